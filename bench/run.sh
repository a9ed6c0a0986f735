#!/bin/sh
# Measures what a start of Pacto costs. Builds the distribution and this module first.
#
#   bench/run.sh [PAIRS] [JAVA_HOME …]      20 pairs and every Java of this machine unless said otherwise
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
pairs=${1:-20}
if [ $# -gt 0 ]; then shift; fi

(cd "$root" && mvn -B -ntp -q -Dquick -pl bench -am package)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
java -cp "$root/bench/target/classes-quick" io.pacto.bench.StartUp \
    "$root/distribution/target/pacto" "$folder" "$pairs" "$@"
