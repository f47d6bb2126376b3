"""Measures the search of a large site beside Pagefind's on the same pages.

Sample content is generated and built with and without the index, which gives what the index costs; then Pagefind indexes
the same pages (`<main>` of each). A browser asks both the same queries, over a server that compresses as hosts do and
answers each request a little late, so that the log shows what waits for what. Nothing is judged: machines differ.

- Seconds and memory are those of whole processes; Fascia's index is the difference of two builds from nothing.
- Bytes are those of response bodies in the browser's log.
- A round trip is a request that begins when another has been answered. The scripts of the page are not counted.
- The time of a query is measured in the page, when all that it needs was loaded before, with five results. Pagefind's does not
  include the text of results, which it loads by itself.
"""

import argparse
import gzip
import html
import json
import random
import re
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pagefind_bin
from playwright.sync_api import Browser, Page, Request, sync_playwright

from processes import Cost, median, run

PAGEFIND = Path(pagefind_bin.__file__).parent / "pagefind"
RESULTS = 5
# Seconds by which each answer is late.
DELAY = 0.04


# Building


def build(options: argparse.Namespace, content: Path, site: Path, *more: str) -> Cost:
    shutil.rmtree(site, ignore_errors=True)
    arguments = ["--content", content, "--templates", options.templates, "--output", site, "--color", "never"]
    return run(options.fascia, "build", *arguments, *more)


def text_of(page: Path) -> str:
    """What a reader sees of a page, without what surrounds it."""
    main = page.read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]
    without = re.sub(r"<(script|style|svg|nav|button)\b.*?</\1>", " ", main.partition(">")[2], flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", without)).split())


def gzipped(folder: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in folder.rglob("*") if file.is_file())


# Serving

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


class LateHandler(BaseHTTPRequestHandler):
    """Serves a folder; text is compressed. Pagefind's own files are compressed already and go as they are."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *rest: object) -> None:
        self.folder = folder
        super().__init__(*rest)

    def do_GET(self) -> None:
        time.sleep(DELAY)
        path = self.folder / self.path.partition("?")[0].lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        kind = TYPES.get(path.suffix)
        body = path.read_bytes()
        if kind:
            body = gzip.compress(body, 6)
        self.send_response(200)
        self.send_header("Content-Type", kind or "application/octet-stream")
        if kind:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(LateHandler, folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


# Asking


@dataclass
class Contender:
    """A search: where its files lie, and how a page asks it."""

    name: str
    folder: str
    scripts: str
    prepare: str
    ask: str
    # Whether a file holds what is shown of results, and not where words stand.
    is_shown: Callable[[str], bool]


class Log:
    """What a page downloads of a search."""

    def __init__(self, page: Page, contender: Contender, is_shown: Callable[[str], bool]) -> None:
        self.requests: list[Request] = []
        self.contender = contender
        self.is_shown = is_shown
        page.on("requestfinished", self.note)

    def note(self, request: Request) -> None:
        if re.search(f"/{self.contender.folder}/|{self.contender.scripts}", request.url):
            self.requests.append(request)

    def taken(self) -> list[Request]:
        requests, self.requests = self.requests, []
        return requests

    def size(self, requests: list[Request]) -> int:
        return sum(request.sizes()["responseBodySize"] for request in requests)

    def without_shown(self, requests: list[Request]) -> list[Request]:
        return [request for request in requests if not self.is_shown(request.url)]


def round_trips(requests: list[Request]) -> int:
    """How many requests wait for each other, at most."""
    times = sorted((request.timing["startTime"], request.timing) for request in requests)
    ends: list[tuple[float, int]] = []
    for start, timing in times:
        depth = 1 + max((depth for end, depth in ends if end <= start + timing["requestStart"]), default=0)
        ends.append((start + timing["responseEnd"], depth))
    return max((depth for _, depth in ends), default=0)


def queries_of(texts: list[str], count: int) -> list[list[str]]:
    """Four words for each query, of one page each: what somebody would type who looks for that page."""
    chooser = random.Random(1)
    queries = []
    while len(queries) < count:
        words = sorted(set(re.findall(r"\b[a-z]{5,12}\b", chooser.choice(texts))))
        if len(words) >= 4:
            queries.append(chooser.sample(words, 4))
    return queries


@dataclass
class Measured:
    first: float
    trips: int
    requests: float
    further: float
    further_with_results: float
    p95: float


def measure(browser: Browser, contender: Contender, site: Path, queries: list[list[str]]) -> Measured:
    def is_shown(url: str) -> bool:
        return contender.is_shown((site / url.partition("//")[2].partition("/")[2]).as_posix())

    firsts, trips, requests, furthers, all_further = [], [], [], [], []
    with served(site) as address:
        for query in queries[:20]:
            context = browser.new_context()
            page = context.new_page()
            log = Log(page, contender, is_shown)
            page.goto(f"{address}index.html", wait_until="networkidle")
            page.evaluate(contender.prepare)
            page.evaluate(contender.ask, " ".join(query[:3]))
            page.wait_for_timeout(100)
            taken = log.taken()
            firsts.append(log.size(taken))
            requests.append(len(taken))
            trips.append(round_trips([it for it in taken if not re.search(contender.scripts, it.url)]))
            page.evaluate(contender.ask, " ".join(query))
            page.wait_for_timeout(100)
            taken = log.taken()
            furthers.append(log.size(log.without_shown(taken)))
            all_further.append(log.size(taken))
            context.close()
        page = browser.new_page()
        page.goto(f"{address}index.html", wait_until="networkidle")
        page.evaluate(contender.prepare)
        for query in queries:
            page.evaluate(contender.ask, " ".join(query[:3]))
        times = page.evaluate(
            f"async (queries) => {{ const ask = {contender.ask}; const times = [];"
            " for (const query of queries) { const start = performance.now(); await ask(query, true);"
            " times.push(performance.now() - start); } return times; }",
            [" ".join(query[:3]) for query in queries],
        )
        page.close()
    return Measured(
        statistics.median(firsts), max(trips), statistics.median(requests), statistics.median(furthers),
        statistics.median(all_further), statistics.quantiles(times, n=20)[-1],
    )


@lru_cache
def has_records(file: str) -> bool:
    """Whether a file of our index is a block of records: it has no bits, and its words have fields."""
    text = Path(file).read_text(encoding="utf-8")
    return text.rstrip().endswith('"");') and "\t" in text


FASCIA = Contender(
    name="Fascia",
    folder="search",
    scripts=r"/assets/search-",
    prepare="() => {}",
    ask=f"async (query) => (await fascia.search.answer(query, {{ limit: {RESULTS} }})).results",
    is_shown=lambda file: "/search/" in file and has_records(file),
)
THEIRS = Contender(
    name="Pagefind",
    folder="pagefind",
    scripts=r"/pagefind/pagefind\.js",
    prepare="async () => { globalThis.pagefind = await import(new URL('pagefind/pagefind.js', location)); }",
    ask=f"async (query, isTimed) => {{ const {{ results }} = await pagefind.search(query);"
    f" return isTimed ? results.length : Promise.all(results.slice(0, {RESULTS}).map((result) => result.data())); }}",
    is_shown=lambda file: file.endswith(".pf_fragment"),
)


def kilobytes(count: float) -> str:
    return f"{count / 1000:.1f} KB"


def compare(options: argparse.Namespace, articles: int) -> None:
    with tempfile.TemporaryDirectory(prefix="fascia-search-", dir=options.folder) as folder:
        content, site = Path(folder) / "content", Path(folder) / "site"
        run(options.corpus, "--articles", articles, "--output", content)
        bare, full = [], []
        for _ in range(options.runs):
            bare.append(build(options, content, site, "--without-index"))
            full.append(build(options, content, site))
        without, whole = median(bare), median(full)
        pages = sorted(site.rglob("*.html"))
        texts = [text_of(page) for page in pages]
        size = sum(len(text.encode()) for text in texts)
        queries = queries_of(texts, 100)
        index = gzipped(site / "search")
        rows = {
            "index build, on top of the site": [f"{whole.seconds - without.seconds:.2f} s"],
            "peak memory": [f"{whole.megabytes:.0f} MB ({whole.megabytes - without.megabytes:+.0f})"],
            "files of the index, gzipped": [f"{index / 1e6:.1f} MB, {index / size:.0%} of text"],
        }
        contenders = [FASCIA]
        if not options.alone:
            contenders.append(THEIRS)
            cost = run(PAGEFIND, "--site", site, "--root-selector", "main", "--quiet")
            index = gzipped(site / "pagefind")
            for row, value in zip(rows.values(), [
                f"{cost.seconds:.1f} s", f"{cost.megabytes:.0f} MB", f"{index / 1e6:.1f} MB, {index / size:.0%} of text"
            ], strict=True):
                row.append(value)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            results = [measure(browser, contender, site, queries) for contender in contenders]
            browser.close()
        rows[f"first query of 3 words, {RESULTS} results"] = [kilobytes(it.first) for it in results]
        rows["… requests, and round trips behind the script"] = [f"{it.requests:.0f}, {it.trips}" for it in results]
        rows["a further word"] = [kilobytes(it.further) for it in results]
        rows["… and what is shown of its results"] = [kilobytes(it.further_with_results) for it in results]
        rows["time of a query, 95th percentile"] = [f"{it.p95:.1f} ms" for it in results]
        print(f"\n{articles} articles: {len(pages)} pages, {size / 1e6:.1f} MB of text; site {without.seconds:.2f} s, "
              f"{without.megabytes:.0f} MB without index, median of {options.runs}")
        print(f"{'':<48}" + "".join(f"{contender.name:<26}" for contender in contenders))
        for name, row in rows.items():
            print(f"{name:<48}" + "".join(f"{value:<26}" for value in row))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--fascia", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--templates", type=Path, required=True)
    parser.add_argument("--articles", default="10000", help="numbers of articles, divided by commas")
    parser.add_argument("--runs", type=int, default=3, help="how often the site is built with and without index")
    parser.add_argument("--alone", action="store_true", help="leave Pagefind out")
    parser.add_argument("--folder", type=Path, help="where content and sites are kept meanwhile")
    options = parser.parse_args()
    for articles in options.articles.split(","):
        compare(options, int(articles))


if __name__ == "__main__":
    main()
