#!/bin/sh
# Measures what a start of Pacto costs, or what it does with many contracts. Builds the distribution and this module first.
#
#   bench/run.sh [PAIRS] [JAVA_HOME …]      20 pairs and every Java of this machine unless said otherwise
#   bench/run.sh recursive [CONTRACTS]      1,000 contracts unless said otherwise; PACTO_IMAGE=DIR builds nothing
#   bench/run.sh accuracy [DIR] [-v]        how often a diff agrees with the cases of DIR (bench/corpus)
#   bench/run.sh sbom [PACKAGES]           two bills of materials, 100,000 packages unless said otherwise
#   bench/run.sh java-sources [LINES]       OpenAPI from a Spring program of 200,000 lines unless said otherwise
#   bench/run.sh diff [PROGRAM]             large OpenAPI documents; beside PROGRAM changelog OLD NEW, when there is one
#   bench/run.sh inference FOLDER [-v]      programs of bench/samples/fetch.sh FOLDER: inferred beside published documents
#   bench/run.sh oci [CONTRACTS]            a graph of 200 published contracts, and packing; wants docker-registry
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
image=${PACTO_IMAGE:-$root/distribution/target/pacto}
classes=${PACTO_BENCH_CLASSES:-$root/bench/target/classes-quick}

if [ -z "${PACTO_IMAGE:-}" ]; then
    (cd "$root" && mvn -B -ntp -q -Dquick -pl bench -am package)
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

class_path=$classes
for jar in "$image"/lib/*.jar "$image"/plugins/*.jar; do class_path=$class_path:$jar; done

if [ "${1:-}" = accuracy ]; then
    java -Xmx768m -cp "$class_path" io.pacto.bench.accuracy.Accuracy "$image" "$folder" "${2:-$root/bench/corpus}" "${3:-}"
    exit
fi

if [ "${1:-}" = sbom ]; then
    java -Xmx256m -cp "$class_path" io.pacto.bench.Packages "$image" "$folder" "${2:-100000}"
    exit
fi

if [ "${1:-}" = java-sources ]; then
    java -Xmx256m -cp "$class_path" io.pacto.bench.JavaSources "$image" "$folder" "${2:-200000}"
    exit
fi

if [ "${1:-}" = diff ]; then
    java -Xmx768m -cp "$class_path" io.pacto.bench.Comparing "$image" "$folder" "${2:-}"
    exit
fi

if [ "${1:-}" = inference ]; then
    java -Xmx1g -cp "$class_path" io.pacto.bench.inference.InferenceTable "$image" "$folder" "${2:?a folder of samples}" "${3:-}"
    exit
fi

if [ "${1:-}" = oci ]; then
    java -Xmx256m -cp "$class_path" io.pacto.bench.oci.OciBench "$image" "$folder" "${2:-200}"
    exit
fi

if [ "${1:-}" = recursive ]; then
    # The collector the launcher chooses for short commands.
    java -Xmx256m -XX:+UseSerialGC -cp "$class_path" io.pacto.bench.Recursive "$image" "$folder" "${2:-1000}"
    exit
fi

pairs=${1:-20}
if [ $# -gt 0 ]; then shift; fi
java -cp "$classes" io.pacto.bench.StartUp "$image" "$folder" "$pairs" "$@"
