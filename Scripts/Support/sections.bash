# shellcheck shell=bash
# Work in named sections: each says how it ended and how long it took; one that failed does not stop the others.
# Sourced after common.bash.

failed_sections=()

# section NAME COMMAND…
section() {
    local name=$1 begin=$SECONDS code=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || code=$?
    if [ "$code" = 0 ]; then
        printf -- '-- %s: done in %d s\n' "$name" $((SECONDS - begin))
    else
        printf -- '-- %s: FAILED (exit code %d) after %d s\n' "$name" "$code" $((SECONDS - begin))
        failed_sections+=("$name")
    fi
}

# The last lines: what failed, and the exit code. The argument is what to say when nothing did.
conclude() {
    if [ ${#failed_sections[@]} = 0 ]; then
        printf '\n%s All in %d s.\n' "$1" "$SECONDS"
        return 0
    fi
    printf '\nFAILED in %d s:' "$SECONDS"
    printf ' %s;' "${failed_sections[@]}"
    printf '\n'
    return 1
}
