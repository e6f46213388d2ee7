#!/bin/sh
# Runs the browser's tests in end2end/ against a freshly built service.
# Usage: tools/end-to-end.sh   (STATE_OF_PLAY and CHROMIUM tell the tests which programs to use)
set -eu
cd "$(dirname "$0")/.."
if [ ! -f end2end/package.json ]; then
    echo "The end-to-end tests are missing: there is no end2end/package.json." >&2
    exit 1
fi
CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
if [ -z "$CHROMIUM" ]; then
    echo "The end-to-end tests need Chromium. Run 'make setup', or set CHROMIUM to a Chromium of yours." >&2
    exit 1
fi
tools/debug-build.sh
if [ ! end2end/node_modules/.fresh -nt end2end/package-lock.json ]; then
    echo "Fetching the npm packages of the end-to-end tests."
    npm ci --prefix end2end --no-audit --no-fund --silent
    touch end2end/node_modules/.fresh
fi
STATE_OF_PLAY=$(pwd)/target/debug/state-of-play
export STATE_OF_PLAY CHROMIUM
npm test --prefix end2end
