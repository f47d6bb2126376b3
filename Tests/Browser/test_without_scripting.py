"""A site to read needs no scripting; what needs it says so."""

import pytest
from harness.kinds import of_each_kind
from harness.marks import from_both_origins
from playwright.sync_api import expect


@pytest.fixture
def page(browse):
    return browse(java_script_enabled=False)


@of_each_kind
@from_both_origins
def test_shows_its_content(read, path):
    page = read(java_script_enabled=False)
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main")).to_be_visible()


def test_a_worksheet_is_a_list_with_boxes_and_says_what_is_missing(page):
    page.goto("checklists/for-97140.html")
    expect(page.get_by_text("Without scripting")).to_be_visible()
    expect(page.locator("#sheet")).to_be_hidden()
    assert page.locator("[data-item]:visible").count() == page.locator("[data-item]").count() > 0
    page.get_by_role("checkbox").first.check()


def test_the_way_to_a_term_is_links_alone(page):
    page.goto("index.html")
    page.get_by_role("navigation", name="Site", exact=True).get_by_role("link", name="Glossary").click()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="M", exact=True).click()
    page.locator("#term-myofascial-release dt a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Myofascial release")


def test_folds_open(browse):
    page = browse(java_script_enabled=False, width=360)
    page.goto("articles/time-rule.html")
    page.locator(".contents-fold summary").click()
    expect(page.locator(".contents-fold li").first).to_be_visible()
