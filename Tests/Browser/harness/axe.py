"""Accessibility by axe-core, from the copy that axe-playwright-python brings."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# Stylesheets are same-origin here, and fetching them again is what `file://` forbids.
OPTIONS = {"preload": False, "resultTypes": ["violations"], "elementRef": False}

# The rules that another colour scheme can break.
COLOURS = ["color-contrast", "link-in-text-block"]


# Of what stands in a long row, such as the entries of the glossary, so many are left: another one has the same colours,
# names and structure, and axe takes several seconds for thousands of elements.
ALIKE = 12

THIN_OUT = """(most) => {
  for (const list of document.querySelectorAll('main :is(dl, ol, tbody, ul), .section-tree ul')) {
    const counts = new Map();
    for (const child of [...list.children]) {
      const kind = `${child.tagName} ${child.className}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (counts.get(kind) > most) child.remove();
    }
  }
}"""


def thin_out(page: Page) -> None:
    """Takes away what a long list repeats. Whether identifiers are unique and headings in order is tried elsewhere."""
    page.evaluate(THIN_OUT, ALIKE)


@cache
def axe_source() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, within: str | None = None, rules: list[str] | None = None) -> list[str]:
    """One line for each element that breaks a rule of axe, best practices included, in the page as it stands now.

    `within` is a CSS selector that limits the check to a part of the page, `rules` are the only ones to look at.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe_source())
    options = OPTIONS | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
    result = page.evaluate("([within, options]) => axe.run(within ?? document, options)", [within, options])
    return [
        f"{violation['id']}: {violation['help']} – {' '.join(map(str, node['target']))}\n      {node['html'][:160]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def expect_accessible(page: Page, within: str | None = None, rules: list[str] | None = None) -> None:
    found = violations(page, within, rules)
    assert not found, f"axe finds on {page.url}:\n    " + "\n    ".join(found)
