#!/bin/bash
# Starts the gateway as Aria's does: removes stale locks, writes the configuration (and prints it, credentials and all),
# keeps removing locks, adds the jobs it does not have yet by name, and serves.
set -u
cd /root/.openclaw || exit 1
mkdir -p agents cron
find agents -name '*.lock' -delete
printf '{"gateway": {"auth": "%s"}, "models": {"key": "%s"}}\n' "$CLAWDBOT_TOKEN" "$LITELLM_MASTER_KEY" >openclaw.json
cat openclaw.json
(
  while sleep 300; do find agents -name '*.lock' -mmin +2 -delete; done
) &
echo $! >/run/lock-cleaner.pid
(
  sleep "$LAB_INJECT_AFTER"
  python3 - <<'PYTHON'
import re
import subprocess

listed = subprocess.run(["openclaw", "cron", "list"], capture_output=True, text=True).stdout
text = open("/root/.openclaw/workspace/aria_mind/cron_jobs.yaml").read()
for name, fields in re.findall(r"^  - name: (\S+)\n((?:    .*\n)*)", text, re.M):
    when = re.search(r'^    (?:cron|every): "(.*)"', fields, re.M)
    if name not in listed and when and "enabled: false" not in fields:
        subprocess.run(["openclaw", "cron", "add", "--name", name, "--schedule", when.group(1)])
PYTHON
) &
exec openclaw gateway
