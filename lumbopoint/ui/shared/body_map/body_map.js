// The clickable body: knows ids, names and places, no medicine.
// data = {drawing_id, scene: {view, layer, window, side, build}, svg, landmarks: svg,
//         colours: {CSS variable: colour}, view_box: [x, y, width, height],
//         feet: [left, right] edge on the screen, or null close up,
//         mark_scale: how much larger marks are than in a close-up,
//         points: [{id, muscle, side, name, title, x, y}], muscles: {id: {title, right: name, left: name}},
//         layers: [{layer, name}] that are offered,
//         texts: {title, points, muscles, layers, left, right}}; x to the right on the screen, y up, in cm
// Gives back, as trigger "picked": {kind: "point" | "muscle", id, side}, and as trigger "turned" what else is to
// be shown: {view, layer, window}, each of them if it changes.
// Two drawings lie on each other: the body, which stays as it is, and the marks. A browser paints anew
// whatever changes, so a click must not touch the body.
// What is chosen arrives apart (chosen.js), so that this large message never changes with a choice; where it is
// felt arrives apart, too (zones.js), so that it is painted at once.

const CHOICE_EVENT = "lumbopoint:choice";
const PICK_EVENT = "lumbopoint:pick";
const ZONES_EVENT = "lumbopoint:zones";
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });
const PENDING_MS = 4000;
// Spots nearer to a touch than this (px) are asked about; a mouse aims twice as well.
const CLOSE_PX = { mouse: 12, touch: 24, pen: 24 };
const MOST_ASKED = 4;
const MOST_NEAREST = 3;
const FAR_CM = 12;
// Below this width the small bodies stand over the corner of the large one, as in zone_paint.css.
const NARROW_PX = 416;

const maps = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let map = maps.get(parentElement);
  if (!map) {
    map = new BodyMap(parentElement.querySelector(".map"));
    maps.set(parentElement, map);
  }
  map.onPick = (pick) => setTriggerValue("picked", pick);
  map.onTurn = (turned) => setTriggerValue("turned", turned);
  map.update(data);
  return () => {
    map.close();
    maps.delete(parentElement);
  };
}

class BodyMap {
  constructor(root) {
    this.root = root;
    this.body = root.querySelector(".body");
    this.marks = root.querySelector(".marks");
    this.overlay = root.querySelector(".overlay");
    this.lifted = root.querySelector(".lifted");
    this.landmarks = root.querySelector(".landmarks");
    this.points = root.querySelector(".points");
    this.labels = root.querySelector(".labels");
    this.tip = root.querySelector(".tip");
    this.stage = root.querySelector(".stage");
    this.rail = root.querySelector(".rail");
    this.said = root.querySelector(".said");
    this.switch = root.querySelector(".switch");
    this.layers = new LayerRow(root.querySelector(".layers"), (layer) => this.onTurn({ layer }));
    this.buttons = new Buttons(root);
    this.paint = new ZonePaint(this.marks);
    this.ask = new AskBox(root.querySelector(".ask"), () => this.buttons.focus());
    this.drawingId = null;
    this.markedKey = null;
    this.choiceListener = () => this.showChoice(shared.choice);
    document.addEventListener(CHOICE_EVENT, this.choiceListener);
    this.zonesListener = () => this.onZones();
    document.addEventListener(ZONES_EVENT, this.zonesListener);
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(root);
    this.listen();
    this.onZones();
  }

  listen() {
    const { root, stage } = this;
    stage.addEventListener("pointerdown", (event) => (this.pointer = event.pointerType));
    stage.addEventListener("click", (event) => this.pickAt(event));
    stage.addEventListener("keydown", (event) => this.onKey(event));
    stage.addEventListener("pointermove", (event) => this.showTip(event));
    stage.addEventListener("pointerleave", () => this.leave());
    stage.addEventListener("pointerover", (event) => this.hover(event));
    stage.addEventListener("focusin", (event) => this.focused(event.target.closest("[data-kind]")));
    stage.addEventListener("focusout", () => this.paint.hintAt(null));
    this.switch.addEventListener("click", () => this.showZones(shared.isHidden));
    this.rail.addEventListener("click", (event) => {
      const thumb = event.target.closest(".thumb");
      if (thumb) this.onTurn({ view: thumb.dataset.view, window: thumb.dataset.window });
    });
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hideTip();
    });
  }

  close() {
    document.removeEventListener(CHOICE_EVENT, this.choiceListener);
    document.removeEventListener(ZONES_EVENT, this.zonesListener);
    this.resized.disconnect();
  }

  // The message of the zones has come, perhaps in another language.
  onZones() {
    const { zones } = shared;
    if (!zones) return;
    for (const word of this.root.querySelectorAll("[data-word]")) word.textContent = zones.texts[word.dataset.word];
    this.switch.setAttribute("aria-label", zones.texts.areas);
    this.switch.title = zones.texts.areas;
    this.showZones(!shared.isHidden);
    this.markedKey = null;
    if (this.drawingId) this.showChoice(shared.choice);
  }

  showZones(isShown) {
    shared.isHidden = !isShown;
    this.switch.setAttribute("aria-pressed", String(isShown));
    setState(this.root, "data-plain", !isShown);
  }

  fit() {
    const isNarrow = this.root.clientWidth < NARROW_PX && this.scene?.window === "close-up";
    const align = isNarrow ? "xMinYMid meet" : "xMidYMid meet";
    for (const svg of [this.body, this.marks]) svg.setAttribute("preserveAspectRatio", align);
    fitLabels(this.labels.children, this.marks);
    this.arrange();
  }

  update(data) {
    if (data.drawing_id === this.drawingId) return;
    const active = this.root.getRootNode().activeElement;
    const focused = keyOf(active);
    const isInLayers = this.layers.row.contains(active);
    this.drawingId = this.root.dataset.drawing = data.drawing_id;
    for (const svg of [this.body, this.marks]) svg.setAttribute("viewBox", data.view_box.join(" "));
    this.body.setAttribute("aria-label", data.texts.title);
    this.marks.setAttribute("aria-label", data.texts.points);
    for (const [name, colour] of Object.entries(data.colours)) this.root.style.setProperty(name, colour);
    this.body.innerHTML = data.svg;
    this.landmarks.innerHTML = data.landmarks;
    this.lifted.replaceChildren();
    this.ask.close();
    this.nameMuscles(data);
    const clip = this.body.querySelector(".mm-skin clipPath")?.id;
    this.scene = { ...data.scene, view_box: data.view_box, mark_scale: data.mark_scale, clip };
    this.spots = data.points;
    this.paint.scene = this.scene;
    this.root.style.setProperty("--line", 1 / Math.sqrt(data.mark_scale));
    this.layers.place(data);
    this.placePoints(data);
    this.placeLabels(data);
    this.buttons.start();
    this.fit();
    this.showChoice(shared.choice);
    if (focused) this.buttons.all().find((target) => keyOf(target) === focused)?.focus();
    if (isInLayers) this.layers.focus();
  }

  nameMuscles(data) {
    const group = this.body.querySelector(".mm-muscles");
    if (!group) return;
    asToolbar(group, data.texts.muscles);
    const seen = new Set();
    for (const part of group.querySelectorAll(".mm-muscle")) {
      const { muscle: id, side } = part.dataset;
      const names = data.muscles[id];
      if (!names) continue;
      const info = { kind: "muscle", id, side, title: names.title };
      // A muscle of several parts is one button: its first part; all of them answer to mouse and finger.
      if (seen.has(`${id}/${side}`)) asPart(part, info, names[side]);
      else asButton(part, info, names[side]);
      seen.add(`${id}/${side}`);
    }
  }

  placePoints(data) {
    asToolbar(this.points, data.texts.points);
    const reach = (point) => hitRadius(point, data.points, data.mark_scale);
    this.points.replaceChildren(
      ...data.points.map((point) => pointMark(point, data.mark_scale, reach(point))),
    );
  }

  placeLabels({ view_box, texts, feet }) {
    this.labels.replaceChildren(...edgeLabels(view_box, [texts.left, texts.right], feet));
    fitLabels(this.labels.children, this.marks);
  }

  pickAt(event) {
    this.ask.close();
    const target = event.target.closest("[data-kind]");
    const close = event.detail ? this.spotsAt(event, target) : [];
    if (close.length > 1) this.askWhich(close, event);
    else if (target) this.pick(target.dataset);
    else if (event.target.closest(".body > *")) this.askNear(event);
  }

  // The spots that such a touch may mean.
  spotsAt({ clientX, clientY }, target) {
    const reach = CLOSE_PX[this.pointer] ?? CLOSE_PX.touch;
    const distance = (mark) => {
      const [x, y] = centre(mark);
      return Math.hypot(x - clientX, y - clientY);
    };
    if (target?.dataset.kind !== "point") return [];
    return this.buttons.of("point")
      .filter((mark) => mark === target || distance(mark) < reach)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, MOST_ASKED);
  }

  askWhich(marks, event) {
    const choices = marks.map(({ dataset }) => ({ name: dataset.label, act: () => this.pick(dataset) }));
    this.ask.open(shared.zones.texts.which, choices, this.inFrame(event), shared.zones.texts.close);
  }

  // Bare skin or bone: the nearest spots of any layer; or which layers have any, if this one has none.
  askNear(event) {
    if (!shared.zones) return;
    const { texts, layers } = shared.zones;
    const offered = layers[this.scene.view];
    const isEmpty = !this.spots.length && offered.length;
    const others = offered.map(({ layer, words }) => ({ name: words, act: () => this.onTurn({ layer }) }));
    const choices = isEmpty ? others : this.nearest(event);
    if (!choices.length) return;
    this.ask.open(isEmpty ? texts.none_here : texts.nearest, choices, this.inFrame(event), texts.close);
  }

  nearest({ clientX, clientY }) {
    const { points, texts } = shared.zones;
    const at = new DOMPoint(clientX, clientY).matrixTransform(this.marks.getScreenCTM().inverse());
    const { view, layer, side: shownSide } = this.scene;
    const sides = view === "lateral" ? [shownSide] : ["right", "left"];
    const found = Object.entries(points)
      .filter(([, point]) => point.view === view)
      .flatMap(([id, point]) => sides.map((side) => ({ id, point, side })))
      .map((one) => ({
        ...one,
        cm: Math.hypot(one.point.x * signOf(view, one.side) - at.x, one.point.y - at.y),
      }))
      .sort((a, b) => a.cm - b.cm)
      .slice(0, MOST_NEAREST);
    return found
      .filter(({ cm }, i) => i === 0 || cm < FAR_CM)
      .map(({ id, point, side }) => ({
        name: point.names[side],
        note: point.layer === layer ? "" : texts[`layer_${point.layer}`],
        act: () => this.pick({ kind: "point", id, side, title: point.title, owner: point.muscle }),
      }));
  }

  inFrame({ clientX, clientY }) {
    const { left, top } = this.root.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  pick({ kind, id, side, title, owner }) {
    shared.pending = { key: `${kind}/${id}/${side}`, until: performance.now() + PENDING_MS };
    document.dispatchEvent(new CustomEvent(PICK_EVENT, { detail: { kind, id, side, name: title } }));
    this.mark({ kind, id, side, muscle: kind === "muscle" ? id : owner });
    this.buttons.rove({ kind, id, side });
    this.onPick({ kind, id, side });
  }

  // The server's word counts, but not while it still answers an older click.
  showChoice(choice) {
    if (!choice) return;
    const key = `${choice.kind}/${choice.id}/${choice.side}`;
    const { pending } = shared;
    if (pending && pending.key !== key && performance.now() < pending.until) return;
    shared.pending = null;
    this.mark(choice);
  }

  // Marks once: touching the drawing again would paint all of it again.
  mark(choice) {
    const key = [this.drawingId, choice.kind, choice.id, choice.side, choice.muscle].join("/");
    if (key === this.markedKey) return;
    this.markedKey = key;
    for (const target of this.buttons.all()) {
      const { kind, id, side } = target.dataset;
      const isChosen = kind === choice.kind && id === choice.id && side === choice.side;
      const isHome = kind === "muscle" && id === choice.muscle && side === choice.side;
      setState(target, "data-chosen", isChosen);
      setState(target, "data-home", isHome && !isChosen);
      if (target.role === "button") target.setAttribute("aria-pressed", String(isChosen));
    }
    this.outline();
    this.showFelt(choice);
  }

  // Where it is felt: on this body, on those beside it, and in words.
  showFelt({ kind, id, side }) {
    const { zones } = shared;
    const ids = (kind === "point" ? [id] : zones?.spots_of[id] ?? []).filter((one) => zones?.points[one]);
    this.paint.clear();
    this.rail.replaceChildren();
    this.said.textContent = ids.length > 0 ? spokenOf(zones, ids) : "";
    this.root.dataset.felt = ids.length > 0 ? `${kind}/${id}/${side}` : "";
    if (!ids.length) return;
    this.paint.show(this.scene, zones, ids, side);
    this.beside = viewsBeside(this.scene, zones, ids, side);
    this.rail.append(...this.beside.map((one) => thumbOf(one, zones, this.scene.build)));
    this.arrange();
  }

  // Words find their places again whenever sizes change.
  arrange() {
    if (!this.scene) return;
    const frame = this.marks.getBoundingClientRect();
    const boxOf = (found, wider = 0) => {
      const { left, top, right, bottom } = found.getBoundingClientRect();
      return {
        left: left - frame.left - wider,
        top: top - frame.top - wider,
        right: right - frame.left + wider,
        bottom: bottom - frame.top + wider,
      };
    };
    const rings = [...this.points.querySelectorAll(".ring")].map((ring) => boxOf(ring));
    const words = [...this.labels.children, ...this.rail.children].map((found) => boxOf(found, 2));
    this.paint.arrange([...rings, ...words], () => this.leadBeside(boxOf));
  }

  // Where a line to what cannot be seen on this view ends, and what stands there.
  leadBeside(boxOf) {
    const index = this.beside.findIndex((one) => one.isLead);
    if (index < 0) return null;
    const { left, top, bottom } = boxOf(this.rail.children[index]);
    const { view, isShown } = this.beside[index];
    const [width] = this.paint.frame;
    return {
      place: [Math.min(left, width) - 12, (top + bottom) / 2],
      word: shared.zones.texts[isShown ? "felt_below" : `felt_${view}`],
    };
  }

  // The outline of the chosen muscle with all its parts, on top of the muscles that lie over it.
  outline() {
    this.overlay.replaceChildren();
    const shown = [...this.body.querySelectorAll("[data-chosen] .mm-outline, [data-home] .mm-outline")];
    for (const look of ["casing", "line"]) {
      for (const outline of shown) {
        const isChosen = Boolean(outline.closest("[data-chosen]"));
        this.overlay.append(copyOf(outline, `${look}${isChosen ? " is-chosen" : ""}`));
      }
    }
  }

  // The muscle under the mouse with all its parts, lighter and raised over its neighbours.
  hover(event) {
    this.lift(event);
    this.hint(event.pointerType === "mouse" && event.target.closest("[data-kind=point]"));
  }

  leave() {
    this.hideTip();
    this.hint(null);
  }

  focused(target) {
    if (target) this.buttons.rove(target.dataset);
    this.hint(target);
  }

  // Faintly, where another spot is felt.
  hint(target) {
    const { kind, id, side, chosen } = target?.dataset ?? {};
    this.paint.hintAt(kind === "point" && !chosen ? id : null, side);
  }

  lift(event) {
    const target = event.pointerType === "mouse" && event.target.closest("[data-kind=muscle]");
    const parts = target ? this.buttons.partsOf(target.dataset) : [];
    this.lifted.replaceChildren(
      ...parts.map((part) => copyOf(part.querySelector(".mm-outline"), "lift")),
    );
  }

  onKey(event) {
    const target = event.target.closest("[data-kind]");
    if (!target) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.pick(target.dataset);
      return;
    }
    const next = this.buttons.next(target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  showTip(event) {
    const target = event.pointerType === "mouse" && event.target.closest("[data-kind]");
    if (!target || this.ask.isOpen) return this.hideTip();
    if (!this.tip.hidden && this.tip.textContent === target.dataset.label) return;
    this.tip.textContent = target.dataset.label;
    this.tip.hidden = false;
    const at = this.inFrame(event);
    const size = [this.tip.offsetWidth, this.tip.offsetHeight];
    const [left, top] = this.inFrame({ clientX: 0, clientY: 0 });
    const marks = [...this.points.querySelectorAll(".ring")].map((ring) => {
      const box = ring.getBoundingClientRect();
      return { left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top };
    });
    const frame = [this.root.clientWidth, this.root.clientHeight];
    const found = roomFor(size, at, size[1] + 14, frame, [...marks, boxAround(at, 12)]);
    if (!found) return this.hideTip();
    this.tip.style.left = `${found.box.left}px`;
    this.tip.style.top = `${found.box.top}px`;
  }

  hideTip() {
    this.tip.hidden = true;
  }
}

const REACH_CM = 1.8;

// How far (cm, before scaling) a spot answers: its whole mark, but not far over the muscles around it, and never
// beyond the middle to its neighbour.
function hitRadius(point, points, scale) {
  const others = points.filter((other) => other !== point);
  const nearest = Math.min(...others.map((other) => Math.hypot(other.x - point.x, other.y - point.y)));
  return Math.min(1.3, Math.min(REACH_CM, nearest / 2) / scale);
}

function pointMark(point, scale, reach) {
  const transform = `translate(${point.x} ${-point.y}) scale(${scale})`;
  const mark = element("g", { class: "point", transform });
  mark.dataset.point = point.id;
  mark.dataset.owner = point.muscle;
  asButton(mark, { kind: "point", id: point.id, side: point.side, title: point.title }, point.name);
  mark.append(
    element("circle", { class: "halo", r: 1.3 }),
    element("circle", { class: "ring", r: 1.05 }),
    element("circle", { class: "dot", r: 0.52 }),
    element("circle", { class: "hit", r: reach }),
  );
  return mark;
}

function asToolbar(group, name) {
  group.setAttribute("role", "toolbar");
  group.setAttribute("aria-label", name);
}

function copyOf(outline, look) {
  const copy = outline.cloneNode(false);
  copy.setAttribute("class", look);
  return copy;
}

function asPart(target, info, label) {
  Object.assign(target.dataset, info, { label });
}

function asButton(target, info, label) {
  asPart(target, info, label);
  target.setAttribute("role", "button");
  target.setAttribute("aria-label", label);
  target.setAttribute("aria-pressed", "false");
  target.setAttribute("tabindex", "-1");
}

function setState(target, name, on) {
  if (on) target.setAttribute(name, "true");
  else target.removeAttribute(name);
}

function keyOf(target) {
  return target?.dataset?.kind ? `${target.dataset.kind}/${target.dataset.id}/${target.dataset.side}` : null;
}

// What a screen reader says: where it is felt, for each spot of a muscle with its number on the map.
function spokenOf({ points }, ids) {
  const one = (id) => `${points[id].title}. ${points[id].says}`;
  return ids.length > 1 ? ids.map((id, i) => `${i + 1}: ${one(id)}`).join(" ") : one(ids[0]);
}
