#!/usr/bin/env bash
# Runs the experiments of one commit by the programs of two, a second each, and names every table and column that differs.
#
#   src/benchmark/same-bytes.sh BEFORE [AFTER] [EXPERIMENT...]
#
# BEFORE and AFTER are commits (AFTER: by default the working tree's), EXPERIMENT names of src/test/resources/org/separatrix/
# small-experiments.txt (by default all). Builds and results stay in $WORK, by default a new folder below /tmp. Exits with 1
# where a table differs. Parquet files are compared column by column where Python has pyarrow, else as a whole.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -ge 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
before=$(git -C "$home" rev-parse --verify "$1^{commit}")
after=$(git -C "$home" rev-parse --verify "${2:-HEAD}^{commit}")
shift $(($# > 1 ? 2 : 1))
work=${WORK:-$(mktemp -d /tmp/same-bytes.XXXXXX)}

built() { # commit, folder
  if [ ! -d "$2" ]; then
    git clone --quiet --shared --no-checkout "$home" "$2"
    git -C "$2" checkout --quiet --detach "$1"
  fi
  "$2/separatrix" --version >&2
}

# The kind decides on the command, for commits that do not yet run everything by `run`.
command_of() { # file
  local text
  text=$(sed 's/#.*//' "$1")
  case $text in
    *J-router*) echo run ;;
    *$'\n'*router[' .{']*) echo route ;;
    *$'\n'*spectrum[' .{']*) echo spectrum ;;
    *) echo run ;;
  esac
}

built "$before" "$work/before"
built "$after" "$work/after"
grep -v '^#' "$home/src/test/resources/org/separatrix/small-experiments.txt" | while IFS='|' read -r name settings; do
  name=${name// /}
  file=conf/$name.conf
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]] || [ ! -f "$work/before/$file" ]; then
    continue
  fi
  arguments=()
  IFS=';' read -ra assignments <<<"$(sed 's/^ *//; s/ *$//' <<<"$settings")"
  for assignment in "${assignments[@]}"; do
    arguments+=(-D "$assignment")
  done
  for side in before after; do
    rm -rf "${work:?}/results/$side/$name"
    (cd "$work/before" && "$work/$side/separatrix" "$(command_of "$file")" "$file" "${arguments[@]}" --quiet \
      --out "$work/results/$side/$name" </dev/null >/dev/null) || echo "$name: exit code $? $side"
  done
done
python3 "$home/src/benchmark/same_bytes.py" "$work/results/before" "$work/results/after"
