#!/usr/bin/env bash
# apply_patch.sh: every refusal, every exit status, and what is left after each.
# shellcheck disable=SC2154,SC2016
set -uo pipefail
# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/base.sh"

patch=$room/patch
for program in "${PLAYBOOK_TEST_BINARY:-}" "$repository/.build/playbook" "$repository/.build/debug/playbook"; do
  [ ! -x "$program" ] || break
done
export PLAYBOOK_STATE=$room/runs PATCH_TEST=$room

a_patch() {
  rm -rf "$patch" && mkdir -p "$patch/files"
  echo 'import sys' >"$patch/files/a.py"
  cat >"$patch/manifest.yaml"
  chmod -R go-w "$patch"
}
good() {
  a_patch <<END
name: try-it  # a remark
description: "one old, one new"
files:
  - src: files/a.py
    dst: src/api/__init__.py
  - src: files/a.py
    dst: src/api/new/deep.py
containers:
  - aria-api
verify:
  - ${1:-true}
END
}
apply() { run apply_patch.sh "$@" "$patch"; }
as_it_was() { [ -z "$(cd "$ARIA_HOME" && git status --porcelain)" ]; }

# refuses DESTINATION WORDS
refuses() {
  a_patch <<END
name: bad
files:
  - src: files/a.py
    dst: $1
END
  expect "the destination $1 exits 2" 2 apply --yes
  holds 'and says why' "$2"
  verdict 'and nothing changed' 'the tree has' as_it_was
}

fresh
expect 'help exits 0' 0 run apply_patch.sh --help
expect 'no directory exits 2' 2 run apply_patch.sh
expect 'an unknown option exits 2' 2 run apply_patch.sh --force x
expect 'a directory that is not there exits 2' 2 run apply_patch.sh "$room/none"
ln -s /tmp "$ARIA_HOME/src/link" && (cd "$ARIA_HOME" && git add -A && git -c user.name=t -c user.email=t@localhost commit -qm link)
refuses /etc/motd 'is absolute'
refuses src/../../x 'leaves the tree'
refuses src/link/x 'goes through a symlink'
refuses stacks/brain/.env 'is a file of credentials'
refuses stacks/brain/.ENV.local 'is a file of credentials'
refuses stacks/brain/certs/cert.pem 'is a certificate or a key'
refuses src/server.key 'is a certificate or a key'
refuses aria_mind/soul/SOUL.md 'the soul must never change'
refuses Aria_Mind/Soul/SOUL.md 'the soul must never change'
refuses .git/config "is git's own"
refuses aria_memories/x 'belongs to Aria'
refuses src/api 'is not a file'
a_patch <<'END'
name: [bad]
colour: red
files:
  - src: files/none.py
    dst: src/x.py
containers:
  - aria-moon
END
expect 'all problems at once exit 2' 2 apply --yes
holds 'with their lines' 'manifest.yaml:1: `name` takes'
holds 'each of them' 'manifest.yaml:2: unknown key `colour`'
good && chmod o+w "$patch/files/a.py"
expect 'a patch that others can write exits 2' 2 apply --yes
holds 'and says why' 'others can write it'
good && rm "$patch/manifest.yaml"
expect 'no manifest exits 2' 2 apply --yes

good
chmod 750 "$ARIA_HOME/src/api/__init__.py"
for case in '5 1' '8 4' '7 3' '6 5' '4 1' '1 1'; do
  echo "${case% *}" >"$fake/playbook.exit"
  expect "when playbook exits with ${case% *} it exits ${case#* }" "${case#* }" apply --yes
done
PLAYBOOK_BIN=$room/none expect 'without playbook it exits 3' 3 apply --yes
touch "$fake/down"
expect 'without Docker it exits 3' 3 apply --yes
rm "$fake/down"

if ! [ -x "$program" ]; then
  echo 'skipped: the playbook itself (it is not built)'
  skipped=$((skipped + 1))
  finish
  exit
fi
export PLAYBOOK_BIN=$program
chmod 644 "$ARIA_HOME/src/api/__init__.py"
expect 'a dry run exits 0' 0 apply --dry-run
verdict 'and changes nothing' 'it does' as_it_was
good 'test -e "$PATCH_TEST/never"'
expect 'a patch whose checks fail exits 1' 1 apply --yes
verdict 'and everything is as it was' 'it is not' as_it_was
verdict 'what it created is gone, folders too' 'it is there' [ ! -e "$ARIA_HOME/src/api/new" ]
touch "$fake/norestart"
good
expect 'a rollback that cannot restart exits 5' 5 apply --yes
holds 'with what is left to do' 'restart -t 10 aria-api'
rm "$fake/norestart"
verdict 'but the files are back' 'they are not' as_it_was
chmod 755 "$ARIA_HOME/src/api/__init__.py"
expect 'a good patch exits 0' 0 apply --yes --json
verdict 'as one document' 'it is not' python3 -c 'import json,sys; json.load(open(sys.argv[1]))' "$room/out"
verdict 'its files are in place' 'they are not' cmp -s "$patch/files/a.py" "$ARIA_HOME/src/api/new/deep.py"
verdict 'and keep their modes' 'they do not' [ -x "$ARIA_HOME/src/api/__init__.py" ]
verdict 'the manifest is not' 'it is' [ ! -e "$ARIA_HOME/manifest.yaml" ]
verdict 'the marker is gone' 'it is there' [ ! -e "$ARIA_STATE_DIR/maintenance" ]
verdict 'the log has no contents' 'it has' bash -c "! grep -rq 'import sys' '$ARIA_STATE_DIR/logs'"
expect 'a patch in place exits 0' 0 apply --yes
holds 'and says so' 'already in place; nothing was changed'
finish
