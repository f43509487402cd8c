# shellcheck shell=bash disable=SC2154
# Cases of aria-api and what stands before it.

case_api_hung() { heal_by api-not-responding api-hung aria-api; }
case_api_exited() { heal_by api-not-responding api-exited aria-api; }
case_api_oom() { heal_by api-not-responding api-oom aria-api; }
case_api_gone() { heal_by api-not-responding api-gone aria-api; }
case_api_damaged() { heal_by api-not-responding api-damaged aria-api; }
case_pool_exhausted() { heal_by connection-pool-exhausted pool-exhausted aria-api; }
case_memory_pressure() { heal_by memory-pressure memory-pressure aria-api; }

# A fix that would not help is not tried.
case_db_down() {
  with_fault db-down || return 0
  watch_all_but data
  playbook run api-not-responding --yes
  expect 'the exit status' "$ended" 1
  expect 'what it says of the database' "$(tr '\n' ' ' <"$output" | grep -iqE 'database[^.]{0,80} down' && echo down)" down
  expect_nothing_else_touched
}

case_litellm_hung() { heal_by litellm-hangs litellm-hung litellm; }
case_websocket_closed() { heal_by websocket-closed websocket-closed traefik clawdbot aria-certs-init; }

# By the check of the servers alone all is well; the page says to leave it out then.
case_websocket_refused() {
  with_fault websocket-refused || return 0
  watch_all_but traefik aria-certs-init
  playbook run websocket-closed --yes
  expect 'the exit status' "$ended" 0
  expect 'the close code' "$(websocket)" 1008
  expect_nothing_else_touched
  playbook run websocket-closed --yes --skip way-good
  expect 'the exit status without that check' "$ended" 0
  expect_well
  expect_nothing_else_touched
  expect_none_shown
}

case_web_stale() {
  heal_by frontend-shows-stale-data web-stale aria-web images
  expect 'the new page' "$(page sprint-board)" 200
}

case_web_cached() {
  heal_by frontend-shows-stale-data web-cached aria-web
  expect_that 'the new template is shown' grep -q new <(curl -s http://localhost:5000/)
}

case_web_gone() { heal_by frontend-shows-stale-data web-gone aria-web; }

# The rebuilt image does not work: the old one is put back.
case_web_broken() {
  local image
  with_fault web-broken || return 0
  image=$(inspect aria-web '{{.Image}}')
  watch_all_but aria-web images
  playbook run frontend-shows-stale-data --yes
  expect 'the exit status' "$ended" 5
  expect 'the image' "$(inspect aria-web '{{.Image}}')" "$image"
  expect_well
  expect_nothing_else_touched
}
