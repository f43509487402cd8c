#include "keeper.h"

#include <sys/ioctl.h>

// A console step's shell tells the end of each command through a FIFO and waits at another for the word to go on. What
// it had printed by then is in the pipe, so that many bytes go to the runner first. Nothing that a command prints can be
// taken for such an end.

// Where all is to the letter what the page says, the shell goes on at once, and the runner only hears of it.

enum { expected_head = sizeof(uint32_t) + 1 };

static size_t expected_length(const struct keeper *keeper) {
  uint32_t length;
  if (keeper->expected_end - keeper->expected < expected_head) return SIZE_MAX;
  memcpy(&length, keeper->expected, sizeof length);
  return length;
}

void keeper_compare(struct keeper *keeper, const uint8_t *bytes, size_t count) {
  size_t length = expected_length(keeper);
  if (length == SIZE_MAX || keeper->differs) return;
  if (count > length - keeper->printed ||
      memcmp(keeper->expected + expected_head + keeper->printed, bytes, count) != 0)
    keeper->differs = true;
  keeper->printed += count;
}

// Whether the command that has just ended came out to the letter; the next one's turn comes.
static bool came_out(struct keeper *keeper) {
  size_t length = expected_length(keeper);
  if (length == SIZE_MAX) return false;
  bool same = !keeper->differs && keeper->printed == length && keeper->told == keeper->expected[sizeof(uint32_t)];
  keeper->expected += expected_head + length;
  keeper->printed = 0;
  keeper->differs = false;
  return same;
}

static void answer(struct keeper *keeper, bool go) {
  (void)!write(keeper->answers, go ? "1" : "0", 1);
}

bool keeper_awaits_status(const struct keeper *keeper) { return keeper->statuses >= 0 && keeper->before_status < 0; }

bool keeper_read_status(struct keeper *keeper) {
  char text[16];
  int waiting = 0;
  ssize_t count = read(keeper->statuses, text, sizeof text - 1);
  if (count <= 0) return false;
  text[count] = 0;
  keeper->told = (int32_t)strtol(text, NULL, 10);
  if (keeper->output >= 0 && ioctl(keeper->output, FIONREAD, &waiting) < 0) waiting = 0;
  keeper->before_status = waiting;
  return waiting > 0;
}

void keeper_tell_status(struct keeper *keeper) {
  if (keeper->before_status < 0 || (keeper->before_status > 0 && keeper->output >= 0)) return;
  if (keeper->runner >= 0 && keeper_is_sending(keeper)) return;
  keeper->before_status = -1;
  keeper->lingered = false;
  keeper->asks_runner = true;
  bool goes_on = came_out(keeper) && keeper->stop == stop_none;
  int32_t words[2] = {keeper->told, goes_on};
  if (keeper->runner >= 0) {
    keeper_frame(keeper, cposix_frame_command, words, sizeof words);
    if (goes_on) keeper_send_soon(keeper);
    else keeper_send(keeper);
  }
  // Without a runner nobody follows the command, and so no other one starts.
  if (keeper->runner < 0) keeper_answer(keeper, false);
  else if (goes_on) keeper_answer(keeper, true);
}

void keeper_answer(struct keeper *keeper, bool go) {
  if (!keeper->asks_runner) return;
  keeper->asks_runner = false;
  answer(keeper, go);
}
