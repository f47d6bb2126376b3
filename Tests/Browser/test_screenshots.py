"""Pages as they look: three widths, both schemes, held against the pictures in approved/.

The site of the pictures is sample/, which changes only when there is something new to show. `make record-screenshots`
takes the pictures anew that differ: look at each before it is committed.
"""

import io

import pytest
from harness.marks import in_both_schemes
from harness.pictures import APPROVED, changed_tiles, compare, small, with_palette
from harness.sites import LEFT_OVERS
from PIL import Image
from playwright.sync_api import expect

WIDTHS = [320, 768, 1280]
PAGES = [
    "index.html",
    "codes/index.html",
    "codes/97140.html",
    "compare/97124-97140.html",
    "articles/minutes.html",
    "checklists/for-97140.html",
    "techniques/myofascial-release.html",
    "techniques/by-code.html",
    "glossary.html",
    "modifiers/59.html",
    "pairs/97140-97124.html",
    "search.html?q=therapy",
    "handbook.html",
]


def name(path: str, width: int, scheme: str) -> str:
    return f"{path.replace('/', '-').replace('.html', '').partition('?')[0]}-{width}-{scheme}"


def picture(page) -> bytes:
    return page.screenshot(full_page=True, animations="disabled", caret="hide")


@in_both_schemes
@pytest.mark.parametrize("path", PAGES)
def test_looks_as_approved(read, sample, path, scheme):
    complaints = []
    page = read(site=sample, color_scheme=scheme)
    page.goto(path)
    if "?" in path:
        expect(page.locator(".search-full .search-status")).not_to_be_empty()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        complaints.append(compare(name(path, width, scheme), picture(page), LEFT_OVERS).complaint)
    found = [complaint for complaint in complaints if complaint]
    assert not found, f"{'; '.join(found)} (see {LEFT_OVERS})"


def test_every_approved_picture_is_taken():
    taken = {f"{name(path, width, scheme)}.png" for path in PAGES for width in WIDTHS for scheme in ("light", "dark")}
    assert {file.name for file in APPROVED.iterdir()} == taken


@pytest.mark.parametrize(
    "change",
    [
        "document.querySelector('h1').style.color = 'crimson'",
        "document.querySelector('.answer').remove()",
        "document.querySelector('.brand').style.paddingInlineStart = '24px'",
        "document.querySelector('main a').textContent = 'something else'",
    ],
    ids=["colour", "text-gone", "moved", "other-words"],
)
def test_a_change_that_a_reader_sees_is_seen(read, sample, change):
    page = read(site=sample)
    page.goto("codes/97140.html")
    before = with_palette(small(picture(page)))
    page.evaluate(f"{change}; null")
    after = small(picture(page))
    assert before.size != after.size or changed_tiles(before, after)


def test_a_picture_that_is_a_little_softer_is_the_same(read, sample):
    page = read(site=sample)
    page.goto("codes/97140.html")
    png = picture(page)
    image = Image.open(io.BytesIO(png)).convert("RGB")
    # As another version of the browser may draw: letters a fraction of a pixel aside.
    softer = Image.blend(image, image.transform(image.size, Image.Transform.AFFINE, (1, 0, 1, 0, 1, 0)), 0.25)
    data = io.BytesIO()
    softer.save(data, "PNG")
    assert not changed_tiles(with_palette(small(png)), small(data.getvalue()))
