#!/usr/bin/env python3
"""The steps of playbooks/apply-patch.md that need more than a line of shell.

usage: patch.py check PATCH_DIR | in-place PATCH_DIR | containers PATCH_DIR | back-up PATCH_DIR BACKUP
       patch.py replace PATCH_DIR BACKUP | restore BACKUP | untouched BACKUP | verify PATCH_DIR

The tree is ARIA_HOME, else the repository of this file. Exit: 0 good, 1 failed, 2 the patch is refused.
"""
import datetime
import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
sys.dont_write_bytecode = True
from patch_manifest import Refused, read_manifest, wrong_with_destination  # noqa: E402

ROOT = os.path.realpath(os.environ.get("ARIA_HOME")
                        or os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))))
CONTAINERS = ("aria-db", "aria-api", "aria-web", "aria-brain", "clawdbot", "litellm", "traefik", "tor-proxy",
              "aria-browser")


def log(words):
    state = os.environ.get("ARIA_STATE_DIR") or os.path.expanduser("~/.local/state/aria")
    folder = os.environ.get("ARIA_LOG_DIR") or os.path.join(state, "logs")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    with open(os.path.join(folder, "apply_patch.log"), "a", encoding="utf-8") as file:
        file.write(now + " " + words + "\n")
    print(words)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def writable_by_others(patch):
    problems = []
    for folder, _, names in os.walk(patch):
        for path in [folder] + [os.path.join(folder, name) for name in names]:
            found = os.lstat(path)
            if not stat.S_ISLNK(found.st_mode) and (found.st_mode & 0o022 or found.st_uid not in (0, os.getuid())):
                problems.append(f"{os.path.relpath(path, patch)}: others can write it; chmod -R go-w the patch")
    return problems


def wrong_with_source(patch, source):
    parts = source.split("/")
    if source.startswith("/") or ".." in parts or parts[0] != "files" or len(parts) < 2:
        return "a source lies below files/"
    path = patch
    for part in parts:
        path = os.path.join(path, part)
        if os.path.islink(path):
            return "goes through a symlink"
    return None if os.path.isfile(path) else "there is no such file"


def load(patch):
    """The manifest, with every problem found at once."""
    if not os.path.isdir(patch):
        raise Refused([f"{patch}: not a directory"])
    problems = writable_by_others(patch)
    manifest = {"files": [], "containers": [], "verify": []}
    try:
        manifest = read_manifest(os.path.join(patch, "manifest.yaml"))
    except Refused as error:
        problems += error.problems
    targets = set()
    for entry in manifest["files"]:
        where = f"manifest.yaml:{entry['line']}"
        source, target = wrong_with_source(patch, entry["src"]), wrong_with_destination(ROOT, entry["dst"])
        if source:
            problems.append(f"{where}: src `{entry['src']}`: {source}")
        if target:
            problems.append(f"{where}: dst `{entry['dst']}`: {target}")
        if entry["dst"].lower() in targets:
            problems.append(f"{where}: dst `{entry['dst']}`: is there twice")
        targets.add(entry["dst"].lower())
    for name in manifest["containers"]:
        if name not in CONTAINERS:
            problems.append(f"manifest.yaml: container `{name}`: Aria has none of this name")
    if problems:
        raise Refused(problems)
    return manifest


def pairs(patch, manifest):
    return [(os.path.join(patch, e["src"]), os.path.join(ROOT, e["dst"]), e["dst"]) for e in manifest["files"]]


def in_place(patch, manifest):
    return all(os.path.isfile(to) and digest(to) == digest(source) for source, to, _ in pairs(patch, manifest))


def sync(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def put(source, to, mode):
    """Replaces `to` in one rename, so that nobody ever reads half of it."""
    half = os.path.join(os.path.dirname(to), f".{os.path.basename(to)}.patch-{os.getpid()}")
    try:
        with open(source, "rb") as old, open(half, "xb") as new:
            shutil.copyfileobj(old, new)
            new.flush()
            os.fchmod(new.fileno(), mode)
            os.fsync(new.fileno())
        os.replace(half, to)
        sync(os.path.dirname(to))
    finally:
        if os.path.exists(half):
            os.remove(half)


def back_up(patch, manifest, backup):
    """Old files and a list of what was not there; written last, the list says that the backup is whole."""
    os.makedirs(backup, mode=0o700)
    entries, folders = [], []
    for number, (_, to, name) in enumerate(pairs(patch, manifest)):
        entry = {"dst": name, "kept": None}
        if os.path.exists(to):
            entry.update(kept=f"{number}", mode=stat.S_IMODE(os.stat(to).st_mode), sha256=digest(to))
            put(to, os.path.join(backup, entry["kept"]), 0o600)
        entries.append(entry)
        folder = os.path.dirname(name)
        while folder and not os.path.isdir(os.path.join(ROOT, folder)):
            if folder not in folders:
                folders.append(folder)
            folder = os.path.dirname(folder)
    listing = os.path.join(backup, "backup.json")
    with open(listing + ".new", "w", encoding="utf-8") as file:
        json.dump({"files": entries, "folders": sorted(folders, key=len, reverse=True)}, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(listing + ".new", listing)
    log(f"backed up {len(entries)} files to {backup}")


def replace(patch, manifest, backup):
    with open(os.path.join(backup, "backup.json"), encoding="utf-8") as file:
        entries = json.load(file)["files"]
    if [e["dst"] for e in entries] != [e["dst"] for e in manifest["files"]]:
        raise OSError(f"{backup} is not a backup for this patch")
    for entry, (source, to, name) in zip(entries, pairs(patch, manifest)):
        wrong = wrong_with_destination(ROOT, name)
        if wrong:
            raise OSError(f"{name}: {wrong}")
        os.makedirs(os.path.dirname(to), mode=0o755, exist_ok=True)
        put(source, to, entry["mode"] if entry["kept"] else 0o755 if os.access(source, os.X_OK) else 0o644)
        log(f"{'replaced' if entry['kept'] else 'created'} {name} {digest(to)[:12]}")


def restore(backup):
    with open(os.path.join(backup, "backup.json"), encoding="utf-8") as file:
        listing = json.load(file)
    failed = 0
    for entry in listing["files"]:
        to = os.path.join(ROOT, entry["dst"])
        try:
            wrong = wrong_with_destination(ROOT, entry["dst"])
            if wrong:
                raise OSError(wrong)
            if entry["kept"]:
                put(os.path.join(backup, entry["kept"]), to, entry["mode"])
                if digest(to) != entry["sha256"]:
                    raise OSError("is not what it was")
                log(f"restored {entry['dst']} {entry['sha256'][:12]}")
            elif os.path.lexists(to):
                os.remove(to)
                log(f"deleted {entry['dst']}, which the patch created")
        except OSError as error:
            failed += 1
            log(f"failed to restore {entry['dst']}: {error.strerror or error}")
    for folder in listing["folders"]:
        try:
            os.rmdir(os.path.join(ROOT, folder))
        except OSError:
            pass  # never made, or somebody else's file is in it
    return 1 if failed else 0


def untouched(backup):
    """0 if every file is as it was kept."""
    with open(os.path.join(backup, "backup.json"), encoding="utf-8") as file:
        entries = json.load(file)["files"]
    for entry in entries:
        to = os.path.join(ROOT, entry["dst"])
        same = digest(to) == entry["sha256"] if entry["kept"] and os.path.isfile(to) else not os.path.lexists(to)
        if not same or bool(entry["kept"]) != os.path.isfile(to):
            return 1
    return 0


def verify(manifest):
    for command in manifest["verify"]:
        log(f"verify: {command}")
        if subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=ROOT, stdin=subprocess.DEVNULL,
                          check=False).returncode != 0:
            log("verify: failed")
            return 1
    return 0


def main(arguments):
    takes = {"check": 1, "in-place": 1, "containers": 1, "verify": 1, "restore": 1, "untouched": 1, "back-up": 2, "replace": 2}
    if not arguments or len(arguments) - 1 != takes.get(arguments[0], -1):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    what, first = arguments[0], arguments[1]
    os.umask(0o022)
    try:
        if what == "restore":
            return restore(first)
        if what == "untouched":
            return untouched(first)
        manifest = load(first)
        if what == "check":
            for entry in manifest["files"]:
                print(f"{entry['src']} -> {entry['dst']}")
            print("containers: " + (" ".join(manifest["containers"]) or "none"))
        elif what == "in-place":
            if not in_place(first, manifest):
                print("not in place yet")
                return 1
            print("already in place: nothing to do")
        elif what == "containers":
            print("\n".join(manifest["containers"]))
        elif what == "verify":
            return verify(manifest)
        elif what == "back-up":
            back_up(first, manifest, arguments[2])
        else:
            replace(first, manifest, arguments[2])
    except Refused as error:
        print("the patch is refused:\n" + "\n".join("  " + problem for problem in error.problems), file=sys.stderr)
        return 2
    except (OSError, ValueError, KeyError) as error:
        print(f"{what} failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
