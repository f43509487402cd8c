#ifndef CPOSIX_H
#define CPOSIX_H

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* errno is a macro, which Swift does not see. */
static inline int cposix_errno(void) { return errno; }
/* open is variadic, which Swift does not call. */
static inline int cposix_open(const char *path, int flags, mode_t mode) { return open(path, flags, mode); }

/* SIG_IGN is a cast, which Swift does not see. */
void cposix_ignore_signal(int number);

/* The environment; macOS programs reach it through a function. */
char **cposix_environment(void);

#endif
