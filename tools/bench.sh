#!/bin/sh
# Measures speed and size in one run: every bench of the workspace, then the weight of what is sent.
# Usage: tools/with-postgres.sh tools/bench.sh   (TEST_POSTGRES_URL says where PostgreSQL is)
set -eu
cd "$(dirname "$0")/.."
cargo build --release --package server
cargo bench --package server --package domain --benches
tools/wasm-budget.sh target/site/client_bg.wasm
echo "What the browser is sent (bytes, and gzipped):"
for file in main.css init.js govuk-frontend.min.js load-islands.js client.js client_bg.wasm; do
    printf '  %-24s %8d %8d\n' "$file" "$(wc -c < "target/site/$file")" "$(gzip -9 -c "target/site/$file" | wc -c)"
done
