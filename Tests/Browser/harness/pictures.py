"""Pictures of pages, held against approved ones.

An approved picture is half as large as the page and has a palette, so that a hundred of them are small enough to keep.
Two pictures are compared tile by tile: a tile of 32 by 32 CSS pixels counts as changed when its colours differ by more
than `TOLERANCE` on average. Letters that another version of the browser draws a little softer stay below it; a word that
moved, a line that went or a colour of a button do not, however long the page is.
"""

import io
import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

APPROVED = Path(__file__).resolve().parents[1] / "approved"

COLOURS = 128
# In pixels of the small picture.
TILE = 16
# Of 255, as the mean over a tile and its three channels.
TOLERANCE = 10
# How much longer or shorter a page may be, in pixels of the small picture.
LENGTH = 2


def small(png: bytes) -> Image.Image:
    """The picture of a page at half its size."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)


def with_palette(image: Image.Image) -> Image.Image:
    """The picture with few colours, none of which is more than a shade away: that of a button counts as much as the
    paper's.
    """
    return image.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)


def changed_tiles(before: Image.Image, after: Image.Image) -> list[tuple[int, int]]:
    """The left upper corners of the tiles that differ, in pixels of the small pictures."""
    size = (max(before.width, after.width), min(before.height, after.height))
    # A little out of focus, a stroke that is half a pixel aside is nearly the same.
    blurred = [image.convert("RGB").crop((0, 0, *size)).filter(ImageFilter.BoxBlur(1)) for image in (before, after)]
    difference = ImageChops.difference(*blurred)
    # Sums of the channels, then one pixel for each tile: its mean.
    channels = difference.split()
    total = ImageChops.add(ImageChops.add(channels[0], channels[1], scale=1), channels[2], scale=1)
    columns, rows = -(-size[0] // TILE), -(-size[1] // TILE)
    padded = Image.new("L", (columns * TILE, rows * TILE))
    padded.paste(total, (0, 0))
    means = padded.reduce(TILE)
    return [
        (column * TILE, row * TILE)
        for row in range(rows)
        for column in range(columns)
        if means.getpixel((column, row)) > TOLERANCE * 3
    ]


@dataclass(frozen=True)
class Comparison:
    """What became of a picture: `complaint` is empty when it is as approved."""

    complaint: str


def compare(name: str, png: bytes, left_overs: Path) -> Comparison:
    """Holds a picture against the approved one of that name; FASCIA_RECORD=1 approves it, and complains all the same.

    A picture that differs is left behind with the changed tiles framed.
    """
    file = APPROVED / f"{name}.png"
    taken = small(png)
    if not file.exists():
        complaint = "has no approved picture"
    else:
        approved = Image.open(file)
        if taken.width != approved.width or abs(taken.height - approved.height) > LENGTH:
            complaint = f"is {taken.width}x{taken.height} and was {approved.width}x{approved.height}"
            tiles = []
        else:
            tiles = changed_tiles(approved, taken)
            complaint = f"differs in {len(tiles)} tiles, first at {tuple(2 * part for part in tiles[0])}" if tiles else ""
        if not complaint:
            return Comparison("")
        framed = taken.copy()
        draw = ImageDraw.Draw(framed)
        for left, top in tiles:
            draw.rectangle((left, top, left + TILE - 1, top + TILE - 1), outline=(255, 0, 120))
        left_overs.mkdir(parents=True, exist_ok=True)
        framed.save(left_overs / f"{name}.png")
    if os.environ.get("FASCIA_RECORD"):
        file.parent.mkdir(parents=True, exist_ok=True)
        with_palette(taken).save(file, optimize=True)
        return Comparison(f"{name} {complaint}: recorded, look at it")
    return Comparison(f"{name} {complaint}")
