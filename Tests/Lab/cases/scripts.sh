# shellcheck shell=bash disable=SC2154
# Cases of the scripts, against the real thing.

case_verify_healthy() {
  watch_all_but
  in_tree scripts/verify_deployment.sh --quick
  expect 'the exit status of --quick' "$ended" 0
  expect 'its last line' "$(tail -n 1 "$output" | cut -d ' ' -f 1-2)" 'RESULT: PASS'
  in_tree scripts/verify_deployment.sh
  expect 'the exit status' "$ended" 0
  expect 'its failures' "$(grep -c '^FAIL' "$output")" 0
  expect_nothing_else_touched
}

case_verify_broken() {
  with_fault api-hung || return 0
  in_tree scripts/verify_deployment.sh --quick
  expect 'the exit status with a hung API' "$ended" 1
  expect_that 'it names the container' grep -qx 'FAIL  container aria-api: running, unhealthy' "$output"
  expect_that 'it names the path' grep -q '^FAIL  api /stats' "$output"
  continue_stopped
  docker stop -t 1 litellm >/dev/null
  in_tree scripts/verify_deployment.sh --quick --wait 3
  expect 'the exit status without litellm' "$ended" 1
  expect_that 'it names the path to the models' grep -q '^FAIL  litellm /health/liveliness' "$output"
}

case_watchdog_heals() {
  local cycle
  with_fault api-hung || return 0
  watch_all_but aria-api
  for cycle in 1 2; do
    in_tree scripts/health_watchdog.sh
    expect "the exit status of cycle $cycle" "$ended" 1
    expect_that "strike $cycle is counted" grep -q "strike $cycle of 3" "$output"
  done
  in_tree scripts/health_watchdog.sh
  expect 'the exit status of cycle 3' "$ended" 0
  expect_that 'it says what it did' grep -qx 'aria-api     healed: api-not-responding succeeded' "$output"
  expect_well
  expect_nothing_else_touched
  in_tree scripts/health_watchdog.sh
  expect 'the exit status afterwards' "$ended" 0
}

case_watchdog_alerts() {
  local cycle
  rm -rf "$operator_home/.local/state/aria"
  with_fault db-down || return 0
  watch_all_but data
  for cycle in 1 2 3 4; do in_tree scripts/health_watchdog.sh; done
  expect 'the exit status' "$ended" 1
  expect 'the alerts' "$(find "$operator_home/.local/state/aria/alerts" -type f | sed 's/.*Z*-//' | tr '\n' ' ')" 'db.md '
  expect_that 'the API is left alone' grep -q '^aria-api     held:' "$output"
  expect_nothing_else_touched
}
