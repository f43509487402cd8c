// For fallocate.
#define _GNU_SOURCE
#include "CPosix.h"

#include <sys/file.h>

// What is on disk when a call returns, and what room is kept there.

int cposix_sync(int descriptor) {
#if defined(__APPLE__)
  // fsync only hands the data to the drive. Where a file system does not know the better call, fsync is what it has.
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
  if (errno != ENOTSUP && errno != EINVAL && errno != ENOTTY) return -1;
#endif
  return fsync(descriptor);
}

int cposix_sync_parent(const char *path) {
  char parent[PATH_MAX];
  const char *slash = strrchr(path, '/');
  size_t length = slash ? (size_t)(slash - path) : 0;
  if (length == 0 || length >= sizeof parent) return errno = EINVAL, -1;
  memcpy(parent, path, length);
  parent[length] = '\0';
  int directory = cposix_open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (directory < 0) return -1;
  int result = cposix_sync(directory);
  close(directory);
  return result;
}

int cposix_reserve(int descriptor, int64_t offset, int64_t count) {
#if defined(__APPLE__)
  // Room is asked for behind the blocks the file has, of which `offset` lies in the last one.
  struct stat status;
  if (fstat(descriptor, &status) < 0) return -1;
  int64_t missing = offset + count - (int64_t)status.st_blocks * 512;
  if (missing <= 0) return 0;
  fstore_t room = {.fst_flags = F_ALLOCATEALL, .fst_posmode = F_PEOFPOSMODE, .fst_length = missing};
  return fcntl(descriptor, F_PREALLOCATE, &room);
#elif defined(FALLOC_FL_KEEP_SIZE)
  int result;
  while ((result = fallocate(descriptor, FALLOC_FL_KEEP_SIZE, offset, count)) < 0 && errno == EINTR) {}
  return result;
#else
  return errno = EOPNOTSUPP, -1;
#endif
}

int cposix_lock(int descriptor) {
  int result;
  while ((result = flock(descriptor, LOCK_EX | LOCK_NB)) < 0 && errno == EINTR) {}
  return result;
}
