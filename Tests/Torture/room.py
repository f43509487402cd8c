"""Where a cell does its work: a directory with a runbook, and the programs started in it."""

import os
import signal
import subprocess
import time

from work import Wrong, expect

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
BINARY = os.environ.get("PLAYBOOK_TEST_BINARY") or os.path.join(REPOSITORY, ".build", "playbook")
BIN = os.path.join(REPOSITORY, "Tests", "Support", "bin")
# How soon the runner must be back after a stop, in seconds.
BACK = 12


def processes():
    """The parent and the state of every process."""
    found = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/stat" % name, "rb") as file:
                    fields = file.read().rpartition(b")")[2].split()
                found[int(name)] = (int(fields[1]), fields[0].decode())
            except OSError:
                pass
    return found


def descendants(ancestor, zombies=False):
    """The pids below a process, without the ended ones that wait for their parent."""
    table = processes()
    children = {}
    for pid, (parent, _) in table.items():
        children.setdefault(parent, []).append(pid)
    found, unseen = [], [ancestor]
    while unseen:
        for pid in children.get(unseen.pop(), []):
            unseen.append(pid)
            if zombies or table[pid][1] not in "ZX":
                found.append(pid)
    return found


def command_line(pid):
    try:
        with open("/proc/%d/cmdline" % pid, "rb") as file:
            return file.read().replace(b"\0", b" ").decode("utf-8", "replace").strip()
    except OSError:
        return "?"


def reap():
    """Collects ended orphans; a child that a Popen waits for must be collected first."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def end_everything():
    """Kills all that is left below this process."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        reap()
        left = descendants(os.getpid())
        if not left:
            return
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.01)


def survivors(patience=0.0):
    """What lives below this process, in words; `patience` gives it time to go."""
    deadline = time.monotonic() + patience
    while True:
        reap()
        left = descendants(os.getpid())
        if not left or time.monotonic() >= deadline:
            return ["%d %s" % (pid, command_line(pid)) for pid in left]
        time.sleep(0.02)


class Room:
    def __init__(self, directory):
        self.directory = directory
        self.state = self.path("state")
        self.environment = {
            "PATH": BIN + ":" + os.environ["PATH"], "HOME": directory, "TMPDIR": directory, "LANG": "C.UTF-8",
            "TZ": "UTC", "COLUMNS": "100", "PLAYBOOK_STATE": self.state, "ROOM": directory,
        }

    def path(self, name):
        return os.path.join(self.directory, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        try:
            with open(self.path(name), encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def start(self, *words, command=None, stdin=subprocess.DEVNULL, stdout=None, stderr=subprocess.STDOUT,
              start_new_session=True, **more):
        """Starts `playbook WORDS`, or another command, in a session of its own; what it prints goes to `printed`."""
        with open(self.path("printed"), "ab") as file:
            return subprocess.Popen(
                command or [BINARY, *words], cwd=self.directory, env=self.environment, stdin=stdin,
                stdout=file if stdout is None else stdout, stderr=stderr, start_new_session=start_new_session, **more)

    def run(self, *words, within=60, **more):
        """Runs it to its end; its exit status, -N for a signal."""
        return self.wait(self.start(*words, **more), within)

    def wait(self, child, within):
        try:
            return child.wait(within)
        except subprocess.TimeoutExpired:
            raise Wrong("not back after %.1f s; it printed: %s" % (within, self.read("printed")[-400:])) from None

    def await_file(self, name, within=20):
        deadline = time.monotonic() + within
        while not os.path.exists(self.path(name)):
            expect(time.monotonic() < deadline, "`%s` did not come; printed: %s" % (name, self.read("printed")[-400:]))
            time.sleep(0.01)
