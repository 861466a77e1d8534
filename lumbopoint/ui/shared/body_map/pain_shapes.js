// What the body to mark pain on is made of: SVG elements in cm of the screen, and what of a mark lies on the skin.
// Read before pain_map.js, as one script with it.

// How many places of the skin's outline are asked whether somebody drew around all of it.
const SKIN_PLACES = 120;

function button(onClick, dataset = {}) {
  const made = document.createElement("button");
  made.type = "button";
  Object.assign(made.dataset, dataset);
  made.addEventListener("click", onClick);
  return made;
}

function option([value, name]) {
  return Object.assign(document.createElement("option"), { value, textContent: name });
}

function press(made, on) {
  made.setAttribute("aria-pressed", String(on));
}

function turn(sign) {
  return `scale(${sign} 1)`;
}

function skinClip(id, { skin, sign }) {
  const clip = element("clipPath", { id });
  clip.append(element("path", { d: skin, transform: turn(sign) }));
  return clip;
}

function backdrop({ box: [x, y, width, height], image, is_turned }) {
  const made = element("image", { href: image, width, height, y });
  if (is_turned) made.setAttribute("transform", `translate(${2 * x + width} 0) scale(-1 1)`);
  made.setAttribute("x", x);
  return made;
}

// The halves (1 or -1) of a region that a mark means on one aspect.
function sidesOf(code, aspect, { is_midline }) {
  const side = code[1];
  if (aspect.id === "right" || aspect.id === "left") return is_midline || side === "b" || side === aspect.id[0] ? [1] : [];
  if (is_midline) return [1];
  return { r: [1], l: [-1], b: [1, -1] }[side] ?? [];
}

function regionMark({ path }, aspect, half) {
  return element("path", { d: path, transform: turn(aspect.sign * half) });
}

function handMark({ kind, places, width }, sign) {
  const path = places.map(([x, y]) => `${(x * sign).toFixed(2)} ${(-y).toFixed(2)}`).join("L");
  if (kind === "outline") return element("path", { d: `M${path}Z`, "fill-rule": "evenodd" });
  // A line back to its own start, so that a single touch is a round spot.
  return element("path", { d: `M${path}${places.length > 1 ? "" : "h0"}`, class: "brush", "stroke-width": Math.max(width, 1) });
}

function cross([x, y], sign) {
  const made = element("g", { class: "cross", transform: `translate(${x * sign} ${-y})` });
  made.append(element("circle", { r: 1.3 }), element("path", { d: "M-1-1 1 1M1-1-1 1" }));
  return made;
}

// How far (cm) a path reaches from where it began; a mere touch encloses nothing.
function reach([[x0, y0], ...others]) {
  return Math.max(0, ...others.map(([x, y]) => Math.hypot(x - x0, y - y0)));
}

// Whether a mark has any ground on the skin; `skin`: its path, with x of the body and y of the screen.
function touchesSkin(skin, { kind, places, width }) {
  const isOn = ([x, y]) => skin.isPointInFill(new DOMPoint(x, -y));
  const reached = kind === "brush" ? filled(places).flatMap((place) => around(place, width / 2)) : filled(places);
  return reached.some(isOn) || (kind === "outline" && outlinePlaces(skin).some((place) => isWithin(places, place)));
}

// The places of a path, and more between those that are far apart.
function filled(places) {
  return places.flatMap(([x, y], i) => {
    const [x0, y0] = places[Math.max(i - 1, 0)];
    const pieces = Math.max(1, Math.ceil(Math.hypot(x - x0, y - y0)));
    return Array.from({ length: pieces }, (_, n) => [x0 + ((x - x0) * (n + 1)) / pieces, y0 + ((y - y0) * (n + 1)) / pieces]);
  });
}

function around([x, y], radius) {
  const turns = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
  return [[x, y], ...turns.map((turned) => [x + radius * Math.cos(turned), y + radius * Math.sin(turned)])];
}

function outlinePlaces(skin) {
  const length = skin.getTotalLength();
  return Array.from({ length: SKIN_PLACES }, (_, i) => skin.getPointAtLength((length * i) / SKIN_PLACES)).map(({ x, y }) => [x, -y]);
}

function isWithin(corners, [x, y]) {
  const crossed = corners.filter(([x1, y1], i) => {
    const [x0, y0] = corners.at(i - 1);
    return y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
  });
  return crossed.length % 2 === 1;
}
