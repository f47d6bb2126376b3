"""One page of each kind, so that what holds for all pages is tried on few."""

import re
from functools import cache

import pytest
from harness.sites import real_site

# Pages that are more than their kind.
ALSO = ["checklists/audit.html", "checklists/for-97140.html", "codes/97140.html", "pairs/97140-97124.html"]


@cache
def page_of_each_kind() -> list[str]:
    """Paths from the site's folder: for each folder and each class of `body` in it, its largest page."""
    largest: dict[tuple[str, str], tuple[int, str]] = {}
    for file in sorted(real_site().rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        path = file.relative_to(real_site())
        body = re.search(r'<body class="([^"]*)"', text)
        # Every page in the site's folder itself is a kind of its own.
        kind = (path.parts[0], body[1] if body else "")
        largest[kind] = max(largest.get(kind, (0, "")), (len(text), str(path)))
    return sorted({path for _, path in largest.values()} | {path for path in ALSO if (real_site() / path).exists()})


# A test runs once for each kind of page, with `path`.
of_each_kind = pytest.mark.parametrize("path", page_of_each_kind())
