#!/usr/bin/env bash
# Public JAX-RS applications from Maven Central: their sources, and the document that they ship or that SmallRye OpenAPI
# makes of their classes.
#
#   bench/samples/jaxrs.sh FOLDER
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/jaxrs
folder=$1/jaxrs
work=$1/.work-jaxrs
mkdir -p "$folder" "$work"

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

copy=org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy
classpath=org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath

fetch() {
    patiently mvn -B -q -ntp "$copy" -Dartifact="$1" -DoutputDirectory="$work/jars"
}

prepare() {
    if [ -e "$work/classes/PublishedRest.class" ]; then return; fi
    patiently mvn -B -q -ntp -f "$here/pom.xml" "$classpath" -Dmdep.outputFile="$work/classpath"
    mkdir -p "$work/classes"
    javac --release 17 -nowarn -proc:none -cp "$(cat "$work/classpath")" -d "$work/classes" \
        "$here/src/main/java/PublishedRest.java"
}

# sources APP GROUP:ARTIFACT:VERSION… — each artifact is a module of the project
sources() {
    local app=$1 artifact module
    shift
    for artifact in "$@"; do
        module=$(cut -d: -f2 <<<"$artifact")
        fetch "$artifact:jar:sources"
        mkdir -p "$app/project/$module"
        (cd "$app/project/$module" && jar xf "$work/jars/$module-$(cut -d: -f3 <<<"$artifact")-sources.jar")
    done
}

# indexed NAME GROUP:ARTIFACT:VERSION… — the document is made of the classes
indexed() {
    local name=$1 app=$folder/$1 artifact jars=()
    shift
    if [ -e "$app/options" ]; then return; fi
    rm -rf "$app"
    mkdir -p "$app/project"
    sources "$app" "$@"
    for artifact in "$@"; do
        fetch "$artifact"
        jars+=("$work/jars/$(cut -d: -f2 <<<"$artifact")-$(cut -d: -f3 <<<"$artifact").jar")
    done
    prepare
    java -cp "$work/classes:$(cat "$work/classpath")" PublishedRest "${jars[@]}" "$app/expected.json" 2>"$work/$name.log"
    printf 'framework=jaxrs\n' >"$app/options"
    echo "$name"
}

# shipped NAME GROUP:ARTIFACT:VERSION FILE — the document is a file of the jar
shipped() {
    local name=$1 artifact=$2 file=$3 app=$folder/$1
    if [ -e "$app/options" ]; then return; fi
    rm -rf "$app"
    mkdir -p "$app/project"
    sources "$app" "$artifact"
    fetch "$artifact"
    unzip -p "$work/jars/$(cut -d: -f2 <<<"$artifact")-$(cut -d: -f3 <<<"$artifact").jar" "$file" >"$app/expected.json"
    printf 'framework=jaxrs\n' >"$app/options"
    echo "$name"
}

shipped nessie org.projectnessie.nessie:nessie-model:0.107.4 META-INF/openapi/openapi.json
indexed camunda org.camunda.bpm:camunda-engine-rest-core-jakarta:7.24.0
indexed keycloak org.keycloak:keycloak-services:26.3.0 org.keycloak:keycloak-core:26.3.0 \
    org.keycloak:keycloak-server-spi:26.3.0
