"""Kills the program, or the keepers it forks, right before their N-th call that somebody else could notice."""

import ctypes
import json
import os
import platform
import signal
import struct

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.ptrace.restype = ctypes.c_long
LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
PTRACE_DETACH, PTRACE_SYSCALL, PTRACE_SETOPTIONS, PTRACE_SEIZE, PTRACE_GET_SYSCALL_INFO = 17, 24, 0x4200, 0x4206, 0x420E
# A keeper's children, the steps' shells, are left alone; what else the runner starts is, from its exec on.
SYSGOOD, FORKS, EXEC = 1, 2 | 4 | 8, 16
EVENT_EXEC = 4
WALL = 0x40000000

# What changes files, processes or what others wait for. Between two of these nothing happens that could be told
# from nothing.
X86_64 = {
    0: "read", 1: "write", 3: "close", 18: "pwrite64", 20: "writev", 33: "dup2", 44: "sendto", 53: "socketpair",
    56: "clone", 57: "fork", 58: "vfork", 59: "execve", 61: "wait4", 62: "kill", 73: "flock", 74: "fsync",
    75: "fdatasync", 76: "truncate", 77: "ftruncate", 80: "chdir", 82: "rename", 83: "mkdir", 84: "rmdir",
    87: "unlink", 90: "chmod", 91: "fchmod", 109: "setpgid", 112: "setsid", 231: "exit_group", 257: "openat",
    258: "mkdirat", 263: "unlinkat", 264: "renameat", 285: "fallocate", 292: "dup3", 293: "pipe2", 316: "renameat2",
    435: "clone3",
}
AARCH64 = {
    63: "read", 64: "write", 57: "close", 68: "pwrite64", 66: "writev", 206: "sendto", 199: "socketpair",
    220: "clone", 221: "execve", 260: "wait4", 129: "kill", 32: "flock", 82: "fsync", 83: "fdatasync",
    45: "truncate", 46: "ftruncate", 49: "chdir", 38: "renameat", 34: "mkdirat", 35: "unlinkat", 53: "fchmodat",
    52: "fchmod", 154: "setpgid", 157: "setsid", 94: "exit_group", 56: "openat", 47: "fallocate", 24: "dup3",
    59: "pipe2", 276: "renameat2", 435: "clone3",
}
CALLS = {"x86_64": X86_64, "aarch64": AARCH64}.get(platform.machine())


def ptrace(request, pid, address=0, data=0):
    return LIBC.ptrace(request, pid, address, data)


class Trace:
    """`who` is `runner`, `keeper` or `both`: both die when the runner is about to make its N-th call."""

    def __init__(self, who, number):
        self.who, self.number = who, number
        self.counts = {"runner": 0, "keeper": 0}
        self.call = None  # the call that was not made
        self.runner, self.status, self.keepers, self.executed = None, None, set(), False

    def run(self, command, **surroundings):
        """Follows the command to its end; what came of it."""
        self.binary = os.path.realpath(command[0])
        self.start(command, **surroundings)
        while self.status is None:
            pid, status = os.waitpid(-1, WALL)
            self.take(pid, status)
        return {"status": os.waitstatus_to_exitcode(self.status), "call": self.call, "counts": self.counts}

    def start(self, command, directory, environment, streams, begin=os.setsid):
        reader, writer = os.pipe()
        self.runner = os.fork()
        if self.runner == 0:
            try:
                begin()
                os.chdir(directory)
                for number, descriptor in enumerate(streams):
                    os.dup2(descriptor, number)
                os.read(reader, 1)
                os.closerange(3, 256)
                os.execve(command[0], command, environment)
            finally:
                os._exit(127)
        if ptrace(PTRACE_SEIZE, self.runner, 0, SYSGOOD | FORKS | EXEC) < 0:
            raise OSError(ctypes.get_errno(), "ptrace")
        os.write(writer, b"x")
        os.close(writer)
        os.close(reader)

    def take(self, pid, status):
        if not os.WIFSTOPPED(status):
            self.keepers.discard(pid)
            if pid == self.runner:
                self.status = status
            return
        number, event = os.WSTOPSIG(status), status >> 16
        if pid != self.runner and pid not in self.keepers:
            self.keepers.add(pid)
            ptrace(PTRACE_SETOPTIONS, pid, 0, SYSGOOD | EXEC)
        if number == signal.SIGTRAP | 0x80:
            self.called(pid)
        if event == EVENT_EXEC and pid != self.runner:
            self.keepers.discard(pid)
            ptrace(PTRACE_DETACH, pid)
            return
        delivered = 0 if event or number == signal.SIGTRAP | 0x80 else number
        ptrace(PTRACE_SYSCALL, pid, 0, delivered)

    def called(self, pid):
        """At the entry of a call: counts it, and kills if it is the one."""
        information = ctypes.create_string_buffer(96)
        if ptrace(PTRACE_GET_SYSCALL_INFO, pid, 96, ctypes.addressof(information)) < 0 or information.raw[0] != 1:
            return
        name = CALLS.get(struct.unpack_from("Q", information.raw, 24)[0])
        if name is None or (pid == self.runner and not self.is_running()):
            return
        who = "runner" if pid == self.runner else "keeper"
        self.counts[who] += 1
        if self.call or who != ("keeper" if self.who == "keeper" else "runner") or self.counts[who] != self.number:
            return
        self.call = name
        for victim in [pid] + (list(self.keepers) if self.who == "both" else []):
            os.kill(victim, signal.SIGKILL)

    def is_running(self):
        """Whether the command is what runs: before its exec it is a copy of us."""
        if not self.executed:
            self.executed = os.readlink("/proc/%d/exe" % self.runner) == self.binary
        return self.executed


def trace(who, number, command, **surroundings):
    """The same in a process of its own, whose end lets go of all that is still followed."""
    reader, writer = os.pipe()
    tracer = os.fork()
    if tracer == 0:
        try:
            os.write(writer, json.dumps(Trace(who, number).run(command, **surroundings)).encode())
        except Exception as error:
            os.write(writer, json.dumps({"error": repr(error)}).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        text = file.read()
    os.waitpid(tracer, 0)
    return json.loads(text)
