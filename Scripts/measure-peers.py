"""Measures builds of a large site beside other generators of sites, on the same articles with a like template.

For each number of articles sample content is generated, and every generator builds it from nothing in turns, so that all
see the same weather. Fascia makes everything: links in prose, backlinks, search index, inventories. Hugo makes pages alone,
then Pagefind its index; the generators of the MkDocs family bring their search along, and are asked only up to
`--slow-articles`, since they need a minute for each thousand.

The floor is what no generator of this kind can go below on this machine: cmark's time over the same bytes, spread on two
processes, and the time to create as many files of the pages' size in one folder. Nothing is judged: machines differ.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from processes import Cost, median, run

HUGO_SETTINGS = """\
baseURL = "https://example.org/"
title = "Sample"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
HUGO_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"></head><body>
<header><a href="/">{{ .Site.Title }}</a>
<nav>{{ range first 12 .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></header>
<nav>{{ .TableOfContents }}</nav><main><h1>{{ .Title }}</h1>{{ .Content }}</main>
<footer>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</footer></body></html>
"""
HUGO_LIST = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
"""
MKDOCS_SETTINGS = """\
site_name: Sample
docs_dir: docs
site_dir: site
theme:
  name: material
plugins:
  - search
"""


def tool(name: str) -> Path:
    """A program that is installed beside the running Python."""
    return Path(sys.executable).parent / name


class Bench:
    """The folders of one corpus, and what builds it."""

    def __init__(self, options: argparse.Namespace, articles: int, folder: Path) -> None:
        self.options = options
        self.articles = articles
        self.folder = folder
        self.content = folder / "content"
        self.rounds = 0
        run(options.corpus, "--articles", articles, "--output", self.content)
        self.prepare_hugo()
        self.prepare_mkdocs()

    def prepare_hugo(self) -> None:
        hugo = self.folder / "hugo"
        layouts = hugo / "layouts" / "_default"
        layouts.mkdir(parents=True)
        (hugo / "hugo.toml").write_text(HUGO_SETTINGS)
        (layouts / "single.html").write_text(HUGO_PAGE)
        (layouts / "list.html").write_text(HUGO_LIST)
        (hugo / "layouts" / "index.html").write_text(HUGO_LIST)
        shutil.copytree(self.content / "articles", hugo / "content")

    def prepare_mkdocs(self) -> None:
        docs = self.folder / "mkdocs"
        docs.mkdir()
        (docs / "mkdocs.yml").write_text(MKDOCS_SETTINGS)
        shutil.copytree(self.content / "articles", docs / "docs")
        (docs / "docs" / "index.md").write_text("# Sample\n")

    def fresh(self, name: str) -> Path:
        """A folder that was never there: a file system is slow for a while where many files were just removed."""
        self.rounds += 1
        return self.folder / f"{name}-{self.rounds}"

    def fascia(self) -> Cost:
        site = self.fresh("fascia")
        cost = run(
            self.options.fascia, "build", "--quiet", "--color", "never", "--content", self.content,
            "--templates", self.options.templates, "--output", site,
        )  # fmt: skip
        self.pages = list(site.rglob("*.html"))
        return cost

    def hugo(self) -> Cost:
        self.hugo_site = self.fresh("hugo-site")
        options = ["--quiet", "--noBuildLock", "--destination", self.hugo_site]
        return run(tool("hugo"), *options, folder=self.folder / "hugo")

    def pagefind(self) -> Cost:
        return run(sys.executable, "-m", "pagefind", "--site", self.hugo_site)

    def mkdocs(self) -> Cost:
        options = ["--quiet", "--site-dir", self.fresh("mkdocs-site")]
        return run(tool("mkdocs"), "build", *options, folder=self.folder / "mkdocs")

    def zensical(self) -> Cost:
        shutil.rmtree(self.folder / "mkdocs" / "site", ignore_errors=True)
        return run(tool("zensical"), "build", "--clean", folder=self.folder / "mkdocs")

    def floor(self) -> Cost:
        """cmark over both halves of the texts at once, then as many files as there are pages."""
        texts = sorted((self.content / "articles").rglob("*.md"))
        halves = [self.folder / "half-0.md", self.folder / "half-1.md"]
        for number, half in enumerate(halves):
            half.write_bytes(b"\n\n".join(text.read_bytes() for text in texts[number::2]))
        start = time.monotonic()
        processes = [subprocess.Popen(["cmark", half], stdout=subprocess.DEVNULL) for half in halves]
        for process in processes:
            process.wait()
        flat = self.fresh("floor")
        flat.mkdir()
        page = b"x" * (sum(page.stat().st_size for page in self.pages) // len(self.pages))
        descriptor = os.open(flat, os.O_RDONLY)
        for number in range(len(self.pages)):
            file = os.open(f"{number}.html", os.O_CREAT | os.O_WRONLY, dir_fd=descriptor)
            os.write(file, page)
            os.close(file)
        os.close(descriptor)
        return Cost(time.monotonic() - start, 0)


def measure(bench: Bench, options: argparse.Namespace) -> None:
    generators: list[tuple[str, Callable[[], Cost]]] = [
        ("Fascia, search included", bench.fascia),
        ("Hugo, pages alone", bench.hugo),
        ("Pagefind on Hugo's pages", bench.pagefind),
    ]
    if bench.articles <= options.slow_articles:
        generators += [("MkDocs Material, search included", bench.mkdocs), ("Zensical, search included", bench.zensical)]
    generators += [("the floor", bench.floor)]
    costs: dict[str, list[Cost]] = {name: [] for name, _ in generators}
    for _ in range(options.runs):
        for name, build in generators:
            costs[name].append(build())
    own = median(costs[generators[0][0]])
    print(f"\n{bench.articles:,} articles, median of {options.runs}")
    for name, _ in generators:
        cost = median(costs[name])
        memory = f"{cost.megabytes:7,.0f} MB" if cost.megabytes else " " * 10
        ratio = cost.seconds / own.seconds
        print(f"  {name:<34} {cost.seconds:7.2f} s {memory}   {ratio:6.2f} x Fascia's time", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fascia", type=Path, required=True, help="the program, built for release")
    parser.add_argument("--templates", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True, help="the generator of content")
    parser.add_argument("--articles", default="1000,10000", help="how many, divided by commas")
    parser.add_argument("--slow-articles", type=int, default=1000, help="the most that the MkDocs family is asked")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    options.fascia, options.templates = options.fascia.resolve(), options.templates.resolve()
    for articles in map(int, options.articles.split(",")):
        with tempfile.TemporaryDirectory(prefix="fascia-peers-") as folder:
            measure(Bench(options, articles, Path(folder)), options)


if __name__ == "__main__":
    main()
