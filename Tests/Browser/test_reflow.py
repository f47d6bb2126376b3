"""Narrow windows, large letters, wide spacing: nothing is cut off, and nobody scrolls sideways."""

from harness.kinds import of_each_kind
from playwright.sync_api import Page

# Elements that reach beyond the window, outside what scrolls by itself.
BEYOND = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let up = element; up; up = up.parentElement) {
      if (up !== document.documentElement && up !== document.body && getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.right > width + 1 && !scrolls(element);
  }).map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


def expect_no_sideways_scrolling(page: Page) -> None:
    width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    beyond = page.evaluate(BEYOND)
    assert width <= room and not beyond, f"{width} pixels in a window of {room}: {beyond[:5]}"


@of_each_kind
def test_the_way_back_and_the_tools_share_a_line(read, path):
    page = read(width=320, height=568)
    page.goto(path)
    boxes = page.locator(".page-head > *:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert all(top < boxes[0][1] for top, _ in boxes), boxes


@of_each_kind
def test_fits(read, path):
    page = read(width=320, height=568)
    page.goto(path)
    expect_no_sideways_scrolling(page)

    # 1280 by 1024 at four times the size is a window of 320 by 256 (WCAG 1.4.10). What stays in its place while the page
    # scrolls must leave room for the text.
    page.set_viewport_size({"width": 320, "height": 256})
    covering = page.evaluate(
        """[...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.checkVisibility())
          .map((element) => ({ name: element.className, height: element.getBoundingClientRect().height }))
          .filter(({ height }) => height > innerHeight / 2)"""
    )
    assert not covering

    # Letters of twice the size (1.4.4).
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (1280, 640):
        page.set_viewport_size({"width": width, "height": 800})
        expect_no_sideways_scrolling(page)


@of_each_kind
def test_keeps_all_text_with_wide_spacing(read, path):
    """The spacing of WCAG 1.4.12."""
    page = read(width=360)
    page.goto(path)
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
          document.adoptedStyleSheets.push(sheet);
        }"""
    )
    expect_no_sideways_scrolling(page)
    cut = page.evaluate(
        """[...document.querySelectorAll('main *')].filter((element) => {
          const style = getComputedStyle(element);
          return element.checkVisibility() && style.overflowY === 'hidden' && style.clipPath === 'none'
            && element.scrollHeight > element.clientHeight + 1;
        }).map((element) => `${element.tagName} ${element.className}`)"""
    )
    assert not cut
