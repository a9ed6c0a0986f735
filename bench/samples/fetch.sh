#!/usr/bin/env bash
# Fetches public programs from the package registries and makes the documents they publish about themselves, for
# bench/run.sh inference:
#
#   bench/samples/fetch.sh FOLDER [FRAMEWORK …]     every framework unless some are named
#
# What is there already is not fetched again. Each framework has a script of its own beside this one.
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
if [ $# -lt 1 ]; then
    echo "usage: bench/samples/fetch.sh FOLDER [FRAMEWORK …]" >&2
    exit 2
fi
folder=$1
shift
mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd)

if [ $# -eq 0 ]; then
    for script in "$here"/*.sh; do
        name=$(basename "$script" .sh)
        if [ "$name" != fetch ]; then set -- "$@" "$name"; fi
    done
fi
for framework in "$@"; do
    echo "==> $framework"
    bash "$here/$framework.sh" "$folder"
done
