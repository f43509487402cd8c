"""Runs a command in a session of its own and leaves nothing of it alive.

usage: contain.py SECONDS COMMAND [ARGUMENT...]

Prints one line about how the command ended: `exit N`, `signal N` or `timed out`.
The command gets default signals and umask 022, and no controlling terminal.
"""

import ctypes
import os
import select
import signal
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    """Makes this process the parent of what its descendants leave behind (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def restore_defaults():
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.umask(0o022)


def descendants():
    """The pids below this process, the listing `ps` excepted."""
    listing = subprocess.Popen(["ps", "-A", "-o", "pid=,ppid="], stdout=subprocess.PIPE, text=True)
    text = listing.communicate()[0]
    children = {}
    for line in text.splitlines():
        pid, parent = map(int, line.split())
        if pid != listing.pid:
            children.setdefault(parent, []).append(pid)
    found, unseen = [], [os.getpid()]
    while unseen:
        for pid in children.get(unseen.pop(), []):
            found.append(pid)
            unseen.append(pid)
    return found


def reap():
    """Collects ended children, so that they are not taken for living ones."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def end_everything(group):
    deadline = time.monotonic() + 10
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    while time.monotonic() < deadline:
        reap()
        left = descendants()
        if not left:
            return
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        time.sleep(0.01)


def wait(child, seconds):
    """The wait status of the child, or None; whatever else ends meanwhile is reaped at once, so that no zombie
    looks alive to the command."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    os.set_blocking(writer, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(writer)
    deadline = time.monotonic() + seconds
    while True:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == child:
            return status
        if pid:
            continue
        left = deadline - time.monotonic()
        if left <= 0:
            return None
        if select.select([reader], [], [], min(left, 1))[0]:
            os.read(reader, 4096)


def main():
    adopt_orphans()
    seconds, command = float(sys.argv[1]), sys.argv[2:]
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=restore_defaults
    )
    status = wait(child.pid, seconds)
    if status is None:
        ending = "timed out"
    elif os.WIFSIGNALED(status):
        ending = "signal %d" % os.WTERMSIG(status)
    else:
        ending = "exit %d" % os.WEXITSTATUS(status)
    signal.set_wakeup_fd(-1)
    end_everything(child.pid)
    child.returncode = 0
    print(ending)


main()
