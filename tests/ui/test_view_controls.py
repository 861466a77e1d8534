"""The switches of the map: a view and layer without a spot is not offered."""

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.model import Layer, View
from lumbopoint.ui.shared.scene import layer_with_spots, layers_with_spots
from tests import shipped
from tests.ui.screen import opened, told

LIBRARY, TEXTS = shipped.library(), shipped.texts()


def offered(app: AppTest) -> list[str]:
    return [each["name"] for each in told(app, "lumbopoint_body_map")["layers"]]


def labels(*layers: Layer) -> list[str]:
    return [TEXTS(f"layer.{layer}") for layer in layers]


def test_from_the_side_and_the_front_the_layers_without_a_spot_are_not_offered() -> None:
    assert layers_with_spots(LIBRARY, "lateral") == ("superficial",)
    assert offered(opened(point="tensor-fasciae-latae-1")) == labels("superficial")
    assert offered(opened(point="iliopsoas-psoas")) == labels("superficial", "deep")
    assert offered(opened(point="multifidus-s1")) == labels("superficial", "intermediate", "deep")


def test_a_link_into_a_layer_without_a_spot_still_opens_it() -> None:
    app = opened(point="multifidus-s1", view="lateral", layer="deep")

    assert app.query_params["layer"] == "deep"
    assert offered(app) == labels("superficial", "deep")


def test_turning_the_body_brings_a_layer_that_has_a_spot_there() -> None:
    app = opened(point="multifidus-s1")

    app.segmented_control(key="view").set_value("lateral").run()

    assert (app.query_params["view"], app.query_params["layer"]) == ("lateral", "superficial")
    assert app.query_params["point"] == "multifidus-s1"


@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_a_layer_with_a_spot_stays(view: View) -> None:
    assert layer_with_spots(LIBRARY, view, "deep") == "deep"
