// Small live bodies beside the map: the views that carry a zone or the spot, and are not shown.

const VIEWS = ["posterior", "lateral", "anterior"];
const TRUNK = { top: -21, bottom: 25, width: 34 };
const SIDE_MIDDLE_CM = 5;

// [{view, window, arts, spots, sign}] for what is felt from some spots of one side.
function viewsBeside(scene, zones, ids, side) {
  const points = ids.map((id) => zones.points[id]);
  return VIEWS.flatMap((view) => {
    const arts = points.map((point) => point.on[view]).filter(Boolean);
    const spots = points.filter((point) => point.view === view);
    if (!arts.length && !spots.length) return [];
    const isBeyond = arts.some((art) => art.is_beyond) || spots.some((spot) => spot.y > TRUNK.bottom);
    const isShown = scene.view === view && (view !== "lateral" || scene.side === side);
    if (isShown && (scene.window === "whole" || !isBeyond)) return [];
    const window = isBeyond ? "whole" : scene.window;
    const isLead = arts.some((art) => art.targets.length);
    return [{ view, window, arts, spots, sign: signOf(view, side), isShown, isLead }];
  });
}

function thumbOf(beside, zones, build) {
  const { view, window, isShown } = beside;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "thumb";
  Object.assign(button.dataset, { view, window });
  const what = isShown ? "whole" : view;
  button.setAttribute("aria-label", zones.texts[`turn_${what}`]);
  const word = document.createElement("span");
  word.textContent = zones.texts[`beside_${what}`];
  button.append(smallBody(beside, zones.skins[build][view]), word);
  return button;
}

function smallBody({ view, arts, spots, sign }, skin) {
  const box = smallBox(view, arts, spots, sign);
  const svg = element("svg", { viewBox: box.join(" "), "aria-hidden": "true" });
  svg.style.aspectRatio = `${box[2]} / ${box[3]}`;
  const clip = `thumb-${view}`;
  const clipPath = element("clipPath", { id: clip });
  clipPath.append(element("path", { d: skin }));
  const body = element("g", { transform: `scale(${sign} 1)` });
  const inside = element("g", { "clip-path": `url(#${clip})` });
  inside.append(element("path", { class: "rim", d: skin }), ...zonePaths(arts, PAINTED.slice(2)));
  body.append(clipPath, element("path", { class: "skin", d: skin }), inside, element("path", { class: "edge", d: skin }));
  for (const { x, y } of spots) {
    const place = `translate(${x} ${y}) scale(${box[3] / 46})`;
    for (const look of ["cross-casing", "cross"]) body.append(element("path", { class: look, d: "M-1.3-1.3 1.3 1.3M1.3-1.3-1.3 1.3", transform: place }));
  }
  svg.append(body);
  return svg;
}

// The trunk, and as far down as it takes.
function smallBox(view, arts, spots, sign) {
  const low = Math.max(...arts.map((art) => art.low), ...spots.map((spot) => spot.y)) + 5;
  const bottom = low > TRUNK.bottom + 6 ? low : TRUNK.bottom;
  const height = bottom - TRUNK.top;
  const width = Math.max(TRUNK.width, height * 0.55);
  const middle = view === "lateral" ? SIDE_MIDDLE_CM * sign : 0;
  return [middle - width / 2, TRUNK.top, width, height];
}
