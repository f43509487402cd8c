"""The manifest of a patch, in a small part of YAML, and where a patch may write."""
import os
import re
import stat


class Refused(Exception):
    def __init__(self, problems):
        super().__init__("; ".join(problems))
        self.problems = problems


TOP = {"name": "text", "description": "text", "files": "pairs", "containers": "list", "verify": "list"}
UNUSUAL = re.compile(r"^[&*!|>%@`{\[?]|^- |: |:$| #")


def scalar(text):
    """A plain or quoted word; None for any other YAML."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        inner = text[1:-1]
        return None if text[0] in inner or "\\" in inner else inner
    text = re.sub(r"\s+#.*$", "", text)
    return None if not text or text[0] in "'\"" or UNUSUAL.search(text) else text


def read_manifest(path):
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > 100_000:
            raise Refused(["manifest.yaml: must be a regular file of at most 100,000 bytes"])
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused([f"manifest.yaml: {getattr(error, 'strerror', None) or 'is not UTF-8'}"]) from None
    manifest, problems, key, entry = {}, [], None, None

    def bad(words):
        problems.append(f"manifest.yaml:{number}: {words}")

    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        top = re.match(r"^([a-z]+):\s*(.*)$", line)
        item = re.match(r"^(\s*)- (.*)$", line)
        inner = re.match(r"^\s+(?:- )?(src|dst):\s+(.+)$", line)
        if any(ord(c) < 32 or ord(c) == 127 for c in line):
            bad("a tab or another control character")
        elif top:
            key, rest, entry = top.group(1), re.sub(r"^#.*$", "", top.group(2)), None
            if key not in TOP:
                bad(f"unknown key `{key}`")
                key = None
            elif key in manifest:
                bad(f"`{key}` is there twice")
            elif TOP[key] == "text":
                manifest[key] = scalar(rest)
                if manifest[key] is None:
                    bad(f"`{key}` takes a word or a quoted text")
            elif rest in ("", "[]"):
                manifest[key] = []
            else:
                manifest[key] = []
                bad(f"`{key}` takes a list, one `- ` a line")
        elif key and TOP[key] == "pairs" and inner:
            if item:
                entry = {"line": number}
                manifest[key].append(entry)
            value = scalar(inner.group(2))
            if entry is None or inner.group(1) in entry or value is None:
                bad("not a `src` and a `dst`")
            else:
                entry[inner.group(1)] = value
        elif key and TOP[key] == "list" and item:
            value = scalar(item.group(2))
            if value is None:
                bad("not a word or a quoted text")
            else:
                manifest[key].append(value)
        else:
            bad("not understood; only keys, `- ` lists, `src` and `dst` are")
    for name in ("name", "files"):
        if name not in manifest:
            problems.append(f"manifest.yaml: `{name}` is missing")
    for entry in manifest.get("files", []):
        if len(entry) != 3:
            problems.append(f"manifest.yaml:{entry['line']}: `src` and `dst` belong together")
    if not re.match(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$", manifest.get("name") or "x"):
        problems.append("manifest.yaml: `name` takes letters, digits, dots, dashes and underscores")
    if problems:
        raise Refused(problems)
    manifest.setdefault("containers", [])
    manifest.setdefault("verify", [])
    return manifest


def wrong_with_destination(root, name):
    """Why a patch must not write there, or None. Case does not matter: macOS' disks ignore it."""
    parts = name.lower().split("/")
    last = parts[-1]
    if name.startswith("/") or name.startswith("~"):
        return "is absolute"
    if ".." in parts:
        return "leaves the tree"
    if "" in parts or "." in parts or "\\" in name:
        return "is not a plain path"
    if any(part.startswith(".env") or part.endswith(".env") for part in parts):
        return "is a file of credentials"
    if last.endswith((".pem", ".key", ".crt", ".cer", ".p12", ".pfx", ".jks")) or last.startswith("id_") \
            or any(part in ("certs", "secrets", ".ssh") for part in parts):
        return "is a certificate or a key"
    if parts[:2] == ["aria_mind", "soul"]:
        return "the soul must never change"
    if ".git" in parts:
        return "is git's own"
    if parts[0] == "aria_memories":
        return "belongs to Aria"
    path = root
    for part in name.split("/"):
        path = os.path.join(path, part)
        if os.path.islink(path):
            return "goes through a symlink"
    if os.path.lexists(path) and not os.path.isfile(path):
        return "is not a file"
    parent = os.path.dirname(path)
    while not os.path.lexists(parent):
        parent = os.path.dirname(parent)
    return None if os.path.isdir(parent) else "lies below a file"
