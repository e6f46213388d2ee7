#!/bin/sh
# Measures speed and size in one run: scoring, releases, their files, the service beside a bare server, then the weight of what is sent.
# Usage: tools/with-postgres.sh tools/bench.sh [--quick]   (TEST_POSTGRES_URL says where PostgreSQL is)
# docs/performance.md says how to read the figures.
set -eu
cd "$(dirname "$0")/.."
echo "Building with optimisation. The first time takes some minutes."
# Only what is run: cargo would build the programs of unit tests as well.
bench() { cargo bench --quiet --package domain --package server --features domain/files "$@"; }
bench --bench scoring --bench release --bench reports --bench service --no-run
echo "Measured with $(rustc --version) on $(uname -sm), $(date -u '+%e %B %Y')."
bench --bench scoring
bench --bench release
bench --bench reports
bench --bench service -- "$@"
echo
tools/wasm-budget.sh target/site/client_bg.wasm
echo "Files for the browser, in bytes (and gzipped):"
for file in main.css init.js govuk-frontend.min.js load-islands.js client.js client_bg.wasm; do
    printf '  %-26s %7d (%d)\n' "$file" "$(wc -c < "target/site/$file")" "$(gzip -9 -c "target/site/$file" | wc -c)"
done
echo
echo "A dry run of 1,000,000 answers of 17,544 councils (aim: under 5 s and 200 MB)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -n 's/^  - id: \([a-z-]*\).*/\1/p' question-banks/local-digital/2026.1/themes/*.yaml > "$folder/questions"
awk 'BEGIN { print "council,question,answer" } { id[NR - 1] = $1 }
    END { for (i = 0; i < 1000000; i++) printf "C%05d,%s,level-%d\n", i / NR, id[i % NR], (i * 7) % 5 }' \
    "$folder/questions" > "$folder/answers.csv"
awk 'BEGIN { print "key,type,nation,region"; for (i = 0; i < 17544; i++) printf "C%05d,unitary,england,south-east\n", i }' \
    > "$folder/councils.csv"
# Seconds and the most memory in kB, by the kernel's own count.
bash -c 'TIMEFORMAT="  %R s"; time target/release/state-of-play score --bank question-banks/local-digital/2026.1 \
    --answers "$1/answers.csv" --councils "$1/councils.csv" --out "$1/scores.csv"' bench "$folder"
bash -c 'target/release/state-of-play score --bank question-banks/local-digital/2026.1 --answers "$1/answers.csv" \
    --councils "$1/councils.csv" --out "$1/scores.csv" > "$1/said" & pid=$!
    most=0; while kill -0 $pid 2>/dev/null; do now=$(sed -n "s/^VmHWM:[[:space:]]*\([0-9]*\).*/\1/p" /proc/$pid/status 2>/dev/null || true)
    [ "${now:-0}" -gt "$most" ] && most=$now; sleep 0.02; done; wait $pid; echo "  $((most / 1024)) MB at most"' bench "$folder"
