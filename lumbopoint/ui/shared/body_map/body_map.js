// The clickable body: knows ids, names and places, no medicine.
// data = {drawing_id, svg, landmarks: svg, colours: {CSS variable: colour}, view_box: [x, y, width, height],
//         feet: [left, right] edge on the screen, or null close up,
//         mark_scale: how much larger marks are than in a close-up,
//         points: [{id, muscle, side, name, title, x, y}], muscles: {id: {title, right: name, left: name}},
//         texts: {title, points, muscles, left, right}}; x to the right on the screen, y up, in cm
// Gives back, as trigger "picked": {kind: "point" | "muscle", id, side}.
// Two drawings lie on each other: the body, which stays as it is, and the marks. A browser paints anew
// whatever changes, so a click must not touch the body.
// What is chosen arrives apart (chosen.js), so that this large message never changes with a choice.

const CHOICE_EVENT = "lumbopoint:choice";
const PICK_EVENT = "lumbopoint:pick";
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });
const PENDING_MS = 4000;

const maps = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let map = maps.get(parentElement);
  if (!map) {
    map = new BodyMap(parentElement.querySelector(".map"));
    maps.set(parentElement, map);
  }
  map.onPick = (pick) => setTriggerValue("picked", pick);
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
    this.drawingId = null;
    this.markedKey = null;
    this.choiceListener = () => this.showChoice(shared.choice);
    document.addEventListener(CHOICE_EVENT, this.choiceListener);
    this.resized = new ResizeObserver(() => fitLabels(this.labels.children, this.marks));
    this.resized.observe(root);
    root.addEventListener("click", (event) => this.pickAt(event));
    root.addEventListener("keydown", (event) => this.onKey(event));
    root.addEventListener("pointermove", (event) => this.showTip(event));
    root.addEventListener("pointerleave", () => this.hideTip());
    root.addEventListener("pointerover", (event) => this.lift(event));
    root.addEventListener("focusin", (event) => this.rove(event.target.closest("[data-kind]")));
  }

  close() {
    document.removeEventListener(CHOICE_EVENT, this.choiceListener);
    this.resized.disconnect();
  }

  update(data) {
    if (data.drawing_id === this.drawingId) return;
    const focused = keyOf(this.root.getRootNode().activeElement);
    this.drawingId = this.root.dataset.drawing = data.drawing_id;
    for (const svg of [this.body, this.marks]) svg.setAttribute("viewBox", data.view_box.join(" "));
    this.body.setAttribute("aria-label", data.texts.title);
    this.marks.setAttribute("aria-label", data.texts.points);
    for (const [name, colour] of Object.entries(data.colours)) this.root.style.setProperty(name, colour);
    this.body.innerHTML = data.svg;
    this.landmarks.innerHTML = data.landmarks;
    this.lifted.replaceChildren();
    this.nameMuscles(data);
    this.markScale = data.mark_scale;
    this.root.style.setProperty("--line", 1 / Math.sqrt(data.mark_scale));
    this.placePoints(data);
    this.placeLabels(data);
    this.startRoving();
    this.showChoice(shared.choice);
    if (focused) this.targets().find((target) => keyOf(target) === focused)?.focus();
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

  targets() {
    return [...this.root.querySelectorAll("[data-kind]")];
  }

  buttons(kind) {
    return this.targets().filter((target) => target.role === "button" && target.dataset.kind === kind);
  }

  partsOf({ kind, id, side }) {
    const isOne = ({ dataset }) => dataset.kind === kind && dataset.id === id && dataset.side === side;
    return this.targets().filter(isOne);
  }

  pickAt(event) {
    const target = event.target.closest("[data-kind]");
    if (target) this.pick(target);
  }

  pick(target) {
    const { kind, id, side, title } = target.dataset;
    shared.pending = { key: `${kind}/${id}/${side}`, until: performance.now() + PENDING_MS };
    document.dispatchEvent(new CustomEvent(PICK_EVENT, { detail: { name: title } }));
    this.mark({ kind, id, side, muscle: kind === "muscle" ? id : target.dataset.owner });
    this.rove(target);
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
    for (const target of this.targets()) {
      const { kind, id, side } = target.dataset;
      const isChosen = kind === choice.kind && id === choice.id && side === choice.side;
      const isHome = kind === "muscle" && id === choice.muscle && side === choice.side;
      setState(target, "data-chosen", isChosen);
      setState(target, "data-home", isHome && !isChosen);
      if (target.role === "button") target.setAttribute("aria-pressed", String(isChosen));
    }
    this.outline();
    this.ghost(choice);
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
  lift(event) {
    const target = event.pointerType === "mouse" && event.target.closest("[data-kind=muscle]");
    const parts = target ? this.partsOf(target.dataset) : [];
    this.lifted.replaceChildren(
      ...parts.map((part) => copyOf(part.querySelector(".mm-outline"), "lift")),
    );
  }

  // A chosen point of another layer: its place is shown, but it is no target here.
  ghost(choice) {
    const isHere = this.buttons("point").some((target) => target.hasAttribute("data-chosen"));
    if (choice.kind !== "point" || choice.x === undefined || isHere) return;
    const place = `translate(${choice.x} ${-choice.y}) scale(${this.markScale})`;
    this.overlay.append(element("circle", { class: "ghost", r: 1.05, transform: place }));
  }

  startRoving() {
    for (const kind of ["point", "muscle"]) {
      this.buttons(kind).forEach((target, i) => target.setAttribute("tabindex", i === 0 ? "0" : "-1"));
    }
  }

  rove(target) {
    if (!target) return;
    const button = this.partsOf(target.dataset).find((part) => part.role === "button");
    for (const other of this.buttons(target.dataset.kind)) other.setAttribute("tabindex", "-1");
    button?.setAttribute("tabindex", "0");
  }

  onKey(event) {
    const target = event.target.closest("[data-kind]");
    if (!target) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.pick(target);
      return;
    }
    const next = this.neighbour(target, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  neighbour(target, key) {
    const all = this.buttons(target.dataset.kind);
    if (key === "Home") return all[0];
    if (key === "End") return all[all.length - 1];
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (!way) return null;
    const from = centre(target);
    let best = null;
    for (const other of all) {
      if (other === target) continue;
      const to = centre(other);
      const along = (to[0] - from[0]) * way[0] + (to[1] - from[1]) * way[1];
      const across = Math.abs((to[0] - from[0]) * way[1] - (to[1] - from[1]) * way[0]);
      const cost = along + 2 * across;
      if (along > 1 && (!best || cost < best.cost)) best = { other, cost };
    }
    return best?.other;
  }

  showTip(event) {
    const target = event.pointerType === "mouse" && event.target.closest("[data-kind]");
    if (!target) return this.hideTip();
    const box = this.root.getBoundingClientRect();
    const left = event.clientX - box.left;
    this.tip.textContent = target.dataset.label;
    this.tip.hidden = false;
    const room = box.width - this.tip.offsetWidth - 8;
    this.tip.style.left = `${Math.max(8, Math.min(left + 14, room))}px`;
    this.tip.style.top = `${Math.max(4, event.clientY - box.top - 38)}px`;
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
    element("path", { class: "cross", d: "M-.3-.3.3.3M.3-.3-.3.3" }),
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

function centre(target) {
  const box = target.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
