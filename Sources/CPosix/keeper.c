#include "keeper.h"

#include <sys/ioctl.h>

// The keeper: the parent of a step's shell, which outlives the runner.

// Nobody has opened the gate, so nothing of the author's has run and nothing will.
static void close_gate(struct keeper *keeper) {
  close(keeper->gate);
  keeper->gate = -1;
  kill(keeper->shell, SIGKILL);
}

void keeper_forget_runner(struct keeper *keeper) {
  if (keeper->runner >= 0) close(keeper->runner);
  keeper->runner = -1;
  keeper->sent = keeper->filled = 0;
  keeper->send_at = -1;
  if (keeper->gate >= 0) close_gate(keeper);
  keeper_answer(keeper, false);
}

static void send_process(struct keeper *keeper, enum cposix_frame kind, const struct cposix_process *process) {
  char message[sizeof(int32_t) + sizeof process->command];
  int32_t pid = process->pid;
  size_t length = strnlen(process->command, sizeof process->command);
  memcpy(message, &pid, sizeof pid);
  memcpy(message + sizeof pid, process->command, length);
  keeper_send_whole(keeper, kind, message, sizeof pid + length);
}

// After the mark the step has begun, before it nothing has.
static void open_gate(struct keeper *keeper) {
  if (keeper->gate < 0) return;
  if (keeper_mark_opened(keeper) < 0) {
    int32_t refusal[2] = {cposix_stage_mark, errno};
    keeper_send_whole(keeper, cposix_frame_refused, refusal, sizeof refusal);
    close_gate(keeper);
    return;
  }
  keeper->opened = cposix_monotonic();
  while (write(keeper->gate, "", 1) < 0 && errno == EINTR) {}
  close(keeper->gate);
  keeper->gate = -1;
}

static void obey(struct keeper *keeper) {
  char command;
  ssize_t count = read(keeper->runner, &command, 1);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0) {
    keeper_forget_runner(keeper);
    return;
  }
  switch (command) {
  case cposix_command_open: open_gate(keeper); break;
  case cposix_command_interrupt: keeper_stop(keeper, stop_interrupt); break;
  case cposix_command_terminate: keeper_stop(keeper, stop_terminate); break;
  case cposix_command_kill: keeper_stop(keeper, stop_kill); break;
  case cposix_command_go: keeper_answer(keeper, true); break;
  case cposix_command_halt: keeper_answer(keeper, false); break;
  }
}

// Reads what the step prints. Not while the runner has a frame to take: then the pipe fills and the step waits.
static void read_output(struct keeper *keeper) {
  size_t most = keeper_output_room(keeper);
  bool unheard = keeper->drain == 0;
  if (keeper->drain > 0 && (size_t)keeper->drain < most) most = (size_t)keeper->drain;
  if (keeper->before_status > 0 && (size_t)keeper->before_status < most) most = (size_t)keeper->before_status;
  uint8_t *place = keeper_next_body(keeper);
  static uint8_t ignored[cposix_frame_most];
  if (unheard) place = ignored;
  ssize_t count = read(keeper->output, place, most);
  if (count < 0 && errno == EAGAIN && keeper->drain > 0) keeper->drain = 0;
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0) {
    close(keeper->output);
    keeper->output = -1;
    return;
  }
  if (keeper->before_status > 0) keeper->before_status -= count;
  keeper_compare(keeper, place, (size_t)count);
  if (unheard) return;
  if (keeper->drain > 0) keeper->drain -= count;
  if (keeper->runner < 0) return;
  keeper_end_frame(keeper, cposix_frame_output, (size_t)count);
  if (keeper->statuses >= 0) keeper_send_soon(keeper);
  else keeper_send(keeper);
}

// The shell is done: only what is in the pipe now still belongs to the step.
static void bound_output(struct keeper *keeper) {
  int waiting = 0;
  if (keeper->drain >= 0 || keeper->output < 0) return;
  keeper->drain = ioctl(keeper->output, FIONREAD, &waiting) == 0 ? waiting : 0;
}

static void reap(struct keeper *keeper) {
  bool no_child = false;
  for (;;) {
    int status;
    pid_t pid = waitpid(-1, &status, WNOHANG | (keeper->terminal ? WUNTRACED : 0));
    if (pid < 0 && errno == EINTR) continue;
    if (pid < 0) no_child = true;
    if (pid <= 0) break;
    if (pid != keeper->shell) continue;
    if (WIFSTOPPED(status)) {
      keeper_send_whole(keeper, cposix_frame_stopped, NULL, 0);
      continue;
    }
    keeper->status = status;
    keeper->ended = cposix_monotonic();
    keeper->by_itself = keeper->stop == stop_none;
  }
  keeper->childless = keeper->ended >= 0 && cposix_nothing_left(keeper->shell, no_child);
}

// After the shell's end: ends what it left; answers whether the step is over.
static bool settled(struct keeper *keeper) {
  if (keeper_gives_up(keeper)) return true;
  if (keeper->ended < 0) return false;
  int64_t now = cposix_monotonic();
  if (keeper->childless || (keeper->background && keeper->by_itself)) {
    bound_output(keeper);
    return keeper->output < 0 || keeper->drain == 0;
  }
  if (keeper->stop < stop_leftovers && now >= keeper->ended + keeper_patience) {
    if (keeper->by_itself) keeper->left_count = cposix_processes_of(getpid(), keeper->shell, keeper->left, listed_most);
    bound_output(keeper);
    keeper_stop(keeper, stop_leftovers);
  }
  return false;
}

// The end of what the held shell may say: it has become bash, or says why not.
static void read_report(struct keeper *keeper) {
  int32_t refusal[2];
  if (read(keeper->report, refusal, sizeof refusal) == sizeof refusal)
    keeper_send_whole(keeper, cposix_frame_refused, refusal, sizeof refusal);
  close(keeper->report);
  keeper->report = -1;
}

enum { linger_milliseconds = 2 };

static void handle_events(struct keeper *keeper, int64_t until) {
  if (keeper->send_at >= 0 && cposix_monotonic() >= keeper->send_at) keeper_send(keeper);
  bool busy = keeper->runner >= 0 && keeper_is_sending(keeper);
  // What a console's command prints and its end mostly come at once: both are then taken in one go.
  bool lingers = !busy && keeper_awaits_status(keeper) && !keeper->lingered;
  struct pollfd events[5] = {
      {keeper->runner, (short)(POLLIN | (busy ? POLLOUT : 0)), 0},
      {busy || lingers ? -1 : keeper->output, POLLIN, 0},
      {keeper->wake, POLLIN, 0},
      {keeper->report, POLLIN, 0},
      {keeper_awaits_status(keeper) ? keeper->statuses : -1, POLLIN, 0},
  };
  int wait = -1;
  if (until >= 0) {
    int64_t left = (until - cposix_monotonic() + 999999) / 1000000;
    wait = left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
  }
  if (lingers && (wait < 0 || wait > linger_milliseconds)) wait = linger_milliseconds;
  int ready = poll(events, 5, wait);
  if (lingers && ready == 0) keeper->lingered = true;
  if (ready <= 0) return;
  if (events[2].revents) {
    keeper->woken = true;
    char bytes[64];
    while (read(keeper->wake, bytes, sizeof bytes) > 0) {}
  }
  if (events[0].revents & POLLOUT) keeper_send(keeper);
  if (keeper->runner >= 0 && events[0].revents & (POLLIN | POLLHUP | POLLERR)) obey(keeper);
  bool prints = events[1].revents;
  // What was printed before it is there.
  if (events[4].revents) prints = keeper_read_status(keeper) || prints;
  if (prints && keeper->output >= 0 && !keeper_is_sending(keeper) && keeper->before_status != 0) read_output(keeper);
  keeper_tell_status(keeper);
  if (events[3].revents) read_report(keeper);
}

static int64_t next_event(const struct keeper *keeper) {
  int64_t next = sooner(keeper->send_at, keeper_next_escalation(keeper));
  if (keeper->timeout >= 0 && keeper->opened >= 0 && keeper->ended < 0 && keeper->stop == stop_none)
    next = sooner(next, keeper->opened + keeper->timeout);
  if (keeper->ended >= 0 && keeper->stop < stop_leftovers) next = sooner(next, keeper->ended + keeper_patience);
  return next;
}

static void tell_end(struct keeper *keeper) {
  if (keeper->ended >= 0 && keeper->report >= 0) read_report(keeper);
  // It must be on disk before the runner hears of it.
  keeper_mark_ended(keeper);
  static struct cposix_process survivors[listed_most];
  int survived = 0;
  if (!keeper->childless && !(keeper->background && keeper->by_itself))
    survived = cposix_processes_of(getpid(), keeper->shell, survivors, listed_most);
  for (int index = 0; index < keeper->left_count && index < listed_most; index++)
    send_process(keeper, cposix_frame_leftover, &keeper->left[index]);
  for (int index = 0; index < survived && index < listed_most; index++)
    send_process(keeper, cposix_frame_survivor, &survivors[index]);
  struct cposix_end end = {
      .status = keeper->status,
      .timed_out = keeper->timed_out,
      .lost = keeper->ended < 0,
      .nanoseconds = keeper->opened < 0 ? 0
                     : (keeper->ended < 0 ? cposix_monotonic() : keeper->ended) - keeper->opened,
  };
  keeper_send_whole(keeper, cposix_frame_ended, &end, sizeof end);
  keeper_forget_runner(keeper);
  // What a background step leaves running must not keep the next run out.
  if (keeper->kept >= 0) close(keeper->kept), keeper->kept = -1;
}

_Noreturn void keeper_run(struct keeper *keeper) {
  for (;;) {
    if (keeper->woken || keeper->ended >= 0) reap(keeper);
    keeper->woken = false;
    keeper_escalate(keeper);
    if (keeper->timeout >= 0 && keeper->opened >= 0 && keeper->ended < 0 && keeper->stop == stop_none &&
        cposix_monotonic() >= keeper->opened + keeper->timeout) {
      keeper->timed_out = true;
      keeper_stop(keeper, stop_terminate);
    }
    if (settled(keeper)) break;
    handle_events(keeper, next_event(keeper));
  }
  tell_end(keeper);
  // A service whose log has no reader dies of its first line.
  keeper->drain = 0;
  while (keeper->background && keeper->by_itself && keeper->output >= 0) {
    handle_events(keeper, -1);
    reap(keeper);
  }
  _exit(0);
}
