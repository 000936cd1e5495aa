#!/usr/bin/env bash
# Makes the pictures of the documentation anew, from the top of the repository: all of them, which takes half an hour on two
# cores, or those that are named: src/docs/pictures.sh phase-diagram page
# `page` needs Chromium, curl and Python.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A figure of an experiment, kept under a name.
of() { # NAME EXPERIMENT FIGURE
  [ -d "$work/$2" ] || ./separatrix run "conf/$2.conf" --quiet --no-monitor --alone --out "$work/$2"
  cp "$work/$2/figures/$3.png" "src/docs/$1.png"
}

# The page of a run after a third of its trials.
page() {
  ./separatrix run conf/phase-diagram.conf --trials 2000 --workers 1 --port 0 --out "$work/page" --quiet &
  local run=$!
  until [ -s "$work/page/monitor.url" ]; do sleep 0.2; done
  until curl -s "$(sed 's,/?,/api/run?,' "$work/page/monitor.url")" |
    python3 -c 'import json, sys; n = json.load(sys.stdin)["trials"]; sys.exit(3 * n["done"] < n["planned"])'
  do sleep 0.5; done
  chromium --headless --no-sandbox --hide-scrollbars --window-size=1440,1000 --timeout=6000 \
    --screenshot="$work/page.png" "$(cat "$work/page/monitor.url")"
  kill -TERM "$run"
  wait "$run" || true
  # On a busy machine the picture may be of the page before it has heard of the run.
  [ "$(stat -c %s "$work/page.png")" -gt 50000 ] || { echo "page: not drawn in time, try again" >&2; return 1; }
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
