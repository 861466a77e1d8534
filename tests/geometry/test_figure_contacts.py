import numpy as np
import pytest

from lumbopoint.geometry.figure.contacts import gap, through_limbs, through_supports
from lumbopoint.geometry.figure.placing import SOLE_SINK_CM, Figure, figures, whole_poses
from lumbopoint.geometry.figure.supports import TOPS
from lumbopoint.model.poses import Anchor, Arm, Contact, Leg, Pelvis, Poses, Support
from tests.posed_figures import body, make_picture, make_poses


def placed(poses: Poses) -> Figure:
    return figures(body(), poses)[-1]


def test_what_bears_weight_sinks_in_by_so_much_and_no_more() -> None:
    figure = placed(make_poses(make_picture("end")))

    assert gap(figure, Contact(part="right-foot", on="floor")) == pytest.approx(-SOLE_SINK_CM, abs=0.1)
    assert figure.flesh.centre[:, 1].min() > TOPS["floor"] - SOLE_SINK_CM


def test_a_raised_foot_is_as_far_from_the_floor_as_it_looks() -> None:
    lifted = make_picture(
        "end",
        right_leg=Leg(hip_flexion=90, knee_flexion=90),
        contacts=(Contact(part="left-foot", on="floor"),),
    )

    figure = placed(make_poses(lifted))

    assert 40 < gap(figure, Contact(part="right-foot", on="floor")) < 48


def test_the_anchor_lies_where_it_is_told() -> None:
    figure = placed(make_poses(make_picture("end", anchor=Anchor(joint="right-ankle", at=(5, -20)))))

    ankle = figure.bones.point("right-foot")

    assert (ankle[0], ankle[2]) == pytest.approx((5, -20))


def test_a_hand_on_the_hip_touches_and_a_hanging_one_is_apart() -> None:
    out = placed(make_poses(make_picture("end", left_arm=Arm(shoulder_abduction=50))))
    contact = Contact(part="left-hand", on="left-thigh")

    near = gap(placed(make_poses(make_picture("end", left_arm=Arm(shoulder_abduction=2)))), contact)

    assert near < 2 < gap(out, contact)


def test_a_wall_through_the_body_is_found() -> None:
    wall = Support(kind="wall", at=(0, 5))

    found = {
        passing.part: passing.depth
        for passing in through_supports(placed(make_poses(make_picture("end"), supports=(wall,))))
    }

    assert found["trunk"] > 2


def test_legs_through_each_other_are_found_and_legs_side_by_side_are_not() -> None:
    crossed = make_picture("end", right_leg=Leg(hip_abduction=-20), left_leg=Leg(hip_abduction=-20))

    deep = [p for p in through_limbs(placed(make_poses(crossed))) if p.depth > 2]

    assert any({p.part.split("-")[0], p.through.split("-")[0]} == {"right", "left"} for p in deep)
    assert not [
        p
        for p in through_limbs(placed(make_poses(make_picture("end"))))
        if p.depth > 2 and "arm" not in p.part and "hand" not in p.part
    ]


def test_a_contact_with_a_support_that_is_not_there_is_never_close() -> None:
    figure = placed(make_poses(make_picture("end")))

    assert gap(figure, Contact(part="seat", on="pillow")) == np.inf


def test_what_a_picture_leaves_out_is_as_in_the_one_before() -> None:
    bent = make_picture("bent", pelvis=Pelvis(forward=30), contacts=None)
    poses = make_poses(bent, make_picture("end", left_leg=Leg(knee_flexion=10)))

    first, second, third = whole_poses(poses)

    assert second.contacts == first.contacts
    assert third.angles.pelvis == second.angles.pelvis == Pelvis(forward=30)
