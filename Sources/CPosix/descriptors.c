#include "CPosix.h"

#include <sys/socket.h>
#if defined(__linux__)
#include <sys/syscall.h>
#endif

// Moves a descriptor to 20 or higher, so that it is in nobody's way.
int cposix_above_standard(int descriptor) {
  if (descriptor < 0) return -1;
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 20);
  // A limit below 20 is no mistake of ours.
  if (moved < 0 && errno == EINVAL) errno = EMFILE;
  return moved;
}

static int lift(int descriptors[2]) {
  for (int end = 0; end < 2; end++) {
    int moved = cposix_above_standard(descriptors[end]);
    if (moved < 0) return -1;
    close(descriptors[end]);
    descriptors[end] = moved;
  }
  return 0;
}

int cposix_pipe(int descriptors[2]) { return pipe(descriptors) < 0 ? -1 : lift(descriptors); }

int cposix_pair(int descriptors[2]) {
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, descriptors) < 0 || lift(descriptors) < 0) return -1;
#if defined(SO_NOSIGPIPE)
  int on = 1;
  setsockopt(descriptors[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
  setsockopt(descriptors[1], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  return 0;
}

ssize_t cposix_send(int descriptor, const void *bytes, size_t count) {
#if defined(MSG_NOSIGNAL)
  return send(descriptor, bytes, count, MSG_NOSIGNAL);
#else
  return send(descriptor, bytes, count, 0);
#endif
}

void cposix_close_from(int first) {
#if defined(SYS_close_range)
  if (syscall(SYS_close_range, first, ~0u, 0) == 0) return;
#endif
  DIR *open_ones = opendir("/dev/fd");
  if (!open_ones) {
    for (int descriptor = first; descriptor < 4096; descriptor++) close(descriptor);
    return;
  }
  for (struct dirent *item; (item = readdir(open_ones));) {
    int descriptor = atoi(item->d_name);
    if (descriptor >= first && descriptor != dirfd(open_ones)) close(descriptor);
  }
  closedir(open_ones);
}

int cposix_open(const char *path, int flags, mode_t mode) {
  int descriptor;
  while ((descriptor = open(path, flags, mode)) < 0 && errno == EINTR) {}
  return descriptor;
}

int cposix_is_regular(int descriptor, int64_t *size) {
  struct stat status;
  if (fstat(descriptor, &status) < 0) return -1;
  *size = status.st_size;
  return S_ISREG(status.st_mode);
}

int cposix_kind(const char *path, bool follow) {
  struct stat status;
  if ((follow ? stat(path, &status) : lstat(path, &status)) < 0) return -1;
  switch (status.st_mode & S_IFMT) {
    case S_IFREG: return cposix_kind_file;
    case S_IFDIR: return cposix_kind_directory;
    case S_IFLNK: return cposix_kind_link;
    default: return cposix_kind_other;
  }
}
