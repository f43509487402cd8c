# shellcheck shell=bash disable=SC2154
# What playbooks do where there is nothing to do.

# They look and end; nothing is touched.
only_look='api-not-responding database-issues connection-pool-exhausted litellm-hangs memory-pressure disk-full
websocket-closed stale-agent-locks restart-after-power-loss deploy'

case_healthy() {
  local name
  watch_all_but
  for name in $only_look; do
    playbook run "$name" --yes
    expect "the exit status of $name" "$ended" 0
  done
  expect_well
  expect_nothing_else_touched
  # This one restarts the dashboard in any case: what it keeps in memory cannot be seen.
  watch_all_but aria-web
  playbook run frontend-shows-stale-data --yes
  expect 'the exit status of frontend-shows-stale-data' "$ended" 0
  expect_well
  expect_nothing_else_touched
}

# Every playbook planned, and planned with its probes: nothing is touched.
case_every_plan() {
  local name
  watch_all_but
  export COMMIT=HEAD PATCH_DIR=$scratch/patch BACKUP_DIR=$operator_home/none JOB=work_cycle JOB_ID=none \
    SETTING=WEB_SECRET_KEY NEW_SECRET=not-to-be-used-anywhere
  a_patch true
  for name in $("$binary" list --format json -f "$lab_root/docs/RUNBOOK.md" |
    python3 -c 'import json,sys; print(*[p["name"] for p in json.load(sys.stdin)["playbooks"]])'); do
    playbook run "$name" --dry-run --yes
    expect "the exit status of the plan of $name" "$ended" 0
    playbook run "$name" --dry-run --probe --yes
    expect "the exit status of the plan of $name with its probes" "$ended" 0
  done
  unset COMMIT PATCH_DIR BACKUP_DIR JOB JOB_ID SETTING NEW_SECRET
  expect_nothing_else_touched
}
