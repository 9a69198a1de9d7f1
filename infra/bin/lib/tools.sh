# Finds the tools that Chancery is built and run with. Sourced by the commands beside it; works in bash 3.2 and newer.
# shellcheck shell=bash

# Where this checkout is, however the command was called.
checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)"

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

on_debian_as_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_updated=
# Installs packages of the distribution; says nothing unless it fails.
apt_install() {
    if [ -z "$apt_updated" ]; then
        apt-get update -qq >/dev/null 2>&1 || return 1
        apt_updated=yes
    fi
    say "Installing $* with apt-get"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# A JDK (not only a runtime) of version 25, by the file every JDK carries.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".+]' "$1/release"
}

find_jdk() {
    local candidate on_path
    on_path="$(command -v javac 2>/dev/null || true)"
    if [ -n "$on_path" ]; then
        on_path="$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")"
        on_path="$(dirname "$(dirname "$on_path")")"
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            printf '%s' "$candidate"
            return 0
        fi
    done
    return 1
}

require_jdk() {
    local found
    if ! found="$(find_jdk)"; then
        if on_debian_as_root && apt_install openjdk-25-jdk-headless && found="$(find_jdk)"; then
            :
        else
            complain "There is no JDK 25 in JAVA_HOME, on the PATH or in the usual places."
            complain "  Debian, Ubuntu:  apt install openjdk-25-jdk-headless   (where the distribution has it)"
            complain "  macOS:           brew install openjdk@25"
            complain "  anywhere:        sdk install java 25-tem               (SDKMAN), or unpack any JDK 25 and set JAVA_HOME"
            return 1
        fi
    fi
    JAVA_HOME="$found"
    export JAVA_HOME
}

# Prints the version of the given mvn when it is 3.8 or newer.
maven_version() {
    local version major minor
    version="$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
    major="${version%%.*}"
    minor="${version#*.}"
    minor="${minor%%.*}"
    [ -n "$version" ] || return 1
    [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; } || return 1
    printf '%s' "$version"
}

find_maven() {
    local candidate
    for candidate in "$(command -v mvn 2>/dev/null || true)" "${MAVEN_HOME:-/nonexistent}/bin/mvn" /usr/bin/mvn /usr/share/maven/bin/mvn \
        /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn "${HOME:-/nonexistent}"/.sdkman/candidates/maven/*/bin/mvn /opt/homebrew/bin/mvn; do
        if [ -n "$candidate" ] && [ -x "$candidate" ] && maven_version "$candidate" >/dev/null; then
            printf '%s' "$candidate"
            return 0
        fi
    done
    return 1
}

require_maven() {
    if ! maven="$(find_maven)"; then
        if on_debian_as_root && apt_install maven && maven="$(find_maven)"; then
            :
        else
            complain "There is no Maven 3.8 or newer on the PATH or in the usual places."
            complain "  Debian, Ubuntu:  apt install maven"
            complain "  macOS:           brew install maven"
            complain "  anywhere:        sdk install maven (SDKMAN)"
            return 1
        fi
    fi
    # Maven's own libraries use what newer JDKs warn about; the warnings are not ours to mend.
    MAVEN_OPTS="${MAVEN_OPTS:--Xmx1500m} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS
}

# Runs Maven on this checkout.
mvn_here() { "$maven" -B -ntp -f "$checkout/pom.xml" "$@"; }

find_first() {
    local name
    for name in "$@"; do
        if command -v "$name" >/dev/null 2>&1; then
            command -v "$name"
            return 0
        elif [ -x "$name" ]; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

find_browser() {
    CHANCERY_BROWSER="$(find_first "${CHANCERY_BROWSER:-chromium}" chromium chromium-browser google-chrome \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")" &&
        CHANCERY_DRIVER="$(find_first "${CHANCERY_DRIVER:-chromedriver}" chromedriver /usr/lib/chromium/chromedriver \
            /usr/lib/chromium-browser/chromedriver)" &&
        export CHANCERY_BROWSER CHANCERY_DRIVER
}

# The browser of the journeys, and the driver that belongs to it.
require_browser() {
    find_browser && return 0
    if on_debian_as_root && apt_install chromium chromium-driver && find_browser; then
        return 0
    fi
    complain "The journeys need Chromium and its chromedriver."
    complain "  Debian:          apt install chromium chromium-driver"
    complain "  Ubuntu:          snap install chromium"
    complain "  macOS:           brew install --cask chromium chromedriver"
    complain "  anywhere:        set CHANCERY_BROWSER and CHANCERY_DRIVER to the two programs"
    return 1
}
