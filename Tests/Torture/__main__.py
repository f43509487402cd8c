"""Tries to break the built program; the last line counts: N passed, N failed, N skipped.

usage: scripts/torture [--full] [--list] [--jobs=N] [--minutes=N] [SUITE[/CELL]...]

Without --full it is the part that `scripts/test` runs. `--jobs` is how many cells that keep the machine busy go on at a
time, 2 unless said otherwise; `--minutes` is when none is begun any more. PLAYBOOK_TEST_BINARY names another program than .build/playbook.
"""

import os
import sys
import threading

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

import attended  # noqa: E402
import faults  # noqa: E402
import journals  # noqa: E402
import kills  # noqa: E402
import limits  # noqa: E402
import pages  # noqa: E402
import soak  # noqa: E402
import speed  # noqa: E402
import stops  # noqa: E402
import streams  # noqa: E402
import work  # noqa: E402

SUITES = [attended, faults, journals, kills, limits, pages, soak, speed, stops, streams]
# Seconds; nothing here may hang.
LIMIT, FULL_LIMIT = 600, 12 * 3600


def chosen(cells, words):
    """The cells whose name is one of the words, or starts with one that ends at a slash."""
    if not words:
        return cells
    return [cell for cell in cells if any((cell.name + "/").startswith(word.rstrip("/") + "/") for word in words)]


def give_up():
    print("failed: the outside limit was reached\n0 passed, 1 failed, 0 skipped", flush=True)
    os.killpg(0, 9)


def main():
    words = sys.argv[1:]
    full, listing = "--full" in words, "--list" in words
    numbers = dict(word[2:].split("=", 1) for word in words if word.startswith(("--jobs=", "--minutes=")))
    words = [word for word in words if word not in ("--full", "--list") and word[2:].split("=")[0] not in numbers]
    if any(word.startswith("-") for word in words) or not all(number.isdigit() and int(number) for number in numbers.values()):
        sys.exit(__doc__.strip())
    cells = chosen([cell for suite in SUITES for cell in suite.cells(full)], words)
    if listing:
        print("\n".join(cell.name for cell in cells))
        return 0
    if words and not cells:
        sys.exit("no such suite; --list names all")
    if sys.platform != "linux":
        print("skipped: it needs Linux\n0 passed, 0 failed, 1 skipped")
        return 0
    os.setpgid(0, 0)
    watchdog = threading.Timer(FULL_LIMIT if full else LIMIT, give_up)
    watchdog.daemon = True
    watchdog.start()
    return work.do(cells, int(numbers.get("jobs", 2)), int(numbers.get("minutes", 0)))


sys.exit(main())
