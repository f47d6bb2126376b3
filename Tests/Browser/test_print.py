"""Pages on paper, by the text and the looks of the PDF that the browser prints."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page


def printed(page: Page, folder: Path, **options) -> Path:
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True, format="A4", **options)
    return file


def text(pdf: Path) -> str:
    result = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    return result.stdout


def test_a_worksheet_is_a_form(page, tmp_path):
    page.goto("checklists/manual-therapy.html")
    ids = [row.get_attribute("id") for row in page.locator("[data-item]:visible").all()]
    page.locator("[data-item] input").first.check()
    out = text(printed(page, tmp_path))
    for word in ("Record", "Date of service", "Checked by", "Required"):
        assert word in out
    # The identifiers of items, so that paper and screen can be held against each other.
    assert [item for item in ids if item not in out] == []
    for word in ("Skip to content", "Breadcrumbs", "On this page", "Not applicable", "Download CSV", "Reset", "Filter"):
        assert word not in out, word


def test_sources_begin_on_the_line_of_their_heading(page):
    page.goto("articles/time-rule.html")
    page.emulate_media(media="print")
    heading, first = (page.locator(f".page-sources {part}").first.bounding_box() for part in ("h2", "li"))
    assert first["y"] < heading["y"] + heading["height"] and first["x"] > heading["x"] + heading["width"] / 2


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_no_sheet_of_the_handbook_holds_sources_alone(page, tmp_path, size):
    page.goto("handbook.html")
    page.pdf(path=tmp_path / "page.pdf", format=size)
    sheets = text(tmp_path / "page.pdf").split("\f")
    # A paragraph of an article may begin with the word too; its sources stand in brackets.
    alone = [sheet for sheet in sheets if re.match(r"Sources: (?!\[)|Last reviewed", sheet.strip())]
    assert len(sheets) > 20 and alone == []


def test_a_worksheet_has_a_box_for_each_item(page):
    page.goto("checklists/manual-therapy.html")
    page.emulate_media(media="print")
    boxes = page.evaluate(
        """[...document.querySelectorAll('[data-item]:not([hidden])')].map((row) => {
          const box = row.querySelector('input'), { width, height } = box.getBoundingClientRect();
          return box.checkVisibility() && width > 10 && height > 10 && parseFloat(getComputedStyle(box).borderTopWidth) > 0;
        })"""
    )
    assert boxes and all(boxes)


def test_a_worksheet_shows_what_was_ticked(page, tmp_path):
    page.goto("checklists/manual-therapy.html")
    empty = text(printed(page, tmp_path))
    page.locator("[data-item] input").first.check()
    ticked = text(printed(page, tmp_path))
    assert ticked.count("✓") == empty.count("✓") + 1


def test_a_worksheet_prints_what_is_asked(page, tmp_path):
    page.goto("checklists/for-97140.html")
    off = page.locator("[data-situations=assistant]").first.get_attribute("id")
    assert off not in text(printed(page, tmp_path))
    page.goto("checklists/for-97140.html?assistant=1")
    assert off in text(printed(page, tmp_path))


def test_without_scripting_a_worksheet_prints_all_items(browse, tmp_path, site):
    page = browse(java_script_enabled=False)
    page.goto("checklists/for-97140.html")
    ids = re.findall(r'data-item="([^@"]+)@', site.text("checklists/for-97140.html"))
    out = text(printed(page, tmp_path))
    assert [item for item in ids if item not in out] == []


@pytest.mark.parametrize(
    "path", ["articles/time-rule.html", "codes/97140.html", "pairs/97140-97124.html", "terms/unit.html"]
)
def test_a_page_to_read_has_its_text_and_no_navigation(page, tmp_path, path):
    page.goto(path)
    title = page.locator("h1").inner_text()
    navigation = page.get_by_role("navigation", name="Site", exact=True).get_by_role("link").all_inner_texts()
    headings = page.locator("main :not(.mentioned-in, #articles, .reading #related) > h2:visible:not(.visually-hidden)").evaluate_all(
        "(all) => all.map((one) => [...one.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('').trim())"
    )
    out = text(printed(page, tmp_path))
    flat = " ".join(out.split())
    assert title.split("\n")[0] in flat
    for heading in headings:
        assert heading in flat, heading
    assert " ".join(navigation) not in flat
    for word in ("Skip to content", "On this page", "Mentioned in", "Read more", "Also found as", "Side by side with"):
        assert word not in flat
    # The notice about the codes goes wherever the page goes.
    assert "American Medical Association" in flat
    # Pages are numbered.
    assert re.search(r"\b1 ?/ ?\d+", flat)


def test_is_printed_dark_on_white_also_in_the_dark(browse, tmp_path):
    page = browse(color_scheme="dark")
    page.goto("codes/97140.html")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_answer_begins_on_the_first_page(page, tmp_path):
    page.goto("codes/97140.html")
    # What is taller than the room that is left may go on overleaf, and leaves no half page empty.
    assert "Use it when" in text(printed(page, tmp_path)).split("\f")[0]


def test_wide_tables_are_not_cut_off(page):
    page.goto("articles/choosing-a-code.html")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 672, "height": 960})
    cut = page.evaluate(
        """[...document.querySelectorAll('.table-scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.textContent.trim().slice(0, 40)}: ${box.scrollWidth} in ${box.clientWidth}`)"""
    )
    assert not cut
