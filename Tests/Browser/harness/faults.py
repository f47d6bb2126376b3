"""What must not happen on any page, whatever a test is about."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response


@dataclass
class Faults:
    """Collects console errors and warnings, uncaught errors, failed requests and requests to other hosts.

    Violations of the Content-Security-Policy are console errors. A test that provokes a fault names it with `expect`;
    every other one fails the test, and so does an expected one that did not come.
    """

    seen: list[str] = field(default_factory=list)
    expected: list[re.Pattern[str]] = field(default_factory=list)

    def expect(self, pattern: str) -> None:
        """Takes faults in whose line the regular expression is found for part of the test."""
        self.expected.append(re.compile(pattern))

    def watch(self, context: BrowserContext, base: str) -> Callable[[], None]:
        """Listens to all pages of `context`, which may ask for nothing outside `base`, until the result is called."""

        def on_console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.seen.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

        def is_own(request: Request) -> bool:
            return request.url.startswith((base, "data:", "blob:", "about:"))

        def on_request(request: Request) -> None:
            if not is_own(request):
                self.seen.append(f"request outside the site: {request.url}")

        def on_response(response: Response) -> None:
            if response.status >= 400:
                self.seen.append(f"response {response.status}: {response.url}")

        def on_failed(request: Request) -> None:
            # A page that is left gives up what it was still loading. What is asked of others is a fault as it is, and may
            # fail when its test is over.
            if is_own(request) and request.failure != "net::ERR_ABORTED":
                self.seen.append(f"request failed: {unquote(request.url)} ({request.failure})")

        listeners = {
            "console": on_console,
            "weberror": lambda error: self.seen.append(f"uncaught: {error.error}"),
            "request": on_request,
            "response": on_response,
            "requestfailed": on_failed,
        }
        for event, listener in listeners.items():
            context.on(event, listener)

        def unwatch() -> None:
            for event, listener in listeners.items():
                context.remove_listener(event, listener)

        return unwatch

    def check(self) -> None:
        """Fails with what was seen and not expected, and with what was expected and not seen."""
        unexpected = [line for line in self.seen if not any(pattern.search(line) for pattern in self.expected)]
        absent = [p.pattern for p in self.expected if not any(p.search(line) for line in self.seen)]
        assert not unexpected, "The page had faults:\n  " + "\n  ".join(unexpected)
        assert not absent, f"Expected faults did not come: {', '.join(absent)}"
