// A body to mark pain on: brush, outline, named areas; or one tender place. Knows ids, names and centimetres,
// no medicine.
// data = {key, mode: "draw" | "place", revision, answers, code, place,
//         aspects: [{id, sign, image, is_turned, box, close_up, feet, skin, regions: [{id, is_midline, is_leaf, path}],
//                    title, left, right, view, view_marked}],
//         texts: {...}, colours: {CSS variable: colour}}; boxes [x, y, width, height] in cm of the screen
// `sign`: 1 or -1, from cm of the body to cm of the screen. Paths have x of the body and y of the screen.
// Gives back, as state: "drawing" and "place", each {code, revision, count, address}: a text as in
// lumbopoint/lookup/drawing_code.py (a place is a brush of width 0, or a region), the revision that it rests on, a
// number that makes it new, because Streamlit drops what equals the last report, and the address of that moment:
// what it rests on for a session that knows no revision, because the one before it was lost.
// The drawing belongs to the browser, with the list of places by name; only a new `revision` replaces it by that of
// the server (`code`, `place`). A revision that `answers` a report (its count) only reads that one otherwise: what
// was done since stays. What the server has heard, and what follows from it, comes with the heading of the answer
// (pain_answer.js); a report that was not heard, because the line was down, is told again.

const LEAST_WAY_CM = 0.3;
const SMALLEST_OUTLINE_CM = 2;
// A mark that leaves the close-up by more than this (cm) is shown on the whole body.
const BEYOND_CM = 2;
// A report is told again after this long (ms), then after twice as long, up to the longest.
const FIRST_AGAIN = 4000;
const LONGEST_AGAIN = 60000;

const maps = new WeakMap();
// What is drawn, for a component that the page builds anew: `code` and `place` of its data are older by then.
// `log`: the codes and the place of each report by its count. `unheard`: the count of the last report until the
// server has heard it. `told`: the last word of the server, by pain_answer.js.
const memory = (globalThis.__lumbopointPain ??= {});
memory.count ??= 0;
memory.log ??= new Map();

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
    const parts = ["views", "tools", "widths", "canvas", "scene", "tip", "status", "undo", "clear", "zoom"];
    for (const name of [...parts, "see", "hint", "by-name", "add", "chosen"]) {
      this[name] = root.querySelector(`.${name}`);
    }
    this.select = root.querySelector("select");
    this.tool = "brush";
    this.widthCm = 4;
    this.isWhole = memory.isWhole ?? false;
    this.codes = [];
    this.place = "";
    this.stroke = null;
    this.pressed = null;
    this.pen = null;
    this.listen();
    this.resized = new ResizeObserver(() => this.fitLabels());
    this.resized.observe(root);
  }

  listen() {
    this.canvas.addEventListener("pointerdown", (event) => this.start(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("pointerup", (event) => this.end(event));
    for (const kind of ["pointercancel", "lostpointercapture"]) {
      this.canvas.addEventListener(kind, (event) => this.cancel(event));
    }
    this.canvas.addEventListener("pointerleave", () => this.showTip(null));
    // For browsers that heed touch-action on the whole canvas alone.
    const hold = (event) => this.stroke && event.touches.length === 1 && event.cancelable && event.preventDefault();
    this.canvas.addEventListener("touchmove", hold, { passive: false });
    this.undo.addEventListener("click", () => this.codes.length && this.change(this.codes.slice(0, -1)));
    this.clear.addEventListener("click", () => this.codes.length && this.change([]));
    this.zoom.addEventListener("click", () => this.show({ isWhole: !this.isWhole }));
    this.see.addEventListener("click", () => document.dispatchEvent(new CustomEvent(SEE_EVENT)));
    this.add.addEventListener("click", () => this.addByName());
    this.onTold = () => this.hear();
    document.addEventListener(TOLD_EVENT, this.onTold);
    this.onBack = () => !document.hidden && this.tellAgain();
    for (const kind of ["online", "pageshow"]) addEventListener(kind, this.onBack);
    document.addEventListener("visibilitychange", this.onBack);
  }

  close() {
    this.resized.disconnect();
    clearTimeout(this.again);
    document.removeEventListener(TOLD_EVENT, this.onTold);
    for (const kind of ["online", "pageshow"]) removeEventListener(kind, this.onBack);
    document.removeEventListener("visibilitychange", this.onBack);
  }

  update(data) {
    const isNew = data.key !== this.data?.key;
    this.data = data;
    this.texts = data.texts;
    if (isNew) this.furnish();
    if (data.revision !== this.revision) this.take(data);
    else if (isNew) this.show({});
  }

  // The drawing of a new revision; what was done since the report that it answers stays.
  take(data) {
    this.revision = data.revision;
    const { kept } = memory;
    const isKept = kept?.revision === data.revision && kept.code === data.code;
    const base = memory.log.get(data.answers);
    const sent = data.code ? data.code.split(".") : [];
    if (isKept) [this.codes, this.place] = [kept.codes, kept.place];
    else if (base && kept) {
      this.codes = rebased(base.codes, sent, kept.codes);
      this.place = kept.place === base.place ? data.place : kept.place;
    } else {
      [this.codes, this.place] = [sent, data.place];
      memory.log.clear();
      memory.unheard = null;
    }
    this.keep();
    this.aspect ??= memory.aspect ?? this.mostMarked() ?? data.aspects[0].id;
    this.show({});
    if (!kept && !this.isWhole && this.reachesOut()) this.show({ isWhole: true });
    if (base && this.codes.join(".") !== data.code) this.report("drawing", this.codes.join("."));
    if (base && this.place !== data.place) this.report("place", this.place);
  }

  keep() {
    const { revision, data, codes, place } = this;
    memory.kept = { revision, code: data.code, codes, place };
  }

  report(name, code) {
    this.keep();
    memory.count += 1;
    memory.unheard = memory.count;
    memory.log.set(memory.count, { codes: this.codes, place: this.place });
    this.send(name, { code, revision: this.revision, count: memory.count, address: location.search });
    this.showFoot();
    this.wait(FIRST_AGAIN);
  }

  // The line may be down: nobody says so to a component.
  wait(ms) {
    clearTimeout(this.again);
    this.againMs = Math.min(ms, LONGEST_AGAIN);
    this.again = setTimeout(() => this.tellAgain(), this.againMs);
  }

  tellAgain() {
    if (!memory.unheard) return;
    const ms = 2 * this.againMs;
    if (this.isPlace()) this.report("place", this.place);
    else this.report("drawing", this.codes.join("."));
    this.wait(ms || FIRST_AGAIN);
  }

  hear() {
    const { heard } = memory.told;
    if (memory.unheard && heard >= memory.unheard) memory.unheard = null;
    for (const count of memory.log.keys()) if (count < heard) memory.log.delete(count);
    if (!memory.unheard) clearTimeout(this.again);
    this.showFoot();
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
    for (const name of ["undo", "clear", "add"]) this[name].textContent = texts[name];
    this["by-name"].textContent = this.isPlace() ? texts.place_list_label : texts.list_label;
    this.select.replaceChildren(...[["", texts.list_placeholder], ...Object.entries(texts.regions)].map(option));
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
    [memory.isWhole, memory.aspect] = [this.isWhole, this.aspect];
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
      const isMarked = this.isMarked(aspect);
      press(made, aspect.id === this.aspect);
      made.toggleAttribute("data-marked", isMarked);
      made.setAttribute("aria-label", isMarked ? aspect.view_marked : aspect.view);
    }
    for (const made of this.tools.children) press(made, made.dataset.tool === this.tool);
    for (const made of this.widths.children) press(made, Number(made.dataset.width) === this.widthCm);
    this.widths.hidden = this.tool !== "brush" || this.isPlace();
    this.zoom.textContent = this.isWhole ? this.texts.close_up : this.texts.whole;
    // Not `disabled`: that would take the keyboard's place away from whoever just used it.
    for (const made of [this.undo, this.clear]) made.setAttribute("aria-disabled", String(!this.codes.length));
    this.canvas.dataset.tool = this.shownTool();
    this.canvas.setAttribute("aria-label", this.view.title);
    this.showChosen();
    this.showFoot();
  }

  // The strip below the body: what follows from the marks, as the server has told it, or what to do.
  showFoot(said = null) {
    const isEmpty = this.isPlace() ? !this.place : !this.codes.length;
    const { says, kind } = memory.told ?? {};
    const isTold = Boolean(says && !memory.unheard && !isEmpty && !said);
    this.see.hidden = !isTold;
    this.hint.hidden = isTold;
    this.see.dataset.kind = kind ?? "";
    this.see.textContent = says ?? "";
    const start = this.isPlace() ? this.texts.place_start : this.texts.start;
    this.hint.textContent = said ?? (isEmpty ? start : this.texts.waiting);
  }

  // Places by name, each with the way to take it back.
  showChosen() {
    const codes = this.isPlace() ? [this.place] : this.codes;
    const named = codes.filter((code) => this.texts.regions[code]);
    this.chosen.replaceChildren(
      ...named.map((code) => {
        const made = button(() => this.takeBack(code));
        made.textContent = this.texts.regions[code];
        made.setAttribute("aria-label", this.texts.remove.replace("{name}", this.texts.regions[code]));
        return made;
      }),
    );
  }

  takeBack(code) {
    if (this.isPlace()) this.setPlace("");
    else this.change(this.codes.filter((other) => other !== code));
    this.select.focus();
  }

  addByName() {
    const code = this.select.value;
    if (!code) return this.select.focus();
    if (this.isPlace()) this.setPlace(code);
    else if (!this.codes.includes(code)) this.change([...this.codes, code]);
    this.select.value = "";
    const { aspects } = this.data;
    const seen = [this.view, ...aspects].find((aspect) => this.shape(code, aspect).length);
    if (seen && seen !== this.view) this.show({ aspect: seen.id });
    if (!this.isWhole && this.reachesOut()) this.show({ isWhole: true });
  }

  drawScene() {
    const { view } = this;
    const box = this.isWhole ? view.box : view.close_up;
    this.canvas.setAttribute("viewBox", box.join(" "));
    this.root.dataset.shown = `${view.id}/${this.isWhole ? "whole" : "close-up"}`;
    this.skin = element("path", { class: "skin", d: view.skin, transform: turn(view.sign) });
    this.regions = element("g", { class: "regions" });
    this.regions.append(...view.regions.filter(({ is_leaf }) => is_leaf).flatMap((region) => this.regionPaths(region)));
    this.marks = element("g", { class: "marks", "clip-path": "url(#canvas)" });
    this.live = element("g", { class: "live", "clip-path": "url(#canvas)" });
    this.pin = element("g", { class: "pin" });
    this.labels = element("g", { class: "labels", "aria-hidden": "true" });
    const layers = [this.skin, this.regions, this.marks, this.live, this.pin, this.labels];
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

  // A pen alone draws while it is down: a hand that rests on the glass neither draws nor ends its line. Each kind of
  // pointer has a primary one of its own, so `isPrimary` says nothing of the others.
  start(event) {
    if (event.button !== 0 || (this.pen !== null && event.pointerType !== "pen")) return;
    if (event.pointerType === "pen") this.pen = event.pointerId;
    else if (!event.isPrimary) return this.drop();
    const tool = this.shownTool();
    this.pressed = { pointer: event.pointerId, region: event.target.dataset?.region ?? null };
    if (tool === "area") return;
    // A finger beside the body moves the page.
    if (event.pointerType === "touch" && event.target !== this.skin) return;
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
    if (event.pointerId === this.pen && !event.buttons) this.pen = null;
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
    if (event.pointerId === this.pen) this.pen = null;
    if (!this.stroke) return this.toggleRegion(event);
    if (event.pointerId !== this.stroke.pointer) return;
    const { stroke } = this;
    this.drop();
    const isOutline = stroke.tool === "outline" && reach(stroke.places) > SMALLEST_OUTLINE_CM;
    const width = { brush: this.widthCm, place: 0 }[stroke.tool] ?? 2;
    const drawn = { kind: isOutline ? "outline" : "brush", places: stroke.places, width };
    if (!touchesSkin(this.skin, drawn)) return this.showFoot(this.texts.beside);
    if (stroke.tool === "place") return this.setPlace(written("b", this.aspect, [stroke.places[0]], 0));
    const write = (places) =>
      isOutline ? written("o", this.aspect, places) : written("b", this.aspect, places, width);
    this.change([...this.codes, shortest(stroke.places, write, isOutline ? MOST_CORNERS : MOST_PLACES)]);
  }

  // What the browser itself takes away: two fingers zoom, or the page is moved.
  cancel(event) {
    if (event.pointerId === this.pen) this.pen = null;
    if (event.pointerId === this.stroke?.pointer) this.drop();
  }

  // A second finger zooms: what the first one began was no stroke.
  drop() {
    this.stroke = null;
    this.live?.replaceChildren();
  }

  toggleRegion(event) {
    const code = this.tool === "area" && !this.isPlace() && event.target.dataset?.region;
    const { pointer, region } = this.pressed ?? {};
    if (!code || code !== region || event.pointerId !== pointer || event.button !== 0) return;
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
    if (codes.length > this.codes.length && placesIn(codes) > MOST_IN_ALL) return this.showFoot(this.texts.full);
    this.codes = codes;
    this.drawMarks();
    this.drawThumbnails();
    this.status.textContent = this.texts.count.replace("{count}", codes.length);
    this.report("drawing", codes.join("."));
    this.showState();
  }

  setPlace(code) {
    this.place = code;
    this.drawMarks();
    this.drawThumbnails();
    this.report("place", code);
    this.showState();
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

// A drawing as the server reads it (`read`), with what was done to it since `base` was told (`now`).
function rebased(base, read, now) {
  const added = now.filter((code) => !base.includes(code) && !read.includes(code));
  const stays = (code, i) => {
    const was = base.length === read.length ? base[i] : code;
    return !base.includes(was) || now.includes(was);
  };
  return [...read.filter(stays), ...added];
}
