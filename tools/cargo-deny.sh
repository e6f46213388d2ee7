#!/bin/sh
# Runs cargo-deny, which checks licences, sources and bans of the crates we use. Installs it first if need be.
# Usage: tools/cargo-deny.sh ARGUMENTS
set -eu
cd "$(dirname "$0")/.."
version=0.20.2
root=${STATE_OF_PLAY_TOOLS:-target/tools}

for candidate in cargo-deny "$root/bin/cargo-deny"; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" --version 2>/dev/null | grep -qx "cargo-deny $version"; then
        exec "$candidate" "$@"
    fi
done
echo "Compiling cargo-deny $version, which checks licences and sources (once, some minutes)." >&2
# A debug build: it runs for a second, so compiling it well would cost more than it saves.
CARGO_PROFILE_DEV_DEBUG=0 cargo install --quiet --locked --debug "cargo-deny@$version" --root "$root" >&2
exec "$root/bin/cargo-deny" "$@"
