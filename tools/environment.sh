#!/bin/sh
# Makes the virtual environment .venv and installs into it what is pinned, only when that has changed.
#
#   tools/environment.sh run     what the app needs (requirements.txt)
#   tools/environment.sh test    that, and what tests and checks need (tests/requirements.txt)
#
# PYTHON=/path/to/python chooses the Python; else the first one found that is new enough.
set -eu

cd "$(dirname "$0")/.."
venv=.venv
inside=$venv/bin/python

say() { printf '%s\n' "$*" >&2; }

give_up() {
    for line in "$@"; do say "$line"; done
    exit 1
}

runs() { "$@" >/dev/null 2>&1; }

is_new_enough() { runs "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; }

can_make_venv() { runs "$1" -c 'import ensurepip, venv'; }

# A Python that is new enough and can make environments; on failure says what is missing.
find_python() {
    too_plain=""
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
        is_new_enough "$candidate" || continue
        if can_make_venv "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
        too_plain=${too_plain:-$candidate}
    done
    if [ -n "$too_plain" ]; then
        give_up "$too_plain is new enough but cannot make a virtual environment (venv or ensurepip is missing)." \
            "On Debian and Ubuntu install it with:  apt-get install python3-venv"
    fi
    found=$(python3 --version 2>/dev/null || echo "none")
    give_up "This app needs Python 3.11 or newer; found: $found." \
        "Install it (python.org or your system's packages) or say where it is:  make run PYTHON=/path/to/python3"
}

# A folder copied from elsewhere, or whose Python has gone, is made anew.
is_whole() { is_new_enough "$inside" && runs "$inside" -m pip --version; }

make_venv() {
    python=$(find_python)
    say "Making a virtual environment in $venv with $python ..."
    "$python" -m venv --clear "$venv" || give_up "$python could not make $venv (see above)."
}

pins() {
    cat requirements.txt
    if [ "$1" = test ]; then cat tests/requirements.txt; fi
}

is_installed() { [ "$(cat "$venv/installed-for-$1" 2>/dev/null)" = "$(pins "$1")" ]; }

install_for() {
    case $1 in
        run) file=requirements.txt ;;
        test) file=tests/requirements.txt ;;
    esac
    say "Installing $file (the first time this takes a minute or two) ..."
    rm -f "$venv"/installed-for-*
    "$inside" -m pip install --quiet --no-input --disable-pip-version-check -r "$file" ||
        give_up "pip could not install $file (see above). Is there a way to the package index?"
    pins run >"$venv/installed-for-run"
    [ "$1" = run ] || pins test >"$venv/installed-for-test"
}

purpose=${1:-run}
case $purpose in
    run | test) ;;
    *) give_up "usage: tools/environment.sh run|test" ;;
esac
is_whole || make_venv
is_installed "$purpose" || install_for "$purpose"
