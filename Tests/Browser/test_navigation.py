"""Finding one's way: site navigation, breadcrumbs, contents, skip link, neighbours, keyboard."""

import re

import pytest
from harness.kinds import of_each_kind
from harness.marks import from_both_origins
from playwright.sync_api import expect


@from_both_origins
def test_leads_from_home_to_a_code_and_back_by_the_breadcrumbs(page):
    page.goto("index.html")
    page.get_by_role("navigation", name="Site", exact=True).get_by_role("link", name="Codes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Codes")
    page.get_by_role("main").get_by_role("link", name="97140").first.click()
    expect(page).to_have_url(re.compile("/codes/97140.html$"))
    breadcrumbs = page.get_by_role("navigation", name="Breadcrumbs")
    expect(breadcrumbs.get_by_role("link")).to_have_text(["Home", "Codes"])
    breadcrumbs.get_by_role("link", name="Codes").click()
    expect(page).to_have_url(re.compile("/codes/index.html$"))
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Home").click()
    expect(page).to_have_url(re.compile("/index.html$"))


def test_leads_from_home_to_each_task(page):
    page.goto("index.html")
    tasks = page.get_by_role("navigation", name="By task").get_by_role("link")
    addresses = [task.get_attribute("href") for task in tasks.all()]
    assert len(addresses) > 5
    for address in addresses:
        page.goto(address)
        expect(page.locator(".site-nav [aria-current]"), address).to_have_text("Articles")
    page.goto("index.html")
    tasks.get_by_text("Bill a note").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Billing 97140 step by step")


def test_marks_the_part_of_the_site_that_a_page_belongs_to(page):
    page.goto("codes/97140.html")
    expect(page.locator(".site-nav [aria-current]")).to_have_text("Codes")


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_part_of_the_site_is_in_view(browse, width):
    page = browse(width=width)
    for path in ("codes/97140.html", "terms/unit.html", "articles/time-rule.html"):
        page.goto(path)
        part = page.locator(".site-nav [aria-current]").bounding_box()
        assert part["x"] >= 0 and part["x"] + part["width"] <= width, path
        assert page.evaluate("scrollY") == 0
    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.locator(".site-nav [aria-current]")).to_be_in_viewport(ratio=1)


def test_walks_along_the_neighbouring_codes(page):
    page.goto("codes/97140.html")
    neighbours = page.get_by_role("navigation", name="Neighboring codes")
    current = neighbours.locator("[aria-current=page]")
    expect(current).to_have_text("97140")
    following = current.locator("xpath=ancestor::li/following-sibling::li[1]//a")
    code = following.inner_text()
    following.click()
    expect(page.locator("h1 .key")).to_have_text(code)
    expect(page.get_by_role("navigation", name="Neighboring codes").locator("[aria-current=page]")).to_have_text(code)


@from_both_origins
def test_turns_the_pages_of_a_series(page):
    page.goto("articles/start-here.html")
    page.locator(".page-turn-next").click()
    title = page.locator("h1").inner_text()
    page.locator(".page-turn a:not(.page-turn-next)").first.click()
    expect(page).to_have_url(re.compile("/articles/start-here.html$"))
    expect(page.locator(".page-turn-next")).to_contain_text(title)


def test_contents_beside_an_article_lead_to_its_sections(page):
    page.goto("articles/time-rule.html")
    link = page.get_by_role("complementary", name="On this page").get_by_role("link").nth(2)
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(target)).to_be_in_viewport()


def test_contents_fold_on_a_narrow_window(browse):
    page = browse(width=360)
    page.goto("articles/time-rule.html")
    fold = page.locator(".contents-fold")
    expect(fold.get_by_role("link").first).to_be_hidden()
    page.get_by_text("On this page", exact=True).and_(page.locator("summary")).press("Enter")
    link = fold.get_by_role("link").nth(2)
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(target)).to_be_in_viewport()


# Where the focus goes with Tab, until it leaves the page: what it is on, and whether that can be seen.
WALK = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  // A link may go over several lines; the first stands for all.
  const style = getComputedStyle(here), box = here.getClientRects()[0] ?? here.getBoundingClientRect();
  const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const middle = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
  const seen = box.width > 0 && box.height > 0 && middle[1] >= 0 && middle[1] <= innerHeight;
  // Nothing that stays in its place while the page scrolls may lie over it (WCAG 2.4.11).
  const top = seen && document.elementFromPoint(...middle);
  const free = !top || here.contains(top) || top.contains(here) || Boolean(top.closest('label')?.contains(here));
  return { name: `${here.tagName} ${here.className} ${here.textContent.trim().slice(0, 40)}`, marked, seen, free };
}"""


@of_each_kind
def test_the_keyboard_sees_where_it_is_and_may_skip_to_the_content(read, path):
    page = read()
    page.goto(path)
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    # The search page has put the focus into its field; the walk begins at the top of every page alike.
    page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        here = page.evaluate(WALK)
        if here is None:
            break
        reached.append(here)
    assert len(reached) > 10
    assert reached[0]["name"] == "A skip-link Skip to content"
    assert not [here for here in reached if not (here["marked"] and here["seen"] and here["free"])]

    page.locator(".skip-link").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # The next thing that takes the focus comes after the beginning of the content.
    assert page.evaluate(
        """() => {
          const main = document.querySelector('main'), here = document.activeElement;
          return main.contains(here) || Boolean(main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
        }"""
    )


@of_each_kind
def test_targets_are_large_enough(read, path):
    """24 by 24 CSS pixels, or with that much room around, or within a sentence (WCAG 2.5.8)."""
    page = read(width=360)
    page.goto(path)
    small = page.evaluate(
        """() => {
          const targets = [...document.querySelectorAll('a[href], button, input, summary, select')]
            // A link over several lines is several targets.
            .flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })))
            .filter(({ element, box }) => box.width && box.height && element.checkVisibility({ visibilityProperty: true })
              && !element.matches('.skip-link'));
          const inline = (element) => getComputedStyle(element).display === 'inline'
            && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 3);
          const centre = (box) => [box.x + box.width / 2, box.y + box.height / 2];
          // A circle of 24 pixels around a small target must not meet another target.
          const crowded = (one) => targets.some((other) => {
            if (other.element === one.element || other.element.contains(one.element) || one.element.contains(other.element)) return false;
            const [x, y] = centre(one.box);
            const dx = Math.max(other.box.left - x, 0, x - other.box.right);
            const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
            return Math.hypot(dx, dy) < 12;
          });
          return targets.filter((one) => Math.min(one.box.width, one.box.height) < 24
              && !inline(one.element) && !one.element.closest('label') && crowded(one))
            .map(({ element, box }) =>
              `${element.className} ${element.textContent.trim().slice(0, 30)} ${box.width.toFixed(0)}x${box.height.toFixed(0)}`);
        }"""
    )
    assert not small
