#!/bin/sh
# The main job from an empty folder to a breaking change, every command shown with what it really says.
#
# Ends with 0 once the breaking change was shown, and with 1 as soon as a step behaves otherwise.

set -eu

case $0 in
    */*) examples=$(cd -P "${0%/*}" && pwd) ;;
    *) examples=$(pwd -P) ;;
esac
pacto=${PACTO:-$examples/../pacto}
source=$examples/orders-service

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The tour shows what a fresh installation does: no settings, plugins or caches of the person at the keyboard.
unset PACTO_CONFIG PACTO_OUTPUT_FORMAT PACTO_VERBOSE PACTO_NO_CACHE PACTO_PLUGIN_PATH
XDG_CONFIG_HOME=$scratch/.home/config
XDG_CACHE_HOME=$scratch/.home/cache
XDG_DATA_HOME=$scratch/.home/data
export XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME

# Nothing is left to do in the background for a cache that goes away.
PACTO_START_UP_ARCHIVE=off
export PACTO_START_UP_ARCHIVE

bold=
plain=
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$(printf '\033[1m')
    plain=$(printf '\033[0m')
fi

say() {
    printf '\n# %s\n' "$1"
}

show() {
    printf '%s$ %s%s\n' "$bold" "$1" "$plain"
}

give_up() {
    echo "demo: $1" >&2
    exit 1
}

# run CODE ARGUMENT…: shows the command, runs it, shows what it said, and insists on the exit code.
run() {
    wanted=$1
    shift
    show "pacto $*"
    code=0
    said=$("$pacto" "$@" 2>&1) || code=$?
    if [ -n "$said" ]; then printf '%s\n' "$said"; fi
    if [ "$code" -ne "$wanted" ]; then
        give_up "\`pacto $*\` ended with exit code $code where the tour expects $wanted."
    fi
}

# edited FILE: shows what changed in it since FILE.before, and insists that something did.
edited() {
    show "\$EDITOR $1"
    diff "$1.before" "$1" | sed -n 's/^</-/p; s/^>/+/p' >edit || true
    if [ ! -s edit ]; then give_up "the edit of $1 found nothing to change."; fi
    cat edit
    rm -f "$1.before" edit
}

cd "$scratch"

say "A contract for a new service."
run 0 init my-service

say "The service reads a file, config.yaml; its schema is inferred, not written. (Service and file: examples/orders-service.)"
show "cp orders-service/config.yaml my-service/"
cp "$source/config.yaml" my-service/
run 0 generate schema-infer my-service --option file=config.yaml -o my-service

say "The contract takes up the schema, the present values, the API of the service and a second port."
show "cp orders-service/interfaces/openapi.yaml my-service/interfaces/"
cp "$source/interfaces/openapi.yaml" my-service/interfaces/
cp my-service/pacto.yaml my-service/pacto.yaml.before
sed -e '/^ *#/d' -e 's/^/    /' my-service/config.yaml >values
awk '
    /^interfaces:/ {
        print
        print "  - name: metrics"
        print "    type: http"
        print "    port: 9090"
        next
    }
    /^  schema: configuration\/schema.json/ {
        print "  schema: config.schema.json"
        print "  values:"
        while ((getline line < "values") > 0) print line
        next
    }
    { print }
' my-service/pacto.yaml.before >my-service/pacto.yaml
rm -f values
edited my-service/pacto.yaml

say "Does everything fit together?"
run 0 validate my-service

say "Values can be laid over the contract without touching it; the schema holds them to what the service can read."
run 0 validate my-service --set configuration.values.server.port=9000
run 1 validate my-service --set configuration.values.server.port=high

say "Into one file, and into a store: a folder in the OCI image layout needs no registry."
run 0 pack my-service
run 0 push oci-layout://registry/my-service-pacto -p my-service

say "The next version drops an endpoint and an interface."
cp my-service/pacto.yaml my-service/pacto.yaml.before
awk '
    /^  - name: / { dropped = ($3 == "metrics") }
    /^[^ ]/ { dropped = 0 }
    /^  version: 0.1.0$/ { print "  version: 0.2.0"; next }
    !dropped { print }
' my-service/pacto.yaml.before >my-service/pacto.yaml
edited my-service/pacto.yaml
openapi=my-service/interfaces/openapi.yaml
cp "$openapi" "$openapi.before"
awk '
    /^ ? ? ? ?[^ ]/ { dropped = 0 }
    /^    delete:/ { dropped = 1 }
    !dropped { print }
' "$openapi.before" >"$openapi"
edited "$openapi"

say "Who would that break?"
run 1 diff oci-layout://registry/my-service-pacto:0.1.0 my-service
case $said in
    *'Classification: BREAKING'*) ;;
    *) give_up "the diff did not say BREAKING." ;;
esac
show "echo \$?"
echo "$code"

cat <<'NEXT'

That exit code 1 is what stops a merge in CI. What to try next:

  ./pacto validate examples/shop/storefront     five contracts that depend on one another
  ./pacto explain examples/orders-service       a contract in words
  ./pacto doc examples/orders-service           the same as a document with a diagram
  ./pacto plugin list                           what is installed, and what it contributes
  ./pacto help                                  every command

The manual begins at docs/README.md; how to write a plugin: docs/plugin-authors.md.
NEXT
