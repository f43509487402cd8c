#include "keeper.h"

#include <stdio.h>

// What the keeper leaves in the run's directory, whoever may be there to read it.

// Answers 0, or -1 and errno: then the gate must stay shut. It need not be on disk: nothing but a crash of the whole
// machine loses it, and after one nobody goes by it.
int keeper_mark_opened(const struct keeper *keeper) {
  if (!keeper->opened_mark) return 0;
  int file = cposix_open(keeper->opened_mark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return -1;
  // A umask can only have taken rights away; the mark is there all the same.
  (void)!fchmod(file, 0600);
  close(file);
  return 0;
}

static bool write_status(const struct keeper *keeper) {
  char text[cposix_status_most];
  int status = keeper->status;
  bool exited = WIFEXITED(status);
  int count = snprintf(text, sizeof text, "%s %d\nmilliseconds %lld\n%s", exited ? "exit" : "signal",
                       exited ? WEXITSTATUS(status) : WTERMSIG(status),
                       (long long)((keeper->ended - keeper->opened) / 1000000), keeper->timed_out ? "timed-out\n" : "");
  ssize_t written;
  while ((written = pwrite(keeper->draft, text, (size_t)count, 0)) < 0 && errno == EINTR) {}
  if (written != count) return false;
  int cut;
  while ((cut = ftruncate(keeper->draft, count)) < 0 && errno == EINTR) {}
  if (cut < 0 || cposix_sync(keeper->draft) < 0 || rename(keeper->draft_path, keeper->status_path) < 0) return false;
  // A name that a power cut takes back leaves the step in doubt, no more.
  (void)!cposix_sync_parent(keeper->status_path);
  return true;
}

// Where nothing has begun or nobody knows the end, there is no status.
void keeper_mark_ended(const struct keeper *keeper) {
  if (!keeper->draft_path) return;
  if (keeper->opened < 0 || keeper->ended < 0 || !write_status(keeper)) unlink(keeper->draft_path);
}
