#!/usr/bin/env bash
# Fetches public programs that use Huma, from the Go module proxy, and lets each publish its own document.
#
#   bench/samples/huma.sh FOLDER     makes FOLDER/huma/APP/{project,expected.json,options}
#
# Needs Go 1.25 or newer and curl. What is there already is kept.
set -euo pipefail

samples=${1:?usage: huma.sh FOLDER}
mkdir -p "$samples/huma"
samples=$(cd "$samples/huma" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
huma=v2.37.2
registry=v1.8.9
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

# The folder of a module in the module cache.
module() {
    (cd "$work" && patiently go mod download "$1@$2") >&2
    echo "$(go env GOMODCACHE)/$1@$2"
}

# Puts a finished sample in its place in one step.
finish() {
    : >"$work/$1/options"
    rm -rf "${samples:?}/$1"
    mkdir "$samples/$1"
    mv "$work/$1/project" "$work/$1/options" "$work/$1/expected.json" "$samples/$1/"
}

# A complete program of Huma's own documentation: the block of that number in that page.
tutorial() {
    local name=$1 page=$2 block=$3 port=$4 project=$work/$1/project
    if [ -f "$samples/$name/expected.json" ]; then return 0; fi
    mkdir -p "$project"
    awk -v wanted="$block" '
        /^```/ { if (inside) inside = 0; else if (/^```go/) { inside = 1; block++ } next }
        inside && block == wanted { print }
    ' "$(module github.com/danielgtaylor/huma/v2 $huma)/$page" >"$project/main.go"
    printf 'module example.com/%s\n\ngo 1.25.0\n\nrequire (\n\tgithub.com/danielgtaylor/huma/v2 %s\n\tgithub.com/go-chi/chi/v5 v5.2.2\n)\n' \
        "$name" "$huma" >"$project/go.mod"
    cp -r "$project" "$work/$name/build"
    (cd "$work/$name/build" && patiently go build -mod=mod -o ../program .)
    "$work/$name/program" --port "$port" >"$work/$name/log" 2>&1 &
    server=$!
    patiently curl -sSf --retry 20 --retry-connrefused --retry-delay 1 \
        "http://127.0.0.1:$port/openapi.json" -o "$work/$name/expected.json"
    kill "$server"
    wait "$server" 2>/dev/null || true
    server=
    finish "$name"
}

# The registry of the Model Context Protocol, with its usual configuration. Huma is taken in the version that the
# proxy of every build has.
registry() {
    local name=mcp-registry
    if [ -f "$samples/$name/expected.json" ]; then return 0; fi
    mkdir -p "$work/$name"
    cp -r "$(module github.com/modelcontextprotocol/registry $registry)" "$work/$name/project"
    chmod -R u+w "$work/$name/project"
    cp -r "$work/$name/project" "$work/$name/build"
    mkdir "$work/$name/build/cmd/document"
    cp "$here/huma/mcp-registry.go.txt" "$work/$name/build/cmd/document/main.go"
    (
        cd "$work/$name/build"
        sed -i.old "s|\(danielgtaylor/huma/v2\) v[0-9.]*|\1 $huma|" go.mod
        patiently go build -mod=mod -o ../program ./cmd/document
    )
    "$work/$name/program" >"$work/$name/expected.json"
    finish "$name"
}

tutorial huma-greeting README.md 1 18771
tutorial huma-custom-validation docs/docs/how-to/custom-validation.md 3 18772
tutorial huma-image-response docs/docs/how-to/image-response.md 1 18773
tutorial huma-sending-data docs/docs/tutorial/sending-data.md 1 18774
registry
