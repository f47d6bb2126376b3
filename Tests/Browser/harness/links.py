"""Follows all links of a site over HTTP, as LinkChecker does.

LinkChecker reads a page again for each fragment that a link names: it was not done with our 500 pages after ten minutes,
where this takes some seconds.
"""

from collections import deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

# Elements and the attribute of them that names another file.
ATTRIBUTES = {"href": {"a", "area", "link"}, "src": {"img", "script", "iframe", "source"}, "data": {"object"}}


@dataclass
class ReadPage(HTMLParser):
    """The links of a page with their lines, and what a fragment can name in it."""

    links: list[tuple[int, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id" and value:
                self.names.add(value)
            elif tag in ATTRIBUTES.get(name, ()) and value is not None:
                self.links.append((self.getpos()[0], value))


@dataclass
class Crawl:
    """What was found when all links were followed from some addresses."""

    pages: set[str]
    broken: list[str]
    elsewhere: set[str]


def follow_links(base: str, starts: list[str]) -> Crawl:
    """Follows the links of pages whose address begins with `base`; other addresses are listed, and not asked for."""
    connection = HTTPConnection(urlsplit(base).netloc)

    def ask(address: str) -> HTTPResponse:
        connection.request("GET", urlsplit(address).path)
        return connection.getresponse()

    pages: dict[str, ReadPage] = {}
    statuses: dict[str, int] = {}
    uses: list[tuple[str, int, str]] = []
    elsewhere: set[str] = set()
    queue = deque(urljoin(base, start) for start in starts)
    while queue:
        address = queue.popleft()
        if address in statuses:
            continue
        response = ask(address)
        body = response.read()
        statuses[address] = response.status
        if response.status != 200 or not (response.getheader("Content-Type") or "").startswith("text/html"):
            continue
        page = pages[address] = ReadPage()
        page.feed(body.decode("utf-8"))
        for line, link in page.links:
            target = urljoin(address, link)
            if not target.startswith(base):
                elsewhere.add(target)
                continue
            uses.append((address, line, target))
            queue.append(urldefrag(target).url.split("?")[0])
    connection.close()

    broken = []
    for address, line, target in uses:
        goal, fragment = urldefrag(target)
        goal = goal.split("?")[0]
        place = f"{address.removeprefix(base)}:{line}: {target.removeprefix(base)}"
        if statuses[goal] != 200:
            broken.append(f"{place} answers {statuses[goal]}")
        elif fragment and fragment != "top" and goal in pages and unquote(fragment) not in pages[goal].names:
            broken.append(f"{place} has no such place")
    return Crawl({address.removeprefix(base) for address in pages}, broken, elsewhere)
