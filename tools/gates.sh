#!/bin/sh
# The gates: rules that no compiler checks. Each prints what it found, and the script fails if any was broken.
#   1. The arrows between the crates go one way (docs/ARCHITECTURE.md).
#   2. The wasm module keeps its budget.
#   3. Every island of app is in what the browser is sent.
#   4. No raw textarea outside the component that escapes its text.
#   5. No file names a path of somebody's machine.
#   6. Answers of all councils are read in one place, to build releases; dashboards and comparisons read releases.
# Usage: tools/gates.sh
set -eu
cd "$(dirname "$0")/.."
broken=0

fail() { echo "Broken: $*" >&2; broken=1; }

# bars CRATE TARGET FORBIDDEN…: none of the forbidden crates is in the tree of CRATE.
bars() {
    crate=$1
    target=$2
    shift 2
    # shellcheck disable=SC2086 # an empty target is left out
    tree=$(cargo tree --quiet --package "$crate" --all-features ${target:+--target "$target"} --edges normal --prefix none --format '{p}' | cut -d' ' -f1 | sort -u)
    for forbidden in "$@"; do
        if printf '%s\n' "$tree" | grep -qx "$forbidden"; then
            fail "$crate depends on $forbidden. See it with: cargo tree -p $crate${target:+ --target $target} -e normal -i $forbidden"
        fi
    done
}

echo "One-way arrows between the crates."
bars client wasm32-unknown-unknown sqlx sqlx-core axum axum-core tokio store server rquickjs charming validator
bars app "" sqlx sqlx-core axum axum-core store server
bars domain "" tokio sqlx sqlx-core axum axum-core leptos app store server
bars store "" axum axum-core leptos app server

echo "The weight of the wasm module."
tools/wasm-budget.sh target/site/client_bg.wasm || broken=1

echo "Islands in the browser's part."
# The linker drops an island that nothing reaches, and nothing else notices.
islands=$(grep -rhA6 '^ *#\[\(leptos::\)\?island' app/src --include='*.rs' | sed -nE 's/^ *pub(\([a-z]+\))? fn ([A-Za-z0-9]+).*/\2/p; s/^ *fn ([A-Za-z0-9]+).*/\1/p')
for island in $islands; do
    grep -q "^export function ${island}_[0-9]*(" target/site/client.js || fail "the island $island is missing from target/site/client.js"
done

echo "Raw textareas."
# Leptos 0.8 does not escape what stands inside a textarea; only the component does.
found=$(grep -rn '<textarea' app/src server/src --include='*.rs' | grep -v -E '^app/src/(components?|govuk)/text_?area(\.rs|/)' | grep -v -E '^[^:]+:[0-9]+: *//' || true)
if [ -n "$found" ]; then
    fail "a raw <textarea outside the component:"
    echo "$found" >&2
fi

echo "Paths of somebody's machine."
# Spelled in pieces, so that this file does not find itself.
found=$(find . \( -path ./target -o -path ./.git -o -name node_modules -o -path ./data \) -prune -o -type f -size -2000k -print0 \
    | xargs -0 grep -InE "(^|[^A-Za-z0-9.])/(w""ork|r""oot|h""ome/[a-z]+|U""sers/[A-Za-z]+)/" || true)
if [ -n "$found" ]; then
    fail "these lines name a path of somebody's machine:"
    echo "$found" >&2
fi

echo "Answers of other councils."
found=$(grep -rnE '\bstore\.collect\(' app/src server/src --include='*.rs' | grep -v '^server/src/releasing/gather.rs:' || true)
if [ -n "$found" ]; then
    fail "answers of all councils are read outside server/src/releasing/gather.rs:"
    echo "$found" >&2
fi
found=$(grep -rnE '\bstore\.(answers|answer_history|collect)\(' server/src/routes/state_of_play* \
    server/src/routes/dashboards* server/src/routes/data* server/src/routes/api* server/src/routes/report \
    server/src/reports/source.rs server/src/reports/kept.rs server/src/reports/job.rs --include='*.rs' || true)
if [ -n "$found" ]; then
    fail "a dashboard or public page reads answers:"
    echo "$found" >&2
fi

[ "$broken" = 0 ] && echo "All gates hold."
exit "$broken"
