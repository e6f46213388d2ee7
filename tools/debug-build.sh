#!/bin/sh
# Builds the service for tests from outside, into target/debug/state-of-play. Where `cargo test` was here before, nothing is
# compiled anew: cargo compiles a package once for each choice of packages and targets that leads to other features, so this
# makes the same choice, and the smallest program of it that needs the service.
set -eu
cd "$(dirname "$0")/.."
exec cargo test --quiet --no-run --test process
