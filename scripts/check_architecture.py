#!/usr/bin/env python3
"""Checks Aria's layers in the source: reads files, imports nothing of Aria.

usage: check_architecture.py [--root DIR] [--json] [--strict]

Exit: 0 no errors (with --strict: no warnings either) · 1 there are · 2 usage · 3 not an Aria tree.
"""
import argparse
import ast
import json
import os
import re
import subprocess
import sys

DRIVERS = {"sqlalchemy", "psycopg", "psycopg2", "asyncpg"}
UPPER = ("aria_skills", "aria_mind", "aria_agents")
NEEDED = UPPER + ("src/api",)
SHARED_SKILLS = ("base", "api_client", "registry", "pipeline", "catalog")
PRUNED = {".git", "node_modules", "__pycache__", ".venv", "venv", "aria_memories", ".build"}
TEXT = (".py", ".js", ".ts", ".html", ".yml", ".yaml", ".json", ".toml", ".sh", ".cfg", ".ini")
LARGEST = 2_000_000
KEY_SHAPES = re.compile(
    r"sk-[A-Za-z0-9_-]{20,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|AKIA[0-9A-Z]{16}"
    r"|xox[abprs]-[A-Za-z0-9-]{10,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"
    r"|\b\d{8,10}:AA[\w-]{33}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|[a-z][a-z0-9+]*://[^\s:/@\"'{}$<]+:(?P<url>[^\s:/@\"'{}$<]{6,})@")
ASSIGNED = re.compile(
    r"""(?ix)["']?[\w.-]*(?:password|passwd|secret|token|api_?key|private_?key)["']?(?:\s*:\s*str)?
        \s*[:=]\s*["'](?P<value>[^"'\s]{12,})["']""")
HARMLESS = re.compile(
    r"(?i)example|placeholder|change|your[_-]|dummy|x{4}|\$\{|\{\{|\{|<|\*{3}|^(?=.*[_-])[a-z_-]+$|^[a-z]+$|^[A-Z_]+$|^https?:|/")
MODEL_SHAPES = re.compile(
    r"(?i)^(?:[\w.-]+/)*(?:gpt-[34o]|claude-[\d a-z]+-?\d|gemini-\d|kimi-k|moonshot-v|qwen-?\d|llama-?\d|deepseek-[a-z]"
    r"|mistral-[a-z]|mixtral-|trinity-|glm-\d)[\w.:-]*$")
PORT = re.compile(r"(?:://[\w.-]+|\blocalhost|\b127\.0\.0\.1|\b0\.0\.0\.0):(\d{2,5})\b")
# What every shape above holds: looking for these first makes the check ten times as fast.
HINTS = ("sk-", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "akia", "xox", "eyj", "private", "://", ":aa",
         "password", "passwd", "secret", "token", "apikey", "api_key")
FUNCTION = re.compile(r"(?m)(?:^|[>;}])\s*(?:async\s+)?function\s+([A-Za-z_$][\w$]*)\s*\(")


class Findings:
    def __init__(self):
        self.items = []

    def add(self, severity, rule, path, line, message):
        self.items.append({"severity": severity, "rule": rule, "file": path, "line": line, "message": message})

    def count(self, severity):
        return sum(item["severity"] == severity for item in self.items)


def files(root, top):
    """Paths below `top`, relative to the root; links and credentials' files are never opened."""
    for folder, folders, names in os.walk(os.path.join(root, top)):
        folders[:] = sorted(set(folders) - PRUNED)
        for name in sorted(names):
            full = os.path.join(folder, name)
            if name.startswith(".env") or name.endswith(".env") or os.path.islink(full):
                continue
            if name.endswith(TEXT):
                yield os.path.relpath(full, root).replace(os.sep, "/")


def imported(node, path):
    """The absolute names of the modules that an import statement or call brings in."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            package = path[:-3].split("/")[:-node.level]
            base = ".".join(package + ([base] if base else []))
        return [base + "." + name.name for name in node.names]
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("__import__", "import_module", "find_spec") and isinstance(node.args[0].value, str):
            return [node.args[0].value]
    return []


def nodes_of(tree):
    """Every node below, in a third of the time of `ast.walk`: contexts and operators say nothing here."""
    nodes = [tree]
    for node in nodes:
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                nodes.extend([part for part in value if isinstance(part, ast.AST)])
            elif isinstance(value, ast.AST) and value._fields:
                nodes.append(value)
    return nodes


def catches_import_error(handler):
    caught = handler.type
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(getattr(n, "id", "") in ("ImportError", "ModuleNotFoundError", "Exception") for n in names)


def guarded(nodes):
    """Nodes inside a `try` whose failing import is caught."""
    inside = set()
    for node in nodes:
        if isinstance(node, ast.Try) and any(catches_import_error(h) for h in node.handlers):
            for statement in node.body:
                inside.update(id(n) for n in ast.walk(statement))
    return inside


def passed_over(nodes):
    """Docstrings, and defaults of variables read from the environment."""
    skip = set()
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skip.add(id(node.value))
        if isinstance(node, ast.Call):
            func, names = node.func, []
            while isinstance(func, ast.Attribute):
                names.append(func.attr)
                func = func.value
            if "getenv" in names or "environ" in names or getattr(func, "id", "") in ("getenv", "environ"):
                skip.update(id(n) for n in ast.walk(node))
    return skip


def check_import(found, path, line, module, is_guarded):
    parts = module.split(".")
    layer = path.split("/")[0]
    if layer in UPPER and parts[0] in DRIVERS:
        legacy = path == "aria_skills/database.py" or path.startswith("aria_skills/database/")
        if legacy:
            found.add("warning", "legacy-database", path, line, f"legacy: imports `{parts[0]}`")
        else:
            found.add("error", "database-driver", path, line, f"imports `{parts[0]}`; only src/api talks to the database")
    if path.startswith("src/api/") and parts[0] in UPPER:
        if not (is_guarded and any("logging" in part for part in parts)):
            found.add("error", "upward-import", path, line, f"src/api imports `{parts[0]}`")
    if layer == "aria_skills" and parts[:2] == ["src", "api"]:
        found.add("error", "skill-imports-api", path, line, "a skill imports src/api; it goes through api_client")
    if layer == "aria_skills" and parts[0] == "aria_skills" and len(parts) > 1 and path.count("/") > 1:
        other = parts[1]
        shared = other.startswith("pipeline") or other in SHARED_SKILLS
        own = path.split("/")[1]
        if other != own and own not in SHARED_SKILLS and not shared and other[:1].islower():
            found.add("warning", "skill-to-skill", path, line, f"imports the skill `{other}`")


def check_python(found, path, text, models):
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError) as error:
        found.add("error", "unreadable", path, getattr(error, "lineno", None) or 1, "Python cannot parse this file")
        return
    nodes = nodes_of(tree)
    optional, skip, seen = guarded(nodes), passed_over(nodes), set()
    for node in nodes:
        line = getattr(node, "lineno", 1)
        for module in imported(node, path):
            key = (line, module.split(".")[0] if module.split(".")[0] != "aria_skills" else module)
            if key not in seen:
                seen.add(key)
                check_import(found, path, line, module, id(node) in optional)
        if id(node) in skip:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value in models or MODEL_SHAPES.match(node.value):
                found.add("warning", "model-name", path, line, "a model's name; these live in aria_models/models.yaml")
            if path.startswith("src/") and PORT.search(node.value):
                found.add("warning", "hard-coded-port", path, line, f"port {PORT.search(node.value).group(1)}")
        if path.startswith("src/") and isinstance(node, ast.keyword) and node.arg == "port":
            if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
                found.add("warning", "hard-coded-port", path, node.value.lineno, f"port {node.value.value}")


def check_credentials(found, path, text):
    for number, line in enumerate(text.splitlines(), 1):
        lowered = line.lower()
        if not any(hint in lowered for hint in HINTS):
            continue
        match = KEY_SHAPES.search(line[:2000])
        value = (match.group("url") or match.group()) if match else None
        if value is None:
            match = ASSIGNED.search(line[:2000])
            value = match.group("value") if match else None
        if value and not HARMLESS.search(value if "PRIVATE KEY" not in value else "1"):
            found.add("error", "credential", path, number, f"looks like a credential ({len(value)} characters)")


def known_models(root):
    try:
        with open(os.path.join(root, "aria_models/models.yaml"), encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:
        return set()
    names = re.findall(r"""["']?model["']?\s*:\s*["']?([\w./:-]+)""", text)
    return {name for name in names if len(name) > 4 and re.search(r"[\d/]", name)}


def git(root, *arguments):
    """What git prints, or None where there is no repository or no git; never takes git's optional locks."""
    command = ["git", "--no-optional-locks", "-C", root] + list(arguments)
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=4, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").split("\0") if done.returncode == 0 else None


def check_repository(found, root):
    tracked = git(root, "ls-files", "-z")
    changed = git(root, "status", "--porcelain", "-z", "--no-renames", "--ignored", "--untracked-files=all",
                  "--", "aria_mind/soul")
    for path in tracked or []:
        name = path.split("/")[-1]
        if (name == ".env" or name.startswith(".env.") or name.endswith(".env")) and "example" not in name:
            found.add("error", "tracked-env", path, 1, "git tracks it; credentials stay out of the repository")
    for line in changed or []:
        if line and "__pycache__" not in line:
            found.add("error", "soul-changed", line[3:], 1, "aria_mind/soul must never change")
    if tracked is None or changed is None:
        found.add("warning", "no-git", ".", 1, "git does not answer here: tracked .env files and the soul are not checked")


def check(root):
    found, functions = Findings(), {}
    models = known_models(root)
    for top in UPPER + ("src", "stacks", "aria_models", "scripts"):
        for path in files(root, top):
            full = os.path.join(root, path)
            try:
                if os.path.getsize(full) > LARGEST:
                    found.add("warning", "not-read", path, 1, "larger than two megabytes")
                    continue
                with open(full, encoding="utf-8", errors="replace") as file:
                    text = file.read()
            except OSError as error:
                found.add("error", "unreadable", path, 1, error.strerror or "cannot be read")
                continue
            check_credentials(found, path, text)
            if path.endswith(".py") and top in UPPER + ("src",):
                check_python(found, path, text, models)
            if "/templates/" in path and path.endswith(".html"):
                for match in FUNCTION.finditer(text):
                    functions.setdefault(match.group(1), {}).setdefault(path, text.count("\n", 0, match.start(1)) + 1)
    for name, places in sorted(functions.items()):
        if len(places) > 1:
            first = sorted(places)[0]
            found.add("warning", "duplicate-function", first, places[first],
                      f"`{name}` is in {len(places)} templates: " + ", ".join(sorted(places)))
    check_repository(found, root)
    found.items.sort(key=lambda i: (i["severity"], i["file"], i["line"], i["rule"]))
    return found


def main():
    parser = argparse.ArgumentParser(description="Checks Aria's layers in the source; imports nothing of it.")
    parser.add_argument("--root", metavar="DIR", help="the Aria tree; else ARIA_HOME, else the repository of this script")
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")
    parser.add_argument("--strict", action="store_true", help="warnings fail, too")
    options = parser.parse_args()
    own = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    root = os.path.realpath(options.root or os.environ.get("ARIA_HOME") or own)
    lacking = [part for part in NEEDED if not any(p.endswith(".py") for p in files(root, part))]
    if lacking:
        print(f"{root} is not an Aria tree: no Python in " + ", ".join(lacking), file=sys.stderr)
        if options.json:
            print(json.dumps({"schema": 1, "result": "ERROR", "reason": "not an Aria tree", "lacking": lacking}))
        return 3
    found = check(root)
    errors, warnings = found.count("error"), found.count("warning")
    bad = errors > 0 or (options.strict and warnings > 0)
    result = "FAIL" if bad else "PASS"
    if options.json:
        print(json.dumps({"schema": 1, "result": result, "errors": errors, "warnings": warnings,
                          "findings": found.items}))
    else:
        for item in found.items:
            print("{severity}: {file}:{line}: {rule}: {message}".format(**item))
        print(f"ERRORS: {errors}\nWARNINGS: {warnings}\nRESULT: {result}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
