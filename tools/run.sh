#!/bin/sh
# Builds the service, fills a database with the demonstration the first time, and starts it.
# Usage: tools/run.sh   (the database is data/state-of-play.sqlite; arguments go to `serve`)
set -eu
cd "$(dirname "$0")/.."
database=data/state-of-play.sqlite

echo "Building the service (the first time takes some minutes)."
cargo build --release --package server
if [ ! -e "$database" ]; then
    echo "Filling $database with a demonstration."
    mkdir -p data
    # Into another file first: a fill broken off half way must not pass for a full one.
    rm -f "$database.filling" "$database.filling-wal" "$database.filling-shm"
    DATABASE_URL="sqlite:$database.filling" target/release/state-of-play demo
    mv "$database.filling" "$database"
    for extra in wal shm; do
        if [ -e "$database.filling-$extra" ]; then mv "$database.filling-$extra" "$database-$extra"; fi
    done
fi
echo "Starting the service. Stop it with Ctrl-C."
DATABASE_URL="sqlite:$database" exec target/release/state-of-play serve "$@"
