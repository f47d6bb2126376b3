"""Fixtures of the browser tests; README.md beside this file says how to use them."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from harness.faults import Faults
from harness.profiles import Profiles, what_the_system_says
from harness.sites import Site, real_site, sample_site, served, www
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

Browse = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("first") is None)


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
    # The same fonts on every machine.
    environment = os.environ | {"FONTCONFIG_FILE": str(Path(__file__).parent / "harness" / "fonts.conf")}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            env=environment,
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


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Profiles:
    return Profiles(browser)


@pytest.fixture
def browse(request: pytest.FixtureRequest, profiles: Profiles, faults: Faults, origin: str) -> Iterator[Browse]:
    """Makes pages: `browse(width=320, color_scheme="dark", java_script_enabled=False, site=other)`.

    Nothing of another test is stored in the browser's profile. `page.goto` takes a path from the site's folder.
    Other options are those of Playwright's `new_context`. After the test all pages must be without faults.
    """
    lent: dict[BrowserContext, str] = {}
    own: set[BrowserContext] = set()
    unwatch: list[Callable[[], None]] = []

    def make(*, width: int = 1280, height: int = 800, site: Site | None = None, **options: object) -> Page:
        base = (site or request.getfixturevalue("site")).base(origin)
        media, options = what_the_system_says(options)
        # Another site is one that a test changes: nothing of it may be in a cache.
        context = profiles.fresh_profile(base, options) if site else profiles.profile(base, options)
        if context not in lent and context not in own:
            unwatch.append(faults.watch(context, base))
        if site:
            own.add(context)
        else:
            lent[context] = base
        page = context.new_page()
        page.emulate_media(**media)
        page.set_viewport_size({"width": width, "height": height})
        return page

    yield make
    for context in own:
        context.close()
    for context, base in lent.items():
        profiles.take_back(context, base)
    for stop in unwatch:
        stop()
    faults.check()


@pytest.fixture
def page(browse: Browse) -> Page:
    """A page of the real site, 1280 wide, light, with scripting."""
    return browse()


@pytest.fixture
def read(request: pytest.FixtureRequest, profiles: Profiles, faults: Faults, origin: str) -> Iterator[Browse]:
    """Like `browse`, for tests that only look: the page has shown others before, which is several times as quick.

    A test that stores something, makes routes or adds scripts to what is loaded next wants `browse`.
    """
    unwatch: list[Callable[[], None]] = []

    def make(*, width: int = 1280, height: int = 800, site: Site | None = None, **options: object) -> Page:
        base = (site or request.getfixturevalue("site")).base(origin)
        media, options = what_the_system_says(options)
        page = profiles.reader(base, options)
        unwatch.append(faults.watch(page.context, base))
        page.emulate_media(media="null", **media)
        page.set_viewport_size({"width": width, "height": height})
        return page

    yield make
    for stop in unwatch:
        stop()
    faults.check()
