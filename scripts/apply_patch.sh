#!/usr/bin/env bash
# The short way to playbooks/apply-patch.md: validate, back up, replace, restart, wait, verify; else put everything back.
# shellcheck disable=SC2154,SC2317 # lib/aria.sh sets them; traps call clean_up
set -uo pipefail
# shellcheck source=/dev/null
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/lib/aria.sh"

usage() {
  cat <<'END'
usage: apply_patch.sh [--dry-run] [--yes] [--json] PATCH_DIR

  --dry-run   check the patch and print the plan; nothing is changed
  --yes       do not ask before the files are replaced
  --json      one JSON document on standard output and nothing else

PATCH_DIR holds manifest.yaml (name, description, files, containers, verify) and files/; see playbooks/apply-patch.md.

Exit: 0 applied, or in place already · 1 failed, and everything is as it was · 2 usage, or the patch is refused ·
      3 Docker, the tree or playbook is not usable · 4 another one is running · 5 not everything could be put back
END
}

dry=no yes='' json=no patch=''
while [ $# -gt 0 ]; do
  case $1 in
  --dry-run) dry=yes ;;
  --yes) yes=--yes ;;
  --json) json=yes ;;
  -h | --help)
    usage
    exit 0
    ;;
  -*)
    usage >&2
    die 2 "unknown option $1"
    ;;
  *)
    [ -z "$patch" ] || die 2 'takes one PATCH_DIR'
    patch=$1
    ;;
  esac
  shift
done
[ -n "$patch" ] || {
  usage >&2
  die 2 'needs a PATCH_DIR'
}

helper=$aria_repository/scripts/lib/patch.py
export ARIA_HOME ARIA_STATE_DIR ARIA_LOG_DIR ARIA_SCRIPTS=$aria_repository/scripts
exec 3>&1
[ "$json" = no ] || exec >&2

# finish STATUS RESULT WORDS…
finish() {
  local status=$1 result=$2
  shift 2
  say "$*"
  [ "$dry" = yes ] || [ "$status" = 2 ] || [ "$status" = 4 ] || log_line apply_patch.log "$result: $*"
  [ "$json" = no ] || printf '{"schema":1,"result":"%s","exit":%d,"reason":%s}\n' "$result" "$status" "$(json_string "$*")" >&3
  exit "$status"
}

[ -f "$aria_compose_file" ] || finish 3 unusable "$ARIA_HOME is not an Aria tree: it has no stacks/brain/docker-compose.yml"
patch=$(cd "$patch" 2>/dev/null && pwd -P) || finish 2 refused 'there is no such PATCH_DIR'
"$PYTHON_BIN" "$helper" check "$patch" || finish 2 refused "the patch in $patch is refused; nothing was changed"
if "$PYTHON_BIN" "$helper" in-place "$patch" >/dev/null; then
  finish 0 in-place 'already in place; nothing was changed'
fi
program=$(find_playbook) || finish 3 unusable 'there is no program playbook: set PLAYBOOK_BIN, or build it'
usable || finish 3 unusable "$unusable"

backup=$ARIA_STATE_DIR/patches/$(date -u +%Y%m%d-%H%M%S)-$$
export PATCH_DIR=$patch PATCH_BACKUP=$backup
page=$aria_repository/docs/RUNBOOK.md
if [ "$dry" = yes ]; then
  "$program" run apply-patch --dry-run --yes -f "$page" -C "$ARIA_HOME" || finish 3 unusable "playbook exits with $?"
  finish 0 planned 'nothing was changed'
fi

marker=$ARIA_STATE_DIR/maintenance
clean_up() {
  [ "$(head -n 1 "$marker" 2>/dev/null)" != $$ ] || rm -f "$marker"
  drop_lock
}
hold_lock apply_patch
at_exit clean_up
trap 'interrupted=yes' INT TERM HUP
echo $$ >"$marker" || finish 3 unusable "cannot write $ARIA_STATE_DIR"
log_line apply_patch.log "applying $patch, old files in $backup"

interrupted=
( cd "$ARIA_HOME" && exec "$program" run apply-patch ${yes:+"$yes"} -f "$page" -C "$ARIA_HOME" )
status=$?

left_to_do() {
  say 'these commands are left:'
  printf '  ARIA_HOME=%q python3 %q restore %q\n' "$ARIA_HOME" "$helper" "$backup" >&2
  "$PYTHON_BIN" "$helper" containers "$patch" 2>/dev/null | while read -r name; do
    [ -z "$name" ] || printf '  docker compose -f %q restart -t 10 %q\n' "$aria_compose_file" "$name" >&2
  done
  finish 5 incomplete "not everything could be put back; the old files are in $backup"
}

case $status in
0) finish 0 applied "applied; the old files are in $backup" ;;
5) finish 1 rolled-back 'failed and rolled back; everything is as it was' ;;
8) finish 4 busy 'somebody is running apply-patch' ;;
2 | 3 | 7) finish 3 unusable "playbook cannot run apply-patch, exit $status; nothing was changed" ;;
6) left_to_do ;;
esac
# Stopped or interrupted: what counts is whether the files are as the backup says.
if [ -f "$backup/backup.json" ] && ! "$PYTHON_BIN" "$helper" untouched "$backup"; then left_to_do; fi
[ "$status" != 4 ] || finish 1 stopped 'stopped at a question; nothing was changed (--yes answers it)'
finish 1 failed "failed${interrupted:+, interrupted}; nothing was changed"
