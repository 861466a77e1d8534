"""The body of the figures in both builds, with the widths of the atlas."""

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.figure.flesh import Body
from lumbopoint.geometry.skin import Build


def figure_body(atlas: BodyMap, build: Build) -> Body:
    """The body of the figures in one build, with the widths of the atlas."""
    return Body(atlas.skin_shape("anterior", build), atlas.skin_shape("lateral", build), build)
