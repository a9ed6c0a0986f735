#!/usr/bin/env bash
# Public Micronaut applications from Maven Central: their sources, and the document that their build left in the jar or that
# Micronaut's own annotation processor makes of their controllers.
#
#   bench/samples/micronaut.sh FOLDER
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/micronaut
folder=$1/micronaut
work=$1/.work-micronaut
mkdir -p "$folder" "$work"

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

# Everything in one run of Maven, whose start is most of what fetching takes.
fetch() {
    if [ -e "$work/classpath" ]; then return; fi
    patiently mvn -B -q -ntp -f "$here/pom.xml" dependency:copy dependency:build-classpath \
        -DoutputDirectory="$work/jars" -Dmdep.outputFile="$work/classpath.new"
    mv "$work/classpath.new" "$work/classpath"
}

# sources APP ARTIFACT-VERSION… — each artifact is a module of the project
sources() {
    local app=$1 artifact
    shift
    fetch
    rm -rf "$app"
    for artifact in "$@"; do
        mkdir -p "$app/project/$artifact"
        (cd "$app/project/$artifact" && jar xf "$work/jars/$artifact-sources.jar")
    done
}

# shipped NAME FILE ARTIFACT-VERSION — the document is a file of the jar
shipped() {
    local name=$1 file=$2 artifact=$3 app=$folder/$1
    if [ -e "$app/options" ]; then return; fi
    sources "$app" "$artifact"
    unzip -p "$work/jars/$artifact.jar" "$file" >"$app/expected.yaml"
    printf 'framework=micronaut\n' >"$app/options"
    echo "$name"
}

# processed NAME SETTINGS ARTIFACT-VERSION… — the document is what the processor makes of the controllers and of what
# they mention. It makes none without @OpenAPIDefinition, so a class of ours has that. SETTINGS are the lines of the
# openapi.properties that the processor and Pacto find in the project; empty for none.
processed() {
    local name=$1 settings=$2 app=$folder/$1 path options=()
    shift 2
    if [ -e "$app/options" ]; then return; fi
    sources "$app" "$@"
    if [ -n "$settings" ]; then
        printf '%s\n' "$settings" >"$app/project/openapi.properties"
        options+=("-Amicronaut.openapi.config.file=$app/project/openapi.properties")
    fi
    rm -rf "${work:?}/$name"
    mkdir -p "$work/$name"
    grep -rlE '^@(Controller|Endpoint)\b' --include='*.java' "$app/project" | LC_ALL=C sort >"$work/$name/roots"
    path=$(printf '%s:' "$app"/project/*/)
    javac --release 17 -nowarn -parameters -proc:only -implicit:none -Xprefer:source -sourcepath "$path" \
        -processor "$processors" -processorpath "$(cat "$work/classpath")" -cp "$(cat "$work/classpath")" \
        ${options[@]+"${options[@]}"} -d "$work/$name" "@$work/$name/roots" "$here/Published.java" 2>"$work/$name/log" \
        || { cat "$work/$name/log" >&2; return 1; }
    cp "$work/$name/META-INF/swagger/published-1.yml" "$app/expected.yaml"
    printf 'framework=micronaut\n' >"$app/options"
    echo "$name"
}

processing=io.micronaut.annotation.processing
processors=$processing.TypeElementVisitorProcessor,$processing.AggregatingTypeElementVisitorProcessor

shipped launch META-INF/swagger/micronaut-launch-4.7.3.yml micronaut-starter-api-4.7.3
processed console '' micronaut-console-2.0.1-micronaut-3.0
processed management endpoints.enabled=true micronaut-management-4.10.15 \
    micronaut-discovery-core-4.10.15 micronaut-context-4.10.15
processed security '' micronaut-security-4.15.1 micronaut-security-jwt-4.15.1 micronaut-security-oauth2-4.15.1
