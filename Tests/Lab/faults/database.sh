# shellcheck shell=bash disable=SC2154
# Faults of the database and of what lies in it.

break_db_down() {
  docker stop aria-db >/dev/null
  confirm 20 'aria-db has exited, aria-api is up and its /health still healthy' database_is_down
}

database_is_down() { state_is aria-db exited && health_answers && ! stats_answer; }

break_session_blocks() {
  hold_a_lock
  confirm 10 'an open transaction holds a lock on goals: /stats hangs, /health is healthy' pool_is_exhausted
}

# hold_a_lock: a session in aria-db that takes a lock and then sits in its transaction.
hold_a_lock() {
  # The container's shell expands its own user.
  # shellcheck disable=SC2016
  docker exec -d aria-db sh -c '{ echo "BEGIN; LOCK TABLE goals;"; sleep 3600; } |
    psql -qX -U "$POSTGRES_USER" -d "$POSTGRES_DB"'
}

# Nobody waits ten minutes for a session to be stuck: in this database the clock is eleven minutes ahead.
break_session_stuck() {
  hold_a_lock
  database_ask aria_warehouse <<'SQL'
CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE
  AS 'SELECT pg_catalog.now() + interval ''11 minutes''';
ALTER DATABASE aria_warehouse SET search_path = public, pg_catalog;
SQL
  confirm 10 'a session has been idle in its transaction for eleven minutes: /stats hangs' pool_is_exhausted
}

undo_database_faults() {
  local name
  database_ask aria_warehouse <<'SQL'
SET client_min_messages = warning;
ALTER DATABASE aria_warehouse RESET search_path;
DROP FUNCTION IF EXISTS public.now();
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' \g /dev/null
INSERT INTO memories (content) SELECT 'memory ' || n FROM generate_series(1, 60) AS n
  WHERE NOT EXISTS (SELECT 1 FROM memories);
SQL
  for name in $(echo "SELECT datname FROM pg_database WHERE datname ~ '^(before|restored)_'" | database_ask postgres); do
    echo "DROP DATABASE \"$name\"" | database_ask postgres
  done
}

break_table_missing() {
  echo 'DROP TABLE heartbeat_log' | database_ask aria_warehouse
  confirm 5 'a table is missing: /health/db is degraded' schema_is_degraded
}

schema_is_degraded() { [ "$(api_status /health/db)" = degraded ]; }

break_data_lost() {
  echo 'DELETE FROM memories' | database_ask aria_warehouse
  say 'all memories are gone'
}
