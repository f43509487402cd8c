# shellcheck shell=bash disable=SC2034,SC2154
# Cases of the database.

case_database_issues() {
  heal_by database-issues db-down aria-db vault data
  expect 'the number of dumps' "$(find "$operator_home/aria_vault" -name '*.dump' | grep -c .)" 2
}

case_session_stuck() {
  heal_by database-issues session-stuck aria-api vault data
  expect 'sessions left in a transaction' "$(stuck_sessions)" 0
}

stuck_sessions() {
  echo "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'" | database_ask aria_warehouse
}

# Ending the one that blocks is enough: the API is not restarted.
case_session_blocks() { heal_by connection-pool-exhausted session-blocks data; }

case_table_missing() { heal_by database-issues table-missing aria-api vault data; }

case_backup() {
  local backup
  watch_all_but vault
  playbook run database-backup --yes
  expect 'the exit status' "$ended" 0
  backup=$(echo "$operator_home"/aria_vault/aria-*)
  expect 'what is in it' "$(cd "$backup" && echo *)" 'aria_memories.tar.gz aria_warehouse.dump litellm.dump openclaw_data.tar.gz'
  expect 'who can read it' "$(find "$backup" -perm /077)" ''
  expect_that 'the jobs are in it' grep -q social_post <(tar -xzOf "$backup/openclaw_data.tar.gz" .openclaw/cron/jobs.json)
  expect_nothing_else_touched
  expect_none_shown
}

# A vault without room for Aria's memories: nothing unfinished stays behind.
case_backup_fails() {
  local vault=$scratch/vault
  mkdir -p "$vault"
  mount -t tmpfs -o size=64m lab-vault "$vault" || {
    reason='no small file system can be mounted'
    return
  }
  head -c 100M /dev/urandom >"$lab_root/aria_memories/large"
  watch_all_but
  VAULT_DIR=$vault playbook run database-backup --yes
  expect 'the exit status' "$ended" 5
  expect 'what is left in the vault' "$(ls -A "$vault")" ''
  expect_nothing_else_touched
  rm "$lab_root/aria_memories/large"
  umount "$vault"
}

case_restore() {
  local backup
  playbook run database-backup --yes
  backup=$(echo "$operator_home"/aria_vault/aria-*)
  with_fault data-lost || return 0
  watch_all_but aria-api litellm aria-brain clawdbot vault data
  playbook run database-restore --yes --set "BACKUP_DIR=$backup"
  expect 'the exit status' "$ended" 0
  expect 'the memories' "$(memories aria_warehouse)" 60
  expect 'the memories in the database that was replaced' "$(memories "$(kept_database)")" 0
  expect_well
  expect_nothing_else_touched
}

memories() { echo 'SELECT count(*) FROM memories' | database_ask "$1"; }
kept_database() { echo "SELECT datname FROM pg_database WHERE datname ~ '^before_'" | database_ask postgres; }

# A dump without tables is found out before anything is replaced: those that were stopped are started again.
case_restore_fails() {
  local bad=$operator_home/aria_vault/aria-20200101-030000
  mkdir -p "$bad"
  # The container's shell expands its own user.
  # shellcheck disable=SC2016
  docker exec aria-db sh -c 'pg_dump -Fc -U "$POSTGRES_USER" -d postgres' >"$bad/aria_warehouse.dump"
  watch_all_but aria-api litellm aria-brain clawdbot vault
  playbook run database-restore --yes --set "BACKUP_DIR=$bad"
  expect 'the exit status' "$ended" 5
  expect_well
  expect_nothing_else_touched
  expect_that 'the watchdog is not held back any more' [ ! -e "$operator_home/.local/state/aria/maintenance" ]
}
