# shellcheck shell=bash disable=SC2154
# Cases of the machine around the containers, with stand-ins for what only a Mac has.

case_ollama_hung() {
  with_fault ollama-hung || return 0
  watch_all_but
  PATH=$lab_sources/host:$PATH playbook run ollama-not-responding --yes
  expect 'the exit status' "$ended" 0
  expect 'ollama' "$(http http://localhost:11434/api/tags)" 200
  expect_nothing_else_touched
}

case_disk_full() {
  local log=/tmp/mlx_server.err kept=''
  with_fault disk-full || return 0
  [ ! -e $log ] && echo old >$log && kept=$log
  watch_all_but aria-db clawdbot vault images data
  playbook run disk-full --yes
  expect 'the exit status' "$ended" 0
  expect 'the unfinished backup' "$(find "$operator_home/aria_vault" -type f)" ''
  expect_that 'the image without a name is gone' image_is_gone
  [ -z "$kept" ] || expect_that 'the log is empty' [ ! -s "$kept" ]
  expect_that 'the database can write' database_can_write
  expect_well
  expect_nothing_else_touched
  [ -z "$kept" ] || rm -f "$kept"
}

image_is_gone() { ! docker image inspect "$(cat "$lab_engine/old-image")"; }
database_can_write() { ! database_cannot_write; }

# Docker starts what it remembers, all at once; clawdbot must be the last to work.
case_power_loss() {
  # shellcheck disable=SC2086 # names of their own
  watch_all_but $lab_names aria-certs-init data
  with_fault power-loss || return 0
  PATH=$lab_sources/host:$PATH playbook run restart-after-power-loss --yes
  expect 'the exit status' "$ended" 0
  expect 'the last to start' "$(inspect "$lab_names" '{{.State.StartedAt}} {{.Name}}' | sort | tail -n 1 | sed 's/.*\///')" clawdbot
  expect_well
  expect_nothing_else_touched
}
