import json
import re
import runpy
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from lumbopoint.cli import check, desk, main, show
from lumbopoint.cli.show import Subject, described
from lumbopoint.content.loader import CONTENT_DIR
from lumbopoint.content.schemas import SCHEMAS
from lumbopoint.version import VERSION
from tests import shipped

POINT = "ql-deep-caudal"


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All verbs get the same real atlas and content: reading them for each call takes most of the time."""
    monkeypatch.setattr(desk, "load_body", shipped.as_load_body)
    monkeypatch.setattr(desk, "load", shipped.as_load)
    monkeypatch.setattr(check, "load_graded", shipped.as_load_graded)
    monkeypatch.setattr(show, "pain_maps", shipped.as_pain_maps)


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the app with one faulty point."""
    content = shutil.copytree(CONTENT_DIR, tmp_path_factory.mktemp("faulty") / "content")
    path = content / "muscles" / "piriformis.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    sets_off:", "    sets_of:", 1), encoding="utf-8")
    return content


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the verb prints, when it ends well."""
    code = main(words)
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    return said.out


def json_answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(answered(capsys, *words, "--json"))


def test_check_of_good_content_ends_with_the_counts(capsys: pytest.CaptureFixture[str]) -> None:
    library = shipped.library()

    last = answered(capsys, "check").splitlines()[-1]

    counts = (
        f"{len(library.points)} points, {len(library.muscles)} muscles, {len(library.stretches)} stretches"
    )
    assert last.startswith(f"Checked {counts}, ")
    assert f", {len(library.claims)} claims, {len(library.learn_pages)} learn pages" in last


def test_check_prints_the_problems_and_ends_with_1(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    code = main(["check", "--content", str(faulty)])

    said = capsys.readouterr().out
    assert code == 1
    assert "muscles/piriformis.yaml:" in said
    assert "did you mean `sets_off`?" in said
    assert said.splitlines()[-1].startswith("2 errors, ")


def test_check_answers_in_json(capsys: pytest.CaptureFixture[str], faulty: Path) -> None:
    code = main(["check", "--json", "--content", str(faulty)])

    answer = json.loads(capsys.readouterr().out)
    errors = [problem for problem in answer["problems"] if problem["severity"] == "error"]
    assert code == 1
    assert set(answer) == {
        "points",
        "muscles",
        "stretches",
        "sources",
        "claims",
        "learn_pages",
        "reading",
        "problems",
    }
    assert answer["points"] == len(shipped.library().points) - 1
    assert {tuple(problem) for problem in answer["problems"]} == {
        ("file", "line", "severity", "rule", "message", "hint")
    }
    assert {problem["rule"] for problem in errors} == {"unknown-field", "missing-field"}


def test_check_prints_the_reading_grades(capsys: pytest.CaptureFixture[str]) -> None:
    line = answered(capsys, "check").splitlines()[-2]
    reading = json_answer(capsys, "check")["reading"]

    assert re.fullmatch(
        r"Reading grade of \d+ fields: mean \d\.\d, highest \d\.\d \([\w/-]+\.yaml:\d+ \S+\)\.", line
    )
    assert set(reading) == {"fields", "mean", "highest"}
    assert set(reading["highest"]) == {"grade", "file", "line", "key"}
    assert 0 < reading["mean"] < reading["highest"]["grade"] <= 8


def test_check_of_content_without_texts_has_no_reading_grade(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["check", "--content", str(tmp_path)]) == 1
    assert "Reading grade: no text that is long enough to be measured." in capsys.readouterr().out

    assert main(["check", "--json", "--content", str(tmp_path)]) == 1
    reading = json.loads(capsys.readouterr().out)["reading"]
    assert reading == {"fields": 0, "mean": None, "highest": None}


def test_check_tells_when_the_atlas_cannot_be_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ValueError("the outline crosses itself")

    monkeypatch.setattr(desk, "load_body", broken)

    assert main(["check"]) == 1
    assert (
        "assets/body:1: error [unreadable-file] found the outline crosses itself" in capsys.readouterr().out
    )


def test_without_an_atlas_nothing_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ValueError("no skin")

    monkeypatch.setattr(desk, "load_body", broken)

    assert main(["show", POINT]) == 1
    assert "no skin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "keys", "one"),
    [
        (
            "points",
            {"id", "name", "plain_name", "muscle", "layer", "confidence", "sources", "review"},
            POINT,
        ),
        (
            "muscles",
            {"id", "name", "plain_name", "layer", "points", "identifiers", "sources"},
            "piriformis",
        ),
        ("stretches", {"id", "name", "aim"}, "st-figure-four"),
        ("regions", {"id", "name", "in_sentence"}, "low-back"),
        ("terms", {"id", "name", "forms", "plain"}, "sciatica"),
        ("claims", {"id", "name", "kind", "certainty", "sources"}, "needling-short-term-pain"),
        ("learn", {"id", "name", "in_short", "sections"}, "does-it-work"),
    ],
)
def test_list_names_every_entry(
    capsys: pytest.CaptureFixture[str], kind: str, keys: set[str], one: str
) -> None:
    rows = json_answer(capsys, "list", kind)

    assert all(set(row) == keys for row in rows)
    assert one in {row["id"] for row in rows}
    assert [line.split()[0] for line in answered(capsys, "list", kind).splitlines()] == [
        r["id"] for r in rows
    ]


def test_list_without_a_kind_lists_points(capsys: pytest.CaptureFixture[str]) -> None:
    assert json_answer(capsys, "list") == json_answer(capsys, "list", "points")


def test_list_names_what_was_left_out_beside_the_answer(
    capsys: pytest.CaptureFixture[str], faulty: Path
) -> None:
    code = main(["list", "--json", "--content", str(faulty)])

    said = capsys.readouterr()
    assert code == 0
    assert "piriformis-lateral" in said.err
    assert "piriformis-lateral" not in {row["id"] for row in json.loads(said.out)}


@pytest.mark.parametrize("view", ["posterior", "anterior", "lateral"])
def test_atlas_answers_in_geojson(capsys: pytest.CaptureFixture[str], view: str) -> None:
    collection = json_answer(capsys, "atlas", "--view", view)

    assert collection["type"] == "FeatureCollection"
    assert {feature["properties"]["view"] for feature in collection["features"]} == {view}
    assert {"skin", "zone"} <= {feature["properties"]["kind"] for feature in collection["features"]}


def test_atlas_says_of_itself_what_it_is_and_how_sure(capsys: pytest.CaptureFixture[str]) -> None:
    collection = json_answer(capsys, "atlas")
    points = [f["properties"] for f in collection["features"] if f["properties"]["kind"] == "point"]

    assert collection["version"] == VERSION
    assert collection["frame"]["units"] == "cm"
    assert collection["review"]["status"] == "not-reviewed"
    assert points
    for point in points:
        assert point["identifiers"]["structures"]
        assert point["confidence"]["level"] in ("high", "medium", "low")
        assert {*point["sources"], *point["identifiers"]["sources"]} <= set(collection["sources"])


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"lumbopoint {VERSION}\n"


def test_the_command_answers_to_its_old_name_and_says_the_new_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["musclemap", "--version"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("musclemap", run_name="__main__")

    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (0, f"lumbopoint {VERSION}\n")
    assert "python -m lumbopoint" in said.err


def test_list_of_muscles_names_their_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    lines = answered(capsys, "list", "muscles").splitlines()

    (iliopsoas,) = (line for line in lines if line.startswith("iliopsoas "))
    assert "FMA 64918, TA98 A04.7.02.002; psoas major: FMA 18060, TA98 A04.7.02.004; iliacus" in iliopsoas


def test_atlas_in_words_says_what_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(capsys, "atlas")

    assert f"point     {POINT}" in said.splitlines()


def test_show_speaks_to_patients_without_technique(capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(capsys, "show", POINT)

    assert "Often felt around" in said
    assert "No clinician has reviewed this entry yet" in said
    assert "Structures at risk" not in said
    assert "mm" not in said.split()


def test_show_explains_words_to_patients_and_names_spots_felt_in_the_same_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = answered(capsys, "show", POINT)
    to_therapists = answered(capsys, "show", POINT, "--audience", "therapist")

    assert "\nWords:" in said and "\nWords:" not in to_therapists
    assert "\nFelt in the same place" in said
    assert "\nFelt in the same place" in to_therapists


def test_show_gives_technique_and_risks_to_therapists(capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(capsys, "show", POINT, "--audience", "therapist")

    assert POINT in said
    assert "Structures at risk" in said
    assert "Needle: " in said


def test_show_says_how_sure_it_is_and_the_figures_to_therapists_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    library = shipped.library()
    point = library.point(POINT)
    assert point is not None
    claims = [claim for claim in map(library.claim, point.needling.claims) if claim]

    said, to_therapists = (
        answered(capsys, "show", POINT),
        answered(capsys, "show", POINT, "--audience", "therapist"),
    )

    assert claims
    assert all(claim.statement in said and claim.statement in to_therapists for claim in claims)
    figures = [claim.figures for claim in claims if claim.figures]
    assert all(figure not in said and figure in to_therapists for figure in figures)


def test_show_says_why_no_technique_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(capsys, "show", "piriformis-medial", "--audience", "therapist")

    assert "No technique is given here" in said


def test_show_gives_the_numbers_of_the_muscle_to_therapists_alone(capsys: pytest.CaptureFixture[str]) -> None:
    number = "FMA 15569, TA98 A04.5.01.027"

    assert number in answered(capsys, "show", POINT, "--audience", "therapist")
    assert number not in answered(capsys, "show", POINT)


def test_show_answers_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json_answer(capsys, "show", POINT)

    assert answer["id"] == POINT
    assert answer["version"] == VERSION
    assert answer["review"]["status"] == "not-reviewed"
    assert answer["identifiers"]["structures"] == [{"fma": "15569", "ta98": "A04.5.01.027"}]
    assert all(section["heading"] and section["lines"] for section in answer["sections"])


@pytest.mark.parametrize("is_therapist", [False, True])
def test_every_point_can_be_shown(is_therapist: bool) -> None:
    library, t = shipped.library(), shipped.texts()

    for muscle in library.muscles:
        for point in muscle.points:
            title, sections = described(Subject(point, muscle, library, shipped.body(), t, is_therapist))
            assert point.plain_name in title
            assert len(sections) >= 9
            assert all(heading and all(lines) for heading, lines in sections)


def test_an_unknown_point_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "ql-deep-caudall"]) == 2
    assert "did you mean `ql-deep-caudal`?" in capsys.readouterr().err


def test_an_unknown_language_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", POINT, "--lang", "xx"]) == 2
    assert "`xx`" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["check"], ["list"], ["show", POINT], ["atlas"], ["schema"]])
def test_a_folder_that_does_not_exist_is_wrong_use(
    capsys: pytest.CaptureFixture[str], verb: list[str], tmp_path: Path
) -> None:
    assert main([*verb, "--content", str(tmp_path / "nowhere")]) == 2
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["fly"], ["list", "bones"], ["atlas", "--view", "top"], ["show"]])
def test_words_that_make_no_sense_are_wrong_use(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_schema_writes_the_schemas(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = answered(capsys, "schema", "--content", str(tmp_path))

    assert {Path(line).name for line in said.splitlines()} == set(SCHEMAS)
