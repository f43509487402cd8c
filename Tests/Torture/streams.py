"""Output plumbing that must not kill, stop or falsify a run: closed, full, stalled and dying streams."""

import fcntl
import functools
import itertools
import os
import signal
import subprocess
import time

from room import BACK, BINARY, survivors
from work import Cell, Skipped, expect

# The steps' own log says what really ran.
PAGE = """# Page

## Three

```sh {#one}
echo one >>"$ROOM/log"; echo "first words"
```

```sh {#two}
seq 1 %d
echo two >>"$ROOM/log"
```

```sh {#three}
echo three >>"$ROOM/log"; echo "last words"
```

## Long

```sh {#long%s}
echo long >>"$ROOM/log"; touch ready
while :; do seq 1 1000; done
```

## Slow

```sh {#slow}
touch ready; sleep 1; echo slow >>"$ROOM/log"
```
"""
ALL = "one\ntwo\nthree\n"


def prepare(room, lines=20000, attributes=""):
    room.write("RUNBOOK.md", PAGE % (lines, attributes))
    room.page = room.read("RUNBOOK.md")


def complete(room, status, log=ALL, expected=0):
    expect(status == expected, "exit %s instead of %s: %s" % (status, expected, room.read("printed")[-1000:]))
    expect(room.read("log") == log, "the steps' log is %r" % room.read("log"))
    expect(room.read("RUNBOOK.md") == room.page, "the page was written to")
    expect(not survivors(1), "survivors: %s" % survivors())


def shell(command, room):
    """A run in a pipeline: `RUN` stands for it, and its status goes to the file `status`."""
    prepare(room)
    run = "{ '%s' run three%s; echo $? >status; }"
    text = command.replace("RUN_JSON", run % (BINARY, " --format json")).replace("RUN", run % (BINARY, ""))
    room.run(command=["bash", "-c", text])
    room.await_file("status")
    complete(room, int(room.read("status") or -1))


def closed(numbers, words, room):
    """Standard descriptors that are closed at the start."""
    prepare(room)
    redirections = " ".join("%d%s&-" % (number, "<" if number == 0 else ">") for number in numbers)
    status = room.run(command=["bash", "-c", "exec '%s' run three %s %s" % (BINARY, words, redirections)])
    complete(room, status)
    for folder, _, names in os.walk(room.state):
        for name in names:
            text = room.read(os.path.join(folder, name))
            expect("passed in" not in text and "Page  RUNBOOK" not in text, "words of the runner in %s" % name)


def stalled(number, which, status, room):
    """Nobody reads; a signal, and a step's time limit, still count."""
    prepare(room, attributes=" timeout=3s" if number == signal.SIGHUP else "")
    reader, writer = os.pipe()
    streams = {"stdout": writer} if which == "stdout" else {"stdout": writer, "stderr": writer}
    child = room.start("run", "long", **streams)
    os.close(writer)
    room.await_file("ready")
    time.sleep(0.5)
    child.send_signal(number)
    found = room.wait(child, BACK + (3 if number == signal.SIGHUP else 0))
    os.close(reader)
    complete(room, found, "long\n", status)


def late_reader(room):
    """A reader that is only slow gets every byte."""
    prepare(room)
    reader, writer = os.pipe()
    child = room.start("run", "three", stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    time.sleep(1.5)
    with os.fdopen(reader) as file:
        text = file.read()
    complete(room, room.wait(child, 20))
    wanted = "first words\n" + "".join("%d\n" % line for line in range(1, 20001)) + "last words\n"
    expect(wanted in text or text == wanted, "some of the output is lost")


def not_blocking(room):
    """A pipe that somebody made non-blocking loses nothing either."""
    prepare(room)
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    fcntl.fcntl(writer, 1031, 4096)
    child = room.start("run", "three", stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    pieces = []
    while piece := os.read(reader, 4096):
        pieces.append(piece)
        time.sleep(0.001)
    complete(room, room.wait(child, 20))
    wanted = "first words\n" + "".join("%d\n" % line for line in range(1, 20001)) + "last words\n"
    expect(b"".join(pieces).decode() == wanted, "some of the output is lost")


def small_disk(room, size, inodes="1000"):
    """A file system of its own; only root can have one."""
    os.mkdir(room.path("disk"))
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=%s,nr_inodes=%s" % (size, inodes), "none", room.path("disk")],
        capture_output=True, check=False)
    if made.returncode:
        raise Skipped("no file system can be mounted here")


def full_stdout(room):
    prepare(room)
    small_disk(room, "16k")
    try:
        with open(room.path("disk/out"), "wb") as file:
            status = room.run("run", "three", stdout=file)
        complete(room, status)
    finally:
        subprocess.run(["umount", "-l", room.path("disk")], check=False)


def hung_up_terminal(room):
    """The terminal goes and SIGHUP is ignored, as under nohup: the run goes on."""
    prepare(room)
    room.write("keys", "expect first words\nhang-up\n")
    with open(room.path("keys"), encoding="utf-8") as keys:
        room.run(command=["on-terminal", "bash", "-c", "trap '' HUP; '%s' run three; echo $? >status" % BINARY], stdin=keys)
    room.await_file("status")
    complete(room, int(room.read("status")))


PIPELINES = {
    "head": "RUN | head -n 1",
    "head-both": "RUN 2>&1 | head -n 1",
    "head-json": "RUN_JSON 2>/dev/null | head -n 1",
    "true": "RUN 2>&1 | true",
    "tee-dies": "RUN 2>&1 | { tee kept & sleep 0.1; kill -9 $!; }",
    "full": "RUN >/dev/full",
    "full-error": "RUN 2>/dev/full",
    "full-both": "RUN >/dev/full 2>&1",
    "full-json": "RUN_JSON >/dev/full",
}


def cells(full):
    del full
    found = [Cell("streams/pipe/" + name, functools.partial(shell, text)) for name, text in PIPELINES.items()]
    for count in range(1, 4):
        for numbers in itertools.combinations(range(3), count):
            for words in ("", "--format json"):
                name = "streams/closed/%s%s" % ("".join(map(str, numbers)), "-json" if words else "")
                found.append(Cell(name, functools.partial(closed, numbers, words)))
    for which in ("stdout", "both"):
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
            found.append(Cell("streams/stalled/%s-%s" % (which, number.name[3:].lower()),
                              functools.partial(stalled, number, which, status), True))
    found += [
        Cell("streams/slow-reader", late_reader, True), Cell("streams/not-blocking", not_blocking),
        Cell("streams/full-file", full_stdout), Cell("streams/terminal-gone", hung_up_terminal),
    ]
    return found
