"""Checklists as worksheets: ticks, the choice of the day, the score, and what can be taken away."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from harness.marks import from_both_origins
from playwright.sync_api import Page, expect

SHEET = "checklists/for-97140.html"
AUDIT = "checklists/audit.html"


def rows(page: Page):
    return page.locator("[data-item]:visible")


def counted(page: Page):
    """Rows that count for the score, as they are asked now."""
    return page.locator("[data-item]:is([data-level=required], [data-level=conditional]):visible")


def score(page: Page) -> tuple[int, int, int | None]:
    """Found, asked, and percent as the page says them."""
    found, asked = re.match(r"(\d+) of (\d+)", page.locator("#sheet-sum").inner_text()).groups()
    percent = re.match(r"(\d+) %", page.locator("#sheet-percent").inner_text())
    return int(found), int(asked), int(percent[1]) if percent else None


def stored(page: Page) -> dict:
    return page.evaluate("JSON.parse(localStorage.getItem('fascia.worksheet') ?? '{}')")


def box(row):
    return row.get_by_role("checkbox").first


def not_applicable(row):
    return row.get_by_label("Not applicable")


@from_both_origins
def test_ticks_are_counted_and_survive_a_reload(page):
    page.goto(SHEET)
    _, asked, percent = score(page)
    assert percent == 0 and asked == counted(page).count()
    first, second = counted(page).nth(0), counted(page).nth(1)
    box(first).check()
    not_applicable(second).check()
    assert score(page) == (1, asked - 1, 100 // (asked - 1))
    keys = [first.get_attribute("data-item"), second.get_attribute("data-item")]
    page.reload()
    expect(box(page.locator(f'[data-item="{keys[0]}"]'))).to_be_checked()
    expect(not_applicable(page.locator(f'[data-item="{keys[1]}"]'))).to_be_checked()
    assert score(page) == (1, asked - 1, 100 // (asked - 1))


def test_an_item_is_found_or_not_applicable_or_neither(page):
    page.goto(SHEET)
    row = rows(page).first
    box(row).check()
    not_applicable(row).check()
    expect(box(row)).not_to_be_checked()
    box(row).check()
    expect(not_applicable(row)).not_to_be_checked()
    box(row).uncheck()
    assert stored(page) == {}


def test_only_identifiers_and_marks_are_stored(page):
    page.goto(SHEET)
    box(rows(page).nth(0)).check()
    not_applicable(rows(page).nth(1)).check()
    for key, mark in stored(page).items():
        assert re.fullmatch(r"[a-z0-9-]+@\d+", key, re.IGNORECASE), key
        assert mark in ("done", "na")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('worksheet'))") == ["fascia.worksheet"]
    assert page.context.cookies() == []


def test_asks_for_no_free_text(page):
    """Nobody shall type a patient's name here."""
    for path in (SHEET, AUDIT):
        page.goto(path)
        fields = page.locator("main").locator("textarea, [contenteditable], input:not([type=checkbox])")
        expect(fields).to_have_count(0)


def test_the_same_item_is_ticked_on_every_list_that_has_it(page):
    page.goto("checklists/treatment-note.html")
    row = rows(page).first
    key = row.get_attribute("data-item")
    box(row).check()
    page.goto(SHEET)
    expect(box(page.locator(f'[data-item="{key}"]'))).to_be_checked()


def test_ticks_of_another_tab_arrive_and_are_kept(page):
    page.goto(SHEET)
    other = page.context.new_page()
    other.goto(SHEET)
    box(rows(other).nth(0)).check()
    expect(box(rows(page).nth(0))).to_be_checked()
    box(rows(page).nth(1)).check()
    assert len(stored(other)) == 2


@from_both_origins
def test_what_holds_for_the_day_stands_in_the_address(page):
    page.goto(SHEET)
    asked = rows(page).count()
    page.get_by_label("An assistant treated").check()
    with_assistant = rows(page).count()
    assert with_assistant > asked
    assert page.url.endswith("?assistant=1")
    expect(page.locator("#sheet-status")).to_contain_text(f"{with_assistant} items asked")
    page.reload()
    expect(page.get_by_label("An assistant treated")).to_be_checked()
    assert rows(page).count() == with_assistant
    page.get_by_label("An assistant treated").uncheck()
    assert page.url.endswith("for-97140.html")
    assert rows(page).count() == asked


def test_an_item_of_two_situations_needs_both(page):
    page.goto(SHEET)
    both = page.locator('[data-situations="manipulation-same-day medicare"]')
    page.get_by_label("Manipulation on the same day").check()
    expect(both.first).to_be_hidden()
    page.get_by_label("Payer is Medicare").check()
    expect(both.first).to_be_visible()
    assert "manipulation-same-day=1" in page.url and "medicare=1" in page.url


def test_a_tick_never_stands_in_the_address(page):
    page.goto(SHEET)
    box(rows(page).first).check()
    assert page.url.endswith("for-97140.html")


def test_a_link_to_an_item_that_is_off_switches_it_on(page):
    page.goto(SHEET)
    item = page.locator('[data-situations="assistant"]').first
    expect(item).to_be_hidden()
    page.goto(f"{SHEET}#{item.get_attribute('id')}")
    expect(item).to_be_visible()
    expect(item).to_be_in_viewport()
    expect(page.get_by_label("An assistant treated")).to_be_checked()


def test_names_what_is_missing_and_leads_to_it(page):
    page.goto(SHEET)
    link = page.locator("#sheet-levels a").first
    item = link.inner_text()
    link.click()
    expect(page.locator(f"#{item}")).to_be_in_viewport()
    box(page.locator(f"#{item}")).check()
    expect(page.locator("#sheet-levels").get_by_text(item, exact=True)).to_have_count(0)


@from_both_origins
def test_reset_takes_away_the_marks_of_this_sheet(page):
    page.goto(SHEET)
    page.evaluate("localStorage.setItem('fascia.worksheet', JSON.stringify({'other-item@1': 'done'}))")
    box(rows(page).nth(0)).check()
    not_applicable(rows(page).nth(1)).check()
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#sheet-status")).to_have_text("2 marks taken away")
    assert page.get_by_role("checkbox", checked=True).count() == 0
    assert stored(page) == {"other-item@1": "done"}


@from_both_origins
def test_copies_the_sheet_as_text(browse, origin):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{SHEET}?assistant=1")
    box(rows(page).nth(0)).check()
    not_applicable(rows(page).nth(1)).check()
    items = [row.get_attribute("id") for row in rows(page).all()]
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator("#sheet-status")).to_have_text("Copied as text")
    text = page.evaluate("navigator.clipboard.readText()")
    assert f"[x] {items[0]}" in text and f"[-] {items[1]}" in text and f"[ ] {items[2]}" in text
    assert "An assistant treated" in text
    assert [item for item in items if f"] {item}  " not in text] == []


def test_copies_the_address_of_the_choice(browse):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto(SHEET)
    page.get_by_label("Payer is Medicare").check()
    page.get_by_role("button", name="Copy address of this choice").click()
    expect(page.locator("#sheet-status")).to_have_text("Copied the address")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("?medicare=1")


def taken_away(page: Page, button: str, folder: Path) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / "taken-away"
    download.value.save_as(file)
    return download.value.suggested_filename, file.read_bytes()


@from_both_origins
def test_downloads_csv(page, tmp_path):
    page.goto(SHEET)
    box(rows(page).nth(0)).check()
    name, data = taken_away(page, "Download CSV", tmp_path)
    assert name == "worksheet-for-97140.csv"
    assert data.startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to take the file for UTF-8"
    lines = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(lines) == rows(page).count()
    assert lines[0]["state"] == "found" and lines[1]["state"] == "missing"
    assert not [line for line in lines if line["text"].startswith(("=", "+", "-", "@"))]


@from_both_origins
def test_downloads_json(page, tmp_path):
    page.goto(f"{SHEET}?medicare=1")
    not_applicable(rows(page).nth(0)).check()
    name, data = taken_away(page, "Download JSON", tmp_path)
    assert name == "worksheet-for-97140.json"
    value = json.loads(data)
    assert value["situations"] == ["medicare"]
    assert len(value["items"]) == rows(page).count()
    assert value["items"][0]["state"] == "not applicable"
    found, asked, percent = score(page)
    assert value["score"] == {"asked": asked, "done": found, "percent": percent}


def test_100_percent_means_every_one(page):
    page.goto("checklists/manual-therapy.html")
    count = counted(page).count()
    for index in range(count - 1):
        box(counted(page).nth(index)).check()
    assert score(page) == (count - 1, count, 100 * (count - 1) // count)
    box(counted(page).nth(count - 1)).check()
    assert score(page) == (count, count, 100)


def test_works_by_the_keyboard_alone(page):
    page.goto(SHEET)

    def tab_to(locator, limit: int = 120):
        for _ in range(limit):
            page.keyboard.press("Tab")
            if locator.evaluate("(element) => element === document.activeElement"):
                return
        raise AssertionError(f"Tab does not lead to {locator}")

    tab_to(page.get_by_label("Payer is Medicare"))
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?medicare=1$"))
    first = rows(page).first
    tab_to(box(first))
    page.keyboard.press("Space")
    expect(box(first)).to_be_checked()
    tab_to(not_applicable(first))
    page.keyboard.press("Space")
    expect(box(first)).not_to_be_checked()
    reset = page.get_by_role("button", name="Reset")
    for _ in range(120):
        page.keyboard.press("Shift+Tab")
        if reset.evaluate("(element) => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#sheet-status")).to_have_text("1 mark taken away")
    expect(reset).to_be_focused()


def test_each_box_says_what_it_ticks(page):
    page.goto(SHEET)
    row = rows(page).first
    text = " ".join(row.locator("[data-text]").inner_text().split())
    expect(box(row)).to_have_accessible_name(text)
    expect(not_applicable(row)).to_have_accessible_name(f"Not applicable (item {row.get_attribute('id')})")


@from_both_origins
def test_audit_asks_what_the_codes_of_the_encounter_call_for(page):
    page.goto(AUDIT)
    everything = rows(page).count()
    page.locator("[data-code='97010']").check()
    of_one = rows(page).count()
    assert 0 < of_one < everything
    page.locator("[data-code='95851']").check()
    assert of_one < rows(page).count() < everything
    assert "codes=95851+97010" in page.url
    page.reload()
    expect(page.locator("[data-code='97010']")).to_be_checked()
    expect(page.locator("#sheet-chosen")).to_contain_text("95851, 97010")
    lists = page.locator("[data-code='97010']").get_attribute("data-lists").split()
    lists += page.locator("[data-code='95851']").get_attribute("data-lists").split()
    assert {row.get_attribute("data-list") for row in rows(page).all()} <= set(lists)


def test_opens_with_the_choice_that_a_link_names(page):
    page.goto(f"{AUDIT}?codes=97140,97124&medicare=1")
    expect(page.locator("[data-code]:checked")).to_have_count(2)
    expect(page.locator("[data-situation]:checked")).to_have_count(1)


@pytest.mark.parametrize(
    "value", ["", "null", "[]", "7", '"text"', "{", '{"a@1": {"x": 1}, "b@1": "<b>"}', '{"__proto__": "done"}']
)
def test_takes_whatever_stands_in_the_store(page, value):
    page.goto(SHEET)
    page.evaluate("(value) => localStorage.setItem('fascia.worksheet', value)", value)
    page.reload()
    assert page.get_by_role("checkbox", checked=True).count() == 0
    box(rows(page).first).check()
    assert score(page)[0] == 1


def test_says_so_when_the_browser_keeps_nothing(page):
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    page.goto(SHEET)
    box(rows(page).first).check()
    assert score(page)[0] == 1
    expect(page.locator("#sheet-status")).to_contain_text("does not keep ticks")
    box(rows(page).nth(1)).check()
    assert score(page)[0] == 2
