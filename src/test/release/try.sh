#!/usr/bin/env bash
# Makes the archive of a release and tries it as on a machine that has a Java runtime and no Maven, outside the repository.
set -euo pipefail
cd "$(dirname "$0")/../../.."

mvn -B -ntp -q -Prelease -Dquick -Dmaven.test.skip=true package
archive=$(ls target/separatrix-*.tar.gz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$archive" "$archive.sha256" "$work"
java=$(command -v java)
cd "$work"
sha256sum -c ./*.sha256
tar xf ./*.tar.gz
mkdir path elsewhere
for tool in bash cksum cut dirname find grep mktemp mv readlink rm sed stat stty touch tr; do
  ln -s "$(command -v "$tool")" path/
done
ln -s "$java" path/java
cd elsewhere
python=$(command -v python3 || true)
if [ -n "$python" ]; then
  # Every link of the documentation leads to a file of the archive, or to another site.
  "$python" - ../separatrix-*/ <<'LINKS'
import pathlib, re, sys
root = pathlib.Path(sys.argv[1]).resolve()
lost = []
for page in root.rglob("*.md"):
    prose = re.sub(r"(?s)```.*?```", "", page.read_text())
    for link in re.findall(r"\]\(([^)\s#]+)[^)\s]*\)", prose):
        if not re.match("https?:", link) and not (page.parent / link).exists():
            lost.append(f"{page.relative_to(root)} links to {link}")
sys.exit("\n".join(lost) or 0)
LINKS
fi
# Whoever unpacks it as root leaves files that others can read.
unreadable=$(find ../separatrix-*/ ! -perm -444)
[ -z "$unreadable" ] || { echo "not readable for all: $unreadable" >&2; exit 1; }
begun=$SECONDS
env -i HOME="$work/elsewhere" PATH="$work/path" ../separatrix-*/bin/separatrix run ../separatrix-*/conf/cue-cliff.conf --no-monitor
echo "first result after $((SECONDS - begun)) s"
[ -s results/latest/conditions.csv ] && [ -s results/latest/report.html ]
# Later starts take the classes that the first has written.
begun=$(date +%s%N)
env -i HOME="$work/elsewhere" PATH="$work/path" SEPARATRIX_JAVA_OPTS=-Xshare:auto\ -Xlog:class+load:file=loaded.txt \
  ../separatrix-*/bin/separatrix --version
echo "a later start after $((($(date +%s%N) - begun) / 1000000)) ms"
grep -q 'org.separatrix.cli.Separatrix source: shared objects file (top)' loaded.txt
