"""Browser profiles that tests use one after the other.

A fresh profile for each test costs 0.9 s of processor time until its first page stands, a fresh page in a profile that
was used 0.4 s, and a page that was used 0.1 s (two cores of an AMD EPYC). With 600 tests that is most of the time.
"""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page


# What a reader has told the system, unless a test says otherwise. A page can be told, so one profile serves all.
MEDIA = {"color_scheme": "light", "contrast": "no-preference", "forced_colors": "none", "reduced_motion": "no-preference"}


def what_the_system_says(options: dict[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """Parts options into those that a page takes and those that a profile is made with."""
    return (
        {name: options.get(name, usual) for name, usual in MEDIA.items()},
        {name: value for name, value in options.items() if name not in MEDIA},
    )


@dataclass
class Profiles:
    """Lends profiles, by what they were made with, and takes them back with nothing stored in them."""

    browser: Browser
    kept: dict[str, BrowserContext] = field(default_factory=dict)
    readers: dict[str, Page] = field(default_factory=dict)

    def profile(self, base: str, options: dict[str, object]) -> BrowserContext:
        """A profile in which nothing is stored, though files of the site may be in its cache."""
        key = repr((base, sorted(options.items())))
        if key not in self.kept:
            self.kept[key] = self.fresh_profile(base, options)
        return self.kept[key]

    def fresh_profile(self, base: str, options: dict[str, object]) -> BrowserContext:
        context = self.browser.new_context(base_url=base, locale="en-GB", **options)
        context.set_default_timeout(15_000)
        return context

    def reader(self, base: str, options: dict[str, object]) -> Page:
        """A page that was used, for tests that read, and leave nothing behind but what the next `goto` takes away."""
        key = repr((base, sorted(options.items())))
        if key not in self.readers:
            self.readers[key] = self.fresh_profile(base, options).new_page()
        return self.readers[key]

    def take_back(self, context: BrowserContext, base: str) -> None:
        """Closes the pages of a profile, and clears what they stored: under file:// all pages share it."""
        address = urlsplit(base)
        origin = f"{address.scheme}://{address.netloc}"
        if not context.pages:
            # Only a page can clear; its test closed them all.
            self.kept = {key: other for key, other in self.kept.items() if other is not context}
            context.close()
            return
        session = context.new_cdp_session(context.pages[-1])
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        for page in context.pages:
            page.close()
