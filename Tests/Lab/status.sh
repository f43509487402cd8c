# shellcheck shell=bash disable=SC2154
# What an operator sees from outside; nothing here asks the runner.

show_status() {
  local name state trouble
  if ! engine_answers; then
    echo 'engine        not up'
    return 1
  fi
  echo "engine        $(docker info -f '{{.ServerVersion}}, {{.Driver}}'), $DOCKER_HOST"
  for name in $lab_names; do
    state=$(inspect "$name" '{{.State.Status}}{{if .State.Health}} {{.State.Health.Status}}{{end}}{{if and .State.OOMKilled (not .State.Running)}} (killed for memory){{end}}')
    printf '%-13s %s\n' "$name" "${state:-gone}"
  done
  printf '%-13s %s\n' /health "$(or_none "$(api_status /health)")" /health/db "$(or_none "$(api_status /health/db 6)")" \
    /stats "$(http "$api_url/stats")" dashboard "$(http http://localhost:5000/)" models "$(http http://localhost:18793/health/readiness)" \
    proxy "$(http http://localhost:8081/ping)" websocket "$(or_none "$(websocket)")"
  echo "tree          $lab_root"
  trouble=$(what_is_not_well)
  [ -z "$trouble" ] || echo "not well      $trouble"
  [ -z "$trouble" ]
}

or_none() { printf '%s' "${1:-no answer}"; }
