# shellcheck shell=bash disable=SC2034,SC2154
# The cases of `scripts/lab test`: a broken lab, one run of the page's playbook, and a look from outside at what it left.
# They are the functions `case_…` in cases/, run in the order of their names here.

all_cases='
  healthy every-plan
  api-hung api-exited api-oom api-gone api-damaged pool-exhausted memory-pressure
  db-down database-issues session-stuck session-blocks table-missing
  backup backup-fails restore restore-fails
  web-stale web-cached web-gone web-broken litellm-hung
  stale-locks spend cron-drift cron-fails five-fields websocket-closed websocket-refused
  rotate rotate-database rotate-fails
  rollback-plan rollback-refused rollback rollback-fails deploy deploy-fails patch patch-fails
  verify-healthy verify-broken watchdog-heals watchdog-alerts
  ollama-hung disk-full power-loss'

run_cases() {
  local name status=0
  # shellcheck disable=SC2086 # the names are words of their own
  [ $# -gt 0 ] || set -- $all_cases
  for name in "$@"; do
    case " $(printf %s "$all_cases" | tr '\n' ' ') " in
    *" $name "*) ;;
    *) die 2 "no case is called \`$name\`; there are: $(printf %s "$all_cases" | tr -s ' \n' ' ')" ;;
    esac
  done
  passed=0 failed=0 skipped=0
  binary=${PLAYBOOK_TEST_BINARY:-$repository/.build/playbook}
  [ -x "$binary" ] || die 1 "no playbook at $binary; PLAYBOOK_TEST_BINARY names another"
  binary=$(cd "$(dirname "$binary")" && pwd -P)/$(basename "$binary")
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT

  "$repository/scripts/lab" up >"$scratch/up" 2>&1 || status=$?
  if [ $status -ne 0 ]; then
    tail -n 3 "$scratch/up" >&2
    for name in "$@"; do
      if [ $status -eq 3 ] && [ -z "${CI:-}" ]; then
        result skip "$name" 'no Docker here'
      else
        result FAIL "$name" 'the lab does not come up'
      fi
    done
  else
    for name in "$@"; do run_case "$name"; done
    heal || result FAIL end 'the lab does not come up again after the cases'
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ $failed -eq 0 ]
}

# heal: the lab as it was, in a process of its own, so that its `exit` and its `set -e` work.
heal() { LAB_HEAL=1 "$repository/scripts/lab" up >"$scratch/up" 2>&1; }

# result pass|FAIL|skip CASE WORDS
result() {
  case "$1" in
  pass) passed=$((passed + 1)) ;;
  FAIL) failed=$((failed + 1)) ;;
  skip) skipped=$((skipped + 1)) ;;
  esac
  printf '%s %s: %s\n' "$1" "$2" "$3"
}

# A case that fails is tried once more, in a lab that was healed again: a container that had not settled is no finding
# about a playbook. What the first try found is shown all the same.
run_case() {
  local begun=$SECONDS
  try_case "$1"
  if [ -n "$troubles" ]; then
    echo "again $1: ${troubles#; }"
    try_case "$1"
  fi
  if [ -n "$reason" ]; then
    result skip "$1" "$reason"
  elif [ -n "$troubles" ]; then
    result FAIL "$1" "${troubles#; }"
    sed 's/^/    | /' "$output" 2>/dev/null | tail -n 60
  else
    result pass "$1" "$((SECONDS - begun)) s"
  fi
}

# try_case CASE: what went wrong is in `troubles`, why it cannot be tried here in `reason`.
try_case() {
  troubles='' reason='' output=$scratch/$1.out exceptions=()
  rm -rf "$scratch/state"
  if ! heal; then
    troubles="; the lab is not well before the case: $(tail -n 1 "$scratch/up")"
    return
  fi
  # What counts is what it finds, not whether each of its commands passes.
  "case_$(printf %s "$1" | tr - _)" "$1" || true
}

# in_tree COMMAND…: as the operator in the tree, with no terminal; its status is left in `ended`, what it says in $output.
in_tree() {
  ended=0
  (
    cd "$lab_root"
    exec env HOME="$operator_home" PLAYBOOK_STATE="$scratch/state" PLAYBOOK_BIN="$binary" GIT_CONFIG_GLOBAL=/dev/null \
      setsid --wait timeout 400 "$@"
  ) >"$output" 2>&1 </dev/null 9>&- || ended=$?
}

# fails_once WORDS COMMAND…: while it runs, the first docker command with these words fails, before it has done anything.
fails_once() {
  local words=$1
  shift
  mkdir -p "$scratch/bin"
  cat >"$scratch/bin/docker" <<END
#!/bin/sh
case "\$*" in
*'$words'*) [ -e '$scratch/bin/failed' ] || { : >'$scratch/bin/failed'; echo 'docker is busy' >&2; exit 1; } ;;
esac
exec '$(command -v docker)' "\$@"
END
  chmod +x "$scratch/bin/docker"
  PATH=$scratch/bin:$PATH "$@"
  rm -r "${scratch:?}/bin"
}

playbook() { in_tree "$binary" "$@"; }

with_fault() {
  local status=0
  "$repository/scripts/lab" break "$1" >"$output" 2>&1 || status=$?
  if [ $status -ne 0 ]; then
    reason=$(sed -n 's/^lab: skipped: //p' "$output")
    [ -n "$reason" ] || troubles="; $(tail -n 1 "$output")"
  fi
  return $status
}

# heal_by PLAYBOOK FAULT MAY_CHANGE…: breaks, runs it, and expects that all is well and nothing else was touched.
heal_by() {
  local name=$1 fault=$2
  shift 2
  with_fault "$fault" || return 0
  watch_all_but "$@"
  playbook run "$name" --yes
  expect 'the exit status' $ended 0
  expect_well
  expect_nothing_else_touched
}
