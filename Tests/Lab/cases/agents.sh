# shellcheck shell=bash disable=SC2154
# Cases of clawdbot and of credentials.

case_stale_locks() {
  with_fault stale-locks || return 0
  watch_all_but
  playbook run stale-agent-locks --yes
  expect 'the exit status' "$ended" 0
  expect 'what is left' "$(cd "$(volume brain_openclaw_data)/agents/main/sessions" && echo *)" 'new.jsonl.lock old.jsonl'
  expect_nothing_else_touched
}

case_spend() {
  with_fault spend || return 0
  watch_all_but clawdbot
  playbook run stop-the-spend --yes
  expect 'the exit status' "$ended" 0
  expect clawdbot "$(inspect clawdbot '{{.State.Status}} {{.HostConfig.RestartPolicy.Name}}')" 'exited unless-stopped'
  expect 'the calls of the last ten seconds' "$(calls)" 0
  expect_that 'it says what was spent' grep -qE '\| kimi' "$output"
  expect_healthy_api
  expect_nothing_else_touched
}

case_cron_drift() {
  with_fault cron-drift || return 0
  watch_all_but clawdbot vault jobs
  playbook run change-a-cron-job --yes --set JOB=social_post --set "JOB_ID=$(job_id social_post)"
  expect 'the exit status' "$ended" 0
  expect 'the job' "$(docker exec clawdbot openclaw cron list | grep social_post | tr -s ' ' | cut -d ' ' -f 3-)" '0 30 17 * * *'
  expect 'the number of jobs' "$(docker exec clawdbot openclaw cron list | grep -c '^[0-9a-f]')" 3
  expect_well
  expect_nothing_else_touched
}

job_id() { docker exec clawdbot openclaw cron list | awk -v name="$1" '$2 == name { print $1 }'; }

# The restart fails once, as Docker may: clawdbot's list is as it was.
case_cron_fails() {
  local jobs
  with_fault cron-drift || return 0
  jobs=$(docker exec clawdbot openclaw cron list)
  watch_all_but clawdbot vault
  fails_once 'restart -t 10 clawdbot' playbook run change-a-cron-job --yes --set JOB=social_post --set "JOB_ID=$(job_id social_post)"
  expect 'the exit status' "$ended" 5
  wait_until 10 job_is '0 0 18'
  expect 'the jobs' "$(docker exec clawdbot openclaw cron list)" "$jobs"
  expect_well
  expect_nothing_else_touched
}

# Five fields are refused before anything is done.
case_five_fields() {
  sed -i 's/"0 0 18 /"0 18 /' "$lab_root/aria_mind/cron_jobs.yaml"
  watch_all_but
  playbook run change-a-cron-job --yes --set JOB=social_post --set "JOB_ID=$(job_id social_post)"
  expect 'the exit status' "$ended" 1
  expect_nothing_else_touched
}

rotate() {
  NEW_SECRET=$2 playbook run rotate-a-credential --yes --set "SETTING=$1"
}

# Putting it to work fails once: the old one is back in the file, in the database, and at work.
case_rotate_fails() {
  local new
  new=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' ')
  watch_all_but aria-certs-init
  fails_once 'docker-compose.yml up -d' rotate DB_PASSWORD "$new"
  expect 'the exit status' "$ended" 5
  expect_that 'the database takes the old one' opens_with "$(setting DB_PASSWORD)"
  expect_that 'the database refuses the new one' refuses "$new"
  expect_well
  expect_nothing_else_touched
  expect_none_shown "$new"
}

case_rotate() {
  local old new
  old=$(setting CLAWDBOT_TOKEN) new=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' ')
  watch_all_but clawdbot traefik aria-web env aria-certs-init
  rotate CLAWDBOT_TOKEN "$new"
  expect 'the exit status' "$ended" 0
  expect_that 'the .env has the new one' [ "$(setting CLAWDBOT_TOKEN)" = "$new" ]
  expect 'who can read the .env' "$(stat -c %a "$lab_root/stacks/brain/.env")" 600
  expect_well
  expect_nothing_else_touched
  expect_none_shown "$old"
}

case_rotate_database() {
  local old new
  old=$(setting DB_PASSWORD) new=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' ')
  watch_all_but aria-db aria-api litellm aria-brain clawdbot env aria-certs-init aria-web traefik
  rotate DB_PASSWORD "$new"
  expect 'the exit status' "$ended" 0
  expect_that 'the database takes the new one' opens_with "$new"
  expect_that 'the database refuses the old one' refuses "$old"
  expect_well
  expect_nothing_else_touched
  expect_none_shown "$old"
}

# By the network, where the database asks for it.
opens_with() { docker exec -e PGPASSWORD="$1" litellm psql -qXAt -h aria-db -U admin -d litellm -c 'SELECT 1'; }
refuses() { ! opens_with "$1"; }
