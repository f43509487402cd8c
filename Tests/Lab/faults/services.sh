# shellcheck shell=bash disable=SC2154
# Faults of the dashboard, the proxies and clawdbot.

page() { http "http://localhost:5000/$1"; }

break_web_stale() {
  local old=$lab_engine/old-web
  rm -rf "$old"
  cp -R "$lab_root/src/web" "$old"
  sed -i '/"sprint-board",/d' "$old/app.py"
  DOCKER_BUILDKIT=0 docker build -q -t brain-aria-web "$old" >/dev/null
  compose up -d --no-deps aria-web >/dev/null 2>&1
  confirm 15 'aria-web runs an image older than its code: a new page is 404' page_is_missing
}

page_is_missing() { [ "$(page goals) $(page sprint-board)" = '200 404' ]; }

break_web_cached() {
  echo '<!-- new -->' >>"$lab_root/src/web/templates/page.html"
  git -C "$lab_root" -c user.name=lab -c user.email=lab@localhost commit -q -a -m 'A new template'
  say 'a template has changed, and aria-web still shows the one it read when it started'
}

# A new image that does not work: the next rebuild of aria-web ends as soon as it starts.
break_web_broken() {
  break_web_stale
  echo 'raise SystemExit("broken")' >>"$lab_root/src/web/app.py"
  sed -i 's/^http.server.Thread/# &/' "$lab_root/src/web/app.py"
  say 'the code in the tree does not work either'
}

break_web_gone() {
  docker rm -f aria-web >/dev/null
  confirm 5 'aria-web is gone' state_is aria-web ''
}

break_litellm_hung() {
  stop_process litellm
  confirm 10 'litellm is up, its process is stopped: no answer' litellm_is_silent
}

litellm_is_silent() { [ "$(http http://localhost:18793/health/liveliness)" = 000 ]; }

break_websocket_closed() {
  CLAWDBOT_TOKEN='' compose up -d --no-deps traefik >/dev/null 2>&1
  docker stop -t 1 clawdbot >/dev/null
  confirm 15 'traefik was started without a credential, and clawdbot is not behind it' websocket_is 502
}

break_websocket_refused() {
  CLAWDBOT_TOKEN=an-older-one compose up -d --no-deps traefik >/dev/null 2>&1
  confirm 20 'traefik adds an older credential than clawdbot has: closed with 1008' websocket_is 1008
}

websocket_is() { [ "$(websocket)" = "$1" ]; }

break_stale_locks() {
  docker exec clawdbot sh -c 'kill "$(cat /run/lock-cleaner.pid)"; cd /root/.openclaw/agents && mkdir -p main/sessions &&
    touch -d "20 minutes ago" main/sessions/old.jsonl.lock && touch main/sessions/new.jsonl.lock main/sessions/old.jsonl'
  say 'nobody removes locks any more: one is twenty minutes old, one is new'
}

break_spend() {
  docker exec -d clawdbot openclaw agent
  confirm 20 'an agent in a loop asks a paid model every second' money_is_spent
}

money_is_spent() { [ "$(calls)" -ge 3 ]; }
calls() {
  echo "SELECT count(*) FROM \"LiteLLM_SpendLogs\" WHERE \"endTime\" > timezone('UTC', now()) - interval '10 seconds'" |
    database_ask litellm
}

break_cron_drift() {
  sed -i 's/"0 0 18 \* \* \*"/"0 30 17 * * *"/' "$lab_root/aria_mind/cron_jobs.yaml"
  git -C "$lab_root" -c user.name=lab -c user.email=lab@localhost commit -q -a -m 'Post half an hour earlier'
  docker restart -t 1 clawdbot >/dev/null
  confirm 20 'a job was edited in the file, and clawdbot keeps its own' job_is 'social_post.*0 0 18'
}

job_is() { docker exec clawdbot openclaw cron list 2>/dev/null | grep "$1" >/dev/null; }
