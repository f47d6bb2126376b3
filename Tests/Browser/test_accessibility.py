"""axe on every page kind, as it is read: both schemes, narrow and wide, with what can be opened open."""

import pytest
from harness.axe import COLOURS, expect_accessible, thin_out
from harness.kinds import of_each_kind
from harness.marks import in_both_schemes
from playwright.sync_api import expect

NARROW, WIDE = 320, 1280


@of_each_kind
def test_every_kind_of_page(read, path):
    page = read()
    page.goto(path)
    # Folds are opened, so that what is in them counts.
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    thin_out(page)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        expect_accessible(page)
        page.emulate_media(color_scheme="dark")
        expect_accessible(page, rules=COLOURS)


@in_both_schemes
@pytest.mark.parametrize("path", ["index.html", "codes/97140.html", "checklists/manual-therapy.html"])
def test_with_more_contrast(read, scheme, path):
    page = read(color_scheme=scheme, contrast="more")
    page.goto(path)
    expect_accessible(page, rules=COLOURS)


@in_both_schemes
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_with_a_preview_open(browse, scheme, width):
    page = browse(color_scheme=scheme, width=width)
    page.goto("articles/what-97140-is.html")
    page.keyboard.press("Tab")
    page.locator("main a.to-term").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect_accessible(page)


@in_both_schemes
def test_a_worksheet_in_use(browse, scheme):
    page = browse(color_scheme=scheme)
    page.goto("checklists/for-97140.html?medicare=1")
    page.locator("#required .checks input").first.check()
    page.get_by_label("Not applicable").nth(1).check()
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator("#sheet-status")).not_to_be_empty()
    expect_accessible(page)


@in_both_schemes
def test_a_glossary_with_nothing_found(browse, scheme):
    page = browse(color_scheme=scheme)
    page.goto("glossary.html")
    page.get_by_label("Filter").fill("zzzz")
    expect(page.locator("#filter-status")).to_have_text("Nothing found")
    expect_accessible(page)


@of_each_kind
def test_structure(read, path):
    page = read()
    page.goto(path)
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((h) => h.checkVisibility()).map((h) => +h.tagName[1])"
    )
    assert levels[0] == 1 and levels.count(1) == 1, levels
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels

    tables_without_heads = page.evaluate(
        """[...document.querySelectorAll('table')].filter((table) => {
          const heads = [...table.querySelectorAll('th')];
          return !heads.length || heads.some((head) => !head.scope || !head.textContent.trim());
        }).map((table) => table.outerHTML.slice(0, 200))"""
    )
    assert not tables_without_heads

    # Also after scripts have added what they add.
    identifiers_used_twice = page.evaluate(
        """() => {
          const seen = new Set(), twice = [];
          for (const { id } of document.querySelectorAll('[id]')) seen.has(id) ? twice.push(id) : seen.add(id);
          return twice;
        }"""
    )
    assert not identifiers_used_twice
