#!/bin/sh
# Measures speed and size in one run: scoring, the service beside a bare server, then the weight of what is sent.
# Usage: tools/with-postgres.sh tools/bench.sh [--quick]   (TEST_POSTGRES_URL says where PostgreSQL is)
# docs/performance.md says how to read the figures.
set -eu
cd "$(dirname "$0")/.."
echo "Building with optimisation. The first time takes some minutes."
cargo build --quiet --release --package server
cargo bench --quiet --package domain --package server --features domain/files --no-run
echo "Measured with $(rustc --version) on $(uname -sm), $(date -u '+%e %B %Y')."
cargo bench --quiet --package domain --package server --features domain/files --bench scoring
cargo bench --quiet --package domain --package server --features domain/files --bench service -- "$@"
echo
tools/wasm-budget.sh target/site/client_bg.wasm
echo "Files for the browser, in bytes (and gzipped):"
for file in main.css init.js govuk-frontend.min.js load-islands.js client.js client_bg.wasm; do
    printf '  %-26s %7d (%d)\n' "$file" "$(wc -c < "target/site/$file")" "$(gzip -9 -c "target/site/$file" | wc -c)"
done
