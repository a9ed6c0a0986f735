#!/usr/bin/env bash
# Public Spring applications from Maven Central: their sources, and the documents that springdoc makes of their classes. A
# small program of ours registers the controllers without what stands behind them and asks springdoc.
#
#   bench/samples/spring.sh FOLDER
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/spring
folder=$1/spring
work=$1/.work-spring
mkdir -p "$folder" "$work"

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

copy=org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy
classpath=org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath

prepare() {
    if [ -e "$work/classes/Published.class" ]; then return; fi
    patiently mvn -B -q -ntp -f "$here/pom.xml" "$classpath" -Dmdep.outputFile="$work/classpath"
    mkdir -p "$work/classes"
    javac --release 17 -parameters -nowarn -proc:none -cp "$(cat "$work/classpath")" -d "$work/classes" \
        "$here/src/main/java/Published.java"
}

# application NAME PACKAGES GROUP:ARTIFACT:VERSION… — each artifact is a module of the project
application() {
    local name=$1 packages=$2 app=$folder/$1 artifact module
    shift 2
    if [ -e "$app/options" ]; then return; fi
    rm -rf "$app"
    mkdir -p "$app/project"
    for artifact in "$@"; do
        module=$(cut -d: -f2 <<<"$artifact")
        patiently mvn -B -q -ntp "$copy" -Dartifact="$artifact:jar:sources" -DoutputDirectory="$work/sources"
        mkdir -p "$app/project/$module"
        (cd "$app/project/$module" && jar xf "$work/sources/$module-$(cut -d: -f3 <<<"$artifact")-sources.jar")
    done
    prepare
    java -cp "$work/classes:$(cat "$work/classpath")" Published "$packages" "$app/expected.json"
    printf 'framework=spring\n' >"$app/options"
    echo "$name"
}

application config-server org.springframework.cloud.config.server \
    org.springframework.cloud:spring-cloud-config-server:4.2.0 org.springframework.cloud:spring-cloud-config-client:4.2.0
shared=(org.flowable:flowable-common-rest:7.0.1 org.flowable:flowable-engine-common-api:7.0.1)
application flowable org.flowable.rest,org.flowable.common.rest \
    org.flowable:flowable-rest:7.0.1 org.flowable:flowable-bpmn-model:7.0.1 "${shared[@]}"
application flowable-event-registry org.flowable.eventregistry.rest,org.flowable.common.rest \
    org.flowable:flowable-event-registry-rest:7.0.1 "${shared[@]}"
