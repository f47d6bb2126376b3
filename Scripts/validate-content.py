"""Validates a content folder against the JSON Schemas that `fascia schema` writes, with check-jsonschema.

Definitions are validated as they stand, as an editor would do it; of an article, its front matter. Each schema must
also refuse a record that has nothing right in it, so that a schema that accepts everything is noticed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# The folder of a kind and the name of its schema.
SCHEMAS = {
    "articles": "article",
    "checklists": "checklist",
    "codes": "code",
    "families": "family",
    "modifiers": "modifier",
    "pairs": "pair",
    "sources": "source",
    "techniques": "technique",
    "terms": "term",
}


@dataclass(frozen=True)
class Kind:
    """The files of one kind and the schema that they must satisfy."""

    name: str
    schema: Path
    files: list[Path]


def validation(schema: Path, files: list[Path]) -> subprocess.CompletedProcess[str]:
    # Nothing is fetched: the schemas refer to nothing outside themselves.
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), "--", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def front_matter(article: Path) -> str:
    """The lines between the first two `---`, with an empty line for the first one, so that line numbers stay."""
    lines = article.read_text(encoding="utf-8").splitlines()
    if not lines or lines[0].rstrip() != "---":
        return ""
    stripped = [line.rstrip() for line in lines]
    end = stripped.index("---", 1) if "---" in stripped[1:] else len(lines)
    return "\n".join(["", *lines[1:end], ""])


def extracted(articles: list[Path], content: Path, scratch: Path) -> list[Path]:
    """Writes the front matter of each article into a file of its own, at the same place below `scratch`."""
    files = []
    for article in articles:
        file = scratch / article.relative_to(content).with_suffix(".yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(front_matter(article), encoding="utf-8")
        files.append(file)
    return files


def kinds_of(content: Path, schemas: Path, scratch: Path) -> list[Kind]:
    """The kinds that have files, the settings of the site among them."""
    kinds = [Kind("site", schemas / "site.schema.json", [content / "site.yaml"])]
    for folder, name in SCHEMAS.items():
        ending = "*.md" if name == "article" else "*.yaml"
        files = sorted((content / folder).rglob(ending))
        if name == "article":
            files = extracted(files, content, scratch)
        kinds.append(Kind(name, schemas / f"{name}.schema.json", files))
    return kinds


def complaint(kind: Kind, nonsense: Path) -> str | None:
    """What is wrong with a kind: its files, or its schema."""
    if not kind.schema.is_file():
        return f"{kind.schema} was not written"
    if validation(kind.schema, [nonsense]).returncode == 0:
        return f"{kind.schema}: a record of nothing but unknown keys is accepted"
    if not kind.files:
        return None
    outcome = validation(kind.schema, kind.files)
    return (outcome.stdout + outcome.stderr).strip() if outcome.returncode != 0 else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, required=True)
    parser.add_argument("--schemas", type=Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        nonsense = scratch / "nonsense.yaml"
        nonsense.write_text("no_such_key: nothing\n", encoding="utf-8")
        kinds = kinds_of(options.content, options.schemas, scratch)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            complaints = list(pool.map(lambda kind: complaint(kind, nonsense), kinds))
        for text in filter(None, complaints):
            print(text.replace(f"{scratch}/", f"{options.content}/"), file=sys.stderr)
    count = sum(len(kind.files) for kind in kinds)
    wrong = sum(text is not None for text in complaints)
    print(f"Validated {count} files of {options.content}/ against {len(kinds)} schemas, {wrong} with errors")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
