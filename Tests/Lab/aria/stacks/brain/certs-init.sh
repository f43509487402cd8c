#!/bin/sh
# Makes the certificate for traefik where there is none; to have ended with 0 is its normal state.
set -eu
if [ -s /certs/cert.pem ] && [ -s /certs/key.pem ]; then
  echo 'the certificate is there'
  exit 0
fi
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=aria.local -keyout /certs/key.pem -out /certs/cert.pem
