#!/usr/bin/env bash
# Public Micronaut applications from Maven Central: their sources, and the document that their build left in the jar.
#
#   bench/samples/micronaut.sh FOLDER
set -euo pipefail

folder=$1/micronaut
work=$1/.work-micronaut
mkdir -p "$folder" "$work"

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

copy=org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy

# application NAME FILE GROUP:ARTIFACT:VERSION — the document is a file of the jar
application() {
    local name=$1 file=$2 artifact=$3 app=$folder/$1 jar
    if [ -e "$app/options" ]; then return; fi
    rm -rf "$app"
    mkdir -p "$app/project"
    jar=$work/$(cut -d: -f2 <<<"$artifact")-$(cut -d: -f3 <<<"$artifact")
    patiently mvn -B -q -ntp "$copy" -Dartifact="$artifact" -DoutputDirectory="$work"
    patiently mvn -B -q -ntp "$copy" -Dartifact="$artifact:jar:sources" -DoutputDirectory="$work"
    (cd "$app/project" && jar xf "$jar-sources.jar")
    unzip -p "$jar.jar" "$file" >"$app/expected.yaml"
    printf 'framework=micronaut\n' >"$app/options"
    echo "$name"
}

application launch META-INF/swagger/micronaut-launch-4.7.3.yml io.micronaut.starter:micronaut-starter-api:4.7.3
