// The clickable body: knows ids, names and places, no medicine.
// data = {drawing_id, svg, view_box: [x, y, width, height], points: [{id, muscle, side, name, x, y}],
//         muscles: {id: {right: name, left: name}}, texts: {title, points, muscles, left, right}}
// Gives back, as trigger "picked": {kind: "point" | "muscle", id, side}.
// Two drawings lie on each other: the body, which stays as it is, and the marks. A browser paints anew
// whatever changes, so a click must not touch the body.
// What is chosen arrives apart (choice.js), so that this large message never changes with a choice.

const SVG = "http://www.w3.org/2000/svg";
const CHOICE_EVENT = "musclemap:choice";
const shared = (globalThis.__musclemap ??= { choice: null });
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
    this.points = root.querySelector(".points");
    this.labels = root.querySelector(".labels");
    this.tip = root.querySelector(".tip");
    this.drawingId = null;
    this.pending = null;
    this.markedKey = null;
    this.choiceListener = () => this.showChoice(shared.choice);
    document.addEventListener(CHOICE_EVENT, this.choiceListener);
    root.addEventListener("click", (event) => this.pickAt(event));
    root.addEventListener("keydown", (event) => this.onKey(event));
    root.addEventListener("pointermove", (event) => this.showTip(event));
    root.addEventListener("pointerleave", () => this.hideTip());
    root.addEventListener("focusin", (event) => this.rove(event.target.closest("[data-kind]")));
  }

  close() {
    document.removeEventListener(CHOICE_EVENT, this.choiceListener);
  }

  update(data) {
    if (data.drawing_id === this.drawingId) return;
    const focused = keyOf(this.root.getRootNode().activeElement);
    this.drawingId = data.drawing_id;
    for (const svg of [this.body, this.marks]) svg.setAttribute("viewBox", data.view_box.join(" "));
    this.body.setAttribute("aria-label", data.texts.title);
    this.marks.setAttribute("aria-label", data.texts.points);
    this.body.innerHTML = data.svg;
    this.nameMuscles(data);
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
    for (const muscle of group.querySelectorAll(".mm-muscle")) {
      const name = data.muscles[muscle.dataset.muscle]?.[muscle.dataset.side];
      if (name) asButton(muscle, "muscle", muscle.dataset.muscle, muscle.dataset.side, name);
    }
  }

  placePoints(data) {
    asToolbar(this.points, data.texts.points);
    this.points.replaceChildren(...data.points.map((point) => pointMark(point)));
  }

  placeLabels(data) {
    const [x, y, width, height] = data.view_box;
    const place = (text, share) => {
      const label = element("text", { x: x + width * share, y: y + height - 0.9 });
      label.textContent = text;
      return label;
    };
    this.labels.replaceChildren(place(data.texts.left, 0.14), place(data.texts.right, 0.86));
  }

  targets(kind) {
    const found = [...this.root.querySelectorAll("[data-kind]")];
    return kind ? found.filter((target) => target.dataset.kind === kind) : found;
  }

  pickAt(event) {
    const target = event.target.closest("[data-kind]");
    if (target) this.pick(target);
  }

  pick(target) {
    const { kind, id, side } = target.dataset;
    this.pending = { key: `${kind}/${id}/${side}`, until: performance.now() + PENDING_MS };
    this.mark({ kind, id, side, muscle: kind === "muscle" ? id : target.dataset.owner });
    this.rove(target);
    this.onPick({ kind, id, side });
  }

  // The server's word counts, but not while it still answers an older click.
  showChoice(choice) {
    if (!choice) return;
    const key = `${choice.kind}/${choice.id}/${choice.side}`;
    if (this.pending && this.pending.key !== key && performance.now() < this.pending.until) return;
    this.pending = null;
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
      target.setAttribute("aria-pressed", String(isChosen));
    }
    this.outline();
    this.ghost(choice);
  }

  // The outline of the chosen muscle, on top of the muscles that lie over it.
  outline() {
    const shown = this.body.querySelector("[data-chosen] .mm-outline, [data-home] .mm-outline");
    this.overlay.replaceChildren();
    if (!shown) return;
    const transform = shown.getAttribute("transform") ?? "";
    const isChosen = Boolean(shown.closest("[data-chosen]"));
    for (const part of ["casing", "line"]) {
      const copy = shown.cloneNode(false);
      copy.setAttribute("class", `${part}${isChosen ? " is-chosen" : ""}`);
      copy.setAttribute("transform", transform);
      this.overlay.append(copy);
    }
  }

  // A chosen point of another layer: its place is shown, but it is no target here.
  ghost(choice) {
    const isHere = this.targets("point").some((target) => target.hasAttribute("data-chosen"));
    if (choice.kind !== "point" || choice.x === undefined || isHere) return;
    const place = `translate(${choice.x} ${-choice.y})`;
    this.overlay.append(element("circle", { class: "ghost", r: 1.05, transform: place }));
  }

  startRoving() {
    for (const kind of ["point", "muscle"]) {
      this.targets(kind).forEach((target, i) => target.setAttribute("tabindex", i === 0 ? "0" : "-1"));
    }
  }

  rove(target) {
    if (!target) return;
    for (const other of this.targets(target.dataset.kind)) other.setAttribute("tabindex", "-1");
    target.setAttribute("tabindex", "0");
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
    const all = this.targets(target.dataset.kind);
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
    this.tip.textContent = target.getAttribute("aria-label");
    this.tip.hidden = false;
    const room = box.width - this.tip.offsetWidth - 8;
    this.tip.style.left = `${Math.max(8, Math.min(left + 14, room))}px`;
    this.tip.style.top = `${Math.max(4, event.clientY - box.top - 38)}px`;
  }

  hideTip() {
    this.tip.hidden = true;
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function pointMark(point) {
  const mark = element("g", { class: "point", transform: `translate(${point.x} ${-point.y})` });
  mark.dataset.point = point.id;
  mark.dataset.owner = point.muscle;
  asButton(mark, "point", point.id, point.side, point.name);
  mark.append(
    element("circle", { class: "halo", r: 1.3 }),
    element("circle", { class: "ring", r: 1.05 }),
    element("circle", { class: "dot", r: 0.52 }),
    element("path", { class: "cross", d: "M-.3-.3.3.3M.3-.3-.3.3" }),
  );
  return mark;
}

function asToolbar(group, name) {
  group.setAttribute("role", "toolbar");
  group.setAttribute("aria-label", name);
}

function asButton(target, kind, id, side, name) {
  Object.assign(target.dataset, { kind, id, side });
  target.setAttribute("role", "button");
  target.setAttribute("aria-label", name);
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
