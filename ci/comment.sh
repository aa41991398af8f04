#!/usr/bin/env bash
# Keeps one comment on the pull request: the first run writes it, every later one replaces its text.
set -euo pipefail

number=$(node -p 'JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8")).pull_request?.number ?? ""')
if [ -z "$number" ] || [ ! -f "$SUMMARY" ]; then exit 0; fi

comments="repos/$GITHUB_REPOSITORY/issues"
mine='.[] | select(.body | startswith("<!-- customer-lens -->")) | .id'
# A fork's token may not write; that is no reason to fail the check.
{
  id=$(gh api --paginate "$comments/$number/comments" --jq "$mine" | head -n 1)
  if [ -n "$id" ]; then
    gh api --silent --method PATCH "$comments/comments/$id" --field "body=@$SUMMARY"
  else
    gh api --silent --method POST "$comments/$number/comments" --field "body=@$SUMMARY"
  fi
} || echo '::notice::Customer Lens may not comment here; its summary is on the page of this run'
