# Read by bin/pacto, whose variables it uses: names the start-up archive of this Java and this installation, or has one made.
#
# An archive keeps classes as the JVM has them after loading, which is most of what a short command does. It is made by
# running lib/rehearsal, once the command that missed it has ended. On every Java it is of the dynamic kind: an AOT cache
# of Java 25 saves diff no more and costs the shortest commands 50 ms, since it loads all its classes. It lies in the cache:
#
#   start-up/JAVA/INSTALLATION/classes      the archive (with - in the paths for /)
#   start-up/JAVA/INSTALLATION/made-from    checksums of it, of the jars and of Java's release file
#   start-up/JAVA/INSTALLATION/given-up     the same without the archive, after an attempt that failed
#
# Contents are compared at every start, because the JVM is not to be trusted with that: Java 25 runs old code when a jar
# was replaced by one with the same time (every jar of ours has the same time), and Java 17 crashes with half an archive.
#
# PACTO_START_UP_ARCHIVE   off: neither use nor make one; now: make it before the command if it is missing

archive_cache=${PACTO_CACHE_DIR:-${XDG_CACHE_HOME:+$XDG_CACHE_HOME/pacto}}
archive_cache=${archive_cache:-${HOME:+$HOME/.cache/pacto}}
case $archive_cache in
    /* | '') ;;
    *) archive_cache=$PWD/$archive_cache ;;
esac
archive_folder=
archive=

# True when an archive may be used at all. Other flags about archives stop Java when it gets ours beside them, a folder
# with a colon names two archives to it, and without a release file nobody knows which Java it is.
archive_allowed() {
    case ${PACTO_START_UP_ARCHIVE:-} in off) return 1 ;; esac
    case $users_flags in
        *Archive* | *AOT* | *Share* | *share* | *CDS*) return 1 ;;
    esac
    case $archive_cache in '' | *:*) return 1 ;; esac
    # Java 17 keeps no class of a jar whose path looks different in a URL; Java 25 does.
    if [ "$major" -lt 25 ]; then
        case $home in *[!A-Za-z0-9/._~@+=,-]*) return 1 ;; esac
    fi
    [ -r "$java_home/release" ]
}

# Sets joined to a path with - for /.
join() {
    IFS=/
    # shellcheck disable=SC2086 # split at slashes on purpose
    set -- ${1#/}
    IFS=-
    joined="$*"
    unset IFS
}

# Prints checksums of the files given and of what an archive is made from.
archive_checksums() {
    IFS=:
    # shellcheck disable=SC2086 # split at colons on purpose
    set -- "$@" "$java_home/release" $class_path
    unset IFS
    cksum "$@"
}

# True when there is an archive, ours, and made from what is there now.
archive_fits() {
    [ -O "$archive_folder/classes" ] && [ -O "$archive_folder/made-from" ] \
        && archive_checksums "$archive_folder/classes" 2>/dev/null | cmp -s - "$archive_folder/made-from" 2>/dev/null
}

# Removes what was made for installations that are gone, and half-made archives of makers that were killed.
tidy_archives() {
    set +f
    for known in "$archive_cache"/start-up/*/*/installation; do
        if IFS= read -r place <"$known" && [ -n "$place" ] && [ ! -d "$place" ]; then rm -rf "${known%/*}"; fi
    done
    find "$archive_folder" -name 'making.*' -mmin +10 -exec rm -rf {} + 2>/dev/null
    for other in "$archive_folder"/making.*; do
        if [ -d "$other" ]; then return 1; fi
    done
    set -f
}

# Makes the archive beside its place and moves it there. In a process of its own: it changes folders and variables.
make_archive() {
    cd / || exit
    unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH
    mkdir -p "$archive_folder" || exit
    # Exec keeps the number of the process, so this waits for the command; a folder that went with it was a test's.
    if [ "${1:-}" = later ]; then
        while kill -0 $$; do sleep 1; done
        if [ ! -d "$archive_folder" ] || archive_fits; then exit; fi
    fi
    tidy_archives || exit
    if archive_checksums | cmp -s - "$archive_folder/given-up"; then exit; fi
    making=$archive_folder/making.$$
    mkdir "$making" || exit
    trap 'rm -rf "$making"' EXIT
    printf '%s\n' "$home" >"$archive_folder/installation" || exit
    cp -R "$home/lib/rehearsal" "$making/rehearsal" || exit
    cd "$making/rehearsal" || exit
    if nice -n 19 "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$making/classes" \
        -Dpacto.rehearsal=true "-Dpacto.home=$home" -cp "$class_path" io.pacto.cli.Main <commands \
        && [ -s "$making/classes" ]; then
        mv -f "$making/classes" "$archive_folder/classes" || exit
        archive_checksums "$archive_folder/classes" >"$making/made-from" || exit
        mv -f "$making/made-from" "$archive_folder/made-from"
    else
        archive_checksums >"$making/given-up" || exit
        mv -f "$making/given-up" "$archive_folder/given-up"
    fi
}

find_archive() {
    if ! archive_allowed; then return; fi
    join "$java"
    archive_folder=$archive_cache/start-up/$joined
    join "$home"
    archive_folder=$archive_folder/$joined
    if ! archive_fits; then
        if [ "${PACTO_START_UP_ARCHIVE:-}" = now ]; then
            (make_archive) </dev/null >/dev/null 2>&1
            if ! archive_fits; then return; fi
        else
            # A child of nobody, with nothing of ours open: whoever waits for the command's output does not wait for it.
            # The redirections are the subshell's own: beside a function's the shell keeps what it redirects.
            (
                (
                    exec </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
                    make_archive later
                ) &
            )
            return
        fi
    fi
    archive=-XX:SharedArchiveFile=$archive_folder/classes
}

find_archive
