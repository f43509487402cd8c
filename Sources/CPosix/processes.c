#include "CPosix.h"

#include <stdio.h>

#if defined(__APPLE__)
#include <libproc.h>
#include <sys/sysctl.h>

int cposix_processes_of(pid_t keeper, pid_t shell, struct cposix_process *list, int most) {
  (void)keeper;
  static pid_t pids[4096];
  int count = proc_listpids(PROC_PGRP_ONLY, (uint32_t)shell, pids, sizeof pids) / (int)sizeof(pid_t);
  int total = 0;
  for (int index = 0; index < count; index++) {
    struct proc_bsdinfo info;
    if (pids[index] <= 0) continue;
    if (proc_pidinfo(pids[index], PROC_PIDTBSDINFO, 0, &info, sizeof info) != sizeof info) continue;
    if (info.pbi_status == SZOMB) continue;
    if (total < most) {
      list[total].pid = pids[index];
      snprintf(list[total].command, sizeof list[total].command, "%s",
               info.pbi_name[0] ? info.pbi_name : info.pbi_comm);
    }
    total++;
  }
  return total;
}

uint64_t cposix_process_started(pid_t pid) {
  struct proc_bsdinfo info;
  if (proc_pidinfo(pid, PROC_PIDTBSDINFO, 0, &info, sizeof info) != sizeof info) return 0;
  return info.pbi_start_tvsec * 1000000 + info.pbi_start_tvusec;
}

// All that is known of a step is its group, which a walk over it takes in at once.
void cposix_kill_children(void) {}

int cposix_boot_id(char *name, size_t size) {
  return sysctlbyname("kern.bootsessionuuid", name, &size, NULL, 0);
}

bool cposix_process_lives(pid_t pid) {
  struct proc_bsdinfo info;
  return proc_pidinfo(pid, PROC_PIDTBSDINFO, 0, &info, sizeof info) == sizeof info && info.pbi_status != SZOMB;
}

// Not a reaper: what leaves the group leaves us.
void cposix_become_reaper(void) {}

bool cposix_nothing_left(pid_t shell, bool no_child) {
  (void)no_child;
  return kill(-shell, 0) < 0 && errno == ESRCH;
}

#else

#include <sys/prctl.h>

void cposix_become_reaper(void) { prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

// Orphans come to the keeper, so a keeper without a child has nothing left below it.
bool cposix_nothing_left(pid_t shell, bool no_child) {
  (void)shell;
  return no_child;
}

struct entry {
  pid_t pid, parent;
  bool within, alive;
};

static ssize_t read_file(const char *path, char *text, size_t size) {
  int file = cposix_open(path, O_RDONLY | O_CLOEXEC, 0);
  if (file < 0) return -1;
  ssize_t count;
  while ((count = read(file, text, size - 1)) < 0 && errno == EINTR) {}
  close(file);
  if (count >= 0) text[count] = 0;
  return count;
}

// The fields of /proc/PID/stat after the command, which may hold blanks and parentheses itself.
static char *stat_fields(pid_t pid, char *text, size_t size) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
  if (read_file(path, text, size) <= 0) return NULL;
  char *end = strrchr(text, ')');
  return end && end[1] ? end + 2 : NULL;
}

int cposix_boot_id(char *name, size_t size) {
  ssize_t count = read_file("/proc/sys/kernel/random/boot_id", name, size);
  if (count <= 0) return -1;
  name[strcspn(name, "\n")] = 0;
  return 0;
}

bool cposix_process_lives(pid_t pid) {
  char text[1024];
  char *fields = stat_fields(pid, text, sizeof text);
  return fields && *fields != 'Z' && *fields != 'X';
}

static void describe(struct cposix_process *process) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/cmdline", (int)process->pid);
  ssize_t count = read_file(path, process->command, sizeof process->command);
  while (count > 0 && process->command[count - 1] == 0) count--;
  for (ssize_t index = 0; index < count; index++)
    if (process->command[index] == 0) process->command[index] = ' ';
  if (count > 0) return;
  snprintf(path, sizeof path, "/proc/%d/comm", (int)process->pid);
  count = read_file(path, process->command, sizeof process->command);
  process->command[count > 0 ? count - 1 : 0] = 0;
}

static int by_pid(const void *one, const void *other) {
  pid_t first = ((const struct entry *)one)->pid, second = ((const struct entry *)other)->pid;
  return (first > second) - (first < second);
}

int cposix_processes_of(pid_t keeper, pid_t shell, struct cposix_process *list, int most) {
  (void)shell;
  static struct entry entries[65536];
  int count = 0, total = 0;
  DIR *processes = opendir("/proc");
  if (!processes) return 0;
  for (struct dirent *item; (item = readdir(processes)) && count < 65536;) {
    if (item->d_name[0] < '1' || item->d_name[0] > '9') continue;
    char text[1024], state;
    int parent;
    pid_t pid = (pid_t)atoi(item->d_name);
    char *fields = stat_fields(pid, text, sizeof text);
    if (!fields || sscanf(fields, "%c %d", &state, &parent) != 2) continue;
    entries[count++] = (struct entry){pid, parent, false, state != 'Z' && state != 'X'};
  }
  closedir(processes);
  qsort(entries, (size_t)count, sizeof *entries, by_pid);
  for (bool grown = true; grown;) {
    grown = false;
    for (int index = 0; index < count; index++) {
      struct entry *entry = &entries[index], wanted = {.pid = entry->parent};
      if (entry->within) continue;
      const struct entry *parent = bsearch(&wanted, entries, (size_t)count, sizeof *entries, by_pid);
      if (entry->parent == keeper || (parent && parent->within)) entry->within = grown = true;
    }
  }
  for (int index = 0; index < count; index++) {
    if (!entries[index].within || !entries[index].alive) continue;
    if (total < most) {
      list[total].pid = entries[index].pid;
      describe(&list[total]);
    }
    total++;
  }
  return total;
}

void cposix_kill_children(void) {
  char path[64], text[4096];
  snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
  if (read_file(path, text, sizeof text) <= 0) return;
  char *next = text;
  for (long pid; (pid = strtol(next, &next, 10)) > 0;) {
    // The last number may be cut off.
    if (*next == ' ') kill((pid_t)pid, SIGKILL);
  }
}

uint64_t cposix_process_started(pid_t pid) {
  char text[1024];
  char *fields = stat_fields(pid, text, sizeof text);
  unsigned long long started = 0;
  // Field 22 of the whole line; the first one here is field 3.
  for (int field = 3; fields && field < 22; field++) {
    fields = strchr(fields, ' ');
    if (fields) fields++;
  }
  if (!fields || sscanf(fields, "%llu", &started) != 1) return 0;
  return started + 1;
}

#endif
