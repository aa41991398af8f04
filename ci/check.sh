#!/usr/bin/env bash
# Runs the check once and hands its reports to GitHub. Whether it passes is decided by the command line, not here.
set -euo pipefail

read -ra program <<<"${CUSTOMER_LENS:-npx --yes customer-lens@${INPUT_VERSION:-latest}}"
lines() { # NAME TEXT: the lines of the text that are not empty, as an array
  local -n into=$1
  mapfile -t into < <(printf '%s\n' "$2" | sed '/^[[:space:]]*$/d')
}
lines paths "${INPUT_PATHS:-.}"
lines args "${INPUT_ARGS:-}"
if [ -n "${INPUT_SINCE:-}" ]; then args+=("--since=$INPUT_SINCE"); fi

sarif="$RUNNER_TEMP/customer-lens.sarif"
summary="$RUNNER_TEMP/customer-lens.md"
code=0
"${program[@]}" check --format github "--format=sarif=$sarif" "--format=markdown=$summary" \
  ${args[@]+"${args[@]}"} -- "${paths[@]}" || code=$?

if [ -f "$summary" ]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
{
  echo "code=$code"
  echo "sarif=$sarif"
  echo "summary=$summary"
} >>"$GITHUB_OUTPUT"
