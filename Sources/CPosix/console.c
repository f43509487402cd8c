#include "keeper.h"

#include <sys/ioctl.h>

// A console step's shell tells the end of each command through a FIFO and waits at another for the word to go on. What
// it had printed by then is in the pipe, so that many bytes go to the runner first. Nothing that a command prints can be
// taken for such an end.

static void answer(struct keeper *keeper, bool go) {
  (void)!write(keeper->answers, go ? "1\n" : "0\n", 2);
}

bool keeper_awaits_status(const struct keeper *keeper) { return keeper->statuses >= 0 && keeper->before_status < 0; }

void keeper_read_status(struct keeper *keeper) {
  char text[16];
  int waiting = 0;
  ssize_t count = read(keeper->statuses, text, sizeof text - 1);
  if (count <= 0) return;
  text[count] = 0;
  keeper->told = (int32_t)strtol(text, NULL, 10);
  if (keeper->output >= 0 && ioctl(keeper->output, FIONREAD, &waiting) < 0) waiting = 0;
  keeper->before_status = waiting;
}

void keeper_tell_status(struct keeper *keeper) {
  if (keeper->before_status < 0 || (keeper->before_status > 0 && keeper->output >= 0)) return;
  if (keeper->runner >= 0 && keeper_is_sending(keeper)) return;
  keeper->before_status = -1;
  keeper->asks_runner = true;
  // Without a runner nobody can judge the command, and so no other one starts.
  if (keeper->runner < 0) return keeper_answer(keeper, false);
  keeper_send(keeper, cposix_frame_command, &keeper->told, sizeof keeper->told);
}

void keeper_answer(struct keeper *keeper, bool go) {
  if (!keeper->asks_runner) return;
  keeper->asks_runner = false;
  answer(keeper, go);
}
