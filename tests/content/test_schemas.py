import importlib
import json
from pathlib import Path

import pytest

from lumbopoint.content.loader import CONTENT_DIR
from lumbopoint.content.schemas import schema_texts, write_schemas
from lumbopoint.yaml_reader.document import read_yaml
from tests.content.golden_cases import BASE

#: Comes with Streamlit (through altair) and has no types.
jsonschema = importlib.import_module("jsonschema")

FILES = {
    "muscle.schema.json": "muscles/*.yaml",
    "stretch.schema.json": "stretches/*.yaml",
    "sources.schema.json": "sources.yaml",
    "regions.schema.json": "regions.yaml",
    "safety.schema.json": "safety.yaml",
    "glossary.schema.json": "glossary.yaml",
    "claims.schema.json": "claims.yaml",
    "claims_checked.schema.json": "claims_checked.yaml",
    "needling_check.schema.json": "needling_check.yaml",
    "learn.schema.json": "learn/*.yaml",
}

TEXTS = schema_texts()


def test_the_kept_schemas_are_those_of_the_models() -> None:
    """After a change of the models run `python -m lumbopoint schema`."""
    kept = {path.name: path.read_text(encoding="utf-8") for path in CONTENT_DIR.glob("*.schema.json")}

    assert kept == TEXTS


def test_schemas_are_written_into_the_content_folder(tmp_path: Path) -> None:
    written = write_schemas(tmp_path)

    assert {path.name for path in written} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_good_content_fits_its_schema(name: str) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(TEXTS[name]))
    validator.check_schema(validator.schema)
    paths = [*CONTENT_DIR.glob(FILES[name]), *BASE.glob(FILES[name])]

    assert len(paths) >= 2
    for path in paths:
        as_json = json.loads(json.dumps(read_yaml(path).value))
        validator.validate(as_json)
