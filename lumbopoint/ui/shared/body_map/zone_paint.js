// Paints where a spot is felt, between the body and its marks: zones, the spot, a line between them, and words.
// All of it lets clicks through. Zones come as written for the right side, in cm, y downwards; see zones.js.

const SPOT_CM = 0.95;
const LINE_GAP_CM = 1.25;
const SHORTEST_PX = 20;
const BOW = 0.2;
// Of where it is felt, so many px to all sides of the middle are kept free of words; from a smaller area the
// arrow keeps away altogether.
const FREE_PX = 16;
const ARROW_GAP_PX = 8;

// From the right side as written to the screen: the front is seen mirrored, and so is the left side.
function signOf(view, side) {
  return (view === "anterior") === (side === "right") ? -1 : 1;
}

function zonePaths(arts, looks) {
  const all = (part) => arts.map((art) => art[part]).join("");
  return looks.map(([look, part]) => element("path", { class: look, d: all(part) }));
}

const PAINTED = [
  ["wash faint", "some"],
  ["wash", "main"],
  ["tint", "some"],
  ["dots", "dots"],
  ["core", "main"],
];
const HINTED = [
  ["dots", "dots"],
  ["core", "main"],
];

class ZonePaint {
  constructor(marks) {
    this.marks = marks;
    for (const name of ["hint", "felt", "lines", "spots", "words"]) this[name] = marks.querySelector(`.${name}`);
  }

  clear() {
    for (const layer of [this.hint, this.felt, this.lines, this.spots, this.words]) layer.replaceChildren();
  }

  // What is felt from some spots: their ids in order, all of one side.
  show(scene, zones, ids, side) {
    this.clear();
    Object.assign(this, { scene, zones, side, texts: zones.texts });
    this.sign = signOf(scene.view, side);
    this.felts = ids.map((id, i) => ({ number: i + 1, spot: zones.points[id], art: zones.points[id].on[scene.view] }));
    const arts = this.felts.map(({ art }) => art).filter(Boolean);
    if (this.isSeen(side)) this.felt.append(this.turned(zonePaths(arts, PAINTED)));
    for (const felt of this.felts) this.addSpot(felt);
  }

  hintAt(id, side) {
    this.hint.replaceChildren();
    const art = shared.zones?.points[id]?.on[this.scene?.view];
    if (art) this.hint.append(this.turned(zonePaths([art], HINTED), signOf(this.scene.view, side)));
  }

  // From the side one sees the zones of that side alone.
  isSeen(side) {
    return this.scene.view !== "lateral" || this.scene.side === side;
  }

  turned(paths, sign = this.sign) {
    const clipped = element("g", this.scene.clip ? { "clip-path": `url(#${this.scene.clip})` } : {});
    clipped.append(...paths);
    const group = element("g", { transform: `scale(${sign} 1)` });
    group.append(clipped);
    return group;
  }

  get isNumbered() {
    return this.felts.length > 1;
  }

  placeOf({ spot }) {
    return spot.view === this.scene.view && this.isSeen(this.side) ? [spot.x * this.sign, spot.y] : null;
  }

  isInWindow([x, y]) {
    const [left, top, width, height] = this.scene.view_box;
    return x > left && x < left + width && y > top && y < top + height;
  }

  addSpot(felt) {
    const place = this.placeOf(felt);
    if (!place || !this.isInWindow(place)) return;
    const mark = element("g", { transform: `translate(${place.join(" ")}) scale(${this.scene.mark_scale})` });
    mark.append(element("circle", { class: "plate", r: SPOT_CM }));
    if (this.isNumbered) mark.append(lettered(felt.number, "number"));
    else mark.append(element("path", { class: "cross", d: "M-.48-.48.48.48M.48-.48-.48.48" }));
    this.spots.append(mark);
  }

  targetsOf({ art }) {
    if (!art || !this.isSeen(this.side)) return [];
    const places = this.scene.window === "whole" ? art.targets : art.near;
    return places.map(({ x, y, reach }) => ({ place: [x * this.sign, y], reach }));
  }

  // Lines and words, for the present size of the frame; `thumb`: where what cannot be seen here is shown.
  arrange(taken, thumbFor) {
    this.lines.replaceChildren();
    this.words.replaceChildren();
    const perCm = this.marks.getScreenCTM()?.a;
    if (!perCm || !this.felts?.length) return;
    this.perCm = perCm;
    this.taken = [...taken, ...this.felts.map((felt) => this.spotBox(felt)).filter(Boolean)];
    this.crossed = [];
    if (this.isNumbered) this.numberZones();
    else this.pointOut(this.felts[0], thumbFor);
  }

  pointOut(felt, thumbFor) {
    const from = this.placeOf(felt);
    const isHere = from && this.isInWindow(from);
    const targets = this.targetsOf(felt);
    for (const { place, reach } of targets)
      this.taken.push(boxAround(this.toPx(place), Math.min(reach * this.perCm, FREE_PX)));
    if (isHere) for (const { place, reach } of targets) this.addLine(from, place, this.gapBefore(reach));
    const leads = targets.length || !isHere ? null : thumbFor(felt);
    const end = leads && this.toCm(leads.place);
    if (end) this.addLine(from, end, 0);
    if (targets.length) this.addWord(this.texts.felt_here, targets[0].place, targets[0].reach * 0.85);
    if (end) this.addWord(leads.word, end, 5 / this.perCm);
    if (isHere) this.addWord(this.texts.the_spot, from, 1.4 * this.scene.mark_scale);
  }

  // How far (cm) from the middle of an area of this reach (cm) a line ends.
  gapBefore(reach) {
    return reach * this.perCm < FREE_PX ? reach + ARROW_GAP_PX / this.perCm : reach * 0.5;
  }

  numberZones() {
    for (const felt of this.felts) {
      for (const { place } of this.targetsOf(felt)) {
        const found = roomFor([20, 20], this.toPx(place), 0, this.frame, this.taken);
        if (!found) continue;
        this.taken.push(found.box);
        const plate = this.atPx(found.centre, "zone-number");
        plate.append(element("rect", { x: -9, y: -9, width: 18, height: 18, rx: 4 }));
        plate.append(lettered(felt.number, "letters"));
        this.words.append(plate);
      }
    }
  }

  addLine([x0, y0], [x1, y1], stopsBefore) {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = Math.hypot(dx, dy);
    const start = LINE_GAP_CM * this.scene.mark_scale;
    if ((length - stopsBefore - start) * this.perCm < SHORTEST_PX) return;
    // It bows outwards, away from the middle of the body.
    const out = -dy * (x0 + x1) > 0 ? BOW : -BOW;
    const bend = [x0 + dx / 2 - dy * out, y0 + dy / 2 + dx * out];
    const from = towards([x0, y0], bend, start);
    const to = towards([x1, y1], bend, stopsBefore);
    const data = `M${fixed(from)}Q${fixed(bend)} ${fixed(to)}`;
    for (const look of ["route-casing", "route"]) this.lines.append(element("path", { class: look, d: data }));
    this.lines.append(this.arrow(to, bend));
    for (let i = 0; i <= 10; i++) this.crossed.push(boxAround(this.toPx(onCurve(from, bend, to, i / 10)), 3));
  }

  arrow([x, y], bend) {
    const angle = (Math.atan2(y - bend[1], x - bend[0]) * 180) / Math.PI;
    const size = 1 / this.perCm;
    const transform = `translate(${fixed([x, y])}) rotate(${angle.toFixed(1)}) scale(${size})`;
    return element("path", { class: "arrow", d: "M5 0-7-6-4 0-7 6Z", transform });
  }

  addWord(word, place, distanceCm) {
    const plate = this.atPx([0, 0], "word");
    const text = lettered(word, "letters");
    const rect = element("rect", { rx: 4 });
    plate.append(rect, text);
    this.words.append(plate);
    const width = text.getComputedTextLength() + 10;
    const size = [width, 20];
    const wanted = distanceCm * this.perCm + 12;
    const found = roomFor(size, this.toPx(place), wanted, this.frame, this.taken, this.crossed);
    if (!found) return plate.remove();
    this.taken.push(found.box);
    for (const [key, value] of Object.entries({ x: -width / 2, y: -10, width, height: 20 })) rect.setAttribute(key, value);
    plate.setAttribute("transform", this.pxTransform(found.centre));
  }

  spotBox(felt) {
    const place = this.placeOf(felt);
    return place && boxAround(this.toPx(place), SPOT_CM * this.scene.mark_scale * this.perCm + 1);
  }

  get frame() {
    const { width, height } = this.marks.getBoundingClientRect();
    return [width, height];
  }

  toPx([x, y]) {
    const { a, d, e, f } = this.marks.getScreenCTM();
    const { left, top } = this.marks.getBoundingClientRect();
    return [a * x + e - left, d * y + f - top];
  }

  toCm([x, y]) {
    const { a, d, e, f } = this.marks.getScreenCTM();
    const { left, top } = this.marks.getBoundingClientRect();
    return [(x + left - e) / a, (y + top - f) / d];
  }

  atPx(place, look) {
    return element("g", { class: look, transform: this.pxTransform(place) });
  }

  // Words have the same size on the screen in every window.
  pxTransform(place) {
    return `translate(${fixed(this.toCm(place))}) scale(${1 / this.perCm})`;
  }
}

function lettered(words, look) {
  const text = element("text", { class: look });
  text.textContent = words;
  return text;
}

function towards([x, y], [toX, toY], distance) {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) * distance) / length, y + ((toY - y) * distance) / length];
}

function onCurve(from, bend, to, t) {
  const at = (i) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * bend[i] + t ** 2 * to[i];
  return [at(0), at(1)];
}

function fixed([x, y]) {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
