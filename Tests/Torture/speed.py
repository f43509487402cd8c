"""How long a check and a transcript take where nothing else goes on: each is tried until the machine lets it be quick enough."""

import functools
import importlib.machinery
import importlib.util
import os

import room
from work import Cell, Skipped, expect

TRIES = 15
# Milliseconds that a check may take, and how much more memory than cmark's parse.
LIMIT, MEMORY = 1000, 20


def script(name):
    """One of the scripts that measure, as a module."""
    path = os.path.join(room.REPOSITORY, "scripts", name)
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def check(own):
    """10,000 fences are checked in under a second and a bounded memory."""
    best = None
    for result in script("bench-check").measure(room.BINARY, 10000, TRIES, own.directory):
        took, memory = result["playbook check"]
        expect(memory <= MEMORY * result["cmark"][1], "it took %.1f times cmark's memory" % (memory / result["cmark"][1]))
        best = min(best or took, took)
        if best < LIMIT:
            return
    expect(False, "it took %.0f ms at best" % best)


def transcript(count, own):
    """A transcript takes no longer than with cram."""
    bench = script("bench-console")
    if not bench.cram():
        raise Skipped("there is no cram")
    best = {}
    for result in bench.measure(room.BINARY, count, TRIES, own.directory):
        best = {name: min(best.get(name, took), took) for name, took in result.items()}
        if best["playbook"] <= best["cram"]:
            return
    expect(False, "it took %.2f of cram's time" % (best["playbook"] / best["cram"]))


def cells(full):
    del full  # all of them, always
    return [Cell("speed/check", check, alone=True)] + [
        Cell("speed/transcript-%d" % count, functools.partial(transcript, count), alone=True) for count in (10, 100, 300, 1000)]
