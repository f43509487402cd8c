#include "CPosix.h"

static _Noreturn void refuse(int report, enum cposix_stage stage) {
  int32_t message[2] = {stage, errno};
  while (write(report, message, sizeof message) < 0 && errno == EINTR) {}
  _exit(127);
}

static void connect_streams(const struct cposix_job *job, int output, int report) {
  if (job->terminal >= 0) {
    int terminal = cposix_above_standard(job->terminal);
    if (terminal < 0 || dup2(terminal, 0) < 0 || dup2(terminal, 1) < 0 || dup2(terminal, 2) < 0)
      refuse(report, cposix_stage_prepare);
    return;
  }
  int null = cposix_above_standard(cposix_open("/dev/null", O_RDONLY, 0));
  if (null < 0 || dup2(null, 0) < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0)
    refuse(report, cposix_stage_prepare);
}

void cposix_shell_become(const struct cposix_job *job, int output, int report, int gate) {
  // A session of its own has no controlling terminal; on a handed-over terminal only the group is its own.
  if ((job->terminal >= 0 ? setpgid(0, 0) : (int)setsid()) < 0) refuse(report, cposix_stage_prepare);
  connect_streams(job, output, report);
  if (dup2(report, 3) < 0 || dup2(gate, 4) < 0 || fcntl(3, F_SETFD, FD_CLOEXEC) < 0 ||
      fcntl(4, F_SETFD, FD_CLOEXEC) < 0)
    refuse(report, cposix_stage_prepare);
  cposix_close_from(5);
  if (chdir(job->directory) < 0) refuse(3, cposix_stage_directory);
  cposix_signals_as_started();

  int32_t held = -1;
  ssize_t count;
  while ((count = write(3, &held, sizeof held)) < 0 && errno == EINTR) {}
  if (count != sizeof held) _exit(127);
  char go;
  while ((count = read(4, &go, 1)) < 0 && errno == EINTR) {}
  if (count != 1) _exit(127);
  execve(job->path, job->argv, job->envp);
  refuse(3, cposix_stage_execute);
}
