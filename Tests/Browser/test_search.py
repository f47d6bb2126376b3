"""The search box, the search page, and the marks on the page that a result leads to."""

import re
import shutil

import pytest
from harness.axe import expect_accessible
from harness.marks import from_both_origins, in_both_schemes
from harness.sites import Site, www
from playwright.sync_api import Page, expect

# The search page has the box in its main part, every other page in the header.
BOX = ":is(.search-full, body:not(.search-page) .site-search)"
FIELD = f"{BOX} input[type=search]"
STATUS = f"{BOX} [role=status]"
RESULTS = f"{BOX} .search-results > li > a"


def search(page: Page, query: str) -> None:
    """Types a query, and waits until something is said of it."""
    page.fill(FIELD, query)
    expect(page.locator(STATUS)).not_to_be_empty()


def found(page: Page) -> list[str]:
    """The titles of the results, without the kind."""
    return page.locator(f"{RESULTS} .search-title").all_inner_texts()


def first_address(page: Page, query: str) -> str:
    search(page, query)
    expect(page.locator(RESULTS).first).to_be_visible()
    return page.locator(RESULTS).first.get_attribute("href")


# Finding ---------------------------------------------------------------------------------------------------------


@from_both_origins
@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("97140", "codes/97140.html"),
        ("97140-59", "codes/97140.html"),
        ("97140–59", "codes/97140.html"),
        ("59", "modifiers/59.html"),
        ("at", "modifiers/AT.html"),
        ("MFR", "techniques/myofascial-release.html"),
    ],
)
def test_an_identifier_finds_its_page_first(page, query, path):
    page.goto("index.html")
    assert first_address(page, query).split("?")[0].split("#")[0].endswith(f"/{path}")


def test_a_part_of_a_code_lists_its_codes_in_order(page):
    page.goto("search.html?q=9714")
    expect(page.locator(RESULTS).first).to_contain_text("97140")


def test_a_code_that_does_not_exist_is_said_with_the_nearest(page):
    page.goto("search.html?q=97149")
    note = page.locator(".search-note")
    expect(note).to_contain_text("97149 is not in this reference")
    expect(note.get_by_role("link", name="97140")).to_have_attribute("href", re.compile(r"codes/97140\.html$"))


def test_what_is_not_here_is_read_out(page):
    page.goto("index.html")
    search(page, "97149")
    expect(page.locator(STATUS)).to_have_text("Nothing found, 97149 is not in this reference; nearest: 97140, 97150")
    expect(page.locator(BOX).get_by_role("list")).to_have_count(0)


def test_a_correction_is_said_and_can_be_undone(page):
    page.goto("search.html?q=documentaton+units")
    expect(page.locator(".search-note")).to_contain_text("Searched for documentation instead of “documentaton”")
    page.get_by_role("button", name="Search as typed").click()
    expect(page.locator(".search-note")).to_have_count(0)
    expect(page).to_have_url(re.compile("typed=1"))
    page.reload()
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(page.locator(".search-note")).to_have_count(0)


def test_two_corrections_that_are_as_good_are_both_said(page):
    page.goto("index.html")
    page.evaluate(
        """() => {
            const corrections = [['two words', 'Two'], ['two words', 'Tow'], ['two', 'two'], ['words', 'swords']];
            const { answer } = fascia.search;
            fascia.search.answer = async (...question) => ({
                ...await answer(...question), corrections: corrections.map(([typed, used]) => ({ typed, used })),
            });
        }"""
    )
    search(page, "two words")
    expect(page.locator(".search-note").first).to_have_text(
        "Searched for Two or Tow instead of “two words”, swords instead of “words” Search as typed"
    )
    expect(page.locator(STATUS)).to_contain_text("searched for Two or Tow, searched for swords")


def test_only_what_is_said_to_be_searched_for_is_marked(page):
    page.goto("search.html?q=myofacial+relase")
    expect(page.locator(".search-note")).to_contain_text("Searched for Myofascial release instead of “myofacial relase”")
    expect(page.locator(RESULTS).first).to_be_visible()
    marks = page.locator(f"{RESULTS} mark, .search-snippet mark")
    assert {word.lower() for word in marks.all_inner_texts()} <= {"myofascial", "release", "releases"}


def test_results_do_not_depend_on_earlier_queries(browse):
    fresh = browse()
    fresh.goto("search.html?q=manual+therapy")
    expect(fresh.locator(RESULTS).first).to_be_visible()
    expected = found(fresh)
    used = browse()
    used.goto("search.html?q=xyzzy")
    for query in ["97", "m", "ma", "eight-minute rule", "medicare -chiropractor", '"plan of care"', "manual therapy"]:
        search(used, query)
    expect(used.locator(f"{RESULTS} .search-title")).to_have_text(expected)


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        "therapy " * 1_250,
        "!?.,;:()[]{}*+^$|\\/~`'\"-–—",
        '"""',
        "----",
        "שלום עולם",
        "💆‍♀️ massage 🤲",
        "<img src=x onerror=alert(1)><script>alert(2)</script>",
        "constructor __proto__ hasOwnProperty",
        "\u0000\u202e\ufeff",
    ],
    ids=["long", "long-words", "punctuation", "quotes", "dashes", "right-to-left", "emoji", "html", "prototype", "control"],
)
def test_an_odd_query_does_no_harm(page, query):
    page.goto("search.html")
    search(page, query)
    assert page.locator(f"[data-found] :is(img, script)").count() == 0
    search(page, "97140")
    expect(page.locator(RESULTS).first).to_contain_text("97140")


# The box ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_keys_lead_to_the_box_of_every_page(page, keys):
    page.goto("codes/97140.html")
    page.keyboard.press(keys)
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("")


def test_a_slash_in_a_field_is_a_slash_and_can_be_switched_off(page):
    page.goto("search.html")
    page.keyboard.type("a/b")
    expect(page.locator(FIELD)).to_have_value("a/b")
    page.get_by_role("checkbox").uncheck()
    page.goto("codes/97140.html")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).not_to_be_focused()


def test_the_whole_way_by_keyboard(page):
    page.goto("index.html")
    page.keyboard.press("/")
    page.keyboard.type("97140")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(RESULTS)).to_have_count(0)
    expect(page.locator(FIELD)).to_have_value("97140")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=97140")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/codes/97140.html**")


def test_the_status_is_read_out_when_the_reader_pauses(page):
    page.goto("index.html")
    status = page.locator(STATUS)
    expect(status).to_be_empty()
    search(page, "therapy")
    expect(status).to_have_text(re.compile(r"^\d+ of \d+ pages$"))
    search(page, "qqqqqqqq")
    expect(status).to_have_text(re.compile("^Nothing found"))


def test_the_page_does_not_move(page):
    page.goto("codes/97140.html")
    place = page.locator("main h1").bounding_box()
    begun = page.evaluate("performance.now()")
    search(page, "therapy")
    assert page.locator("main h1").bounding_box() == place
    moved = page.evaluate(
        """() => new Promise((done) => {
          const moved = [];
          new PerformanceObserver((list) => {
            for (const { value, startTime, sources } of list.getEntries()) {
              moved.push([startTime, value, sources.map(({ node }) => node?.id || node?.className || node?.nodeName)]);
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(moved), 200);
        })"""
    )
    assert [entry for entry in moved if entry[0] >= begun] == []
    # A slow machine shows the page before all of it is read, and the last line on the screen may grow.
    assert sum(value for _, value, _ in moved) < 0.001, moved


def test_it_closes_when_the_reader_turns_elsewhere(page):
    page.goto("codes/97140.html")
    search(page, "therapy")
    page.locator("main h1").click()
    expect(page.locator(RESULTS)).to_have_count(0)


@in_both_schemes
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_box_and_page(browse, scheme, width):
    page = browse(width=width, color_scheme=scheme)
    page.goto("codes/97140.html")
    search(page, "manaul therapy 97149")
    expect_accessible(page, ".site-header")
    page.goto("search.html?q=manaul+therapy+97149")
    expect(page.locator(RESULTS).first).to_be_visible()
    expect_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(RESULTS).first.click()
    # The bar comes when the page has been marked, which a click does not wait for.
    expect(page.locator(".search-marks")).to_be_visible()
    expect_accessible(page, ".search-marks")


def test_it_works_in_forced_colours_and_is_not_printed(browse):
    page = browse(forced_colors="active")
    page.goto("search.html?q=therapy")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(RESULTS).first).to_be_hidden()


# The search page -------------------------------------------------------------------------------------------------


@from_both_origins
def test_a_link_to_a_search_shows_it_with_its_filters(page):
    page.goto("search.html?q=therapy&kind=Code")
    expect(page.locator(".search-kind").first).to_have_text("Code")
    assert set(page.locator(".search-kind").all_inner_texts()) == {"Code"}
    expect(page.get_by_label("Kind")).to_have_value("Code")
    page.get_by_label("Kind").select_option("Technique")
    expect(page.locator(".search-kind").first).to_have_text("Technique")
    expect(page).to_have_url(re.compile("kind=Technique"))
    page.get_by_label("Kind").select_option("")
    expect(page).not_to_have_url(re.compile("kind="))


def test_more_results_come_when_asked_for(page):
    page.goto("search.html?q=therapy")
    expect(page.locator(RESULTS)).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(RESULTS).nth(20)).to_be_focused()


def test_lists_lead_on_as_long_as_nothing_is_searched_for(page):
    page.goto("search.html")
    ways = page.locator("[data-search-ways]")
    expect(ways).to_be_visible()
    search(page, "97140")
    expect(ways).to_be_hidden()


def test_recent_searches_are_kept_here_and_can_be_cleared(page):
    page.goto("search.html?q=97140")
    page.locator(RESULTS).first.click()
    page.goto("index.html")
    page.locator(FIELD).focus()
    expect(page.locator(RESULTS)).to_have_text(["97140"])
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(RESULTS)).to_have_count(0)
    page.reload()
    page.locator(FIELD).focus()
    expect(page.locator(RESULTS)).to_have_count(0)


def test_it_works_where_storage_is_denied(page):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })"
    )
    page.goto("search.html?q=97140")
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/codes/97140.html**")


def test_without_scripting_a_link_and_the_lists_lead_on(browse):
    page = browse(java_script_enabled=False)
    page.goto("codes/97140.html")
    expect(page.locator(FIELD)).to_be_hidden()
    page.locator("[data-search] .search-link").click()
    expect(page.locator("main .notice")).to_contain_text("needs scripting")
    expect(page.get_by_role("main").get_by_role("link", name="Codes", exact=True)).to_be_visible()


# Marks -----------------------------------------------------------------------------------------------------------


@from_both_origins
def test_words_are_marked_on_the_page_and_can_be_cleared(page):
    page.goto("search.html?q=manual+therapy")
    page.locator(RESULTS).first.click()
    marks = page.locator("main .found")
    expect(marks.first).to_be_attached()
    before = page.locator("main").inner_text()
    page.locator(".search-marks button").click()
    expect(marks).to_have_count(0)
    assert "h=" not in page.url
    assert page.locator("main").inner_text().strip() in before


def test_marks_never_make_markup(page):
    page.goto("codes/97140.html?h=%3Cimg+src=x+onerror=alert(1)%3E+therapy+__proto__")
    expect(page.locator("main .found").first).to_be_attached()
    assert set(word.lower() for word in page.locator("main .found").all_text_contents()) == {"therapy"}


# When something is missing ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def copied_site(site: Site, server: str) -> Site:
    shutil.copytree(site.folder, www() / "spoilt")
    return Site(www() / "spoilt", f"{server}spoilt/")


@pytest.fixture
def spoilt_site(site: Site, copied_site: Site) -> Site:
    """A copy of the site whose index a test may spoil."""
    shutil.rmtree(copied_site.folder / "search")
    shutil.copytree(site.folder / "search", copied_site.folder / "search")
    return copied_site


# A third and not a half: the root holds two parts of like length, and cut between them the first would be whole.
SPOILT = {
    "missing": lambda file: file.unlink(),
    "parts-missing": lambda file: file.name == "root.js" or file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "truncated": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 3]),
    "of-something-else": lambda file: file.write_text("var x = 1;"),
    "no-script": lambda file: file.write_text("<!DOCTYPE html><title>Not found</title>"),
    "changed": lambda file: file.write_text(re.sub(r'"(.)([^"]*)"\);$', r'"\1#\2");', file.read_text(), flags=re.M)),
}


@pytest.mark.parametrize("how", SPOILT)
@from_both_origins
def test_a_spoilt_index_is_said_and_the_page_works(browse, faults, spoilt_site, how):
    for file in (spoilt_site.folder / "search").iterdir():
        SPOILT[how](file)
    if "missing" in how:
        faults.expect("ERR_FILE_NOT_FOUND|404")
    page = browse(site=spoilt_site)
    page.goto("codes/97140.html")
    search(page, "97140 therapy")
    expect(page.locator(STATUS)).to_have_text(re.compile("^Search is not available: .+"))
    expect(page.locator(".search-note")).to_contain_text("Search is not available")
    page.locator("main a:visible").first.click()
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("origin", ["file"])
def test_whichever_part_is_spoilt_is_named(browse, spoilt_site):
    """Of the parts of each kind that a query needs, one by one: root, words, names, corrections, places and records."""
    page = browse(site=spoilt_site)
    wanted = []
    page.on("request", lambda request: wanted.append(request.url.rsplit("/", 1)[1]) if "/search/" in request.url else None)

    def status() -> str:
        page.goto("index.html")
        search(page, '"manual therapy" documentaton 97140 ')
        return page.locator(STATUS).inner_text()

    assert "searched for documentation" in status()
    names = sorted(set(wanted))
    assert len(names) > 5
    for name in names:
        file = spoilt_site.folder / "search" / name
        whole = file.read_text()
        # A letter of the words, or of the bits where there are no words.
        place = r'^(fascia\.search\.add\("\w+","(?:","|[^"]{5}))(.)'
        file.write_text(re.sub(place, lambda it: it[1] + ("b" if it[2] == "a" else "a"), whole, flags=re.M))
        assert file.read_text() != whole
        assert re.match(rf"Search is not available: search/{name[:4]}\w*\.js is corrupt", status()), name
        file.write_text(whole)
    assert "searched for documentation" in status()


def test_it_works_again_when_the_index_is_whole_again(browse, faults, site, spoilt_site):
    shutil.rmtree(spoilt_site.folder / "search")
    faults.expect("404")
    page = browse(site=spoilt_site)
    page.goto("index.html")
    search(page, "97140")
    expect(page.locator(STATUS)).to_have_text(re.compile("^Search is not available: search/root.js could not be loaded"))
    shutil.copytree(site.folder / "search", spoilt_site.folder / "search")
    search(page, "97140 ")
    expect(page.locator(RESULTS).first).to_contain_text("97140")
