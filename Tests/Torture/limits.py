"""Too little of everything: descriptors, processes, file sizes, disk. A run is complete, or says why not."""

import functools
import json
import os
import re
import subprocess

from room import BINARY, survivors
from work import Cell, Skipped, expect

PAGE = """# Page

## Three

```sh {#one}
echo one >>"$ROOM/log"
```

```sh {#two}
LONG=$(seq 1 500); echo two >>"$ROOM/log"
```

```sh {#three}
echo three >>"$ROOM/log"
```

## Fills

```sh {#fills}
echo fills >>"$ROOM/log"; cat /dev/zero >"$PLAYBOOK_STATE/zeros"
```

```sh {#empties rollback-of=fills}
rm "$PLAYBOOK_STATE/zeros"; echo empties >>"$ROOM/log"
```
"""
STEPS = ["one", "two", "three"]


def journalled(room):
    """The events of the one run that there is."""
    for folder, _, names in os.walk(room.state):
        if "journal.jsonl" in names:
            lines = room.read(os.path.join(folder, "journal.jsonl")).split("\n")
            return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
    return []


def judge(room, status, allowed):
    """Nothing has run that is not in the journal, and the exit status says what happened."""
    printed = room.read("printed")
    expect(status in allowed, "exit %s: %s" % (status, printed[-600:]))
    ran = room.read("log").split()
    expect(ran == STEPS[:len(ran)], "the steps' log is %s" % ran)
    expect(ran == STEPS or status != 0, "exit 0, but only %s ran" % ran)
    expect(status == 0 or not printed or re.search("error: |failed", printed), "exit %s without a word: %r" % (status, printed))
    started = [event["step"] for event in journalled(room) if event["event"] == "step-started"]
    expect(set(ran) <= set(started), "ran %s, but the journal has only %s" % (ran, started))
    expect(not survivors(1), "survivors: %s" % survivors())


def limited(kind, number, room):
    room.write("RUNBOOK.md", PAGE)
    status = room.run(command=["bash", "-c", "ulimit -%s %d; exec '%s' run three" % (kind, number, BINARY)])
    judge(room, status, {0, 1, 3, 7})


def few_processes(number, room):
    """As a user of its own, of whom there are no other processes."""
    if os.getuid() != 0:
        raise Skipped("it needs root, to become a user without processes")
    user = 70000 + number
    room.write("RUNBOOK.md", PAGE)
    os.chown(room.directory, user, user)
    room.environment["HOME"] = room.directory
    status = room.run(command=[
        "prlimit", "--nproc=%d" % number, "setpriv", "--reuid", str(user), "--regid", str(user), "--clear-groups",
        BINARY, "run", "three"])
    judge(room, status, {0, 1, 3, 7})


def no_place(where, room):
    """Nowhere to keep the journal: no step is started."""
    room.write("RUNBOOK.md", PAGE)
    del room.environment["PLAYBOOK_STATE"]
    command = [BINARY, "run", "three"]
    if where == "unset":
        del room.environment["HOME"]
    elif where == "file":
        room.write("file", "")
        room.environment["HOME"] = room.path("file")
    else:
        if os.getuid() != 0:
            raise Skipped("it needs root, to become somebody else")
        room.write("log", "")
        os.chmod(room.path("log"), 0o666)
        os.mkdir(room.path("home"), 0o555)
        room.environment["HOME"] = room.path("home") if where == "read-only" else "/nowhere/at/all"
        command = ["setpriv", "--reuid", "70001", "--regid", "70001", "--clear-groups"] + command
    expect(room.run(command=command) == 7, "not exit 7: " + room.read("printed"))
    expect(room.read("log") == "", "something ran")


def on_small_disk(size, inodes, playbook, room):
    room.write("RUNBOOK.md", PAGE)
    os.mkdir(room.state)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=%d,nr_inodes=%d" % (size, inodes), "none", room.state],
        capture_output=True, check=False)
    if made.returncode:
        raise Skipped("no file system can be mounted here")
    try:
        status = room.run("run", playbook)
        if playbook == "three":
            return judge(room, status, {0, 1, 3, 7})
        # There is room for how the step ended; for the start of another one there need not be.
        events = [event["event"] for event in journalled(room)]
        expect(status in (5, 7), "exit %s: %s" % (status, room.read("printed")))
        expect("step-ended" in events, "how the step ended is not in the journal: %s" % events)
        if status == 7:
            os.truncate(os.path.join(room.state, "zeros"), 0)
            status = room.run("undo", os.listdir(os.path.join(room.state, "runs"))[0])
            expect(status == 0, "undo: exit %s: %s" % (status, room.read("printed")))
        expect(room.read("log") == "fills\nempties\n", "the steps' log is %r" % room.read("log"))
    finally:
        subprocess.run(["umount", "-l", room.state], check=False)


def cells(full):
    found = [Cell("limits/home/" + where, functools.partial(no_place, where))
             for where in ("unset", "file", "read-only", "missing")]
    for number in range(4, 41) if full else (4, 6, 10, 12, 14, 16, 18, 20, 24, 32):
        found.append(Cell("limits/descriptors/%d" % number, functools.partial(limited, "n", number)))
    for number in range(0, 17) if full else (0, 1, 2, 4, 8):
        found.append(Cell("limits/file-size/%d" % number, functools.partial(limited, "f", number)))
    for number in range(1, 9):
        found.append(Cell("limits/processes/%d" % number, functools.partial(few_processes, number)))
    for pages in range(1, 65) if full else (1, 4, 8, 12, 20, 30, 60):
        found.append(Cell("limits/disk/%d" % pages, functools.partial(on_small_disk, pages * 4096, 1000, "three")))
    for inodes in range(2, 33) if full else (2, 4, 6, 8, 10, 12, 14):
        found.append(Cell("limits/inodes/%d" % inodes, functools.partial(on_small_disk, 1 << 20, inodes, "three")))
    found.append(Cell("limits/filled", functools.partial(on_small_disk, 1 << 20, 1000, "fills")))
    return found
