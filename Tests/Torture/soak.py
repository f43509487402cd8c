"""Thousands of runs, and long ones: no descriptor, process or memory is lost."""

import collections
import functools
import os
import random
import signal
import time

from room import descendants, reap, survivors
from work import Cell, expect

SHORT = """# Page

## Short

```sh {#one}
echo one
```

```sh {#leaves}
sleep 600 & echo two
```

```sh {#fails}
false
```

```sh {#undo rollback-of=one}
echo undone
```
"""


def many(count, room):
    """Run after run: nothing stays behind but what is kept of each."""
    room.write("RUNBOOK.md", SHORT)
    files = None
    for number in range(count):
        status = room.run("run", "short", "--quiet", stdout=-3, stderr=-3)
        expect(status == 5, "run %d: exit %s" % (number, status))
        left = descendants(os.getpid(), zombies=True)
        expect(not left, "run %d left processes: %s" % (number, left))
        kept = {folder: len(found) for folder, found in runs(room)}
        files = files or next(iter(kept.values()), None)
        expect(all(found == files for found in kept.values()), "run %d keeps other files: %s" % (number, kept))
    return collections.Counter({"runs": count})


def runs(room):
    place = os.path.join(room.state, "runs")
    for name in os.listdir(place) if os.path.isdir(place) else []:
        yield name, [file for _, _, names in os.walk(os.path.join(place, name)) for file in names]


def long_page(kind, count):
    if kind == "steps":
        return "# Page\n\n## Long\n\n" + "".join(
            "```sh {#s%d%s}\necho %d >>\"$ROOM/log\"\n```\n\n" % (number, " background" if number % 50 == 9 else "", number)
            for number in range(count))
    if kind == "attempts":
        return ("# Page\n\n## Long\n\n```sh {#looks within=10m every=1ms}\n"
                "echo x >>\"$ROOM/log\"; seq 1 2000; [ \"$(wc -l <\"$ROOM/log\")\" -ge %d ]\n```\n" % count)
    return "# Page\n\n## Long\n\n```sh {#prints}\nseq 1 %d; echo x >>\"$ROOM/log\"\n```\n" % (count * 20000)


UNITS = {"steps": "steps", "attempts": "attempts", "output": "times 20,000 lines"}


def memory(pid):
    with open("/proc/%d/status" % pid, encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def followed(kind, count, room):
    """One long run; what it held at each look, since its first step was there."""
    room.write("RUNBOOK.md", long_page(kind, count))
    room.write("log", "")
    child = room.start("run", "long", stdout=-3, stderr=-3)
    samples = []
    deadline = time.monotonic() + 600
    while os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        expect(time.monotonic() < deadline, "it does not end")
        try:
            below = descendants(child.pid, zombies=True)
            if below or samples:
                samples.append((len(os.listdir("/proc/%d/fd" % child.pid)), len(below), memory(child.pid)))
        except (OSError, StopIteration):
            pass
        time.sleep(0.01)
    expect(child.wait() == 0, "exit %s" % child.returncode)
    expect(not survivors(0.5), "survivors: %s" % survivors())
    return samples


def long(kind, count, room):
    """One long run, the longer the quicker the machine is: the least that it holds does not grow."""
    samples = followed(kind, count, room)
    while len(samples) < 60:
        count *= 3
        samples = followed(kind, count, room)
    warm, late = samples[len(samples) // 4:len(samples) // 2], samples[-len(samples) // 4:]
    for index, (what, slack) in enumerate((("descriptors", 1), ("processes", 1), ("KiB of memory", 4096))):
        before, after = min(sample[index] for sample in warm), min(sample[index] for sample in late)
        expect(after <= before + slack, "at least %d %s after a while, %d at the end" % (before, what, after))
    most = tuple(max(values) for values in zip(*samples))
    return "%d %s, %d looks: at most %d descriptors, %d processes, %d KiB" % (count, UNITS[kind], len(samples), *most)


def at_any_moment(number, count, room):
    """A signal at a moment of chance: the run ends, says how, and no step comes after the one that it stopped."""
    names = "".join("```sh {#s%d}\necho s%d >>\"$ROOM/log\"\n```\n\n" % (step, step) for step in range(12))
    room.write("RUNBOOK.md", "# Page\n\n## Twelve\n\n" + names)
    chance, ended = random.Random(number), {}
    for _ in range(count):
        room.write("log", "")
        child = room.start("run", "twelve", stdout=-3, stderr=-3)
        time.sleep(chance.uniform(0, 0.5))
        child.send_signal(number)
        status = room.wait(child, 12)
        ended[status] = ended.get(status, 0) + 1
        log = room.read("log").split()
        expect(log == ["s%d" % step for step in range(len(log))], "the steps' log is %s" % log)
        wanted = 130 if number == signal.SIGQUIT else 128 + number
        expect(status in (0, -number, wanted), "exit %s" % status)
        expect(status != 0 or len(log) == 12, "exit 0 after %s" % log)
        expect(status != -number or not log, "killed in mid-run, after %s" % log)
        reap()
        expect(not survivors(0.2), "survivors: %s" % survivors())
    return "exits: %s" % ended


def cells(full):
    found = [Cell("soak/runs", functools.partial(many, 5000 if full else 25))]
    for kind, count in (("steps", 2000 if full else 150), ("attempts", 2000 if full else 150),
                        ("output", 300 if full else 20)):
        found.append(Cell("soak/" + kind, functools.partial(long, kind, count)))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        found.append(Cell("soak/any-moment/" + number.name[3:].lower(),
                          functools.partial(at_any_moment, number, 500 if full else 6)))
    return found
