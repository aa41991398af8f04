#!/usr/bin/env bash
# tests/e2e/setup.sh DEPS: the real clients that tests/e2e/main.mjs drives, from the registries of Debian and npm only.
# Exits with 3 when there is no network or no way to install, and says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
deps=$(cd "$1" && pwd)
missing=()
for package in chromium neovim emacs-nox elpa-eglot fonts-dejavu-core; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "real clients: ${missing[*]} cannot be installed here (no apt, or not root)" >&2
    exit 3
  fi
  if ! apt-get update -qq >"$deps/apt.log" 2>&1; then
    echo "real clients: no network to install ${missing[*]}, see $deps/apt.log" >&2
    exit 3
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$deps/apt.log" 2>&1
fi
npm ping >"$deps/ping.log" 2>&1 || [ -e "$deps/web-build/version" ] || {
  echo "real clients: the package registry cannot be reached" >&2
  exit 3
}
"$here/clients/install-code-server.sh" "$deps/code-server"
mkdir -p "$deps/tools"
[ -e "$deps/tools/package.json" ] || echo '{"private":true}' >"$deps/tools/package.json"
[ -e "$deps/tools/node_modules/@vscode/test-web" ] ||
  (cd "$deps/tools" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --ignore-scripts @vscode/test-web@0.0.81 >"$deps/tools.log" 2>&1)
[ -e "$deps/web-build/version" ] || node "$here/clients/make-web-build.mjs" "$deps/code-server" "$deps/web-build"
