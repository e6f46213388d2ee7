#!/bin/sh
# Checks every file that the service hands out with programs that are not ours: LibreOffice, openpyxl, pandas and others.
# Usage: tools/check-files.sh [install]   install: only put those written in Python where they are kept
set -eu
cd "$(dirname "$0")/.."
# A set of packages that is wanted by another list, or by another Python, is another folder.
version=$(python3 -c 'import platform; print(platform.python_version())')
key=$({ echo "$version"; cat end2end/files/requirements.txt; } | sha256sum | cut -c 1-16)
root=${STATE_OF_PLAY_TOOLS:-target/tools}
packages=$root/python-$key

if [ ! -e "$packages/whole" ]; then
    echo "Fetching the Python packages that check files (once, a minute)." >&2
    mkdir -p "$root"
    # Two runs at once would fill one folder.
    (
        flock 9
        [ -e "$packages/whole" ] && exit 0
        python3 -m venv --clear "$packages"
        "$packages/bin/python" -m pip install --quiet --disable-pip-version-check --requirement end2end/files/requirements.txt
        touch "$packages/whole"
    ) 9>"$packages.lock"
fi
if [ "${1:-}" = install ]; then
    exit 0
fi

for program in soffice pdftotext java sha256sum; do
    if ! command -v "$program" >/dev/null 2>&1; then
        echo "Checking files needs $program. Run 'make setup'." >&2
        exit 1
    fi
done
tools/debug-build.sh
if [ ! end2end/node_modules/.fresh -nt end2end/package-lock.json ]; then
    echo "Fetching the npm packages of the end-to-end tests, among them the HTML checker."
    npm ci --prefix end2end --no-audit --no-fund --silent
    touch end2end/node_modules/.fresh
fi
PYTHONDONTWRITEBYTECODE=1 exec "$packages/bin/python" end2end/files/check.py \
    target/debug/state-of-play end2end/node_modules/vnu-jar/build/dist/vnu.jar
