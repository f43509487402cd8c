#ifndef CPOSIX_H
#define CPOSIX_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// What a step's shell is started with. Everything is copied by the fork, nothing is kept.
struct cposix_job {
  const char *path;         // the executable, absolute
  char *const *argv;
  char *const *envp;
  const char *directory;    // where it starts, absolute
  int terminal;             // the terminal to hand over, or -1 to capture the output
  bool background;          // what it leaves running stays
  int64_t timeout;          // nanoseconds from the gate on, or -1
  int kept;                 // a descriptor that the keeper holds until the step is over, or -1
  const char *opened;       // where it marks that the gate is open, or NULL for no marks at all
  const char *draft;        // a file with room for what `status` will say
  const char *status;       // where it says how the shell ended
  int statuses, answers;    // a console step's FIFOs, open both ways, or -1
  // What each command of a console step prints and exits with, to the letter: its length (uint32_t), status and bytes.
  const uint8_t *expected;
  size_t expected_size;
};
// What a draft has room for, in bytes.
enum { cposix_status_most = 128 };

// What the keeper tells the runner: a frame is a kind, the length of what follows (host order), and that.
enum cposix_frame {
  cposix_frame_ready = 'R',     // int32 pid: the shell is held at the gate
  cposix_frame_refused = 'X',   // int32 stage, int32 errno: it could not be started
  cposix_frame_output = 'O',    // bytes
  cposix_frame_command = 'M',   // int32 status, int32 whether the shell went on: else it waits for go or halt
  cposix_frame_stopped = 'S',   // nothing: the shell on the terminal was stopped
  cposix_frame_leftover = 'L',  // int32 pid, command: was running when the shell had ended, and is no more
  cposix_frame_survivor = 'V',  // int32 pid, command: could not be ended
  cposix_frame_ended = 'E',     // struct cposix_end
};
enum { cposix_frame_head = 5, cposix_frame_most = 65536 };

enum cposix_stage {
  cposix_stage_prepare,
  cposix_stage_directory,
  cposix_stage_mark,     // the gate was never opened
  cposix_stage_execute,  // the gate was open
};

// What the runner tells the keeper, one byte each; the end of the stream is the runner's death.
enum cposix_command {
  cposix_command_open = 'G',       // open the gate
  cposix_command_interrupt = 'I',  // INT, after 3 s TERM, 10 s after the INT KILL
  cposix_command_terminate = 'T',  // TERM, after 10 s KILL
  cposix_command_kill = 'K',
  cposix_command_go = 'C',    // a console step's next command may start
  cposix_command_halt = 'H',  // none may start any more
};

struct cposix_end {
  int32_t status;     // as of waitpid; meaningless when lost
  uint8_t timed_out;
  uint8_t lost;       // the shell itself could not be ended
  uint8_t unused[2];
  int64_t nanoseconds;  // from the gate to the shell's end
};

// Forks the keeper, which forks the shell and holds it. Answers 0 or errno.
int cposix_keeper_start(const struct cposix_job *job, pid_t *keeper, int *descriptor);

// Child side of the keeper's fork: becomes the shell, never returns. `report` and `gate` are 20 or higher.
_Noreturn void cposix_shell_become(const struct cposix_job *job, int output, int report, int gate);

// A running process.
struct cposix_process {
  pid_t pid;
  char command[200];
};
// Fills in what descends from `keeper` (macOS: what is in the group of `shell`), zombies left out; the total.
int cposix_processes_of(pid_t keeper, pid_t shell, struct cposix_process *list, int most);
// KILL to our own children, at once: a process that lives for the blink of an eye is gone when a walk is over.
void cposix_kill_children(void);
// Whether nothing of the step is left, once its shell has ended; `no_child` is what waitpid says.
bool cposix_nothing_left(pid_t shell, bool no_child);
void cposix_become_reaper(void);
// KILL to a shell that has lost its keeper and to all that still descends from it, or is in its group.
void cposix_kill_orphan(pid_t shell);
// The start of a process, in an unspecified unit that differs for a reused pid; 0 when there is no such process.
uint64_t cposix_process_started(pid_t pid);
// Whether there is such a process and it has not ended: one that only waits for its parent to hear of it has.
bool cposix_process_lives(pid_t pid);

// Handlers that write the signal's number into a pipe; one set a process.
int cposix_signals_open(void);
int cposix_signals_catch(int signal);
void cposix_signals_release(void);
// What was caught is ignored from now on, also after the release: all that it could stop is over.
void cposix_signals_ignore_caught(void);
// Whether the signal was ignored when the program started.
bool cposix_signal_was_ignored(int signal);
void cposix_signals_as_started(void);
// A closed pipe and a file at its size limit are errors of the write; a step gets both signals as they were.
void cposix_signals_ignore_failed_writes(void);

// Descriptors.
int cposix_above_standard(int descriptor);
void cposix_close_from(int first);
int cposix_pair(int descriptors[2]);
int cposix_pipe(int descriptors[2]);
ssize_t cposix_send(int descriptor, const void *bytes, size_t count);
int cposix_open(const char *path, int flags, mode_t mode);

// Storage. What a file or directory holds is on disk when this answers 0; a failure is never to be tried again.
int cposix_sync(int descriptor);
// The same for the names in the directory of an absolute path.
int cposix_sync_parent(const char *path);
// Keeps room on disk for bytes of a file, also behind its end, without changing its size.
int cposix_reserve(int descriptor, int64_t offset, int64_t count);
// Takes the lock of an open file, without waiting; EWOULDBLOCK when another has it.
int cposix_lock(int descriptor);

// Terminals.
int cposix_terminal_give(int descriptor, pid_t group);
int cposix_terminal_width(int descriptor);
// Takes Ctrl-Z its meaning.
void cposix_disable_suspend(struct termios *settings);
// Stops our own process group as Ctrl-Z would; answers when it goes on, or at once when nobody could continue it.
void cposix_stop_group(void);

// Calls a function once for every index below a count, in several threads, and answers when all calls have returned.
typedef void (*cposix_work)(void *context, int32_t index);
void cposix_share(int32_t count, cposix_work work, void *context);

// For a process that soon ends: memory costs it less, and none of it is given back before.
void cposix_keep_memory(void);

// The macro `errno`, which Swift cannot see.
int cposix_errno(void);
bool cposix_exited(int status);
int cposix_exit_status(int status);
int cposix_term_signal(int status);

int64_t cposix_monotonic(void);
// The wall clock, in milliseconds since 1970, UTC.
int64_t cposix_wall(void);
char *const *cposix_environment(void);
pid_t cposix_fork_exec(const char *path, char *const *argv, char *const *envp, const char *directory, int input, int output);
int cposix_host_name(char *name, size_t size);
// Tells this very build of the program from any other.
int cposix_build_name(char *name, size_t size);
// Tells a file from every other one, and from itself once it was written to: its device, number, size and time of change.
int cposix_stamp(const char *path, char *name, size_t size);
// What tells this start of the machine from every other one.
int cposix_boot_id(char *name, size_t size);
int cposix_user_name(char *name, size_t size);
enum cposix_kind { cposix_kind_other, cposix_kind_file, cposix_kind_directory, cposix_kind_link };
// What a path is; -1 and errno when nothing.
int cposix_kind(const char *path, bool follow);
int cposix_is_regular(int descriptor, int64_t *size);

#endif
