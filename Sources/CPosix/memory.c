#include "CPosix.h"

#include <limits.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

void cposix_keep_memory(void) {
#if defined(__GLIBC__)
  // Memory is asked for in large pieces and given back when the process ends; what was let go of is not joined again.
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MXFAST, 0);
#endif
}
