# shellcheck shell=bash disable=SC2154
# Cases of code: going back, going forward, patches.

version() { curl -s -m 5 "$api_url/health" | sed -n 's/.*"version": "\([^"]*\)".*/\1/p'; }
everything='aria-certs-init aria-api aria-web aria-brain clawdbot litellm traefik tor-proxy aria-browser'

case_rollback_plan() {
  watch_all_but
  playbook --dry-run rollback
  expect 'the exit status' "$ended" 4
  expect 'the missing input' "$(grep -o -m 1 '\bCOMMIT\b' "$output" | head -n 1)" COMMIT
  expect_nothing_else_touched
}

case_rollback_refused() {
  watch_all_but
  playbook run rollback
  expect 'the exit status' "$ended" 4
  playbook run rollback --yes
  expect 'the exit status with --yes' "$ended" 4
  expect_nothing_else_touched
}

case_rollback() {
  local good
  good=$(git -C "$lab_root" rev-list --max-parents=0 HEAD)
  # shellcheck disable=SC2086 # names of their own
  watch_all_but $everything tree images
  playbook run rollback --yes --set "COMMIT=$good"
  expect 'the exit status' "$ended" 0
  expect 'the commit' "$(git -C "$lab_root" rev-parse HEAD)" "$good"
  expect 'the version' "$(version)" 2.9.0
  expect_well
  expect_nothing_else_touched
}

# The image of that commit cannot be built: back to the branch it came from, with nothing restarted on the way there.
case_rollback_fails() {
  commit_of Dockerfile 'RUN false'
  git -C "$lab_root" tag bad && git -C "$lab_root" reset -q --hard HEAD~1
  # shellcheck disable=SC2086 # names of their own
  watch_all_but $everything images tree
  playbook run rollback --yes --set COMMIT=bad
  expect 'the exit status' "$ended" 5
  expect 'the branch' "$(git -C "$lab_root" symbolic-ref --short HEAD)" main
  expect_well
  expect 'the version' "$(version)" 3.0.0
  expect_nothing_else_touched
  git -C "$lab_root" tag -d bad >/dev/null
}

# commit_of FILE LINE: one more line at its end, committed.
commit_of() {
  echo "$2" >>"$lab_root/$1"
  git -C "$lab_root" -c user.name=lab -c user.email=lab@localhost commit -q -a -m "Change $1"
}

# released FILE LINE: that commit is on the remote, and not here.
released() {
  commit_of "$1" "$2"
  git -C "$lab_root" push -q origin main && git -C "$lab_root" reset -q --hard HEAD~1
}

case_deploy() {
  released src/api/answers.py 'VERSION = "3.1.0"'
  # shellcheck disable=SC2086 # names of their own
  watch_all_but $everything tree images vault
  playbook run deploy --yes
  expect 'the exit status' "$ended" 0
  expect 'the version' "$(version)" 3.1.0
  expect 'the commit' "$(git -C "$lab_root" rev-parse HEAD)" "$(git -C "$lab_root" rev-parse origin/main)"
  expect_well
  expect_nothing_else_touched
}

# The new code does not start.
case_deploy_fails() {
  local was
  was=$(git -C "$lab_root" rev-parse HEAD)
  released src/api/answers.py 'raise SystemExit("broken")'
  # shellcheck disable=SC2086 # names of their own
  watch_all_but $everything tree images vault
  playbook run deploy --yes
  expect 'the exit status' "$ended" 5
  expect 'the commit' "$(git -C "$lab_root" rev-parse HEAD)" "$was"
  expect_well
  expect 'the version' "$(version)" 3.0.0
  expect_nothing_else_touched
}

# a_patch CHECK: one file of the API changed and one created, and a check of its own.
a_patch() {
  rm -rf "$scratch/patch"
  (umask 022 && mkdir -p "$scratch/patch/files")
  sed 's/^VERSION = .*/VERSION = "3.0.1"/' "$lab_root/src/api/answers.py" >"$scratch/patch/files/answers.py"
  echo 'NEW = True' >"$scratch/patch/files/new.py"
  cat >"$scratch/patch/manifest.yaml" <<END
name: version
description: Another version
files:
  - src: files/answers.py
    dst: src/api/answers.py
  - src: files/new.py
    dst: src/api/extra/new.py
containers:
  - aria-api
verify:
  - $1
END
}

case_patch() {
  a_patch "curl -fsS --max-time 5 http://localhost:8000/health | grep -qF 3.0.1"
  watch_all_but aria-api tree
  in_tree scripts/apply_patch.sh --yes "$scratch/patch"
  expect 'the exit status' "$ended" 0
  expect 'the version' "$(version)" 3.0.1
  expect_that 'the new file is there' [ -e "$lab_root/src/api/extra/new.py" ]
  expect_well
  expect_nothing_else_touched
  watch_all_but
  in_tree scripts/apply_patch.sh --yes "$scratch/patch"
  expect 'the exit status of a patch that is in place' "$ended" 0
  expect_nothing_else_touched
}

case_patch_fails() {
  a_patch 'false'
  watch_all_but aria-api
  in_tree scripts/apply_patch.sh --yes "$scratch/patch"
  expect 'the exit status' "$ended" 1
  expect_well
  expect 'the version' "$(version)" 3.0.0
  expect_nothing_else_touched
}
