"""Marks that say under which circumstances a test runs."""

import pytest

# The site must work from a host and from a folder on a desk.
from_both_origins = pytest.mark.parametrize("origin", ["http", "file"])

in_both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
