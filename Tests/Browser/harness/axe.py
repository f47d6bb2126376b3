"""Accessibility by axe-core, from the copy that axe-playwright-python brings."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# Stylesheets are same-origin here, and fetching them again is what `file://` forbids.
OPTIONS = {"preload": False, "resultTypes": ["violations"], "elementRef": False}


@cache
def axe_source() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, within: str | None = None) -> list[str]:
    """One line for each element that breaks a rule of axe, best practices included, in the page as it stands now.

    `within` is a CSS selector that limits the check to a part of the page.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe_source())
    result = page.evaluate("([within, options]) => axe.run(within ?? document, options)", [within, OPTIONS])
    return [
        f"{violation['id']}: {violation['help']} – {' '.join(map(str, node['target']))}\n      {node['html'][:160]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def expect_accessible(page: Page, within: str | None = None) -> None:
    found = violations(page, within)
    assert not found, f"axe finds on {page.url}:\n    " + "\n    ".join(found)
