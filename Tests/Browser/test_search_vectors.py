"""The two query engines have one meaning: what the engine in Swift answered, the one in JavaScript answers too."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from harness.sites import PROJECT, Site, sample_site

VECTORS = PROJECT / "Tests" / "SearchTests" / "Goldens" / "query-vectors.json"

if not VECTORS.exists():
    pytest.skip("there are no query vectors", allow_module_level=True)
vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
INDEXES = sorted({file["index"] for file in vectors["files"]})


def engine() -> Path:
    """The engine as it ships, without its comments."""
    return sample_site() / "assets" / "search-engine.js"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """For each index a folder with its files, the engine, and a page without content."""
    folders = {}
    for name in INDEXES:
        folder = folders[name] = tmp_path_factory.mktemp(name.replace(" ", "-"))
        (folder / "assets").mkdir()
        (folder / "search").mkdir()
        shutil.copy(engine(), folder / "assets")
        (folder / "index.html").write_text(
            '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>T</title>'
            '<script src="assets/search-engine.js"></script>',
            encoding="utf-8",
        )
    for file in vectors["files"]:
        (folders[file["index"]] / file["path"]).write_text(file["text"], encoding="utf-8")
    return folders


def cases_of(index: str) -> list[dict]:
    return [case for case in vectors["cases"] if case["index"] == index]


def question(case: dict) -> list:
    options = {"limit": case["limit"], "kind": case["kinds"], "category": case["categories"], "payer": case["payers"]}
    return [case["query"], options]


def as_in_vectors(answer: dict) -> dict:
    """An answer of the engine in JavaScript, in the form of the vectors."""
    relation = answer.get("relation")
    result = {
        "results": answer["results"],
        "total": answer["total"],
        "corrections": [[it["typed"], it["used"]] for it in answer["corrections"]],
        "absentCodes": [
            {"code": it["typed"], "nearest": [code["name"].lower() for code in it["codes"]]} for it in answer["nearest"]
        ],
        "highlights": answer["words"],
        "facets": {facet[0] + label: count for facet, labels in answer["facets"].items() for label, count in labels},
    }
    if relation:
        result["relation"] = {"identifiers": relation["tokens"]} | ({"path": relation["path"]} if relation.get("path") else {})
    return result


def expect_answers(cases: list[dict], answers: list[dict]) -> None:
    differences = [
        f"{case['query'][:60]!r}: {key} is {json.dumps(found.get(key))[:400]}\n    and not {json.dumps(expected.get(key))[:400]}"
        for case, answer in zip(cases, answers, strict=True)
        for expected, found in [(case["answer"], as_in_vectors(answer))]
        for key in sorted(expected.keys() | found.keys())
        if expected.get(key) != found.get(key)
    ]
    assert not differences, "\n  ".join(differences)


@pytest.mark.parametrize("index", INDEXES)
@pytest.mark.parametrize("origin", ["file"])
def test_answers_in_the_browser(browse, sites, index):
    page = browse(site=Site(sites[index], ""))
    page.goto("index.html")
    cases = cases_of(index)
    answers = page.evaluate(
        "async (questions) => { const answers = [];"
        " for (const question of questions) answers.push(await fascia.search.answer(...question));"
        " return JSON.parse(JSON.stringify(answers)); }",
        [question(case) for case in cases],
    )
    expect_answers(cases, answers)


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
@pytest.mark.parametrize("index", INDEXES)
def test_answers_in_node(sites, index):
    cases = cases_of(index)
    result = subprocess.run(
        ["node", Path(__file__).with_name("search-engine-in-node.cjs"), engine(), sites[index]],
        input=json.dumps([question(case) for case in cases]), capture_output=True, text=True, timeout=120,
    )
    assert result.returncode == 0, result.stderr
    expect_answers(cases, json.loads(result.stdout))


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
@pytest.mark.parametrize("index", INDEXES)
def test_answers_do_not_depend_on_earlier_ones(sites, index):
    cases = cases_of(index)
    cases = cases[::-1] + cases[::7]
    result = subprocess.run(
        ["node", Path(__file__).with_name("search-engine-in-node.cjs"), engine(), sites[index]],
        input=json.dumps([question(case) for case in cases]), capture_output=True, text=True, timeout=120,
    )
    expect_answers(cases, json.loads(result.stdout))
