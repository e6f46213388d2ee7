#!/bin/sh
# Refuses a wasm module heavier than the budget: 200 kB as it is, 90 kB gzipped (1 kB = 1,000 bytes).
# Usage: tools/wasm-budget.sh MODULE.wasm
set -eu
module=$1
most=200000
most_gzipped=90000

if [ ! -f "$module" ]; then
    echo "The wasm budget cannot be checked: $module is missing. Run 'make site' first." >&2
    exit 1
fi
size=$(wc -c < "$module")
gzipped=$(gzip -9 -c "$module" | wc -c)
if [ "$size" -gt "$most" ] || [ "$gzipped" -gt "$most_gzipped" ]; then
    echo "The wasm module is over its budget: $size bytes (at most $most), $gzipped gzipped (at most $most_gzipped)." >&2
    exit 1
fi
echo "The wasm module is within its budget: $size bytes (at most $most), $gzipped gzipped (at most $most_gzipped)."
