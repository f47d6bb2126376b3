"""Accessibility by axe-core, from the copy that axe-playwright-python brings."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# Stylesheets are same-origin here, and fetching them again is what `file://` forbids.
OPTIONS = {"preload": False, "resultTypes": ["violations"], "elementRef": False}

# The rules that another colour scheme can break.
COLOURS = ["color-contrast", "link-in-text-block"]


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
