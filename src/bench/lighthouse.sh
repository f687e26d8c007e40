#!/usr/bin/env bash
# Runs Lighthouse (mobile, median of RUNS) against a running portal and prints a Markdown table.
# Fetches Lighthouse from npm into a temporary folder; needs node 18+, npm, jq and Chromium.
#
#   src/bench/lighthouse.sh http://localhost:8080 [path …]
set -euo pipefail

BASE=${1:?usage: $0 base-address [path …]}
BASE=${BASE%/}
shift
PATHS=("$@")
((${#PATHS[@]})) || PATHS=(/tr/ /tr/hakkimizda /en/ /en/about-us)
RUNS=${RUNS:-3}
export CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium}
FLAGS='--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking'

for tool in node npm jq "$CHROME_PATH"; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done

WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
echo "Installing lighthouse@${LIGHTHOUSE:-12} into $WORK" >&2
npm install --prefix "$WORK" --no-save --no-audit --no-fund --loglevel=error "lighthouse@${LIGHTHOUSE:-12}" >&2

echo "Lighthouse $("$WORK/node_modules/.bin/lighthouse" --version), mobile, medians of $RUNS runs, $BASE"
echo
echo '| page | performance | accessibility | best practices | SEO | LCP ms | TBT ms | CLS | bytes | requests |'
echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
for path in "${PATHS[@]}"; do
    for ((run = 1; run <= RUNS; run++)); do
        echo "$path $run/$RUNS" >&2
        # Chromium's profile and temporary files go with the folder, too.
        TMPDIR=$WORK timeout -k 5 180 "$WORK/node_modules/.bin/lighthouse" "$BASE$path" --quiet --output=json \
            --output-path="$WORK/$run.json" --chrome-flags="$FLAGS" --no-enable-error-reporting \
            --only-categories=performance,accessibility,best-practices,seo
    done
    jq -rs --arg path "$path" '
        def median: sort | .[(length - 1) / 2 | floor];
        def score(c): map(.categories[c].score // 0) | median * 100 | round;
        def requests: .audits["network-requests"].details.items | map(select(.url | startswith("http")));
        [$path, score("performance"), score("accessibility"), score("best-practices"), score("seo"),
         (map(.audits["largest-contentful-paint"].numericValue) | median | round),
         (map(.audits["total-blocking-time"].numericValue) | median | round),
         (map(.audits["cumulative-layout-shift"].numericValue) | median * 1000 | round / 1000),
         (map(requests | map(.transferSize) | add) | median), (map(requests | length) | median)]
        | "| " + (map(tostring) | join(" | ")) + " |"' "$WORK"/[0-9]*.json
    jq -r '.audits[] | select(.score != null and .score < 0.9 and (.scoreDisplayMode == "binary")) | "  \(.id): \(.title)"' \
        "$WORK/1.json" >&2
done
