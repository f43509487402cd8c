#!/bin/sh
# Writes the configuration once, at the start, as Aria's does, and starts the proxy: nginx in the lab.
set -eu
mkdir -p /run/traefik /var/log/nginx /var/lib/nginx
# The names are envsubst's to replace.
# shellcheck disable=SC2016
envsubst '${CLAWDBOT_TOKEN}' </traefik.template.conf >/run/traefik/nginx.conf
printf '[{"name":"gateway@file","headers":{"customRequestHeaders":{"Authorization":"Bearer %s","X-Forwarded-For":""}}}]\n' \
  "$CLAWDBOT_TOKEN" >/run/traefik/middlewares
exec nginx -c /run/traefik/nginx.conf -e /dev/stderr
