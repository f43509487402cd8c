#include "CPosix.h"

#include <pthread.h>
#include <stdatomic.h>

struct crew {
  int32_t count;
  cposix_work work;
  void *context;
  _Atomic int32_t next;
};

// As deep as the first thread of a program may go.
enum { most_threads = 8, stack_size = 8 << 20 };

static void *take_part(void *argument) {
  struct crew *crew = argument;
  for (int32_t index; (index = atomic_fetch_add(&crew->next, 1)) < crew->count;) crew->work(crew->context, index);
  return NULL;
}

void cposix_share(int32_t count, cposix_work work, void *context) {
  struct crew crew = {.count = count, .work = work, .context = context};
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  if (processors > most_threads) processors = most_threads;
  pthread_t threads[most_threads];
  int32_t started = 0;
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) == 0) {
    // Signals are the first thread's.
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    pthread_attr_setstacksize(&attributes, stack_size);
    while (started < processors - 1 && started < count - 1 &&
           pthread_create(&threads[started], &attributes, take_part, &crew) == 0)
      started++;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    pthread_attr_destroy(&attributes);
  }
  take_part(&crew);
  while (started > 0) pthread_join(threads[--started], NULL);
}
