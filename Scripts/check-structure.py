"""Checks what neither the compiler nor the formatter checks: who may import what, and where `unsafe` may stand.

Prints each finding as `path:line: error: message` and exits 1 if there is one.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# One door per dependency: the module of another project, and the only target of ours that imports it.
DOORS = {
    "ArgumentParser": "Sources/FasciaCommands",
    "CCmark": "Sources/Markup",
    "CMimalloc": "Sources/fascia",
    "CStemmer": "Sources/Search",
    "CXXHash": "Sources/SiteOutput",
    "FlyingFox": "Sources/Preview",
    "FlyingSocks": "Sources/Preview",
    "Mustache": "Tests/PagesTests",
    "Yams": "Sources/Loading",
}

# Where memory is touched directly, each time with the proof beside it.
UNSAFE_FOLDERS = [
    "Sources/ByteCoding", "Sources/Diagnostics/Sources",
    "Sources/Markup/CommonMark",
    "Sources/Preview/Watching",
    "Sources/Search/Building/Stemming",
    "Sources/SiteOutput",
    "Tests/SiteOutputTests",
    "Benchmarks/Sources/bench/Process",
]

# What may stand nowhere in our Swift sources, and why.
FORBIDDEN = {
    r"\bpublic\b": "modules of one package speak through `package`",
    r"\bopen (class|var|func)\b": "modules of one package speak through `package`",
    r"@unchecked\b": "what crosses threads is a value, and Sendable because of it",
    r"\bnonisolated\(unsafe\)": "there is no global mutable state",
    r"\btry!": "an error that cannot happen needs no `try`",
    r"\bfatalError\b|\bpreconditionFailure\b": "no input may stop the program; make the case unsayable or report it",
}

# What is made here and must not be committed.
GENERATED = re.compile(r"(^|/)(\.build[-_/].*|\.venv/.*|\.swiftpm/.*|Package\.resolved|.*\.pyc|.*\.profraw)$|^site/")

IMPORT = re.compile(
    r"\s*(?:@\w+(?:\([^)]*\))?\s+|(?:package|internal|fileprivate|private|public)\s+)*"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"
)
# As a keyword, not as a word of a message or a name.
UNSAFE = re.compile(
    r"(?:^|[=(,:?{&|!]|\b(?:return|try|await|in|for|if|while|case|let|var))\s*unsafe\s+[\w(&.\[]|@unsafe\b"
)
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')

Finding = tuple[Path, int, str]


def code_lines(file: Path) -> Iterator[tuple[int, str]]:
    """The lines of a Swift file with their numbers, without comments and the contents of strings."""
    in_text = False
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        delimiters = line.count('"""')
        if in_text or delimiters:
            in_text = in_text != (delimiters % 2 == 1)
            continue
        line = STRING.sub('""', line)
        yield number, line.split("//", 1)[0]


def findings_in(file: Path) -> Iterator[Finding]:
    """What one Swift file has that it must not have."""
    may_be_unsafe = any(file.is_relative_to(folder) for folder in UNSAFE_FOLDERS)
    for number, line in code_lines(file):
        if (imported := IMPORT.match(line)) and (door := DOORS.get(imported[1])):
            if not file.is_relative_to(door):
                yield file, number, f"{imported[1]} is imported in {door} alone"
        if not may_be_unsafe and UNSAFE.search(line):
            yield file, number, f"`unsafe` is allowed in {', '.join(UNSAFE_FOLDERS)} only"
        if file.parts[0] == "Sources":
            for pattern, why in FORBIDDEN.items():
                if found := re.search(pattern, line):
                    yield file, number, f"`{found[0]}` is not used here: {why}"


def unused_doors() -> Iterator[Finding]:
    """Dependencies that their target does not import any more: they cost build time and buy nothing."""
    for dependency, door in DOORS.items():
        files = Path(door).rglob("*.swift")
        imported = {found[1] for file in files for _, line in code_lines(file) if (found := IMPORT.match(line))}
        if dependency not in imported:
            yield Path(door), 1, f"nothing here imports {dependency}: remove the dependency"


def committed_products() -> Iterator[Finding]:
    """Files that a build makes, in the repository; nothing where there is no repository, as in an archive."""
    listing = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=False)
    for name in listing.stdout.split("\0"):
        if GENERATED.search(name):
            yield Path(name), 1, "this is made by a build and must not be committed"


def main() -> int:
    folders = ("Sources", "Tests", "Benchmarks/Sources")
    files = sorted(file for folder in folders for file in Path(folder).rglob("*.swift"))
    findings = [finding for file in files for finding in findings_in(file)]
    findings += [*unused_doors(), *committed_products()]
    for file, number, message in findings:
        print(f"{file}:{number}: error: {message}", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
