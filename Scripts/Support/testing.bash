# shellcheck shell=bash
# Tests of scripts: each promise is one line, and the last line counts them. Sourced after common.bash.

passed=0 failed=0

# promise NAME COMMAND…: passes when the command succeeds. A failing command's output is shown.
promise() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1))
        printf 'ok      %s\n' "$name"
    else
        failed=$((failed + 1))
        printf 'NOT OK  %s\n%s\n' "$name" "$output"
    fi
}

# refused WORDS COMMAND…: succeeds when the command fails and says WORDS.
refused() {
    local words=$1 output
    shift
    if output=$("$@" 2>&1); then
        printf '%s\nThis should have been refused.\n' "$output"
        return 1
    fi
    case $output in
        *"$words"*) return 0 ;;
        *) printf '%s\nThis failed without saying "%s".\n' "$output" "$words" && return 1 ;;
    esac
}

# The last line of a test, and its exit code.
count() {
    printf '%s: %d passed, %d failed\n' "$(basename "$0")" "$passed" "$failed"
    [ "$failed" = 0 ]
}
