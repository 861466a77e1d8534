from dataclasses import replace
from pathlib import Path

import pytest

from lumbopoint.content.checks import ON_CHECK, Rule, poses, rule_id
from lumbopoint.content.draft import Draft, Finding
from lumbopoint.geometry.figure.kept_files import picture_files, stale_files
from lumbopoint.model.poses import Contact, Leg, Poses
from tests import shipped
from tests.builders import make_stretch
from tests.posed_figures import make_picture, make_poses

LIFTED = Leg(hip_flexion=80, knee_flexion=80)
ON_ONE_FOOT = (Contact(part="left-foot", on="floor"),)
GOOD = make_poses(
    make_picture(
        "end",
        steps=(1,),
        right_leg=LIFTED,
        contacts=ON_ONE_FOOT,
        is_tinted=True,
    ),
)


def draft(given: Poses, **changes: object) -> Draft:
    """The shipped content with one stretch that has these poses."""
    entry = shipped.draft().stretches[0]
    stretch = make_stretch(entry.id, poses=given, **changes)
    return replace(shipped.draft(), stretches=(replace(entry, record=stretch),), body=shipped.body())


def with_end(**changes: object) -> Poses:
    end = GOOD.pictures[-1].model_copy(update=changes)
    return GOOD.model_copy(update={"pictures": (GOOD.pictures[0], end)})


BAD: dict[Rule, Poses] = {
    poses.pose_does_not_touch: with_end(contacts=(*ON_ONE_FOOT, Contact(part="right-foot", on="floor"))),
    poses.pose_passes_through: with_end(right_leg=Leg(hip_flexion=4, hip_abduction=-25)),
    poses.pose_hardly_moves: with_end(right_leg=Leg(hip_abduction=10), contacts=ON_ONE_FOOT),
    poses.pose_tints_nothing: with_end(is_tinted=False),
    poses.pose_of_no_step: with_end(steps=(1, 19)),
    poses.picture_not_of_its_poses: GOOD,
}


def found(rule: Rule, given: Poses) -> tuple[Finding, ...]:
    return tuple(rule(draft(given)))


@pytest.mark.parametrize("rule", BAD, ids=rule_id)
def test_the_rule_refuses_its_bad_example_and_names_place_and_way_out(rule: Rule) -> None:
    findings = found(rule, BAD[rule])

    assert findings
    for finding in findings:
        problem = finding.problem(rule_id(rule), "error")
        assert problem.line > 1 and problem.key.startswith("poses")
        assert problem.found and problem.expected and problem.hint


@pytest.mark.parametrize(
    "rule", [rule for rule in BAD if rule is not poses.picture_not_of_its_poses], ids=rule_id
)
def test_the_rule_is_content_with_a_good_pose(rule: Rule) -> None:
    assert found(rule, GOOD) == ()


def test_every_rule_about_poses_has_a_bad_example_and_is_run_by_check() -> None:
    assert set(BAD) == set(poses.RULES)
    assert set(poses.RULES) <= set(ON_CHECK)


def test_a_muscle_that_the_atlas_does_not_show_on_the_view_is_named() -> None:
    given = GOOD.model_copy(update={"tinted_views": ("anterior",), "muscle": "multifidus"})

    (finding,) = found(poses.pose_tints_nothing, given)

    assert "multifidus" in finding.found and "anterior" in finding.found


def test_a_kept_picture_of_other_poses_is_stale(tmp_path: Path) -> None:
    stretch = next(stretch for stretch in shipped.library().stretches if stretch.poses)
    assert stretch.poses is not None
    moved = with_end(steps=(2,))

    assert stale_files(stretch.id, stretch.poses) == ()
    assert stale_files(stretch.id, stretch.poses, tmp_path) == picture_files(stretch.id, stretch.poses)
    assert stale_files("st-none", moved) == picture_files("st-none", moved)


def test_every_stretch_is_drawn() -> None:
    stretches = shipped.library().stretches

    assert len(stretches) == 23
    assert [stretch.id for stretch in stretches if stretch.poses is None] == []
