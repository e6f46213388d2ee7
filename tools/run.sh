#!/bin/sh
# Builds the service, fills a database with the demonstration the first time, and starts it.
# Usage: tools/run.sh   (the database is data/state-of-play.sqlite; arguments go to `serve`)
set -eu
cd "$(dirname "$0")/.."
database=data/state-of-play.sqlite
listen=${STATE_OF_PLAY_LISTEN:-127.0.0.1:3000}

echo "Building the service (the first time takes some minutes)."
cargo build --release --package server
if [ ! -e "$database" ]; then
    echo "Filling $database with a demonstration."
    mkdir -p data
    # Into another file first: a fill broken off half way must not pass for a full one.
    rm -f "$database.filling" "$database.filling-wal" "$database.filling-shm"
    target/release/state-of-play demo --database "sqlite:$database.filling"
    for extra in wal shm; do
        if [ -e "$database.filling-$extra" ]; then mv "$database.filling-$extra" "$database-$extra"; fi
    done
    mv "$database.filling" "$database"
fi
echo "Open ${STATE_OF_PLAY_PUBLIC_URL:-http://$listen} in a browser. Stop the service with Ctrl-C."
STATE_OF_PLAY_DATABASE="sqlite:$database" STATE_OF_PLAY_LISTEN="$listen" \
    exec target/release/state-of-play serve "$@"
