#include "keeper.h"

static int wake_writer = -1;

static void child_changed(int number) {
  (void)number;
  int saved = errno;
  (void)!write(wake_writer, "", 1);
  errno = saved;
}

// Nothing but its own end and its orders moves the keeper: not Ctrl-C, not a hang-up.
static void harden(void) {
  for (int number = 1; number < NSIG && number < 64; number++) {
    switch (number) {
    case SIGKILL: case SIGSTOP: break;
    case SIGSEGV: case SIGBUS: case SIGILL: case SIGFPE: case SIGABRT: case SIGCONT:
      signal(number, SIG_DFL);
      break;
    default: signal(number, SIG_IGN);
    }
  }
  struct sigaction action = {.sa_handler = child_changed, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCHLD, &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static ssize_t read_all(int descriptor, void *bytes, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t step = read(descriptor, (char *)bytes + done, count - done);
    if (step < 0 && errno == EINTR) continue;
    if (step <= 0) break;
    done += (size_t)step;
  }
  return (ssize_t)done;
}

static _Noreturn void give_up(struct keeper *keeper, int32_t stage, int32_t error) {
  int32_t refusal[2] = {stage, error};
  keeper_frame(keeper, cposix_frame_refused, refusal, sizeof refusal);
  keeper_flush(keeper);
  _exit(1);
}

// Lets go of everything that is the runner's: a background keeper must not hold `playbook run x | sort` up.
static void keep_only(struct keeper *keeper) {
  int *mine[] = {&keeper->runner, &keeper->output, &keeper->report, &keeper->gate,    &keeper->wake,
                 &wake_writer,    &keeper->kept,   &keeper->draft,  &keeper->statuses, &keeper->answers};
  int *inherited[] = {&keeper->kept, &keeper->statuses, &keeper->answers};
  int next = 3;
  int null = cposix_above_standard(cposix_open("/dev/null", O_RDWR, 0));
  for (int standard = 0; standard < 3; standard++) dup2(null, standard);
  for (size_t index = 0; index < sizeof inherited / sizeof *inherited; index++)
    if (*inherited[index] >= 0) *inherited[index] = cposix_above_standard(*inherited[index]);
  for (size_t index = 0; index < sizeof mine / sizeof *mine; index++) {
    if (*mine[index] < 0) continue;
    dup2(*mine[index], next);
    *mine[index] = next++;
  }
  cposix_close_from(next);
}

static _Noreturn void become_keeper(const struct cposix_job *job, int runner) {
  static struct keeper keeper;
  int output[2] = {-1, -1}, report[2], gate[2], wake[2];
  keeper = (struct keeper){
      .terminal = job->terminal >= 0, .background = job->background, .timeout = job->timeout, .runner = runner,
      .gate = -1, .kept = job->kept, .draft = -1,
      .opened_mark = job->opened, .draft_path = job->draft, .status_path = job->status,
      .opened = -1, .ended = -1, .drain = -1, .terminate_at = -1, .kill_at = -1, .give_up_at = -1, .look_at = -1,
      .send_at = -1, .woken = true,
      .statuses = job->statuses, .answers = job->answers, .before_status = -1,
      .expected = job->expected, .expected_end = job->expected ? job->expected + job->expected_size : NULL,
  };
  // On a handed-over terminal the keeper stays in the session (only then the shell is), out of its groups.
  if (keeper.terminal) setpgid(0, 0);
  else setsid();
  if ((job->terminal < 0 && cposix_pipe(output) < 0) || cposix_pipe(report) < 0 || cposix_pipe(gate) < 0 ||
      cposix_pipe(wake) < 0)
    give_up(&keeper, cposix_stage_prepare, errno);
  if (job->draft && (keeper.draft = cposix_above_standard(cposix_open(job->draft, O_WRONLY, 0))) < 0)
    give_up(&keeper, cposix_stage_prepare, errno);
  wake_writer = wake[1];
  fcntl(wake[0], F_SETFL, O_NONBLOCK);
  fcntl(wake[1], F_SETFL, O_NONBLOCK);
  harden();
  cposix_become_reaper();
  keeper.shell = fork();
  if (keeper.shell < 0) give_up(&keeper, cposix_stage_prepare, errno);
  if (keeper.shell == 0) cposix_shell_become(job, output[1], report[1], gate[0]);
  keeper.output = output[0];
  keeper.report = report[0];
  keeper.gate = gate[1];
  keeper.wake = wake[0];
  keep_only(&keeper);
  (void)!chdir("/");
  if (keeper.output >= 0) fcntl(keeper.output, F_SETFL, O_NONBLOCK);

  int32_t first, error = 0;
  if (read_all(keeper.report, &first, sizeof first) != sizeof first) give_up(&keeper, cposix_stage_prepare, EIO);
  if (first >= 0) {
    read_all(keeper.report, &error, sizeof error);
    give_up(&keeper, first, error);
  }
  fcntl(keeper.runner, F_SETFL, O_NONBLOCK);
  int32_t pid = keeper.shell;
  keeper_frame(&keeper, cposix_frame_ready, &pid, sizeof pid);
  keeper_flush(&keeper);
  keeper_run(&keeper);
}

int cposix_keeper_start(const struct cposix_job *job, pid_t *keeper, int *descriptor) {
  int pair[2];
  if (cposix_pair(pair) < 0) return errno;
  // The runner's handlers must not run in the child: they would write into the runner's pipe.
  sigset_t all, old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  pid_t child = fork();
  int error = errno;
  if (child == 0) become_keeper(job, pair[1]);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  close(pair[1]);
  if (child < 0) {
    close(pair[0]);
    return error;
  }
  *keeper = child;
  *descriptor = pair[0];
  return 0;
}
