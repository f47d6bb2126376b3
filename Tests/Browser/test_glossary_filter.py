"""The filter of the glossary and of the table of techniques."""

from harness.marks import from_both_origins
from playwright.sync_api import expect

BOX = "Filter"


def shown(page) -> int:
    return page.locator("[data-filter-entry]:visible").count()


@from_both_origins
def test_shows_only_entries_with_the_words(page):
    page.goto("glossary.html")
    everything = shown(page)
    page.get_by_label(BOX).fill("soft tissue")
    expect(page.locator("#filter-status")).to_have_text(f"{shown(page)} found")
    assert 0 < shown(page) < everything
    for text in page.locator("[data-filter-entry]:visible").all_inner_texts():
        words = text.lower().replace("-", " ")
        assert "soft" in words and "tissue" in words
    page.get_by_label(BOX).fill("")
    assert shown(page) == everything
    expect(page.locator("#filter-status")).to_be_empty()


def test_finds_by_other_names_and_codes(page):
    page.goto("glossary.html")
    page.get_by_label(BOX).fill("MFR")
    expect(page.locator("[data-filter-entry]:visible").first).to_contain_text("Myofascial release")
    page.get_by_label(BOX).fill("97124")
    assert shown(page) > 0


def test_takes_letters_without_marks_and_in_any_size(page):
    page.goto("glossary.html")
    page.get_by_label(BOX).fill("MYOFÁSCIAL")
    assert shown(page) > 0


def test_hides_letters_without_entries(page):
    page.goto("glossary.html")
    page.get_by_label(BOX).fill("myofascial release")
    groups = page.locator("[data-filter-group]:visible").count()
    assert page.get_by_role("navigation", name="Letters").get_by_role("listitem").filter(visible=True).count() == groups


def test_escape_empties_the_box(page):
    page.goto("glossary.html")
    everything = shown(page)
    page.get_by_label(BOX).fill("zzzz")
    expect(page.locator("#filter-status")).to_have_text("Nothing found")
    page.get_by_label(BOX).press("Escape")
    expect(page.get_by_label(BOX)).to_have_value("")
    assert shown(page) == everything


def test_a_link_into_the_page_finds_its_place(page):
    page.goto("glossary.html")
    page.get_by_label(BOX).fill("zzzz")
    expect(page.locator("#filter-status")).to_have_text("Nothing found")
    page.evaluate("location.hash = 'term-myofascial-release'")
    expect(page.locator("#term-myofascial-release")).to_be_in_viewport()


def test_takes_odd_words_as_words(page):
    page.goto("glossary.html")
    everything = shown(page)
    for text in ["<b>", "\\", "(", "[", ".*", "’", "🙂", "x" * 10_000, "  "]:
        page.get_by_label(BOX).fill(text)
        assert shown(page) <= everything


def test_filters_techniques_by_code(page):
    page.goto("techniques/by-code.html")
    page.get_by_label(BOX).fill("myofascial")
    expect(page.locator("[data-filter-entry]:visible").first).to_contain_text("Myofascial")


def test_is_not_there_without_scripting(browse):
    page = browse(java_script_enabled=False)
    page.goto("glossary.html")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator("#term-myofascial-release")).to_be_visible()
