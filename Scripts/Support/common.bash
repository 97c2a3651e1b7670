# shellcheck shell=bash
# What every script needs: the project's folder, how a script speaks and how it gives up. Sourced, never run.

# shellcheck disable=SC2034 # used by the scripts that source this
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# A line about progress: on standard error, so that standard output stays data.
say() { printf '%s\n' "$*" >&2; }

# One sentence on standard error, and the end of the script.
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# True when the dotted number $1 is at least $2 ("6.10" is more than "6.2").
version_at_least() {
    local -a have want
    IFS=. read -ra have <<<"$1"
    IFS=. read -ra want <<<"$2"
    local part
    for part in "${!want[@]}"; do
        ((${have[part]:-0} > want[part])) && return 0
        ((${have[part]:-0} < want[part])) && return 1
    done
    return 0
}

# The text files of the project, as paths relative to it: what git would commit, generated files left out.
# Arguments are git path patterns.
project_files() {
    (
        cd "$project" || exit
        git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while IFS= read -r file; do
            if [ -f "$file" ]; then printf '%s\n' "$file"; fi
        done
    )
}

# A temporary folder of this script, removed when it ends; also what the tools it calls use for their own.
temporary_folder() {
    temporary=$(mktemp -d "${TMPDIR:-/tmp}/cpd.XXXXXX")
    chmod 711 "$temporary" # what is in it may be handed to a server that runs as another user
    export TMPDIR=$temporary
    trap 'rm -rf "$temporary"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}
