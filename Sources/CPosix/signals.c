#include "CPosix.h"

static sigset_t ignored_at_start;
static volatile sig_atomic_t write_end = -1;
static int read_end = -1;
static struct sigaction before[64];
static bool caught[64];

// Before main: whatever the program ignores later, a step starts as the program was started.
__attribute__((constructor)) static void remember(void) {
  sigemptyset(&ignored_at_start);
  for (int number = 1; number < NSIG && number < 64; number++) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN) sigaddset(&ignored_at_start, number);
  }
}

bool cposix_signal_was_ignored(int number) { return sigismember(&ignored_at_start, number) == 1; }

void cposix_signals_as_started(void) {
  for (int number = 1; number < NSIG && number < 64; number++) {
    if (number == SIGKILL || number == SIGSTOP) continue;
    signal(number, cposix_signal_was_ignored(number) ? SIG_IGN : SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write_end >= 0) (void)!write(write_end, &byte, 1);
  errno = saved;
}

int cposix_signals_open(void) {
  int ends[2];
  if (read_end >= 0) return errno = EBUSY, -1;
  if (cposix_pipe(ends) < 0) return -1;
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  read_end = ends[0];
  write_end = ends[1];
  return read_end;
}

int cposix_signals_catch(int number) {
  if (number < 1 || number >= 64) return errno = EINVAL, -1;
  // What was ignored at the start (nohup) stays ignored.
  if (cposix_signal_was_ignored(number)) return 0;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  struct sigaction old;
  if (sigaction(number, &action, &old) < 0) return -1;
  if (!caught[number]) before[number] = old;
  caught[number] = true;
  return 0;
}

void cposix_signals_ignore_caught(void) {
  for (int number = 1; number < 64; number++) {
    if (caught[number]) signal(number, SIG_IGN);
    caught[number] = false;
  }
}

void cposix_signals_release(void) {
  for (int number = 1; number < 64; number++) {
    if (caught[number]) sigaction(number, &before[number], NULL);
    caught[number] = false;
  }
  if (read_end < 0) return;
  close(write_end);
  close(read_end);
  read_end = write_end = -1;
}

void cposix_signals_ignore_failed_writes(void) {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}
