"""Measures how well a site's search ranks the documents of a judged collection.

The documents become articles, `fascia build` makes a site of them, and `fascia search --batch` answers the queries. What
counts is nDCG@10 with linear gain: 1 if the best documents come first in the order of their grades. Beside it stands plain
BM25 (k1 1.2, b 0.75, titles counted three times) over the same words with the same stems, computed here.

A collection is a folder with
  docs.jsonl         objects with `id` (or `_id`), `title` and `text`
  queries.tsv        query, tab, text
  queries_typo.tsv   the same with misspelt words; may be missing
  qrels.tsv          query, document, grade, with tabs between
"""

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import Stemmer

DEPTH = 10

Ranking = list[str]
Queries = dict[str, str]
Judgements = dict[str, dict[str, int]]


class Collection:
    """Documents, queries and judgements, as they are read."""

    def __init__(self, folder: Path) -> None:
        self.documents: list[tuple[str, str, str]] = []
        with (folder / "docs.jsonl").open(encoding="utf-8") as lines:
            for line in filter(str.strip, lines):
                document = json.loads(line)
                identifier = str(document.get("id", document.get("_id")))
                self.documents.append((identifier, document.get("title") or "", document.get("text") or ""))
        self.judgements: Judgements = defaultdict(dict)
        for query, document, grade, *_ in rows(folder / "qrels.tsv"):
            if grade.lstrip("-").isdigit() and int(grade) > 0:
                self.judgements[query][document] = int(grade)
        self.queries = {query: text for query, text, *_ in rows(folder / "queries.tsv") if query in self.judgements}
        misspelt = folder / "queries_typo.tsv"
        self.misspelt: Queries = (
            {query: text for query, text, *_ in rows(misspelt) if query in self.judgements} if misspelt.exists() else {}
        )


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip()]


def gain(grades: list[int]) -> float:
    return sum(grade / math.log2(rank + 2) for rank, grade in enumerate(grades[:DEPTH]))


def mean_ndcg(rankings: dict[str, Ranking], queries: Queries, judgements: Judgements) -> float:
    """The mean over all queries; one without results counts 0."""
    total = 0.0
    for query in queries:
        grades = judgements[query]
        found = [grades.get(document, 0) for document in rankings.get(query, [])]
        total += gain(found) / gain(sorted(grades.values(), reverse=True))
    return total / max(1, len(queries))


# The site


SITE = """\
title: Judged documents
description: What a search is measured with.
owner: nobody
review_in: 1 year
"""


def write_content(collection: Collection, content: Path) -> None:
    """Writes each document as an article, named for its number. Nothing in its text is markup."""
    articles = content / "articles"
    articles.mkdir(parents=True)
    (content / "site.yaml").write_text(SITE, encoding="utf-8")
    for number, (_, title, text) in enumerate(collection.documents):
        heading = " ".join(title.split()) or " ".join(text.split()[:8]) or f"Document {number}"
        body = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))
        article = f"---\nkind: reference\ntitle: {json.dumps(heading, ensure_ascii=False)}\n---\n{body}\n"
        (articles / f"{number}.md").write_text(article, encoding="utf-8")


def search(fascia: Path, site: Path, queries: Queries, collection: Collection) -> dict[str, Ranking]:
    lines = "".join(f"{query}\t{text}\n" for query, text in queries.items())
    command = [fascia, "search", "--site", site, "--limit", str(DEPTH), "--batch", "-"]
    output = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, check=True).stdout
    rankings: dict[str, Ranking] = defaultdict(list)
    for line in output.splitlines():
        query, _, path, _ = line.split("\t")
        rankings[query].append(collection.documents[int(Path(path).stem)][0])
    return rankings


# Plain BM25


class Folding(dict[int, str]):
    """What becomes of each character: words as the index has them (see Format.md, Tokens), spaces between."""

    SPECIAL = dict(zip("æœøßđðþłıħ’ʼ", ["ae", "oe", "o", "ss", "d", "d", "th", "l", "i", "h", "'", "'"], strict=True))

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in self.SPECIAL:
            folded = self.SPECIAL[character]
        elif character in "',-":
            folded = character
        elif 0x2010 <= code <= 0x2015 or code in (0x2212, 0xFF0D):
            folded = "-"
        elif 0xFF10 <= code <= 0xFF19 or 0xFF41 <= code <= 0xFF5A:
            folded = chr(code - 0xFEE0)
        elif code in (0xAD, 0x2060, 0xFEFF) or 0x300 <= code <= 0x36F or 0x200B <= code <= 0x200F:
            folded = ""
        elif unicodedata.category(character)[0] in "LMN":
            folded = character
        else:
            folded = " "
        self[code] = folded
        return folded


FOLDING = Folding()
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
COMPOUND = re.compile(r"[^\s',-]+(?:'[^\s',-]+)*(?:-[^\s',-]+(?:'[^\s',-]+)*)*")


def words(text: str) -> list[str]:
    decomposed = re.sub(r"[À-ɏḀ-ỿ]", lambda letter: unicodedata.normalize("NFD", letter[0]), text)
    plain = THOUSANDS.sub("", decomposed.lower().translate(FOLDING))
    found = []
    for compound in COMPOUND.findall(plain):
        tokens = [re.sub(r"'s$", "", token).replace("'", "")[:40] for token in compound.split("-")]
        found += tokens
        joined = "".join(tokens)
        if len(tokens) in (2, 3) and re.fullmatch("[a-z]{2,24}", joined):
            found.append(joined)
    return found


class BM25:
    """Every word may match; its weight is what Robertson and Zaragoza give it."""

    K1, B, TITLE = 1.2, 0.75, 3

    def __init__(self, documents: list[tuple[str, str, str]]) -> None:
        self.stemmer = Stemmer.Stemmer("english")
        self.stems: dict[str, str] = {}
        self.identifiers = [identifier for identifier, _, _ in documents]
        self.postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.lengths = []
        for number, (_, title, text) in enumerate(documents):
            counts = Counter(self.terms(text))
            for term in self.terms(title):
                counts[term] += self.TITLE
            for term, count in counts.items():
                self.postings[term].append((number, count))
            self.lengths.append(sum(counts.values()))
        self.average = sum(self.lengths) / max(1, len(self.lengths))

    def terms(self, text: str) -> list[str]:
        return [self.term(word) for word in words(text)]

    def term(self, word: str) -> str:
        if word not in self.stems:
            has_stem = re.fullmatch("[a-z]{3,}", word)
            self.stems[word] = self.stemmer.stemWord(word) if has_stem else word
        return self.stems[word]

    def ranking(self, query: str) -> Ranking:
        scores: dict[int, float] = defaultdict(float)
        for term in dict.fromkeys(self.terms(query)):
            postings = self.postings.get(term, [])
            weight = math.log(1 + (len(self.lengths) - len(postings) + 0.5) / (len(postings) + 0.5))
            for number, count in postings:
                damping = self.K1 * (1 - self.B + self.B * self.lengths[number] / self.average)
                scores[number] += weight * count * (self.K1 + 1) / (count + damping)
        best = sorted(scores, key=lambda number: (-scores[number], number))[:DEPTH]
        return [self.identifiers[number] for number in best]


def measure(folder: Path, fascia: Path, templates: Path) -> None:
    collection = Collection(folder)
    plain = BM25(collection.documents)
    with tempfile.TemporaryDirectory(prefix="fascia-relevance-") as temporary:
        content, site = Path(temporary) / "content", Path(temporary) / "site"
        write_content(collection, content)
        command = [fascia, "build", "--content", content, "--templates", templates, "--output", site]
        built = subprocess.run(
            [*command, "--color", "never"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        if built.returncode:
            last = "".join(built.stderr.splitlines(keepends=True)[-20:])
            sys.exit(f"{last}fascia build ended with {built.returncode}")
        print(f"{folder.name}: {len(collection.documents)} documents, {len(collection.queries)} judged queries")
        print(f"{f'nDCG@{DEPTH}':<14}{'queries':>8}{'fascia':>8}{'BM25':>8}")
        misspelt = collection.misspelt
        right = {query: text for query, text in collection.queries.items() if query in misspelt}
        for name, queries in [("all queries", collection.queries), ("misspelt", misspelt), ("these, right", right)]:
            if not queries:
                continue
            found = mean_ndcg(search(fascia, site, queries, collection), queries, collection.judgements)
            rankings = {query: plain.ranking(text) for query, text in queries.items()}
            baseline = mean_ndcg(rankings, queries, collection.judgements)
            difference = f"{found / baseline - 1:>+9.1%}" if baseline else ""
            print(f"{name:<14}{len(queries):>8}{found:>8.4f}{baseline:>8.4f}{difference}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("collections", type=Path, nargs="*", metavar="collection")
    parser.add_argument("--fascia", type=Path, required=True)
    parser.add_argument("--templates", type=Path, required=True)
    options = parser.parse_args()
    if not options.collections:
        print("No judged collection is given, so nothing is measured: name a folder with COLLECTION=DIR")
    for folder in options.collections:
        if (folder / "docs.jsonl").exists():
            measure(folder, options.fascia, options.templates)
        else:
            print(f"{folder}/ has no docs.jsonl: it is passed over")



if __name__ == "__main__":
    main()
