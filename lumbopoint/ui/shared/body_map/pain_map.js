// A body to mark pain on: brush, outline, named areas; or one tender place. Knows ids, names and centimetres,
// no medicine.
// data = {key, mode: "draw" | "place", revision, code, place,
//         aspects: [{id, sign, image, is_turned, box, close_up, feet, skin, regions: [{id, is_midline, is_leaf, path}],
//                    title, left, right, view, view_marked}],
//         texts: {...}, colours: {CSS variable: colour}}; boxes [x, y, width, height] in cm of the screen
// `sign`: 1 or -1, from cm of the body to cm of the screen. Paths have x of the body and y of the screen.
// Gives back, as state: "drawing" and "place", each {code, revision, count, address}: a text as in
// lumbopoint/lookup/drawing_code.py (a place is a brush of width 0), the revision that it rests on, a number
// that makes it new, because Streamlit drops what equals the last report, and the address of that moment: what it
// rests on for a session that knows no revision, because the one before it was lost.
// The drawing belongs to the browser; only a new `revision` replaces it by that of the server (`code`, `place`).

const LEAST_WAY_CM = 0.3;
const SMALLEST_OUTLINE_CM = 2;
// A mark that leaves the close-up by more than this (cm) is shown on the whole body.
const BEYOND_CM = 2;
// Below this width Streamlit puts columns below each other.
const STACKED = "(max-width: 640px)";

const maps = new WeakMap();
// What is drawn, for a component that the page builds anew: `code` and `place` of its data are older by then.
const memory = (globalThis.__lumbopointPain ??= { count: 0, kept: null });

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  let map = maps.get(parentElement);
  if (!map) {
    map = new PainMap(parentElement.querySelector(".pain"));
    maps.set(parentElement, map);
  }
  map.send = setStateValue;
  map.update(data);
  return () => {
    map.close();
    maps.delete(parentElement);
  };
}

class PainMap {
  constructor(root) {
    this.root = root;
    for (const name of ["views", "tools", "widths", "canvas", "scene", "tip", "status", "undo", "clear", "zoom"]) {
      this[name] = root.querySelector(`.${name}`);
    }
    this.tool = "brush";
    this.widthCm = 4;
    this.isWhole = false;
    this.codes = [];
    this.place = "";
    this.stroke = null;
    this.pressed = null;
    this.canvas.addEventListener("pointerdown", (event) => this.start(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("pointerup", (event) => this.end(event));
    for (const kind of ["pointercancel", "lostpointercapture"]) {
      this.canvas.addEventListener(kind, (event) => this.cancel(event));
    }
    this.canvas.addEventListener("pointerleave", () => this.showTip(null));
    this.undo.addEventListener("click", () => this.codes.length && this.change(this.codes.slice(0, -1)));
    this.clear.addEventListener("click", () => this.codes.length && this.change([]));
    this.zoom.addEventListener("click", () => this.show({ isWhole: !this.isWhole }));
    this.resized = new ResizeObserver(() => this.fitLabels());
    this.resized.observe(root);
  }

  close() {
    this.resized.disconnect();
  }

  update(data) {
    const isNew = data.key !== this.data?.key;
    this.data = data;
    this.texts = data.texts;
    if (isNew) this.furnish();
    if (data.revision !== this.revision) {
      this.revision = data.revision;
      const { kept } = memory;
      const isKept = kept?.revision === data.revision && kept.code === data.code;
      this.codes = isKept ? kept.codes : data.code ? data.code.split(".") : [];
      this.place = isKept ? kept.place : data.place;
      this.keep();
      if (!this.aspect) this.aspect = this.mostMarked() ?? data.aspects[0].id;
      this.show({});
      if (!this.isWhole && this.reachesOut()) this.show({ isWhole: true });
    } else if (isNew) this.show({});
  }

  keep() {
    const { revision, data, codes, place } = this;
    memory.kept = { revision, code: data.code, codes, place };
  }

  report(name, code) {
    this.keep();
    memory.count += 1;
    this.send(name, { code, revision: this.revision, count: memory.count, address: location.search });
  }

  // Buttons and names, anew for each look, reader and mode.
  furnish() {
    const { aspects, colours, mode, texts } = this.data;
    for (const [name, colour] of Object.entries(colours)) this.root.style.setProperty(name, colour);
    this.root.dataset.mode = mode;
    this.views.setAttribute("aria-label", texts.views);
    this.views.replaceChildren(...aspects.map((aspect) => this.viewButton(aspect)));
    this.tools.setAttribute("aria-label", texts.tools);
    this.tools.replaceChildren(...["brush", "outline", "area"].map((tool) => this.toolButton(tool)));
    this.widths.setAttribute("aria-label", texts.widths);
    this.widths.replaceChildren(...[2, 4, 7].map((width) => this.widthButton(width)));
    this.undo.textContent = texts.undo;
    this.clear.textContent = texts.clear;
  }

  viewButton(aspect) {
    const made = button(() => this.show({ aspect: aspect.id }), { aspect: aspect.id });
    const svg = element("svg", { viewBox: aspect.box.join(" "), "aria-hidden": "true" });
    const label = document.createElement("span");
    label.textContent = aspect.view;
    made.append(svg, label);
    return made;
  }

  toolButton(tool) {
    const made = button(() => this.choose({ tool }), { tool });
    made.textContent = this.texts[tool];
    return made;
  }

  widthButton(width) {
    const made = button(() => this.choose({ widthCm: width }), { width });
    made.setAttribute("aria-label", this.texts[`width_${width}`]);
    const svg = element("svg", { viewBox: "-4 -4 8 8", "aria-hidden": "true" });
    svg.append(element("circle", { r: width / 2 }));
    made.append(svg);
    return made;
  }

  choose(changes) {
    Object.assign(this, changes);
    this.showState();
  }

  show(changes) {
    Object.assign(this, changes);
    this.drawScene();
    this.drawThumbnails();
    this.showState();
  }

  get view() {
    return this.data.aspects.find(({ id }) => id === this.aspect);
  }

  isPlace() {
    return this.data.mode === "place";
  }

  shownTool() {
    return this.isPlace() ? "place" : this.tool;
  }

  showState() {
    for (const made of this.views.children) {
      const aspect = this.data.aspects.find(({ id }) => id === made.dataset.aspect);
      press(made, aspect.id === this.aspect);
      made.setAttribute("aria-label", this.isMarked(aspect) ? aspect.view_marked : aspect.view);
    }
    for (const made of this.tools.children) press(made, made.dataset.tool === this.tool);
    for (const made of this.widths.children) press(made, Number(made.dataset.width) === this.widthCm);
    this.widths.hidden = this.tool !== "brush" || this.isPlace();
    this.zoom.textContent = this.isWhole ? this.texts.close_up : this.texts.whole;
    // Not `disabled`: that would take the keyboard's place away from whoever just used it.
    for (const made of [this.undo, this.clear]) made.setAttribute("aria-disabled", String(!this.codes.length));
    this.canvas.dataset.tool = this.shownTool();
    this.canvas.setAttribute("aria-label", this.view.title);
  }

  drawScene() {
    const { view } = this;
    const box = this.isWhole ? view.box : view.close_up;
    this.canvas.setAttribute("viewBox", box.join(" "));
    this.root.dataset.shown = `${view.id}/${this.isWhole ? "whole" : "close-up"}`;
    this.regions = element("g", { class: "regions" });
    this.regions.append(...view.regions.filter(({ is_leaf }) => is_leaf).flatMap((region) => this.regionPaths(region)));
    this.marks = element("g", { class: "marks", "clip-path": "url(#canvas)" });
    this.live = element("g", { class: "live", "clip-path": "url(#canvas)" });
    this.pin = element("g", { class: "pin" });
    this.labels = element("g", { class: "labels", "aria-hidden": "true" });
    const layers = [this.regions, this.marks, this.live, this.pin, this.labels];
    this.scene.replaceChildren(skinClip("canvas", view), backdrop(view), ...layers);
    this.drawMarks();
    this.placeLabels(box);
  }

  regionPaths({ id, is_midline, path }) {
    const isSideView = this.aspect === "right" || this.aspect === "left";
    const halves = is_midline || isSideView ? [1] : [1, -1];
    return halves.map((half) => {
      const side = is_midline ? "b" : isSideView ? this.aspect[0] : half > 0 ? "r" : "l";
      const made = element("path", { d: path, transform: turn(this.view.sign * half) });
      made.dataset.region = `g${side}${id}`;
      return made;
    });
  }

  drawMarks() {
    this.marks.replaceChildren(...this.shapes(this.view));
    this.pin.replaceChildren(...(this.isPlace() ? this.pinned(this.view) : []));
  }

  drawThumbnails() {
    this.data.aspects.forEach((aspect, i) => {
      const kind = this.isPlace() ? "pin" : "marks";
      const marks = element("g", { class: kind, "clip-path": `url(#${aspect.id})` });
      marks.append(...(this.isPlace() ? this.pinned(aspect) : this.shapes(aspect)));
      this.views.children[i].firstChild.replaceChildren(skinClip(aspect.id, aspect), backdrop(aspect), marks);
    });
  }

  shapes(aspect) {
    return this.codes.flatMap((code) => this.shape(code, aspect));
  }

  shape(code, aspect) {
    if (code[0] === "g") {
      const found = aspect.regions.find(({ id }) => id === code.slice(2));
      return found ? sidesOf(code, aspect, found).map((half) => regionMark(found, aspect, half)) : [];
    }
    if (code[1] !== LETTER_OF[aspect.id]) return [];
    const mark = parsed(code);
    return mark ? [handMark(mark, aspect.sign)] : [];
  }

  // The tender place as a cross, or as the region that was named.
  pinned(aspect) {
    if (this.place[0] === "g") return this.shape(this.place, aspect);
    const mark = this.place[1] === LETTER_OF[aspect.id] ? parsed(this.place) : null;
    return mark ? [cross(mark.places[0], aspect.sign)] : [];
  }

  isMarked(aspect) {
    return (this.isPlace() ? this.pinned(aspect) : this.shapes(aspect)).length > 0;
  }

  mostMarked() {
    const counted = this.data.aspects.map((aspect) => ({ id: aspect.id, count: this.shapes(aspect).length }));
    const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
    return most.count ? most.id : null;
  }

  // Whether a mark or the pin of this aspect lies outside the close-up.
  reachesOut() {
    const [, y, , height] = this.view.close_up;
    const marked = [this.marks, this.pin].map((group) => group.getBBox()).filter((box) => box.width || box.height);
    return marked.some((box) => box.y + box.height > y + height + BEYOND_CM || box.y < y - BEYOND_CM);
  }

  placeLabels(box) {
    const { left, right, feet } = this.view;
    this.labels.replaceChildren(...edgeLabels(box, [left, right], this.isWhole ? feet : null));
    this.fitLabels();
  }

  fitLabels() {
    if (this.labels) fitLabels(this.labels.children, this.canvas);
  }

  // Where an event happened, in cm of the body, y up.
  placeOf(event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.canvas.getScreenCTM().inverse());
    return [at.x * this.view.sign, -at.y];
  }

  start(event) {
    if (event.button !== 0) return;
    if (!event.isPrimary) return this.cancel(event);
    const tool = this.shownTool();
    this.pressed = event.target.dataset?.region ?? null;
    if (tool === "area") return;
    event.preventDefault();
    try {
      this.canvas.setPointerCapture(event.pointerId);
    } catch {
      // A pen that was lifted meanwhile: the stroke still ends with it.
    }
    this.stroke = { tool, pointer: event.pointerId, places: [this.placeOf(event)] };
    this.drawLive();
  }

  move(event) {
    if (!this.stroke) return this.showTip(event);
    if (event.pointerId !== this.stroke.pointer) return;
    for (const each of event.getCoalescedEvents?.() ?? [event]) this.extend(this.placeOf(each));
    this.drawLive();
  }

  extend(place) {
    const last = this.stroke.places.at(-1);
    if (Math.hypot(place[0] - last[0], place[1] - last[1]) >= LEAST_WAY_CM) this.stroke.places.push(place);
  }

  end(event) {
    if (!this.stroke) return this.toggleRegion(event);
    if (event.pointerId !== this.stroke.pointer) return;
    const { stroke } = this;
    this.stroke = null;
    this.live.replaceChildren();
    if (stroke.tool === "place") return this.setPlace(written("b", this.aspect, [stroke.places[0]], 0));
    const isArea = stroke.tool === "outline" && reach(stroke.places) > SMALLEST_OUTLINE_CM;
    const width = stroke.tool === "brush" ? this.widthCm : 2;
    const write = (places) =>
      isArea ? written("o", this.aspect, places) : written("b", this.aspect, places, width);
    this.change([...this.codes, shortest(stroke.places, write, isArea ? MOST_CORNERS : MOST_PLACES)]);
  }

  // A second finger zooms: what the first one began was no stroke.
  cancel(event) {
    if (event.type === "lostpointercapture" && event.pointerId !== this.stroke?.pointer) return;
    this.stroke = null;
    this.live?.replaceChildren();
  }

  toggleRegion(event) {
    const code = this.tool === "area" && !this.isPlace() && event.target.dataset?.region;
    if (!code || code !== this.pressed || event.button !== 0 || !event.isPrimary) return;
    const has = this.codes.includes(code);
    this.change(has ? this.codes.filter((other) => other !== code) : [...this.codes, code]);
  }

  drawLive() {
    const { tool, places } = this.stroke;
    const shown = tool === "place" ? places.slice(0, 1) : places;
    const width = { brush: this.widthCm, outline: 0.6, place: 0.6 }[tool];
    const kind = tool === "outline" && places.length > 2 ? "outline" : "brush";
    this.live.replaceChildren(handMark({ kind, places: shown, width }, this.view.sign));
  }

  change(codes) {
    if (codes.length > this.codes.length && placesIn(codes) > MOST_IN_ALL) {
      this.status.textContent = this.texts.full;
      return;
    }
    this.codes = codes;
    this.drawMarks();
    this.drawThumbnails();
    this.showState();
    // On a narrow screen the answer comes into being out of sight.
    const told = codes.length && matchMedia(STACKED).matches ? this.texts.count_below : this.texts.count;
    this.status.textContent = told.replace("{count}", codes.length);
    this.report("drawing", codes.join("."));
  }

  setPlace(code) {
    this.place = code;
    this.drawMarks();
    this.drawThumbnails();
    this.showState();
    this.report("place", code);
  }

  showTip(event) {
    const isHover = event?.pointerType === "mouse" && this.shownTool() === "area";
    const name = isHover && event.target.dataset?.region ? this.texts.regions[event.target.dataset.region] : null;
    this.tip.hidden = !name;
    if (!name) return;
    const box = this.root.getBoundingClientRect();
    this.tip.textContent = name;
    const room = box.width - this.tip.offsetWidth - 8;
    this.tip.style.left = `${Math.max(8, Math.min(event.clientX - box.left + 14, room))}px`;
    this.tip.style.top = `${event.clientY - box.top - 38}px`;
  }
}

function button(onClick, dataset) {
  const made = document.createElement("button");
  made.type = "button";
  Object.assign(made.dataset, dataset);
  made.addEventListener("click", onClick);
  return made;
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
