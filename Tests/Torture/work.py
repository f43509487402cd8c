"""Cells and the workers that do them, each worker the reaper of all that its cells leave behind."""

import collections
import ctypes
import json
import os
import select
import signal
import sys
import tempfile
import time
import traceback

PR_SET_CHILD_SUBREAPER = 36

# What can be tried alone. `test` gets a Room and answers nothing, a line of words, or a Counter of what it tried, which
# is summed up over all cells; it raises Wrong.
# `waits` says that it mostly sleeps, so that many of them may go on at a time; `alone` that time is measured, so that none may.
Cell = collections.namedtuple("Cell", "name test waits alone", defaults=[False, False])


class Wrong(Exception):
    """What was expected did not come true; `kind` says which promise that breaks."""

    def __init__(self, words, kind="other failures"):
        super().__init__(words)
        self.kind = kind


class Skipped(Exception):
    """The machine lacks what it takes."""


class Counted(Wrong):
    """Some of many tries went wrong."""

    def __init__(self, words, figures):
        super().__init__(words)
        self.figures = figures


def expect(condition, words, kind="other failures"):
    if not condition:
        raise Wrong(words, kind)


def text(figures):
    return ", ".join("%s %s" % (format(count, ","), what) for what, count in figures.items())


class Worker:
    """A process that does cells one after the other."""

    def __init__(self):
        orders, self.orders = os.pipe()
        self.answers, answers = os.pipe()
        self.cell = None
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.orders)
                os.close(self.answers)
                serve(orders, answers)
            finally:
                os._exit(1)
        os.close(orders)
        os.close(answers)

    def give(self, cell, index):
        self.cell = cell
        os.write(self.orders, b"%d\n" % index)

    def answer(self):
        """What came of the cell."""
        line = b""
        while not line.endswith(b"\n"):
            piece = os.read(self.answers, 65536)
            if not piece:
                return ["failed", "the worker died", {}]
            line += piece
        return json.loads(line)

    def dismiss(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


CELLS = []


def serve(orders, answers):
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    os.setsid()
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    with os.fdopen(orders) as lines:
        for line in lines:
            os.write(answers, (json.dumps(result(CELLS[int(line)])) + "\n").encode())
    os._exit(0)


def result(cell):
    import room
    with tempfile.TemporaryDirectory(prefix="torture-") as directory:
        try:
            os.chmod(directory, 0o755)
            found = cell.test(room.Room(directory)) or ""
            return ["passed", found, {}] if isinstance(found, str) else ["passed", text(found), found]
        except Counted as reason:
            return ["failed", "%s: %s" % (text(reason.figures), reason), reason.figures]
        except Wrong as reason:
            return ["failed", str(reason), {}]
        except Skipped as reason:
            return ["skipped", str(reason), {}]
        except Exception:  # a mistake of the harness fails the cell
            return ["failed", traceback.format_exc(), {}]
        finally:
            room.end_everything()


def rounds(cells, jobs):
    """Those that measure time alone, those that keep the machine busy a few at a time, those that wait many at a time."""
    alone = [cell for cell in cells if cell.alone]
    waiting = [cell for cell in cells if cell.waits]
    busy = [cell for cell in cells if not cell.alone and not cell.waits]
    return [(alone, 1), (busy, jobs), (waiting, 12)]


def do(cells, jobs, minutes):
    """Does them all, or what can be begun in so many minutes; the exit status."""
    counts, figures, began = collections.Counter(), collections.Counter(), time.monotonic()
    for group, width in rounds(cells, jobs):
        CELLS[:] = group
        idle, busy = [Worker() for _ in range(min(width, len(group)))], []
        waiting = list(range(len(group)))
        while waiting or busy:
            if minutes and time.monotonic() > began + minutes * 60:
                counts["left out"] += len(waiting)
                waiting.clear()
            while waiting and idle:
                worker, index = idle.pop(), waiting.pop(0)
                worker.give(group[index], index)
                busy.append(worker)
            ready = select.select([worker.answers for worker in busy], [], [])[0]
            for worker in [worker for worker in busy if worker.answers in ready]:
                outcome, words, found = worker.answer()
                counts[outcome] += 1
                figures.update(found)
                if words:
                    print("%s: %s: %s" % (outcome, worker.cell.name, words), flush=True)
                busy.remove(worker)
                idle.append(worker)
        for worker in idle:
            worker.dismiss()
    if figures:
        print("in all: " + text(figures))
    if counts["left out"]:
        print("%d cells left out: the time was up" % counts["left out"])
    print("torture took %.0f s" % (time.monotonic() - began))
    print("%d passed, %d failed, %d skipped" % (counts["passed"], counts["failed"], counts["skipped"]))
    sys.stdout.flush()
    return 1 if counts["failed"] else 0
