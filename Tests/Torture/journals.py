"""Journals that are cut and damaged: they are read up to the damage or refused by name, and nothing is run on a guess."""

import collections
import functools
import os
import re

from playbooks import PLAYBOOKS
from trial import kept_run
from work import Cell, expect


def sample(room):
    """A run that ended early, so that it could be gone on with, and its journal."""
    room.write("RUNBOOK.md", "# Page\n\n## It\n\n" + PLAYBOOKS["state"].text.replace("NAME=second", "false"))
    expect(room.run("run", "it") == 1, "the sample did not fail: " + room.read("printed"))
    run, text = kept_run(room)
    return run, os.path.join(room.state, "runs", run, "journal.jsonl"), text.encode()


def look(room, run, path, damaged):
    """What `history` and `resume` make of it: exit statuses and words."""
    with open(path, "wb") as file:
        file.write(damaged)
    room.write("printed", "")
    log = room.read("log")
    listed = room.run("history")
    told = room.read("printed")
    resumed = room.run("resume", run)
    said = room.read("printed")[len(told):]
    expect(listed >= 0 and resumed >= 0, "died of a signal: history %s, resume %s" % (listed, resumed))
    expect(room.read("log") == log, "something ran: " + said)
    expect(said and not re.search(r"Fatal error|Swift/", said), "resume says %r" % said)
    return listed, told, resumed, said


def cut(part, parts, stride, room):
    """Cut after each byte: the lines before are good."""
    run, path, whole = sample(room)
    count = 0
    for length in range(part, len(whole), parts * stride):
        listed, told, resumed, said = look(room, run, path, whole[:length])
        count += 1
        events = whole[:length].count(b"\n")
        expect(listed == 0, "cut at %d: history: exit %s: %s" % (length, listed, told))
        expect(resumed in (0, 1, 2, 3, 4, 7), "cut at %d: resume: exit %s: %s" % (length, resumed, said))
        expect(events == 0 or "damaged" not in said, "cut at %d is taken for damage: %s" % (length, said))
    return collections.Counter({"cuts of a journal": count})


def flipped(part, parts, stride, room):
    """Each bit flipped: no line of the middle may be believed."""
    run, path, whole = sample(room)
    last = whole.rindex(b"\n", 0, len(whole) - 1) + 1
    count = 0
    for bit in range(part, len(whole) * 8, parts * stride):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        listed, told, resumed, said = look(room, run, path, bytes(damaged))
        count += 1
        where = "bit %d of byte %d (%r)" % (bit % 8, bit // 8, whole[bit // 8:bit // 8 + 1])
        expect(listed == 0, "%s: history: exit %s: %s" % (where, listed, told))
        if bit // 8 < last:
            expect(resumed != 0 and run in said, "%s: resume: exit %s: %s" % (where, resumed, said))
            expect(re.search("damaged|missing|journal", said), "%s: resume says %s" % (where, said))
    return collections.Counter({"bits flipped": count})


def lines(room):
    """Lines that are missing, doubled or in another order are refused by name."""
    run, path, whole = sample(room)
    all_lines = whole.splitlines(keepends=True)
    for index in range(len(all_lines) - 1):
        without = all_lines[:index] + all_lines[index + 1:]
        doubled = all_lines[:index] + [all_lines[index]] + all_lines[index:]
        swapped = all_lines[:index] + [all_lines[index + 1], all_lines[index]] + all_lines[index + 2:]
        for what, changed in (("without", without), ("doubled", doubled), ("swapped", swapped)):
            listed, told, resumed, said = look(room, run, path, b"".join(changed))
            expect(listed == 0 and resumed not in (0, 1, 5), "%s %d: %s, %s: %s %s" % (what, index, listed, resumed, told, said))
            expect(run in said, "%s %d: resume says %s" % (what, index, said))


def cells(full):
    parts, stride = (4, 1) if full else (1, 61)
    found = [Cell("journals/lines", lines)]
    for part in range(parts):
        found.append(Cell("journals/cut/%d" % part, functools.partial(cut, part, parts, stride)))
        found.append(Cell("journals/flipped/%d" % part, functools.partial(flipped, part, parts, stride * 8 if not full else 1)))
    return found
