"""Hashes phrases from standard input, one on each line, so that a list of them can be kept without quoting them.

    python3 Scripts/hash-phrases.py --words 5 < my-licensed-text.txt >> Tests/SiteBuildTests/Leaks/official-phrases.txt

With `--words N` every N words of a line that stand together are hashed, otherwise each line as a whole. Prints the
number of words and the hash, sorted, each once. `Passages.swift` beside the list reads texts in the same way: a word is
a run of ASCII letters and digits in lower case, and `one` to `ten` count as 1 to 10.
"""

import argparse
import re
import sys
from collections.abc import Iterator

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
DIGITS = {word: str(number) for number, word in enumerate(NUMBERS, start=1)}
WORD = re.compile(r"[a-z0-9]+")

# FNV-1a with 64 bits: over the bytes of a word, and over the hashes of the words of a phrase.
START = 0xCBF29CE484222325
PRIME = 0x100000001B3
MASK = 0xFFFFFFFFFFFFFFFF


def words(text: str) -> list[str]:
    return [DIGITS.get(word, word) for word in WORD.findall(text.lower())]


def fnv(values: list[int]) -> int:
    state = START
    for value in values:
        state = (state ^ value) * PRIME & MASK
    return state


def phrase_hash(phrase: list[str]) -> int:
    return fnv([fnv(list(word.encode("ascii"))) for word in phrase])


def phrases(line: str, length: int | None) -> Iterator[list[str]]:
    found = words(line)
    size = length or len(found)
    for start in range(len(found) - size + 1):
        if size > 0:
            yield found[start : start + size]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, help="hash every so many words, not the whole line")
    options = parser.parse_args()
    hashes = {(len(phrase), phrase_hash(phrase)) for line in sys.stdin for phrase in phrases(line, options.words)}
    for size, value in sorted(hashes):
        print(f"{size} {value:016x}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
