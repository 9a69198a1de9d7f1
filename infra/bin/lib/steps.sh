# Named steps with their times and a table at the end. Sourced after tools.sh.
# shellcheck shell=bash

step_names=()
step_results=()
step_seconds=()
failed=0

# step NAME COMMAND…: runs the command; the next steps run all the same unless they need this one.
step() {
    local name="$1" begun=$SECONDS result=passed
    shift
    say ""
    say "== $name"
    "$@" || result=FAILED
    [ "$result" = passed ] || failed=$((failed + 1))
    step_names+=("$name")
    step_results+=("$result")
    step_seconds+=($((SECONDS - begun)))
    say "== $name: $result after $((SECONDS - begun)) s"
    [ "$result" = passed ]
}

# A step that cannot be run because one before it failed.
not_run() {
    step_names+=("$1")
    step_results+=("not run")
    step_seconds+=(0)
    failed=$((failed + 1))
}

# Counts of the tests that ran, from the reports.
test_counts() {
    local reports
    reports="$(find "$checkout" -path '*/target/*-reports/TEST-*.xml' -newer "$checkout/target/test-begun" 2>/dev/null || true)"
    if [ -z "$reports" ]; then
        printf '0 0 0'
        return
    fi
    printf '%s\n' "$reports" | while IFS= read -r report; do
        grep -m 1 '<testsuite ' -A 3 "$report" | tr '\n' ' '
        printf '\n'
    done | awk '
        function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        { tests += number("tests"); bad += number("errors") + number("failures"); skipped += number("skipped") }
        END { printf "%d %d %d", tests - bad - skipped, bad, skipped }'
}

closing_table() {
    local index passed bad skipped
    say ""
    printf '%-28s %-8s %6s\n' step result time
    index=0
    while [ "$index" -lt "${#step_names[@]}" ]; do
        printf '%-28s %-8s %4d s\n' "${step_names[$index]}" "${step_results[$index]}" "${step_seconds[$index]}"
        index=$((index + 1))
    done
    printf '%-28s %-8s %4d s\n' "all" "$([ "$failed" = 0 ] && printf passed || printf FAILED)" "$SECONDS"
    say ""
    read -r passed bad skipped <<<"$(test_counts)"
    say "$passed passed, $bad failed, $skipped skipped"
}
