#!/usr/bin/env bash
# Starts the built portal on loopback and measures it with wrk; prints Markdown tables. About twelve minutes, no network.
#
#   apt-get install -y --no-install-recommends wrk nginx-light curl jq openssl
#   src/bench/bench.sh [target/dider-portal.jar]
#
# DURATION    seconds of each measurement (5)       CONNECTIONS  of wrk (32)
# ROUNDS      of all measurements, medians (3)      ENCODING     identity, gzip or br (identity)
# WARMUP      seconds of load before, in all (420)  JAVA_OPTIONS (as in the README)
# PAGE        page to measure (/tr/hakkimizda)      STATIC_PATH  a file of the WAR, about as long as the page
set -euo pipefail

JAR=$(realpath "${1:-target/dider-portal.jar}")
HERE=$(cd "$(dirname "$0")" && pwd)
DURATION=${DURATION:-5} ROUNDS=${ROUNDS:-3} WARMUP=${WARMUP:-420} CONNECTIONS=${CONNECTIONS:-32}
ENCODING=${ENCODING:-identity} PAGE=${PAGE:-/tr/hakkimizda} STATIC_PATH=${STATIC_PATH:-/assets/portal.css}
JAVA_OPTIONS=${JAVA_OPTIONS:--Xmx200m -Xss512k -XX:+UseSerialGC -XX:TrimNativeHeapInterval=30000}
THREADS=$((CONNECTIONS < $(nproc) ? CONNECTIONS : $(nproc)))
TICKS=$(getconf CLK_TCK)
PATH=$PATH:/usr/sbin
export MALLOC_ARENA_MAX=2 # as in the image

for tool in java wrk nginx curl jq openssl; do
    command -v "$tool" >/dev/null || { echo "$tool is missing; see the first lines of $0" >&2; exit 2; }
done

WORK=$(mktemp -d)
PORTAL='' NGINX=''

finish() {
    trap - EXIT
    for pid in $NGINX $PORTAL; do
        kill "$pid" 2>/dev/null || continue
        for _ in {1..100}; do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
        kill -9 "$pid" 2>/dev/null || true
    done
    rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 130' INT TERM

die() {
    echo "$*" >&2
    cat "$WORK/portal.out" "$WORK"/data/logs/*.log 2>/dev/null | grep -v '^\s*at ' | tail -n 20 >&2 || true
    exit 1
}
say() { echo "$*" >&2; }
now() { date +%s%N; }

free_port() {
    local port
    while port=$((RANDOM % 12000 + 20000)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

status() { curl -s -o /dev/null -m 10 -w '%{http_code}' -H "Accept-Encoding: $ENCODING" "$@" || true; }

# ---- the portal ------------------------------------------------------------------------------------------------------

PORTAL_PORT=$(free_port)
DIRECT=http://127.0.0.1:$PORTAL_PORT
say "Starting the portal on $DIRECT"
STARTED=$(now)
# shellcheck disable=SC2086 # options are several words
PORTAL_PORT=$PORTAL_PORT PORTAL_ADDRESS=127.0.0.1 PORTAL_BASE_URL=$DIRECT PORTAL_DATA_DIR=$WORK/data \
    java $JAVA_OPTIONS -jar "$JAR" >"$WORK/portal.out" 2>&1 &
PORTAL=$!

# The first 200 counts when the 200s go on for five seconds.
FIRST='' SUSTAINED=0
until ((SUSTAINED >= 50)); do
    kill -0 "$PORTAL" 2>/dev/null || die "The portal ended."
    (($(now) - STARTED < 180 * 10 ** 9)) || die "No sustained 200 from $PAGE within three minutes."
    if [[ $(status "$DIRECT$PAGE") == 200 ]]; then
        FIRST=${FIRST:-$(now)} SUSTAINED=$((SUSTAINED + 1))
    else
        FIRST='' SUSTAINED=0
    fi
    sleep 0.1
done
START_SECONDS=$(awk "BEGIN { printf \"%.1f\", ($FIRST - $STARTED) / 1e9 }")

memory() { awk -v name="$1:" '$1 == name { printf "%d", $2 / 1024 }' "/proc/$PORTAL/status"; }
RSS_START=$(memory VmRSS)
[[ $(status "$DIRECT$STATIC_PATH") == 200 ]] || die "$STATIC_PATH does not answer 200."

# ---- nginx: the shipped configuration, and a file with the page's bytes beside it ------------------------------------

CONF=$WORK/nginx
mkdir -p "$CONF"/{cache,logs,tls,tmp,static}
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1 \
    -keyout "$CONF/tls/privkey.pem" -out "$CONF/tls/fullchain.pem" 2>/dev/null
curl -s -H "Accept-Encoding: $ENCODING" "$DIRECT$PAGE" -o "$CONF/static/page.html"

FRONT=http://127.0.0.1:$(free_port) STATIC=http://127.0.0.1:$(free_port) TLS=https://localhost:$(free_port)
sed -e "s|\${PORTAL_HOST}|localhost 127.0.0.1|" -e "s|\${PORTAL_BASE_URL}|$TLS|" \
    -e "s|\${PORTAL_UPSTREAM}|127.0.0.1:$PORTAL_PORT|" -e "s|\${NGINX_RESOLVER}|127.0.0.1|" \
    -e "s|\${NGINX_HTTPS}|127.0.0.1:${TLS##*:}|" -e "s|\${NGINX_HTTP}|127.0.0.1:$(free_port)|" \
    -e "s|\${NGINX_CACHE}|$CONF/cache|" -e "s|\${NGINX_TLS}|$CONF/tls|" -e "s|\${NGINX_LOGS}|$CONF/logs|" \
    "$HERE/../../docker/nginx/default.conf.template" >"$CONF/portal.conf"
cp "$HERE/../../docker/nginx/site.conf" "$CONF/"
cat >"$CONF/nginx.conf" <<END
worker_processes auto;
daemon off;
pid $CONF/nginx.pid;
error_log $CONF/logs/error.log;
events { worker_connections 1024; }
http {
    client_body_temp_path $CONF/tmp/body;
    proxy_temp_path $CONF/tmp/proxy;
    fastcgi_temp_path $CONF/tmp/fastcgi;
    scgi_temp_path $CONF/tmp/scgi;
    uwsgi_temp_path $CONF/tmp/uwsgi;
    include portal.conf;
    # The same site without TLS, to be compared with the plain static file.
    server {
        listen ${FRONT#http://};
        access_log $CONF/logs/front.log portal buffer=32k flush=1s;
        include site.conf;
    }
    server {
        listen ${STATIC#http://};
        access_log $CONF/logs/static.log portal buffer=32k flush=1s;
        root $CONF/static;
        default_type "text/html; charset=utf-8";
        sendfile on;
        tcp_nopush off;
        $([[ $ENCODING == identity ]] || echo "add_header Content-Encoding $ENCODING;")
    }
}
END
AS=()
if ((EUID == 0)); then
    AS=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod 711 "$WORK"
    chown -R 65534:65534 "$CONF"
fi
"${AS[@]}" nginx -e "$CONF/logs/error.log" -p "$CONF" -c "$CONF/nginx.conf" >"$WORK/nginx.out" 2>&1 &
NGINX=$!
for _ in {1..50}; do [[ $(status "$STATIC/page.html") == 200 ]] && break; sleep 0.1; done
[[ $(status "$FRONT$PAGE") == 200 ]] || { cat "$WORK/nginx.out" "$CONF/logs/error.log" >&2; die "nginx does not answer."; }

# ---- measuring -------------------------------------------------------------------------------------------------------

cat >"$WORK/report.lua" <<'END'
done = function(summary, latency, requests)
    local e = summary.errors
    io.write(string.format(
        '\nJSON {"requests":%d,"seconds":%.6f,"bytes":%d,"bad":%d,"p50":%.3f,"p99":%.3f}\n',
        summary.requests, summary.duration / 1e6, summary.bytes,
        e.status + e.connect + e.read + e.write + e.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
END

ETAG=$(curl -s -D - -o /dev/null -H "Accept-Encoding: $ENCODING" "$DIRECT$PAGE" | tr -d '\r' | sed -n 's/^etag: //Ip')
declare -A URL=([static]=$DIRECT$STATIC_PATH [warm]=$DIRECT$PAGE [rendered]="$DIRECT$PAGE?x=1" [304]=$DIRECT$PAGE
    [front]=$FRONT$PAGE [nginx]=$STATIC/page.html [tls]=$TLS$PAGE)
CASES=(static warm rendered 304 front nginx tls)

load() { # case, seconds
    local header=(-H "Accept-Encoding: $ENCODING")
    [[ $1 != 304 ]] || header+=(-H "If-None-Match: $ETAG")
    wrk -t"$THREADS" -c"$CONNECTIONS" -d"$2s" --timeout 10s -s "$WORK/report.lua" "${header[@]}" "${URL[$1]}" |
        sed -n 's/^JSON //p'
}

# CPU of the portal and of nginx's processes so far, in microseconds. What stands behind "(name)" is cut off first.
cpu() {
    local all=("/proc/$PORTAL/stat") pid
    for pid in $NGINX $(cat "/proc/$NGINX/task/$NGINX/children"); do all+=("/proc/$pid/stat"); done
    cat "${all[@]}" | sed 's/^.*) //' | awk -v t="$TICKS" '{ n += $12 + $13 } END { printf "%d", n * 1e6 / t }'
}

expected() { # wrk tells statuses above 399 only, so ask once before each measurement
    local wanted=200 options=(-k)
    [[ $1 != 304 ]] || { wanted=304; options+=(-H "If-None-Match: $ETAG"); }
    local got; got=$(status "${options[@]}" "${URL[$1]}")
    [[ $got == "$wanted" ]] || die "$1: ${URL[$1]} answers $got instead of $wanted."
}

say "First 200 after $START_SECONDS s. Warming up for $WARMUP s"
if ((WARMUP > 0)); then
    # Half of it for Faces, whose code is the longest; then a moment for nginx.
    for case in rendered static warm rendered rendered static warm rendered; do
        load "$case" $(((WARMUP + 7) / 8)) >/dev/null
    done
    for case in front nginx tls; do load "$case" 2 >/dev/null; done
fi
for ((round = 1; round <= ROUNDS; round++)); do
    for case in "${CASES[@]}"; do
        expected "$case"
        before=$(cpu)
        result=$(load "$case" "$DURATION")
        after=$(cpu)
        [[ -n $result ]] || die "$case: wrk gave no result."
        jq -c --arg case "$case" --argjson cpu $((after - before)) --argjson round "$round" '. + {$case, $cpu, $round}' <<<"$result" >>"$WORK/results"
        say "round $round/$ROUNDS $case $(jq -r '(.requests / .seconds | round | tostring) + " req/s"' <<<"$result")"
        sleep 0.3
    done
done
RSS_END=$(memory VmRSS) RSS_PEAK=$(memory VmHWM)

# Queries of a hundred warm views, from what the portal counts; the least of five, as its own clocks ask now and then.
queries() { curl -s -m 5 "$DIRECT/health/ready" | jq -r '.queries // empty' 2>/dev/null || true; }
status "$DIRECT$PAGE" >/dev/null
QUERIES='not available'
for _ in {1..5}; do
    Q0=$(queries)
    curl -s "$DIRECT$PAGE#[1-100]" >/dev/null
    Q1=$(queries)
    [[ -n $Q0 && -n $Q1 ]] || break
    [[ $QUERIES =~ ^[0-9]+$ ]] && ((QUERIES <= Q1 - Q0)) || QUERIES=$((Q1 - Q0))
done

# ---- report ----------------------------------------------------------------------------------------------------------

size() { curl -s -H "Accept-Encoding: $ENCODING" "$1" | wc -c; }
cat <<END
$(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), shared with wrk; $(java -version 2>&1 | sed -n '2s/.*(build \(.*\)).*/JDK \1/p'), java $JAVA_OPTIONS; $(nginx -v 2>&1 | sed 's/.*: //').
wrk: $CONNECTIONS connections, medians of $ROUNDS interleaved rounds of $DURATION s after $WARMUP s of warm-up; Accept-Encoding: $ENCODING.
Page $PAGE: $(size "$DIRECT$PAGE") bytes; static file $STATIC_PATH: $(size "$DIRECT$STATIC_PATH") bytes.

END
jq -rs --arg page "$PAGE" --arg static "$STATIC_PATH" '
    def median: sort | if length % 2 == 1 then .[length / 2 | floor] else (.[length / 2 - 1] + .[length / 2]) / 2 end;
    def of(f): map(f) | median;
    def fixed: . * 100 | round / 100;
    {static: "portal: \($static), default servlet", warm: "portal: \($page), warm", rendered: "portal: \($page)?x=1, rendered each time",
     "304": "portal: \($page), 304", front: "shipped nginx + portal: \($page), http", nginx: "nginx: static file, same bytes, http",
     tls: "shipped nginx + portal: \($page), https"} as $names
    | (group_by(.round) | map(map({key: .case, value: (.requests / .seconds)}) | from_entries)) as $rounds
    # Neighbours come and go between rounds, so each ratio is taken within its round; the median of those is told.
    | def ratio($a; $b): $rounds | map(.[$a] / .[$b]) | median;
    group_by(.case) | map({key: .[0].case, value: {
        rate: of(.requests / .seconds), p50: of(.p50), p99: of(.p99), cpu: of(.cpu / .requests),
        bytes: of(.bytes / .requests), bad: (map(.bad) | add)}}) | from_entries as $r
    | "| what | req/s | p50 ms | p99 ms | CPU per request | bytes | failed |", "|---|--:|--:|--:|--:|--:|--:|",
      ("static", "warm", "rendered", "304", "front", "nginx", "tls" | . as $c | $r[$c]
        | "| \($names[$c]) | \(.rate | round) | \(.p50 | fixed) | \(.p99 | fixed) | \(.cpu | round) µs | \(.bytes | round) | \(.bad) |"),
      "",
      "| ratio | reached | wanted | |", "|---|--:|--:|---|",
      (["warm page / static file of the WAR", ratio("warm"; "static"), 0.9],
       ["through nginx / nginx static file", ratio("front"; "nginx"), 0.9],
       ["rendered page / nginx static file", ratio("rendered"; "nginx"), 0.01]
        | "| \(.[0]) | \(if .[1] < 0.1 then .[1] * 10000 | round / 10000 else .[1] | fixed end) | ≥ \(.[2]) | \(if .[1] >= .[2] then "yes" else "NO" end) |")
' "$WORK/results"
verdict() { if [[ $1 =~ ^[0-9]+$ ]]; then (($1 <= $2)) && echo yes || echo NO; fi; }
cat <<END
| RSS under load, peak (at the first 200: $RSS_START MB, at the end: $RSS_END MB) | $RSS_PEAK MB | ≤ 600 MB | $(verdict "$RSS_PEAK" 600) |
| database queries of 100 warm views | $QUERIES | 0 | $(verdict "$QUERIES" 0) |
| start to the first 200 | $START_SECONDS s | | |
END
