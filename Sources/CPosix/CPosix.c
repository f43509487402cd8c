#include "CPosix.h"

void cposix_ignore_signal(int number) { signal(number, SIG_IGN); }

#ifdef __APPLE__
#include <crt_externs.h>
char **cposix_environment(void) { return *_NSGetEnviron(); }
#else
extern char **environ;
char **cposix_environment(void) { return environ; }
#endif
