#include "CPosix.h"
int cposix_placeholder(void) { return 0; }
