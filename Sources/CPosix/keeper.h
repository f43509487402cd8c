#ifndef KEEPER_H
#define KEEPER_H

#include "CPosix.h"

enum { listed_most = 64 };
// How long what the shell left may take to end by itself (a `> >(tee log)` does), in nanoseconds.
static const int64_t keeper_patience = 250000000;

enum stop { stop_none, stop_interrupt, stop_terminate, stop_leftovers, stop_kill };

// Everything the keeper knows. One process, one step, no heap.
struct keeper {
  bool terminal, background;
  int64_t timeout;
  const char *opened_mark, *draft_path, *status_path;  // the runner's own memory, of which the fork is a copy

  int runner;  // the socket, or -1 when the runner is gone
  int output;  // the step's pipe, or -1
  int report;  // what the shell says before it is a shell, or -1
  int gate;    // -1 once open
  int wake;    // a byte for each SIGCHLD
  bool woken;  // by one, or not yet
  int kept;    // the run's lock, or -1
  int draft;   // the status file before it has its name, or -1
  int statuses, answers;  // a console step's FIFOs, or -1
  int32_t told;           // the status that its shell has told
  int64_t before_status;  // bytes still to be read before the runner hears of it, or -1
  bool asks_runner;       // it has heard, and the shell waits for its word
  const uint8_t *expected, *expected_end;  // what is still expected of its commands, that of the running one first
  size_t printed;  // how much the running one has printed
  bool differs;    // whether that is not how it should begin
  bool lingered;   // whether its end has been waited for in vain

  pid_t shell;
  int64_t opened, ended;  // monotonic nanoseconds, or -1
  int status;
  bool childless;         // nothing of the step is left (Linux: no child, as orphans come to us)
  bool timed_out, by_itself;
  int64_t drain;          // bytes still to be read after the shell's end, or -1 for no bound

  enum stop stop;
  int64_t terminate_at, kill_at, give_up_at, look_at, over_at;
  int looks;  // how often all that is left was sent KILL

  struct cposix_process left[listed_most];
  int left_count;

  uint8_t frames[cposix_frame_most + 4096];  // what the runner is to be told next, in order
  size_t filled, sent;
  int64_t send_at;  // when that is to go, or -1 for now
};

static inline int64_t sooner(int64_t one, int64_t other) {
  return one < 0 ? other : other < 0 || one < other ? one : other;
}

// frames.c
// Adds a frame of any kind but output to what the runner is to be told.
void keeper_frame(struct keeper *keeper, enum cposix_frame kind, const void *bytes, size_t count);
// Where the body of the next frame goes, how much output it has room for, and its end, which makes a frame of it.
uint8_t *keeper_next_body(struct keeper *keeper);
size_t keeper_output_room(const struct keeper *keeper);
void keeper_end_frame(struct keeper *keeper, enum cposix_frame kind, size_t count);
// Sends what it can of all that was added, or lets it wait for more for a moment.
void keeper_send(struct keeper *keeper);
void keeper_send_soon(struct keeper *keeper);
void keeper_flush(struct keeper *keeper);
// Whether frames are on their way; none may be added then.
bool keeper_is_sending(const struct keeper *keeper);
void keeper_send_whole(struct keeper *keeper, enum cposix_frame kind, const void *bytes, size_t count);

// keeper.c
void keeper_forget_runner(struct keeper *keeper);
_Noreturn void keeper_run(struct keeper *keeper);

// marks.c
int keeper_mark_opened(const struct keeper *keeper);
void keeper_mark_ended(const struct keeper *keeper);
// console.c
bool keeper_awaits_status(const struct keeper *keeper);
// Whether something was printed before it.
bool keeper_read_status(struct keeper *keeper);
void keeper_tell_status(struct keeper *keeper);
void keeper_answer(struct keeper *keeper, bool go);
void keeper_compare(struct keeper *keeper, const uint8_t *bytes, size_t count);

// stopping.c
void keeper_signal(struct keeper *keeper, int signal);
void keeper_stop(struct keeper *keeper, enum stop stop);
void keeper_escalate(struct keeper *keeper);
bool keeper_gives_up(const struct keeper *keeper);
int64_t keeper_next_escalation(const struct keeper *keeper);

#endif
