"""Follows all links of a site over HTTP, fragments included, by LinkChecker.

LinkChecker takes each fragment of a page for a page of its own, and reads and follows it again: with 670 pages and 6,700
fragments it was not done after four minutes of processor time. What is run here is LinkChecker that remembers for each
page that it was followed, and which names it has; that took 36 s. What a link means and what is broken, it decides.

The server sends a header named LinkChecker, which asks it not to wait between requests.
"""

import csv
import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Crawl:
    """What was found: addresses of all links without their fragments, and one line for each link that is broken."""

    addresses: set[str]
    broken: list[str]


def follow_links(starts: list[str], configuration: Path) -> Crawl:
    """Follows the links of the pages at `starts` within their host; other hosts are not asked. Writes `configuration`."""
    configuration.write_text(
        "[checking]\nmaxrequestspersecond=100000\nthreads=2\n[output]\nlog=csv\nverbose=1\nstatus=0\n"
        "[csv]\nparts=parentname,line,url,valid,result,warningstring\n[filtering]\ncheckextern=0\n[AnchorCheck]\n",
        encoding="utf-8",
    )
    # LinkChecker gives up the rights of root, and must still be able to read the file.
    configuration.chmod(0o644)
    command = [sys.executable, __file__, "--config", configuration, "--no-robots", *starts]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in result.stdout.splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";"))
    assert rows, f"LinkChecker said nothing: {result.stdout}{result.stderr}"
    broken = [
        f"{row['parentname']}:{row['line']}: {row['url']} {row['result']} {row['warningstring'].partition(' Available')[0]}"
        for row in rows
        if row["valid"] != "True" or row["warningstring"]
    ]
    assert result.returncode == (1 if broken else 0), result.stderr
    return Crawl({row["url"].partition("#")[0] for row in rows}, broken)


def main() -> int:
    from linkcheck.checker.httpurl import HttpUrl
    from linkcheck.command.linkchecker import linkchecker
    from linkcheck.plugins import anchorcheck

    names: dict[str, anchorcheck.UrlAnchorCheck] = {}
    followed: set[str] = set()
    may_follow = HttpUrl.allows_recursion

    def check(_: anchorcheck.AnchorCheck, link: HttpUrl) -> None:
        page = link.url.partition("#")[0]
        if page not in names:
            found = anchorcheck.UrlAnchorCheck()
            anchorcheck.linkparse.find_links(link.get_soup(), found.add_anchor, anchorcheck.linkparse.AnchorTags)
            names[page] = found
        names[page].check_anchor(link)

    def may_follow_once(link: HttpUrl) -> bool:
        page = link.url.partition("#")[0]
        if page in followed or not may_follow(link):
            return False
        followed.add(page)
        return True

    anchorcheck.AnchorCheck.check = check
    HttpUrl.allows_recursion = may_follow_once
    return linkchecker()


if __name__ == "__main__":
    sys.exit(main())
