# shellcheck shell=bash disable=SC2034,SC2154
# The cases of `scripts/lab test`: a broken lab, one run of the page's playbook, and a look from outside at what it left.

all_cases='healthy api-hung api-exited api-oom api-gone pool-exhausted db-down database-issues
rollback-plan rollback-refused rollback'

run_cases() {
  local name status=0
  [ $# -gt 0 ] || eval "set -- $(printf %s "$all_cases" | tr '\n' ' ')"
  for name in "$@"; do
    case " $(printf %s "$all_cases" | tr '\n' ' ') " in
    *" $name "*) ;;
    *) die 2 "no case is called \`$name\`; there are: $(printf %s "$all_cases" | tr '\n' ' ')" ;;
    esac
  done
  passed=0 failed=0 skipped=0
  binary=${PLAYBOOK_TEST_BINARY:-$repository/.build/playbook}
  [ -x "$binary" ] || die 1 "no playbook at $binary; PLAYBOOK_TEST_BINARY names another"
  binary=$(cd "$(dirname "$binary")" && pwd -P)/$(basename "$binary")
  scratch=$(mktemp -d)
  mkdir "$scratch/vault"
  trap 'rm -rf "$scratch"' EXIT

  whole >"$scratch/up" 2>&1 || status=$?
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
    whole >"$scratch/up" 2>&1 || result FAIL end 'the lab does not come up again after the cases'
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ $failed -eq 0 ]
}

# In a process of its own, so that its `exit` and its `set -e` work where a status is wanted.
whole() { "$repository/scripts/lab" up; }

# result pass|FAIL|skip CASE WORDS
result() {
  case "$1" in
  pass) passed=$((passed + 1)) ;;
  FAIL) failed=$((failed + 1)) ;;
  skip) skipped=$((skipped + 1)) ;;
  esac
  printf '%s %s: %s\n' "$1" "$2" "$3"
}

run_case() {
  local begun=$SECONDS
  troubles='' reason='' output=$scratch/$1.out
  if ! whole >"$scratch/up" 2>&1; then
    result FAIL "$1" "the lab is not healthy before the case: $(tail -n 1 "$scratch/up")"
    return
  fi
  "case_$(printf %s "$1" | tr - _)" "$1"
  if [ -n "$reason" ]; then
    result skip "$1" "$reason"
  elif [ -n "$troubles" ]; then
    result FAIL "$1" "${troubles#; }"
    sed 's/^/    | /' "$output" 2>/dev/null | tail -n 40
  else
    result pass "$1" "$((SECONDS - begun)) s"
  fi
}

# expect WHAT ACTUAL EXPECTED
expect() { [ "$2" = "$3" ] || troubles="$troubles; $1 is \`$2\`, not \`$3\`"; }

# playbook ARGUMENT…: runs it in the tree with no terminal; its status is left in `ended`, what it says in $output.
playbook() {
  ended=0
  (
    cd "$lab_root"
    exec env PLAYBOOK_STATE="$scratch/state" VAULT_DIR="$scratch/vault" setsid --wait timeout 300 "$binary" "$@"
  ) >"$output" 2>&1 </dev/null 9>&- || ended=$?
}

break_for_case() {
  local status=0
  "$repository/scripts/lab" break "$1" >"$output" 2>&1 || status=$?
  if [ $status -ne 0 ]; then
    reason=$(sed -n 's/^lab: skipped: //p' "$output")
    [ -n "$reason" ] || troubles="; $(tail -n 1 "$output")"
  fi
  return $status
}

api_identity() { inspect aria-api '{{.Id}} {{.State.StartedAt}} {{.RestartCount}}'; }
db_identity() { inspect aria-db '{{.Id}} {{.State.StartedAt}} {{.State.Status}}'; }
tree_identity() { git -C "$lab_root" rev-parse HEAD && git -C "$lab_root" for-each-ref && git -C "$lab_root" status --porcelain; }

expect_healthy_api() {
  expect /health "$(api_status /health)" healthy
  expect /health/db "$(api_status /health/db)" ok
  expect /stats "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$api_url/stats" || true)" 200
  wait_until 15 health_is aria-api healthy || true
  expect "Docker's word" "$(inspect aria-api '{{.State.Status}} {{.State.Health.Status}}')" 'running healthy'
}

case_healthy() {
  local before
  before=$(api_identity)
  playbook run api-not-responding --yes
  expect 'the exit status' $ended 0
  expect aria-api "$(api_identity)" "$before"
  expect_healthy_api
}

case_api_hung() { heal_by_playbook "$1"; }
case_api_exited() { heal_by_playbook "$1"; }
case_api_oom() { heal_by_playbook "$1"; }
case_api_gone() { heal_by_playbook "$1"; }
case_pool_exhausted() { heal_by_playbook "$1"; }

heal_by_playbook() {
  local database
  break_for_case "$1" || return 0
  database=$(db_identity)
  playbook run api-not-responding --yes
  expect 'the exit status' $ended 0
  expect_healthy_api
  expect aria-db "$(db_identity)" "$database"
}

case_db_down() {
  local api database
  break_for_case db-down || return 0
  api=$(api_identity)
  database=$(db_identity)
  playbook run api-not-responding --yes
  expect 'the exit status' $ended 1
  expect 'what it says of the database' "$(tr '\n' ' ' <"$output" | grep -iqE 'database[^.]{0,80} down' && echo down)" down
  expect aria-api "$(api_identity)" "$api"
  expect aria-db "$(db_identity)" "$database"
}

case_database_issues() {
  local api
  break_for_case db-down || return 0
  api=$(api_identity)
  playbook run database-issues --yes
  expect 'the exit status' $ended 0
  expect 'the number of dumps' "$(find "$scratch/vault" -name aria_warehouse.dump | grep -c .)" 1
  expect_healthy_api
}

case_rollback_plan() {
  local tree api
  tree=$(tree_identity) api=$(api_identity)
  playbook --dry-run rollback
  expect 'the exit status' $ended 4
  expect 'the missing input' "$(grep -o -m 1 '\bCOMMIT\b' "$output" | head -n 1)" COMMIT
  expect 'the tree' "$(tree_identity)" "$tree"
  expect aria-api "$(api_identity)" "$api"
}

case_rollback_refused() {
  local tree api
  tree=$(tree_identity) api=$(api_identity)
  playbook run rollback
  expect 'the exit status' $ended 4
  playbook run rollback --yes
  expect 'the exit status with --yes' $ended 4
  expect 'the tree' "$(tree_identity)" "$tree"
  expect aria-api "$(api_identity)" "$api"
}

case_rollback() {
  local good
  good=$(git -C "$lab_root" rev-list --max-parents=0 HEAD)
  playbook run rollback --yes --set "COMMIT=$good"
  expect 'the exit status' $ended 0
  expect 'the commit' "$(git -C "$lab_root" rev-parse HEAD)" "$good"
  expect 'the version' "$(curl -s -m 5 "$api_url/health" | sed -n 's/.*"version": "\([^"]*\)".*/\1/p')" 2.9.0
  expect_healthy_api
}
