# One PostgreSQL for a whole run of tests or benchmarks. Sourced after tools.sh and build.sh.
# shellcheck shell=bash

address_file="$checkout/target/test-postgres"

# start_postgres fleeting|kept: exports CHANCERY_TEST_POSTGRES, unless it names a server already.
# The server ends when this script does, however that ends, because its standard input does.
start_postgres() {
    local waited=0
    if [ -n "${CHANCERY_TEST_POSTGRES:-}" ]; then
        say "Using the PostgreSQL of CHANCERY_TEST_POSTGRES"
        return 0
    fi
    mvn_here -q -pl infra/local -am package -Dmaven.test.skip=true || return 1
    rm -f "$address_file"
    # A copy: the build replaces the jar while the server runs.
    cp "$launcher" "$checkout/target/test-server.jar" || return 1
    exec 9> >(exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -jar "$checkout/target/test-server.jar" test-server "$address_file" "$1")
    while [ ! -s "$address_file" ]; do
        waited=$((waited + 1))
        [ "$waited" -le 600 ] || { complain "PostgreSQL did not start within a minute"; return 1; }
        sleep 0.1
    done
    CHANCERY_TEST_POSTGRES="$(cat "$address_file")"
    export CHANCERY_TEST_POSTGRES
}

stop_postgres() {
    exec 9>&-
    rm -f "$address_file"
}
