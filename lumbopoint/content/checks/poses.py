"""Whether the poses of a stretch can be held and drawn: contacts, limbs, movement, muscle, steps, kept
pictures."""

from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.geometry.figure.bodies import figure_body
from lumbopoint.geometry.figure.contacts import Passing, gap, through_limbs, through_supports
from lumbopoint.geometry.figure.kept_files import stale_files
from lumbopoint.geometry.figure.placing import Figure, Pose, figures, whole_poses
from lumbopoint.geometry.figure.skeleton import ANGLES, JointAngles
from lumbopoint.geometry.skin import DEFAULT_BUILD
from lumbopoint.model import Stretch
from lumbopoint.model.poses import Poses
from lumbopoint.yaml_reader.document import KeyPath

#: Things that touch are at most this far apart (cm), on a support and on the body itself.
MOST_GAP_CM, MOST_HAND_GAP_CM = 1.0, 2.0
#: Nothing is deeper than this (cm) in what is hard, or in another limb.
MOST_DEPTH_CM = 2.0
#: Start and end differ by at least so much in one joint, in degrees.
LEAST_MOVE = 15.0
_REDRAW = "run `python -m lumbopoint draw --stretches`"
_PICTURES: KeyPath = ("poses", "pictures")


def pose_does_not_touch(draft: Draft) -> Iterator[Finding]:
    """A `contact` of a pose whose two sides are apart: by more than 1 cm on a support, 2 cm on the body."""
    for entry, poses, pose, figure, number in _posed(draft):
        kinds = {support.kind for support in poses.supports}
        for place, contact in enumerate(pose.contacts):
            most = MOST_GAP_CM if contact.on in kinds else MOST_HAND_GAP_CM
            apart = gap(figure, contact)
            if apart > most:
                found = f"{contact.part} {apart:.1f} cm from {contact.on} in `{pose.picture.id}`"
                hint = "change the angles of that limb, or take the contact out"
                path = (
                    *_PICTURES,
                    number,
                    *(("contacts", place) if pose.picture.contacts is not None else ()),
                )
                yield Finding(found, f"at most {most:g} cm", hint, entry, path)


def pose_passes_through(draft: Draft) -> Iterator[Finding]:
    """A pose in which a limb is more than 2 cm deep in a hard support or in another limb."""
    for entry, _, pose, figure, number in _posed(draft):
        for passing in _deepest(figure):
            found = f"{passing.part} {passing.depth:.1f} cm deep in {passing.through} in `{pose.picture.id}`"
            hint = "change the angles of that limb, or move the support"
            yield Finding(found, f"at most {MOST_DEPTH_CM:g} cm", hint, entry, (*_PICTURES, number))


def pose_hardly_moves(draft: Draft) -> Iterator[Finding]:
    """A stretch whose first and last picture differ by less than 15 degrees in every joint (a breath
    counts)."""
    for entry, poses in _with_poses(draft):
        whole = whole_poses(poses)
        most = max(_moves(whole[0].angles, whole[-1].angles))
        breathes = any(picture.belly > 0 for picture in poses.pictures)
        if most < LEAST_MOVE and not breathes:
            expected = f"at least {LEAST_MOVE:g} degrees from first to last picture in some joint"
            yield Finding(
                f"{most:.0f} degrees at most", expected, "show more of the movement", entry, _PICTURES
            )


def pose_tints_nothing(draft: Draft) -> Iterator[Finding]:
    """Poses that tint no picture, or a muscle that the atlas does not show on one of the `tinted_views`."""
    for entry, poses in _with_poses(draft):
        if not any(picture.is_tinted for picture in poses.pictures):
            hint = "set `is_tinted: true` where the muscle is stretched"
            yield Finding("no tinted picture", "one or more", hint, entry, _PICTURES)
        for view in poses.tinted_views:
            if draft.body is not None and draft.body.muscle_area(poses.muscle, view).is_empty:
                found = f"`{poses.muscle}`, which the atlas does not show on the {view} view"
                yield Finding(
                    found, "a muscle of that view", "change `tinted_views`", entry, ("poses", "muscle")
                )


def pose_of_no_step(draft: Draft) -> Iterator[Finding]:
    """A picture for a step that the stretch does not have."""
    for entry, poses in _with_poses(draft):
        last = len(entry.record.steps)
        for number, picture in enumerate(poses.pictures):
            for step in picture.steps:
                if step > last:
                    path = (*_PICTURES, number, "steps")
                    yield Finding(f"step {step}", f"1 to {last}", "correct the number", entry, path)


def picture_not_of_its_poses(draft: Draft) -> Iterator[Finding]:
    """A kept picture that is missing, or was drawn from other poses or another atlas."""
    for entry, poses in _with_poses(draft):
        for name in stale_files(entry.id, poses):
            yield Finding(
                f"assets/stretches/{name} of another state",
                "a picture of these poses",
                _REDRAW,
                entry,
                ("poses",),
            )


def _with_poses(draft: Draft) -> Iterator[tuple[Entry[Stretch], Poses]]:
    for entry in draft.stretches:
        if entry.record.poses is not None:
            yield entry, entry.record.poses


def _posed(draft: Draft) -> Iterator[tuple[Entry[Stretch], Poses, Pose, Figure, int]]:
    """Every picture of every stretch, with its figure."""
    if draft.body is None:
        return
    body = figure_body(draft.body, DEFAULT_BUILD)
    for entry, poses in _with_poses(draft):
        for number, (pose, figure) in enumerate(zip(whole_poses(poses), figures(body, poses), strict=True)):
            yield entry, poses, pose, figure, number


def _deepest(figure: Figure) -> Iterator[Passing]:
    for passing in (*through_supports(figure), *through_limbs(figure)):
        if passing.depth > MOST_DEPTH_CM:
            yield passing


def _moves(one: JointAngles, other: JointAngles) -> Iterator[float]:
    """How far each angle is from one pose to the other, in degrees."""
    for name in ANGLES:
        a, b = getattr(one, name), getattr(other, name)
        yield from (abs(getattr(a, key) - getattr(b, key)) for key in type(a).model_fields)


RULES = (
    pose_does_not_touch,
    pose_passes_through,
    pose_hardly_moves,
    pose_tints_nothing,
    pose_of_no_step,
    picture_not_of_its_poses,
)
