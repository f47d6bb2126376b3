"""Measures how long a saved edit takes to reach an open page of `fascia serve`.

For each number of articles a content folder is generated and a preview of it started. One article is then edited again
and again, and what counts is the time from the write to the message that makes pages reload, as a browser gets it.
Editors either write in place or rename a new file over the old one, so edits do both in turns. Beside it stands the
processor time that the preview needed for an edit, which does not depend on what else the machine is doing.
"""

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def preview(fascia: Path, content: Path, templates: Path) -> Iterator[tuple[int, int]]:
    """Runs a preview; gives its process and its port."""
    command = [fascia, "serve", "--content", content, "--templates", templates, "--port", "0", "--color", "never"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        for line in process.stderr:
            if address := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                yield process.pid, int(address[1])
                return
        sys.exit(f"{fascia} ended with {process.wait()}")
    finally:
        process.terminate()
        process.communicate()


def processor_time(process: int) -> float:
    """Seconds of processor time, of the program and of the system on its behalf."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class States:
    """The states of the site, as they are sent to browsers."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
        self.connection.request("GET", "/-/changes")
        self.response = self.connection.getresponse()

    def next(self) -> dict[str, object]:
        while line := self.response.readline():
            if line.startswith(b"data: "):
                return json.loads(line[len(b"data: ") :])
        sys.exit("The preview closed the connection")


def edit(article: Path, text: str, aside: bool) -> float:
    """Writes an article; returns the moment before."""
    if aside:
        other = article.with_name(f".{article.name}.new")
        other.write_text(text, encoding="utf-8")
        start = time.monotonic()
        other.replace(article)
        return start
    start = time.monotonic()
    article.write_text(text, encoding="utf-8")
    return start


def measure(options: argparse.Namespace, articles: int) -> tuple[list[float], float]:
    """Milliseconds from write to message, for each edit, and the mean of processor time."""
    with tempfile.TemporaryDirectory(prefix="fascia-reload-") as folder:
        content = Path(folder) / "content"
        command = [options.corpus, "--articles", str(articles), "--output", content]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        paths = sorted(content.glob("articles/**/*.md"))
        article = paths[len(paths) // 2]
        text = article.read_text(encoding="utf-8")
        times = []
        with preview(options.fascia, content, options.templates) as (process, port):
            states = States(port)
            pages = states.next()["pages"]
            # The first edit pays for what later ones find done.
            for run in range(options.runs + 1):
                time.sleep(0.3)
                if run == 1:
                    before = processor_time(process)
                start = edit(article, f"{text}\nEdit number {run}.\n", aside=run % 2 == 1)
                while (state := states.next())["pages"] == pages:
                    if state["problems"]:
                        sys.exit(f"The content has a mistake: {state['problems']}")
                pages = state["pages"]
                times.append((time.monotonic() - start) * 1000)
            time.sleep(0.3)
            spent = processor_time(process) - before
        return times[1:], spent * 1000 / options.runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fascia", type=Path, required=True, help="the command to measure")
    parser.add_argument("--corpus", type=Path, required=True, help="the generator of content")
    parser.add_argument("--templates", type=Path, default=Path("templates"))
    parser.add_argument("--articles", default="1000,10000", help="how many, such as 1000,10000")
    parser.add_argument("--runs", type=int, default=11, help="how many edits")
    options = parser.parse_args()
    for articles in map(int, options.articles.split(",")):
        times, spent = measure(options, articles)
        print(
            f"{articles:,} articles: {statistics.median(times):.0f} ms ({min(times):.0f} to {max(times):.0f},"
            f" {len(times)} edits), processor time {spent:.0f} ms",
            flush=True,
        )


if __name__ == "__main__":
    main()
