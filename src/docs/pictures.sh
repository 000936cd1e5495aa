#!/usr/bin/env bash
# Makes the pictures of the documentation anew, from the top of the repository: all of them, which takes half an hour on two
# cores, or those that are named: src/docs/pictures.sh phase-diagram page
# `page` needs Chromium with its driver, curl and Python.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A figure of an experiment, kept under a name.
of() { # NAME EXPERIMENT FIGURE
  [ -d "$work/$2" ] || ./separatrix run "conf/$2.conf" --quiet --no-monitor --alone --out "$work/$2"
  cp "$work/$2/figures/$3.png" "src/docs/$1.png"
}

# The page of a run some seconds after a third of its trials.
page() {
  ./separatrix run conf/phase-diagram.conf --trials 2000 --workers 1 --port 0 --out "$work/page" --quiet &
  local run=$!
  until [ -s "$work/page/monitor.url" ]; do sleep 0.2; done
  until curl -s "$(sed 's,/?,/api/run?,' "$work/page/monitor.url")" |
    python3 -c 'import json, sys; n = json.load(sys.stdin)["trials"]; sys.exit(3 * n["done"] < n["planned"])'
  do sleep 0.5; done
  chromedriver --port=9515 >/dev/null 2>&1 &
  local driver=$!
  python3 - "$(cat "$work/page/monitor.url")" "$work/page.png" <<'PYTHON'
import base64, json, sys, time, urllib.request


def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request("http://127.0.0.1:9515/session" + path, data, {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))["value"]


time.sleep(2)
arguments = ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=1440,1000"]
session = "/" + ask("", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": arguments}}}})["sessionId"]
ask(session + "/url", {"url": sys.argv[1]})
time.sleep(10)
with open(sys.argv[2], "wb") as picture:
    picture.write(base64.b64decode(ask(session + "/screenshot")))
urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:9515/session" + session, method="DELETE"))
PYTHON
  kill "$driver"
  kill -TERM "$run"
  wait "$run" || true
  cp "$work/page.png" src/docs/page.png
}

[ $# -gt 0 ] || set -- phase-diagram dominance-and-swaps router-valley router-experts ring-router router-onset router-tipping page
for picture in "$@"; do
  case $picture in
    phase-diagram) of phase-diagram phase-diagram conditions ;;
    dominance-and-swaps) of dominance-and-swaps spectrum dominance-and-swaps ;;
    router-valley) of router-valley router-valley valley ;;
    router-experts) of router-experts router-valley experts ;;
    ring-router) of ring-router ring-router conditions ;;
    router-onset) of router-onset router-lag onset ;;
    router-tipping) of router-tipping router-training training ;;
    page) page ;;
    *) echo "unknown picture: $picture" >&2; exit 2 ;;
  esac
done
