"""The watching itself: a test that cannot fail proves nothing."""

import pytest
from harness.axe import violations
from harness.faults import Faults


def faults_of(page, faults: Faults, script: str) -> list[str]:
    """What is noticed when a page runs `script`; afterwards nothing is held against the test."""
    page.goto("index.html")
    page.evaluate(script)
    for _ in range(100):
        if faults.seen:
            break
        page.wait_for_timeout(50)
    noticed = list(faults.seen)
    faults.seen.clear()
    return noticed


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("console.error('broken')", "console error: broken"),
        ("setTimeout(() => { throw new Error('oh') })", "uncaught: oh"),
        ("new Image().src = 'missing.png'", "response 404"),
        ("document.body.append(Object.assign(document.createElement('style'), {textContent: 'p { color: red }'}))",
         "Content Security Policy"),
        ("document.body.append(Object.assign(document.createElement('script'), {src: 'http://127.0.0.1:9/x.js'}))",
         "Content Security Policy"),
        ("open('http://elsewhere.example/')", "request outside the site: http://elsewhere.example/"),
    ],
)
def test_notices(page, faults, script, word):
    noticed = faults_of(page, faults, script)
    assert any(word in line for line in noticed), noticed


def test_misses_what_was_expected(faults):
    faults.expect("a fault that does not come")
    with pytest.raises(AssertionError, match="did not come"):
        faults.check()


def test_axe_finds_a_button_without_a_name(page):
    page.goto("index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert any(line.startswith("button-name") for line in violations(page, "main"))
