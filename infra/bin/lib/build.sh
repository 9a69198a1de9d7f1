# Builds what infra/bin/run and the tests start. Sourced after tools.sh.
# shellcheck shell=bash

launcher="$checkout/infra/local/target/local-exec.jar"
built_stamp="$checkout/target/built"

# Whether both applications and the launcher are built and no source is newer.
is_built() {
    [ -e "$built_stamp" ] && [ -e "$launcher" ] || return 1
    ls "$checkout"/app/target/app-*.jar "$checkout"/tenant-admin/console/target/console-*.jar >/dev/null 2>&1 || return 1
    [ -z "$(find "$checkout/pom.xml" "$checkout/app" "$checkout/themes" "$checkout/tenant-admin" "$checkout/infra" \
        \( -name target -o -name docs -o -name bin -o -path '*/src/test' -o -path '*/frontend/generated' \) -prune -o \
        -type f -newer "$built_stamp" -print 2>/dev/null | head -n 1)" ]
}

# The stamp carries the time before the build: what is changed meanwhile is built again.
mark_built() {
    mkdir -p "$(dirname "$built_stamp")"
    mv "$1" "$built_stamp"
}

build() {
    local begun log
    mkdir -p "$checkout/target"
    begun="$checkout/target/building"
    log="$checkout/target/build.log"
    : >"$begun"
    say "Building (the first time takes some minutes; log in ${log#"$checkout"/})"
    if ! mvn_here -q package -DskipTests >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        complain "The build failed, the whole log is in $log"
        return 1
    fi
    mark_built "$begun"
}
