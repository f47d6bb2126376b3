"""What makes the pages good to read: colours by choice, copying, contents that follow, figures, comparison, handbook."""

import re

import pytest
from harness.marks import from_both_origins
from playwright.sync_api import expect

PAPER = "getComputedStyle(document.documentElement).backgroundColor"
DENY_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied') } })"


@from_both_origins
def test_a_choice_of_colours_holds_on_the_next_page_and_can_be_taken_back(browse):
    page = browse(color_scheme="light")
    page.goto("codes/97140.html")
    light = page.evaluate(PAPER)
    choice = page.get_by_label("Colours")
    choice.select_option("dark")
    dark = page.evaluate(PAPER)
    assert dark != light
    page.goto("index.html")
    assert page.evaluate(PAPER) == dark
    expect(page.get_by_label("Colours")).to_have_value("dark")
    page.get_by_label("Colours").select_option("")
    assert page.evaluate(PAPER) == light


def test_the_chosen_colours_are_there_before_the_page_is(browse):
    page = browse(color_scheme="light")
    page.goto("index.html")
    page.get_by_label("Colours").select_option("dark")
    # The first thing that is parsed behind the head sees the choice already.
    page.add_init_script(
        "new MutationObserver((_, observer) => { if (document.body) {"
        " window.atBody = document.documentElement.dataset.theme; observer.disconnect() } })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto("codes/97140.html")
    assert page.evaluate("window.atBody") == "dark"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_follows_the_system_between_light_and_dark(browse, scheme):
    page = browse(color_scheme=scheme)
    page.goto("index.html")
    page.get_by_label("Colours").select_option("contrast")
    assert page.evaluate(PAPER) == {"light": "rgb(255, 255, 255)", "dark": "rgb(0, 0, 0)"}[scheme]


def test_colours_can_be_chosen_where_the_browser_keeps_nothing(browse):
    page = browse(color_scheme="light")
    page.add_init_script(DENY_STORAGE)
    page.goto("codes/97140.html")
    light = page.evaluate(PAPER)
    page.get_by_label("Colours").select_option("dark")
    assert page.evaluate(PAPER) != light


@pytest.mark.parametrize("name", ["Copy code", "Copy link"])
def test_copies_and_says_so(browse, name):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto("codes/97140.html?h=joint#techniques")
    page.get_by_role("button", name=name).click()
    expect(page.locator(".message")).to_contain_text("copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "97140" if name == "Copy code" else copied.endswith("/codes/97140.html")


def test_the_sign_of_a_heading_copies_its_address(browse):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto("codes/97140.html")
    sign = page.locator("#techniques-title .permalink")
    sign.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".message")).to_contain_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/codes/97140.html#techniques")
    expect(page).to_have_url(re.compile("#techniques$"))


def test_contents_follow_the_scroll(page):
    page.goto("codes/97140.html")
    current = page.locator(".rail [aria-current=location]")
    expect(current).to_have_attribute("href", "#content")
    page.locator("#modifiers").evaluate("element => element.scrollIntoView({ behavior: 'instant' })")
    expect(current).to_have_attribute("href", "#modifiers")
    page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
    expect(current).to_have_count(1)
    expect(current).not_to_have_attribute("href", "#modifiers")


@from_both_origins
def test_a_code_leads_to_its_comparisons_and_these_to_the_pair(page):
    page.goto("codes/97140.html")
    page.locator(".compare-with").get_by_role("link", name="97124").click()
    expect(page).to_have_url(re.compile("/compare/97124-97140.html$"))
    expect(page.get_by_role("row", name=re.compile("Techniques differs"))).to_be_visible()
    page.locator("#same-day .group-more a").first.click()
    expect(page).to_have_url(re.compile("/pairs/"))
    page.locator(".compared-links a").first.click()
    expect(page).to_have_url(re.compile("/compare/"))


def test_the_map_is_walked_by_keyboard(page):
    page.goto("codes/97140.html")
    node = page.locator("#map svg a").first
    target = node.get_attribute("href")
    node.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(target.removeprefix("../")) + "$"))


def test_the_map_scrolls_within_itself_on_a_phone(browse):
    page = browse(width=320)
    page.goto("codes/97140.html")
    scroller = page.locator("#map .table-scroll")
    assert scroller.evaluate("element => element.scrollWidth > element.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_bar_of_units_has_room_for_its_letters(browse):
    page = browse(width=320)
    page.goto("articles/time-rule.html")
    boxes = page.locator(".units-bar .units-minute").evaluate_all(
        "elements => elements.map(element => { const { left, right, top } = element.getBoundingClientRect();"
        " return [Math.round(top), left, right] })"
    )
    for row in {top for top, _, _ in boxes}:
        places = sorted((left, right) for top, left, right in boxes if top == row)
        assert all(one[1] < following[0] for one, following in zip(places, places[1:], strict=False))


@from_both_origins
def test_links_between_chapters_of_the_handbook_stay_in_it(page):
    page.goto("handbook.html")
    contents = page.get_by_role("navigation", name="Contents")
    link = contents.get_by_role("link").nth(1)
    target = link.get_attribute("href")
    link.click()
    expect(page).to_have_url(re.compile("/handbook.html" + re.escape(target) + "$"))
    expect(page.locator(f"[id='{target.removeprefix('#')}']")).to_be_in_viewport()


def test_tools_that_need_scripting_are_not_shown_without_it(browse):
    page = browse(java_script_enabled=False)
    page.goto("codes/97140.html")
    for name in ["Copy link", "Print", "Copy code"]:
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    expect(page.get_by_label("Colours")).to_be_hidden()
