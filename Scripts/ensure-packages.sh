#!/usr/bin/env bash
# Sees to it that what the given purposes need is installed: ensure-packages.sh build [validation ...]
#
# With root, what is missing is installed; without, the exact command is printed and the script fails. When all is
# there it is silent and takes some milliseconds: each need is probed for itself, so a library that was built from
# source counts as much as a package.
set -euo pipefail

# Each line of a purpose is a Debian package and a command that succeeds where it is not needed any more.
needs_of() {
    case "$1" in
    build)
        echo "git             command -v git"
        echo "pkg-config      command -v pkg-config"
        # Headers and libraries, and no file for pkg-config.
        echo "libstemmer-dev  test -e /usr/include/libstemmer.h -o -e /usr/local/include/libstemmer.h"
        echo "libmimalloc-dev test -e /usr/include/mimalloc.h -o -e /usr/local/include/mimalloc.h"
        echo "libcmark-dev    pkg-config --exists libcmark"
        echo "libxxhash-dev   pkg-config --exists libxxhash"
        ;;
    # Swift's own library, linked into the program, asks for it; it is there, but for linking.
    release)
        echo "libcurl4-openssl-dev  pkg-config --exists libcurl"
        ;;
    structure)
        echo "python3         command -v python3"
        ;;
    validation)
        echo "python3         command -v python3"
        echo "python3-venv    python3 -c 'import ensurepip, venv'"
        ;;
    # A browser, the fonts that its screenshots are made with, Java for the HTML checker, and text from printed pages.
    browser)
        echo "chromium                  command -v chromium"
        echo "default-jre-headless      command -v java"
        echo "fonts-dejavu-core         test -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
        echo "fonts-liberation          test -e /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
        echo "poppler-utils             command -v pdftotext"
        ;;
    # What generators of sites are measured against.
    peers)
        echo "cmark           command -v cmark"
        ;;
    handbook)
        echo "python3              command -v python3"
        echo "python3-venv         python3 -c 'import ensurepip, venv'"
        echo "libpango-1.0-0       ldconfig -p | grep -q libpango-1.0.so.0"
        echo "libpangoft2-1.0-0    ldconfig -p | grep -q libpangoft2-1.0.so.0"
        echo "libharfbuzz-subset0  ldconfig -p | grep -q libharfbuzz-subset.so.0"
        ;;
    *)
        echo "ensure-packages.sh: unknown purpose '$1'" >&2
        exit 64
        ;;
    esac
}

missing=()
for purpose in "$@"; do
    needs=$(needs_of "$purpose")
    while read -r package probe; do
        bash -c "$probe" >/dev/null 2>&1 || missing+=("$package")
    done <<<"$needs"
    if [[ $purpose == build ]] && ! command -v swift >/dev/null; then
        echo "No Swift toolchain was found: install Swift 6.2 or later from https://www.swift.org/install/linux/" >&2
        echo "and add its usr/bin to PATH" >&2
        exit 1
    fi
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
install="apt-get install --yes --no-install-recommends ${missing[*]}"

if ! command -v apt-get >/dev/null; then
    echo "Missing, by the names that Debian gives them: ${missing[*]}" >&2
    exit 1
fi
if [[ $(id -u) -ne 0 ]]; then
    echo "Some packages are missing; install them with" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    exit 1
fi

echo "Installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# A fresh machine has no package lists, an old one may have lists of packages that are gone. A mirror that does not
# answer need not be the end: the package may still be in a list or on a disk.
apt-get update --quiet=2 || echo "The package lists could not be refreshed; trying with those that are there" >&2
$install --quiet=2 -o Dpkg::Use-Pty=0
