"""What readers have told their system: less motion, forced colours, more contrast, dark or light."""

import io
from itertools import pairwise

import pytest
from harness.kinds import of_each_kind
from PIL import Image
from playwright.sync_api import expect

SHEET = "checklists/for-97140.html"


@of_each_kind
def test_nothing_moves_and_the_focus_is_seen(read, path):
    page = read(reduced_motion="reduce", forced_colors="active")
    page.goto(path)
    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
            || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        }).map((element) => `${element.tagName} ${element.className}`)"""
    )
    assert not moving
    for _ in range(8):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


def test_the_card_appears_at_once_for_who_wants_less_motion(browse):
    page = browse(reduced_motion="reduce")
    page.goto("articles/what-97140-is.html")
    page.locator("main a.to-term:visible").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert page.evaluate("document.getAnimations().length") == 0


def test_ticks_can_be_seen_in_forced_colours(browse):
    page = browse(forced_colors="active")
    page.goto(SHEET)
    box = page.locator("[data-item] input").first
    before = box.screenshot()
    box.check()
    page.mouse.move(0, 0)
    assert box.screenshot() != before
    # The browser's own box keeps to the reader's colours.
    assert box.evaluate("(box) => getComputedStyle(box).appearance") == "auto"


def test_the_current_code_stands_out_in_forced_colours(browse):
    page = browse(forced_colors="active")
    page.goto("codes/97140.html")
    current = page.locator(".neighbours [aria-current]")
    other = page.locator(".neighbours a:not([aria-current])").first
    background = "(element) => getComputedStyle(element).backgroundColor"
    assert current.evaluate(background) != other.evaluate(background)


def test_facts_are_divided_by_one_line_in_forced_colours(browse):
    page = browse(forced_colors="active")
    page.goto("codes/97140.html")
    first, second = (page.locator(".facts > div").nth(place).bounding_box() for place in (0, 1))
    strip = {"x": first["x"] + first["width"] - 5, "y": first["y"] + 6, "width": second["x"] - first["x"] - first["width"] + 10, "height": 1}
    picture = Image.open(io.BytesIO(page.screenshot(clip=strip))).convert("L")
    row = [picture.getpixel((x, 0)) for x in range(picture.width)]
    assert sum(left != right for left, right in pairwise(row)) == 2, row


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_follows_the_scheme_of_the_system(browse, scheme, is_dark):
    page = browse(color_scheme=scheme)
    page.goto("codes/97140.html")
    brightness = page.evaluate(
        "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number).slice(0, 3).reduce((a, b) => a + b) / 3"
    )
    assert (brightness < 64) == is_dark
