#include "CPosix.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#if defined(__APPLE__)
#include <crt_externs.h>
#include <mach-o/dyld.h>
#endif

int64_t cposix_monotonic(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t cposix_wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

char *const *cposix_environment(void) {
#if defined(__APPLE__)
  return *_NSGetEnviron();
#else
  extern char **environ;
  return environ;
#endif
}

int cposix_terminal_give(int descriptor, pid_t group) {
  // A background group that does this is stopped by SIGTTOU unless the signal is blocked.
  sigset_t blocked, old;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &old);
  int result = tcsetpgrp(descriptor, group);
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  errno = error;
  return result;
}

void cposix_disable_suspend(struct termios *settings) { settings->c_cc[VSUSP] = _POSIX_VDISABLE; }

int cposix_terminal_width(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) < 0 ? 0 : size.ws_col;
}

void cposix_stop_group(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, old;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &old);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
}

int cposix_errno(void) { return errno; }
bool cposix_exited(int status) { return WIFEXITED(status); }
int cposix_exit_status(int status) { return WEXITSTATUS(status); }
int cposix_term_signal(int status) { return WTERMSIG(status); }

pid_t cposix_fork_exec(const char *path, char *const *argv, char *const *envp, const char *directory, int input,
                       int output) {
  // A handler of ours must not run in the child.
  sigset_t all, old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
#if defined(__APPLE__)
  pid_t child = fork();
#else
  // Until it is a program of its own, it shares our memory: after a copy each page of ours would have to be written anew.
  pid_t child = vfork();
#endif
  if (child != 0) {
    int error = errno;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    errno = error;
    return child;
  }
  setsid();
  if (directory && chdir(directory) < 0) _exit(127);
  int in = cposix_above_standard(input), out = cposix_above_standard(output);
  if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0) _exit(127);
  cposix_close_from(3);
  cposix_signals_as_started();
  execve(path, argv, envp);
  _exit(127);
}

int cposix_build_name(char *name, size_t size) {
#if defined(__APPLE__)
  char path[PATH_MAX];
  uint32_t length = sizeof path;
  if (_NSGetExecutablePath(path, &length) < 0) return -1;
  return cposix_stamp(path, name, size);
#else
  return cposix_stamp("/proc/self/exe", name, size);
#endif
}

int cposix_stamp(const char *path, char *name, size_t size) {
  struct stat status;
  if (stat(path, &status) < 0) return -1;
#if defined(__APPLE__)
  struct timespec changed = status.st_mtimespec;
#else
  struct timespec changed = status.st_mtim;
#endif
  snprintf(name, size, "%llu-%llu-%lld-%lld.%09ld", (unsigned long long)status.st_dev,
           (unsigned long long)status.st_ino, (long long)status.st_size, (long long)changed.tv_sec, changed.tv_nsec);
  return 0;
}

int cposix_host_name(char *name, size_t size) {
  if (gethostname(name, size) < 0) return -1;
  name[size - 1] = 0;
  return 0;
}

int cposix_user_name(char *name, size_t size) {
#if defined(__APPLE__)
  struct passwd *found = getpwuid(geteuid());
#else
  // Read here: a static program that asks glibc's name services needs that very glibc where it runs.
  FILE *users = fopen("/etc/passwd", "re");
  struct passwd *found = NULL;
  while (users && (found = fgetpwent(users)) && found->pw_uid != geteuid()) {}
  if (users) fclose(users);
#endif
  if (!found) return errno = ENOENT, -1;
  strncpy(name, found->pw_name, size - 1);
  name[size - 1] = 0;
  return 0;
}
