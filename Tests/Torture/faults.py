"""Each call of the runner and of its keepers fails once: what has run is in the journal, and the run can be ended."""

import collections
import functools
import os
import re
import shutil

from playbooks import EXITS, PLAYBOOKS
from room import BINARY
from trial import trial
from work import Cell, Skipped, Wrong, expect

# What each call can fail with; several spellings of a call are one.
FAULTS = {
    "write": ("ENOSPC", "EIO", "EINTR"),
    "pwrite64": ("ENOSPC", "EIO", "EINTR"),
    "read": ("EIO", "EINTR"),
    "openat": ("EMFILE", "ENOSPC", "EIO", "EINTR", "ENOMEM"),
    "fsync,fdatasync": ("EIO", "ENOSPC", "EINTR"),
    "ftruncate": ("EIO", "EINTR"),
    "fallocate": ("ENOSPC", "EIO", "EINTR", "EOPNOTSUPP"),
    "/^rename": ("ENOSPC", "EIO"),
    "/^mkdir": ("ENOSPC", "EIO"),
    "/^unlink": ("EIO",),
    "/^(clone|clone3|fork|vfork)$": ("EAGAIN", "ENOMEM"),
    "/^pipe": ("EMFILE",),
    "socketpair": ("EMFILE", "ENOMEM"),
    "fcntl": ("EMFILE",),
    "/^dup": ("EMFILE",),
    "wait4": ("EINTR",),
    "/^p?poll": ("EINTR", "ENOMEM"),
    "sendto": ("EINTR", "ENOMEM"),
    "/^fchmod": ("EIO",),
    "flock": ("EINTR", "EIO"),
    "/^(mmap|brk)$": ("ENOMEM",),
}
# A sync is never tried again: whether it did its work is not known any more.
FINAL = {"fsync,fdatasync"}
# What a state file is read and brought to the disk by; no failure of these is to cost the run what a step has set.
STATE = {"read", "openat", "fsync,fdatasync"}
# No program goes on without memory of its own; it may end as if it had been killed.
MAY_CRASH = {"/^(mmap|brk)$"}


def faulty(case, calls, error, number, also_keepers):
    """A run in which one call fails; its exit status, and the calls that did."""
    trace = case.room.path("trace")
    follow = ["-f", "-b", "execve"] if also_keepers else []
    status = case.room.run(command=[
        "strace", "-qq", *follow, "-o", trace, "-e", "trace=" + calls,
        "-e", "inject=%s:error=%s:when=%d" % (calls, error, number), BINARY, "run", "it"])
    return status, re.findall(r"^.*\(INJECTED\).*$", case.room.read("trace"), re.MULTILINE)


def each_fails(name, calls, error, also_keepers, first, stride, room):
    if not shutil.which("strace"):
        raise Skipped("strace is not installed")
    points, number, playbook = 0, first, PLAYBOOKS[name]
    while True:
        with trial(room, playbook, number) as case:
            case.keeper_died = True  # a keeper that cannot write may say nothing of the end
            status, injected = faulty(case, calls, error, number, also_keepers)
            if not injected:
                return collections.Counter({"faults": points})
            points += 1
            try:
                judge(case, status, calls, error)
            except Wrong as reason:
                raise Wrong("%s at call %d: %s: %s" % (error, number, injected[0][:200], reason)) from None
            number += stride


def judge(case, status, calls, error):
    printed = case.room.read("printed")[-800:]
    expect(status in {0, 1, 2, 3, 4, 5, 6, 7} or (status < 0 and calls in MAY_CRASH), "exit %s: %s" % (status, printed))
    case.settle()
    begun = {line[6:] for line in case.log() if line.startswith("begin ")}
    started = {event["step"] for event in case.events() if event["event"] == "step-started"}
    expect(begun <= started, "ran %s, but the journal has %s: %s" % (begun, started, printed))
    if status == EXITS[case.playbook.verdict]:
        case.judge(case.finish())
    expect(error != "EINTR" or calls in FINAL or status == EXITS[case.playbook.verdict], "exit %s: %s" % (status, printed))
    verdict = case.finish()
    expect(verdict in EXITS, "verdict %s" % verdict)
    expect(not case.playbook.needs_state or verdict == case.playbook.verdict, "verdict %s: %s" % (verdict, printed))
    log = case.log()
    again = [step for word, step in case.words if word == "--again"]
    for step in case.playbook.once:
        expect(log.count("begin " + step) <= 1 + again.count(step), "`%s` ran again: %s: %s" % (step, log, printed))


def cells(full):
    found = []
    for calls, errors in FAULTS.items():
        for error in errors:
            # Each process counts its own calls, so that the runner is among `all`.
            for also_keepers in (False, True) if full else (True,):
                for name in [*(("looks", "rollback") if full else ("looks",)), *(["state"] if calls in STATE else [])]:
                    label = "%s/%s/%s/%s" % (name, re.sub(r"\W+", "-", calls).strip("-"), error.lower(),
                                             "all" if also_keepers else "runner")
                    found.append(Cell("faults/" + label, functools.partial(
                        each_fails, name, calls, error, also_keepers, 1, 1 if full else 37)))
    if not full:
        # Each read of the runner's: what a step's keeper says, too, which none of those above may meet.
        found.append(Cell("faults/state/read/eio/runner", functools.partial(
            each_fails, "state", "read", "EIO", False, 1, 1)))
    return found
