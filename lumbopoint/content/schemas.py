"""JSON Schema of every kind of content file, for completion and checks in editors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lumbopoint.content.kinds import FILES
from lumbopoint.model import Record

#: File in the content folder -> the record that such content files hold.
SCHEMAS: Mapping[str, type[Record]] = {file.schema: file.form for file in FILES}


def schema_texts() -> dict[str, str]:
    """File name -> JSON Schema as text; the same models always give the same text."""
    return {name: _text(model.model_json_schema()) for name, model in SCHEMAS.items()}


def _text(schema: Mapping[str, Any]) -> str:
    named = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(named, indent=1, ensure_ascii=False) + "\n"


def write_schemas(content_dir: Path) -> tuple[Path, ...]:
    """Writes all schemas into the content folder."""
    written = []
    for name, text in schema_texts().items():
        target = content_dir / name
        target.write_text(text, encoding="utf-8", newline="\n")
        written.append(target)
    return tuple(written)
