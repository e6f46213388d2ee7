#!/bin/sh
# Builds the browser's part: compiles the client to wasm, binds it, shrinks it, weighs it.
# Usage: tools/wasm.sh FOLDER   (client.js and client_bg.wasm are written into it)
#
# Two ways to compile. With rustup's wasm target: plainly. Without it, on Debian: the packages
# rustc-web, cargo-web and rust-web-src bring the compiler and the standard library's source, and
# lld-19 the linker; the standard library is then built with the client.
set -eu
cd "$(dirname "$0")/.."
folder=$1
target=wasm32-unknown-unknown
built=target/wasm/$target/wasm-release/client.wasm

# A target folder of its own: the browser's features must not mix with the server's, and the two
# compilers would throw away each other's work.
build_flags="--package client --profile wasm-release --target $target --target-dir target/wasm"

if command -v rustup >/dev/null 2>&1 && rustup target list --installed 2>/dev/null | grep -qx "$target"; then
    echo "Compiling the client to wasm with rustup's wasm target."
    # shellcheck disable=SC2086 # the flags are meant to be split
    cargo build $build_flags
elif [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src/rust/library ] && command -v wasm-ld-19 >/dev/null 2>&1; then
    echo "Compiling the client to wasm with Debian's rustc-web (first time: some 3 minutes, with the standard library)."
    # RUSTC_BOOTSTRAP lets a stable compiler build its own standard library. Neither toolchain's
    # variables of a rustup around us may reach Debian's compiler.
    # shellcheck disable=SC2086 # the flags are meant to be split
    env -u RUSTUP_TOOLCHAIN -u RUSTFLAGS -u CARGO \
        RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19 \
        /usr/bin/cargo build -Z build-std=std,panic_abort $build_flags
else
    echo "Cannot build the browser's part: there is no wasm compiler here." >&2
    echo "Install one: 'rustup target add $target', or on Debian 'make setup'." >&2
    exit 1
fi

echo "Binding the module to its JavaScript."
cargo build --quiet --package site
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
target/debug/site "$built" "$work"

echo "Shrinking the module with wasm-opt."
# npm's binaryen, not Debian's: version 108 damages the module without a word.
node_modules/.bin/wasm-opt -Oz \
    --enable-bulk-memory --enable-multivalue --enable-mutable-globals \
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    "$work/client_bg.wasm" --output "$work/small.wasm"

tools/wasm-budget.sh "$work/small.wasm"
mv "$work/small.wasm" "$folder/client_bg.wasm"
# Last, and by a rename: make takes client.js for the sign that both are there.
cp "$work/client.js" "$folder/client.js.part"
mv "$folder/client.js.part" "$folder/client.js"
