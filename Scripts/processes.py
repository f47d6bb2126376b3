"""Runs commands and tells what they cost, as the kernel accounts for it."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Cost:
    """Seconds on the wall, and the greatest memory of the process in megabytes."""

    seconds: float
    megabytes: float


def run(*command: object, folder: Path | None = None) -> Cost:
    """Runs a command; ends with what it said if it fails."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(said.decode(errors="replace")[-2000:] + f"{command[0]} ended with {process.returncode}")
    return Cost(time.monotonic() - start, usage.ru_maxrss / 1024)


def median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs), statistics.median(cost.megabytes for cost in costs)
    )
