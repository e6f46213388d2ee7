#!/bin/sh
# Runs a command with a PostgreSQL of its own, told in TEST_POSTGRES_URL, and takes it away afterwards.
# If TEST_POSTGRES_URL is set already, that server is used. Safety on power loss is off unless
# POSTGRES_DURABLE=1 (benchmarks).
# Usage: tools/with-postgres.sh COMMAND ARGUMENTS
set -eu
tools=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { echo "usage: tools/with-postgres.sh COMMAND ARGUMENTS" >&2; exit 2; }

if [ -n "${TEST_POSTGRES_URL:-}" ]; then
    exec "$@"
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/state-of-play-postgres.XXXXXX")
chmod 755 "$folder"
away() {
    "$tools/postgres.sh" stop "$folder"
    rm -rf "$folder"
}
trap away EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

speed=--fast
if [ "${POSTGRES_DURABLE:-0}" = 1 ]; then speed=""; fi
started=$("$tools/postgres.sh" start "$folder" $speed) || { echo "The tests need PostgreSQL and it could not be started." >&2; exit 1; }
TEST_POSTGRES_URL=${started#DATABASE_URL=}
export TEST_POSTGRES_URL
"$@"
