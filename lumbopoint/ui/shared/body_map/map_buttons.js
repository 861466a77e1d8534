// Points and muscles as buttons for the keyboard: of each kind one takes the tab key, the arrows lead to the others.

// They are read in rows of this height.
const ROW_PX = 24;

class Buttons {
  constructor(root) {
    this.root = root;
  }

  all() {
    return [...this.root.querySelectorAll("[data-kind]")];
  }

  of(kind) {
    return this.all().filter((target) => target.role === "button" && target.dataset.kind === kind);
  }

  // A muscle of several parts is one button, its first part.
  partsOf({ kind, id, side }) {
    const isOne = ({ dataset }) => dataset.kind === kind && dataset.id === id && dataset.side === side;
    return this.all().filter(isOne);
  }

  start() {
    for (const kind of ["point", "muscle"]) {
      this.of(kind).forEach((target, i) => target.setAttribute("tabindex", i === 0 ? "0" : "-1"));
    }
  }

  rove(found) {
    const parts = this.partsOf(found);
    if (!parts.length) return;
    for (const other of this.of(found.kind)) other.setAttribute("tabindex", "-1");
    parts.find((part) => part.role === "button")?.setAttribute("tabindex", "0");
  }

  focus() {
    this.all().find((target) => target.getAttribute("tabindex") === "0")?.focus({ preventScroll: true });
  }

  // Left and right walk through all of them in the order of reading, so that none is out of reach.
  next(target, key) {
    const all = inOrder(this.of(target.dataset.kind));
    if (key === "Home") return all[0];
    if (key === "End") return all[all.length - 1];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step) return all[(all.indexOf(target) + step + all.length) % all.length];
    const way = { ArrowUp: -1, ArrowDown: 1 }[key];
    return way ? nearestBelow(target, all, way) : null;
  }
}

// From the top to the bottom in rows, and in a row from left to right.
function inOrder(targets) {
  const row = (place) => Math.round(place[1] / ROW_PX);
  const placed = targets.map((target) => ({ target, place: centre(target) }));
  placed.sort((a, b) => row(a.place) - row(b.place) || a.place[0] - b.place[0]);
  return placed.map(({ target }) => target);
}

// The nearest one below (way 1) or above (-1), rather straight than aside.
function nearestBelow(target, all, way) {
  const from = centre(target);
  const costs = all
    .map((other) => ({ other, to: centre(other) }))
    .map(({ other, to }) => ({ other, along: (to[1] - from[1]) * way, across: Math.abs(to[0] - from[0]) }))
    .filter(({ other, along }) => other !== target && along > 1)
    .map(({ other, along, across }) => ({ other, cost: along + 2 * across }));
  return costs.sort((a, b) => a.cost - b.cost)[0]?.other;
}

function centre(target) {
  const box = target.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
