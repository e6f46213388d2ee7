#!/bin/sh
# Starts or stops a private PostgreSQL 15 in a folder: no port of the machine's own server, no password,
# reachable from this machine only.
# Usage: tools/postgres.sh start FOLDER [--fast]   prints DATABASE_URL=postgres://…
#        tools/postgres.sh stop FOLDER             stops it and leaves the folder
# --fast gives up safety on power loss (fsync off), for tests. Benchmarks leave it out.
set -eu

usage() { echo "usage: tools/postgres.sh start|stop FOLDER [--fast]" >&2; exit 2; }
[ $# -ge 2 ] || usage
act=$1
folder=$2

bin=/usr/lib/postgresql/15/bin
if [ ! -x "$bin/initdb" ]; then
    if command -v initdb >/dev/null 2>&1; then
        bin=$(dirname "$(readlink -f "$(command -v initdb)")")
    else
        echo "PostgreSQL's programs are missing. Run 'make setup'; elsewhere, install PostgreSQL 15." >&2
        exit 1
    fi
fi

# PostgreSQL refuses to run as root, so root lends it another account.
run() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

free_port() {
    node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

start() {
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    if [ ! -d "$folder/data" ]; then
        run "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
            --locale=C.UTF-8 >"$folder.initdb.log" 2>&1 || { cat "$folder.initdb.log" >&2; return 1; }
        rm -f "$folder.initdb.log"
    fi
    options="-c listen_addresses=127.0.0.1 -c max_connections=300 -c unix_socket_directories=$folder"
    if [ "${1:-}" = --fast ]; then
        options="$options -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    fi
    # Between finding a port free and taking it another program may be quicker: try again.
    for try in 1 2 3; do
        port=$(free_port)
        if run "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/log" --wait --silent \
            -o "$options -p $port" start >/dev/null 2>&1; then
            run "$bin/createdb" --host=127.0.0.1 --port="$port" --username=postgres state_of_play 2>/dev/null || true
            echo "DATABASE_URL=postgres://postgres@127.0.0.1:$port/state_of_play"
            return 0
        fi
    done
    echo "PostgreSQL does not start. Its own words:" >&2
    tail -n 20 "$folder/log" >&2
    return 1
}

stop() {
    [ -d "$folder/data" ] || return 0
    run "$bin/pg_ctl" --pgdata="$(cd "$folder" && pwd)/data" --mode=immediate --wait --silent stop >/dev/null 2>&1 || true
}

case $act in
    start) start "${3:-}" ;;
    stop) stop ;;
    *) usage ;;
esac
