#ifndef CPOSIX_H
#define CPOSIX_H
int cposix_placeholder(void);
#endif
