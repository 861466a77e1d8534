"""One table says which kinds of content there are; what gathers them has a place for each."""

import dataclasses
from typing import get_args

import pytest

from lumbopoint.content.draft import Draft
from lumbopoint.content.kinds import FILES, KINDS, ContentFile
from lumbopoint.content.loader import CONTENT_DIR
from lumbopoint.model import Library
from tests import shipped

LIBRARY = shipped.library()


def test_the_draft_has_a_field_for_every_kind_and_for_what_rules_need_besides() -> None:
    fields = {field.name for field in dataclasses.fields(Draft)}

    assert fields - set(KINDS) == {"texts", "named", "body", "is_complete", "today"}
    assert set(KINDS) <= fields


def test_the_library_has_a_field_for_every_kind_and_no_other() -> None:
    assert {*Library.model_fields, "points"} == set(KINDS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_what_is_gathered_is_what_the_files_hold(file: ContentFile) -> None:
    held = (
        [file.form]
        if file.folder
        else [get_args(field.annotation)[0] for field in file.form.model_fields.values()]
    )

    assert list(file.gathers.values())[: len(held)] == held


@pytest.mark.parametrize("field", KINDS)
def test_our_own_content_has_some_of_every_kind(field: str) -> None:
    assert getattr(LIBRARY, field)


def test_every_file_of_our_own_content_is_of_a_kind_in_the_table() -> None:
    found = {
        path.relative_to(CONTENT_DIR).parts[0]
        for path in CONTENT_DIR.rglob("*.yaml")
        if "i18n" not in path.relative_to(CONTENT_DIR).parts
    }

    assert found == {file.folder or file.path for file in FILES}
