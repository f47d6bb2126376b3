"""The card beside a link: content on hover or focus, as WCAG 1.4.13 asks."""

import pytest
from harness.marks import from_both_origins
from playwright.sync_api import Page, expect

PAGE = "articles/what-97140-is.html"


def card(page: Page):
    return page.locator("#preview-card")


def link_to(page: Page, kind: str):
    return page.locator(f"main a.to-{kind}:visible").first


@from_both_origins
@pytest.mark.parametrize("kind", ["code", "term"])
def test_shows_what_a_link_leads_to(page, kind):
    page.goto(PAGE)
    link = link_to(page, kind)
    link.hover()
    expect(card(page)).to_be_visible()
    expect(card(page).locator("p")).to_have_count(3)
    expect(card(page)).to_contain_text(kind.capitalize())
    assert link.get_attribute("aria-describedby") == "preview-card"


def test_says_the_summary_of_the_page_it_leads_to(page):
    page.goto("pairs/97140-97124.html")
    link = page.locator('main a.to-code[href$="97124.html"]').first
    link.hover()
    title = card(page).locator(".preview-title").inner_text()
    summary = card(page).locator(".preview-summary").inner_text()
    page.mouse.move(0, 0)
    page.goto("codes/97124.html")
    assert title.startswith("97124 ")
    assert page.locator(".answer").inner_text().startswith(summary.rstrip("… ")[:60])


@from_both_origins
def test_opens_for_the_keyboard_and_closes_when_the_focus_goes(page):
    page.goto(PAGE)
    page.keyboard.press("Tab")
    link_to(page, "term").focus()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card(page)).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    expect(card(page)).to_be_hidden()


def test_escape_closes_the_card_and_the_focus_stays(page):
    page.goto(PAGE)
    page.keyboard.press("Tab")
    link = link_to(page, "term")
    link.focus()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None


def test_escape_closes_the_card_under_the_pointer(page):
    page.goto(PAGE)
    link_to(page, "term").hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()


def test_the_pointer_may_move_onto_the_card(page):
    page.goto(PAGE)
    link_to(page, "term").hover()
    expect(card(page)).to_be_visible()
    card(page).hover()
    # Longer than the card would stay if the pointer had left link and card.
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()
    page.mouse.move(0, 0)
    expect(card(page)).to_be_hidden()


def test_stays_as_long_as_the_link_is_pointed_at(page):
    page.goto(PAGE)
    link_to(page, "term").hover()
    expect(card(page)).to_be_visible()
    page.wait_for_timeout(1500)
    expect(card(page)).to_be_visible()


def test_a_link_that_is_passed_over_opens_nothing(page):
    page.goto(PAGE)
    box = link_to(page, "term").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.mouse.move(0, 0)
    page.wait_for_timeout(600)
    assert not card(page).is_visible()


def test_is_inside_the_window(browse):
    page = browse(width=320, height=400)
    page.goto(PAGE)
    page.keyboard.press("Tab")
    for index in range(min(6, page.locator("main a.to-term").count())):
        link = page.locator("main a.to-term").nth(index)
        if not link.is_visible():
            continue
        link.focus()
        expect(card(page)).to_be_visible()
        box = card(page).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320


@pytest.mark.parametrize("height", [300, 700])
def test_covers_no_line_of_its_link(browse, height):
    """Links over several lines, with the card below them and above."""
    page = browse(width=320, height=height)
    page.goto(PAGE)
    page.keyboard.press("Tab")
    links = page.locator("main a:is(.to-term, .to-code):visible")
    several = [link for link in links.all() if link.evaluate("(link) => link.getClientRects().length") > 1]
    assert several
    for block in ("start", "end"):
        link = several[0]
        link.evaluate("(link) => link.blur()")
        link.evaluate("(link, block) => link.scrollIntoView({ block, behavior: 'instant' })", block)
        link.focus()
        expect(card(page)).to_be_visible()
        covered = link.evaluate(
            """(link) => {
              const card = document.getElementById('preview-card').getBoundingClientRect();
              return [...link.getClientRects()].some((line) => line.bottom > card.top + 1 && line.top < card.bottom - 1
                && line.right > card.left && line.left < card.right);
            }"""
        )
        assert not covered


def test_a_tap_follows_the_link(browse):
    page = browse(has_touch=True, width=360)
    page.goto(PAGE)
    link = link_to(page, "term")
    address = link.evaluate("(link) => link.href")
    link.tap()
    expect(page).to_have_url(address)


def test_works_when_the_texts_cannot_be_loaded(page, faults):
    faults.expect("previews.js|ERR_FAILED")
    page.route("**/previews.js", lambda route: route.abort())
    page.goto(PAGE)
    link_to(page, "term").hover()
    page.wait_for_timeout(600)
    assert not card(page).is_visible()
    link_to(page, "term").click()
    expect(page.locator("h1")).to_be_visible()


def test_is_not_printed(page):
    page.goto(PAGE)
    link_to(page, "term").hover()
    expect(card(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(card(page)).to_be_hidden()
