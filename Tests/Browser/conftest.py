"""Fixtures of the browser tests; README.md beside this file says how to use them."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from harness.faults import Faults
from harness.sites import Site, real_site, sample_site, served, www
from playwright.sync_api import Browser, Page, sync_playwright

Browse = Callable[..., Page]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address at which the folder of all sites is served."""
    with served(www()) as address:
        yield address


@pytest.fixture(scope="session")
def site(server: str) -> Site:
    """The real site, from content/, as of today."""
    return Site(real_site(), f"{server}{real_site().name}/")


@pytest.fixture(scope="session")
def sample(server: str) -> Site:
    """The small site of sample/, for pictures."""
    return Site(sample_site(), f"{server}{sample_site().name}/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. No name of a host has an address for it, so nothing can leave the machine."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed: Scripts/ensure-packages.sh browser"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--font-render-hinting=none"],
        )
        yield browser
        browser.close()


@pytest.fixture
def faults() -> Faults:
    """What the pages of this test did wrong; `faults.expect(pattern)` for what the test provokes."""
    return Faults()


@pytest.fixture
def origin() -> str:
    """Where pages come from: over loopback. `harness.marks.from_both_origins` adds the disk."""
    return "http"


@pytest.fixture
def browse(request: pytest.FixtureRequest, browser: Browser, faults: Faults, origin: str) -> Iterator[Browse]:
    """Makes pages: `browse(width=320, color_scheme="dark", java_script_enabled=False, site=other)`.

    Each call is a browser profile of its own, with nothing stored. `page.goto` takes a path from the site's folder.
    Other options are those of Playwright's `new_context`. After the test all pages must be without faults.
    """
    contexts = []

    def make(*, width: int = 1280, height: int = 800, site: Site | None = None, **options: object) -> Page:
        base = (site or request.getfixturevalue("site")).base(origin)
        context = browser.new_context(
            base_url=base, viewport={"width": width, "height": height}, locale="en-GB", **options
        )
        context.set_default_timeout(15_000)
        faults.watch(context, base)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    faults.check()


@pytest.fixture
def page(browse: Browse) -> Page:
    """A page of the real site, 1280 wide, light, with scripting."""
    return browse()
