#include "keeper.h"

// Ending what a step started: INT, TERM, KILL, each reaching every process of it, stopped ones too.

static const int64_t second = 1000000000;
// On a busy machine time alone says little about what was tried.
enum { looks_enough = 25 };

void keeper_signal(struct keeper *keeper, int number) {
  static struct cposix_process list[4096];
  int count = cposix_processes_of(getpid(), keeper->shell, list, 4096);
  if (count > 4096) count = 4096;
  for (int index = 0; index < count; index++) {
    kill(list[index].pid, number);
    if (number != SIGKILL) kill(list[index].pid, SIGCONT);
  }
}

void cposix_kill_orphan(pid_t shell) {
  static struct cposix_process list[4096];
  int count = cposix_processes_of(shell, shell, list, 4096);
  for (int index = 0; index < count && index < 4096; index++) kill(list[index].pid, SIGKILL);
  kill(-shell, SIGKILL);
}

void keeper_stop(struct keeper *keeper, enum stop stop) {
  int64_t now = cposix_monotonic();
  if (stop <= keeper->stop) return;
  if (keeper->stop == stop_none) keeper->over_at = now + second * 23 / 2;
  keeper->stop = stop;
  keeper->terminate_at = -1;
  switch (stop) {
  case stop_none:
    break;
  case stop_interrupt:
    keeper->terminate_at = now + 3 * second;
    keeper->kill_at = sooner(keeper->kill_at, now + 10 * second);
    keeper_signal(keeper, SIGINT);
    break;
  case stop_terminate:
    keeper->kill_at = sooner(keeper->kill_at, now + 10 * second);
    keeper_signal(keeper, SIGTERM);
    break;
  case stop_leftovers:
    keeper->kill_at = sooner(keeper->kill_at, now + 3 * second);
    keeper_signal(keeper, SIGTERM);
    break;
  case stop_kill:
    keeper->kill_at = -1;
    keeper->give_up_at = now + second * 3 / 2;
    keeper->look_at = now;
    break;
  }
}

void keeper_escalate(struct keeper *keeper) {
  int64_t now = cposix_monotonic();
  if (keeper->terminate_at >= 0 && now >= keeper->terminate_at) keeper_stop(keeper, stop_terminate);
  if (keeper->kill_at >= 0 && now >= keeper->kill_at) keeper_stop(keeper, stop_kill);
  // What forks and ends faster than a walk takes becomes our own child, and each end of one brings us here.
  if (keeper->stop == stop_kill) cposix_kill_children();
  // What forks faster than it is looked at is met again: KILL goes round until nothing is left.
  if (keeper->stop == stop_kill && keeper->look_at >= 0 && now >= keeper->look_at) {
    keeper_signal(keeper, SIGKILL);
    keeper->looks++;
    keeper->look_at = now + second / 50;
  }
}

bool keeper_gives_up(const struct keeper *keeper) {
  int64_t now = cposix_monotonic();
  return keeper->stop == stop_kill && now >= keeper->give_up_at && (keeper->looks >= looks_enough || now >= keeper->over_at);
}

int64_t keeper_next_escalation(const struct keeper *keeper) {
  int64_t next = sooner(keeper->terminate_at, keeper->kill_at);
  if (keeper->stop == stop_kill) next = sooner(next, sooner(keeper->look_at, keeper->give_up_at));
  return next;
}
