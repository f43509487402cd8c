#include "keeper.h"

// What the keeper tells the runner, in order. A frame goes at once, or with those that follow it within milliseconds: the
// commands of a console follow each other faster than the runner can be woken for each.

static const int64_t hold_nanoseconds = 10000000;
enum {
  frame_least = 512,  // room for a frame of any kind but output
  hold_least = 16384,
};

static size_t room(const struct keeper *keeper) {
  size_t filled = keeper->sent == keeper->filled ? 0 : keeper->filled;
  return sizeof keeper->frames - filled;
}

size_t keeper_output_room(const struct keeper *keeper) {
  size_t most = room(keeper) - cposix_frame_head - frame_least;
  return most < cposix_frame_most ? most : cposix_frame_most;
}

uint8_t *keeper_next_body(struct keeper *keeper) {
  if (keeper->sent == keeper->filled) keeper->sent = keeper->filled = 0;
  return keeper->frames + keeper->filled + cposix_frame_head;
}

void keeper_end_frame(struct keeper *keeper, enum cposix_frame kind, size_t count) {
  uint8_t *frame = keeper->frames + keeper->filled;
  uint32_t length = (uint32_t)count;
  frame[0] = (uint8_t)kind;
  memcpy(frame + 1, &length, sizeof length);
  keeper->filled += cposix_frame_head + count;
}

void keeper_frame(struct keeper *keeper, enum cposix_frame kind, const void *bytes, size_t count) {
  uint8_t *body = keeper_next_body(keeper);
  if (count) memcpy(body, bytes, count);
  keeper_end_frame(keeper, kind, count);
}

static bool has_frames(const struct keeper *keeper) { return keeper->sent < keeper->filled; }

bool keeper_is_sending(const struct keeper *keeper) { return has_frames(keeper) && keeper->send_at < 0; }

// What a call that failed may do better in a moment.
static bool is_shortage(int error) { return error == EAGAIN || error == ENOBUFS || error == ENOMEM; }

void keeper_send(struct keeper *keeper) {
  keeper->send_at = -1;
  ssize_t count = cposix_send(keeper->runner, keeper->frames + keeper->sent, keeper->filled - keeper->sent);
  if (count >= 0) keeper->sent += (size_t)count;
  else if (is_shortage(errno)) usleep(1000);
  else if (errno != EINTR) keeper_forget_runner(keeper);
}

void keeper_send_soon(struct keeper *keeper) {
  if (room(keeper) < hold_least) keeper_send(keeper);
  else if (keeper->send_at < 0) keeper->send_at = cposix_monotonic() + hold_nanoseconds;
}

void keeper_flush(struct keeper *keeper) {
  while (keeper->runner >= 0 && has_frames(keeper)) {
    struct pollfd ready = {keeper->runner, POLLOUT, 0};
    if (poll(&ready, 1, -1) > 0) keeper_send(keeper);
  }
}

void keeper_send_whole(struct keeper *keeper, enum cposix_frame kind, const void *bytes, size_t count) {
  if (keeper->runner < 0) return;
  keeper_flush(keeper);
  keeper_frame(keeper, kind, bytes, count);
  keeper_flush(keeper);
}
