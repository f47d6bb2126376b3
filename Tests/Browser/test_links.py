"""All links of the site, and the checker of links itself."""

import re

import pytest
from harness.linkchecker import follow_links
from harness.sites import served


@pytest.mark.first
def test_links_lead_somewhere(site, tmp_path):
    """Over loopback, from the home page, fragments included; every page can be reached by links from there."""
    crawl = follow_links([f"{site.served_at}index.html", f"{site.served_at}404.html"], tmp_path / "linkchecker.ini")
    assert not crawl.broken, f"{len(crawl.broken)} broken links:\n" + "\n".join(crawl.broken[:40])
    inside = {address.removeprefix(site.served_at) for address in crawl.addresses if address.startswith(site.served_at)}
    assert sorted(path for path in inside if path.endswith(".html")) == site.pages()


def test_links_to_other_places_are_safe(site):
    links = re.compile(r'href="([a-z]+:[^"]*)"')
    strange = {link for path in site.pages() for link in links.findall(site.text(path))}
    assert not [link for link in strange if not link.startswith(("https://", "mailto:"))]


@pytest.mark.parametrize(
    ("link", "complaint"),
    [("missing.html", "404"), ("other.html#nowhere", "Anchor `nowhere"), ("#nowhere", "Anchor `nowhere")],
)
def test_a_broken_link_is_found(tmp_path, link, complaint):
    page = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>T</title>'
    (tmp_path / "index.html").write_text(
        f'{page}<p id="here"><a href="other.html#there">fine</a> <a href="#here">fine</a> <a href="{link}">broken</a>'
    )
    (tmp_path / "other.html").write_text(f'{page}<p id="there">Here.')
    with served(tmp_path) as address:
        crawl = follow_links([f"{address}index.html"], tmp_path / "linkchecker.ini")
    assert len(crawl.broken) == 1 and complaint in crawl.broken[0], crawl.broken
