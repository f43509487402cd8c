# shellcheck shell=bash disable=SC2034,SC2154
# What cases look at, from outside: everything a playbook could touch, before and after.

# world EXCEPT…: a line for each thing, but for those named: a container, `tree`, `env`, `vault`, `jobs`, `data`, `images`.
world() {
  local name line
  inspect "aria-certs-init $lab_names" '{{.Name}} {{.Id}} {{.State.StartedAt}} {{.RestartCount}} {{.State.Status}}' |
    while IFS= read -r line; do
      name=${line%% *}
      is_named "${name#/}" "$@" || printf '%s\n' "$line"
    done
  # A volume that was deleted and made again has another directory, or a younger one.
  docker volume ls -q | xargs docker volume inspect -f '{{.Mountpoint}}' | xargs stat -c 'volume %n %i %W'
  docker network ls --filter type=custom --format 'network {{.ID}}'
  is_named tree "$@" || {
    git -C "$lab_root" rev-parse --symbolic-full-name HEAD
    git -C "$lab_root" for-each-ref
    git -C "$lab_root" status --porcelain
  }
  is_named env "$@" || echo "env $(cksum <"$lab_root/stacks/brain/.env")"
  is_named vault "$@" || find "$operator_home/aria_vault" 2>/dev/null | sed 's/^/vault /' || true
  is_named jobs "$@" || echo "jobs $(cksum <"$(volume brain_openclaw_data)/cron/jobs.json")"
  is_named images "$@" || docker images --no-trunc --format 'image {{.Repository}}:{{.Tag}} {{.ID}}'
  is_named data "$@" || database_counts
}

is_named() {
  local wanted=$1
  shift
  case " $* " in *" $wanted "*) ;; *) return 1 ;; esac
}

volume() { docker volume inspect -f '{{.Mountpoint}}' "$1"; }

database_counts() {
  database_ask aria_warehouse <<'SQL' || echo 'data: no answer'
SELECT format('SELECT %L, count(*) FROM %I', 'data ' || tablename, tablename)
  FROM pg_tables WHERE schemaname = 'public' ORDER BY 1 \gexec
SELECT 'database ' || datname FROM pg_database ORDER BY 1;
SQL
}

# watch_all_but EXCEPT…: what is not named here must be the same at `expect_nothing_else_touched`.
watch_all_but() {
  exceptions=("$@")
  world "$@" | sort >"$scratch/before"
}

expect_nothing_else_touched() {
  world "${exceptions[@]+"${exceptions[@]}"}" | sort >"$scratch/after"
  cmp -s "$scratch/before" "$scratch/after" ||
    troubles="$troubles; touched: $(diff "$scratch/before" "$scratch/after" | grep '^[<>]' | cut -c 1-150 | tr '\n' ' ')"
}

# expect WHAT ACTUAL EXPECTED
expect() { [ "$2" = "$3" ] || troubles="$troubles; $1 is \`$2\`, not \`$3\`"; }

# expect_that WORDS COMMAND…
expect_that() {
  local words=$1
  shift
  "$@" >/dev/null 2>&1 || troubles="$troubles; not so: $words"
}

expect_healthy_api() {
  expect /health "$(api_status /health)" healthy
  expect /health/db "$(api_status /health/db)" ok
  expect /stats "$(http "$api_url/stats")" 200
  wait_until 15 health_is aria-api healthy || true
  expect "Docker's word" "$(inspect aria-api '{{.State.Status}} {{.State.Health.Status}}')" 'running healthy'
}

# expect_well: all nine, looked at from outside.
expect_well() {
  wait_until 20 is_well || true
  expect 'what is not well' "$(what_is_not_well)" ''
}

# identity CONTAINER: changes whenever it is started or created again.
identity() { inspect "$1" '{{.Id}} {{.State.StartedAt}} {{.RestartCount}}'; }

# expect_none_shown: no credential of the .env, the new and the old one, was printed, or lies in what a run leaves.
expect_none_shown() {
  local value
  for value in $(sed -n 's/^[A-Z_]*\(TOKEN\|PASSWORD\|KEY\|KEY_DEEP\)=//p' "$lab_root/stacks/brain/.env") "$@"; do
    if grep -rqF -- "$value" "$output" "$scratch/state" 2>/dev/null; then troubles="$troubles; a credential was shown"; fi
  done
}
