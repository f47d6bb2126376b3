"""Sites to test: built once by the fascia command, and reachable over loopback and from the disk."""

import atexit
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]

# Where a failed test leaves what a person wants to look at.
LEFT_OVERS = PROJECT / ".build" / "browser"


@cache
def www() -> Path:
    """The folder that the server serves. Sites stand in folders of it, as on many hosts."""
    folder = tempfile.TemporaryDirectory(prefix="fascia-www-")
    atexit.register(folder.cleanup)
    return Path(folder.name).resolve()


@cache
def real_site() -> Path:
    """The site from content/, as of today, built when it is first asked for; tests are chosen by its pages."""
    build_site(PROJECT / "content", www() / "fascia")
    return www() / "fascia"


@cache
def sample_site() -> Path:
    """A small site that changes only when the theme is to show something new, as of a fixed day."""
    build_site(Path(__file__).resolve().parents[1] / "sample", www() / "sample", "--as-of", "2026-01-15")
    return www() / "sample"


@dataclass(frozen=True)
class Site:
    """A built site and the address under which it is served."""

    folder: Path
    served_at: str

    def base(self, origin: str) -> str:
        """The address of the site's folder, with a slash at its end; `origin` is "http" or "file"."""
        return {"http": self.served_at, "file": self.folder.as_uri() + "/"}[origin]

    def pages(self) -> list[str]:
        """The paths of all pages from the site's folder, sorted, such as `codes/97140.html`."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html"))

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")


def build_site(content: Path, output: Path, *options: str) -> None:
    """Builds `content` with the project's templates, by the program that FASCIA names or the debug build."""
    program = os.environ.get("FASCIA") or PROJECT / ".build" / "debug" / "fascia"
    command = [program, "build", "--content", content, "--templates", PROJECT / "templates", "--output", output]
    result = subprocess.run([*command, "--quiet", *options], capture_output=True, text=True)
    if result.returncode != 0:
        # Without a site there is nothing to test, and one message is enough.
        pytest.exit(f"fascia build failed for {content}:\n{result.stdout}{result.stderr}", returncode=1)


class QuietHandler(SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each of them."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        # LinkChecker waits between requests unless a server says that it need not.
        self.send_header("LinkChecker", "welcome")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    # A browser opens several connections at once, and closes some of them unused.
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        # A page that is left takes its connections with it; what did not arrive, the browser's own report tells.
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served on loopback, with a slash at its end."""
    server = Server(("127.0.0.1", 0), partial(QuietHandler, directory=folder))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
