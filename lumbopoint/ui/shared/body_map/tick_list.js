// A list to tick. data = {sections: [{title, rows: [row]}], heard, is_wide, texts}
// row = {key, label, is_ticked, said, more: [{title, text, lines}], opener_name}: what can be ticked (nothing, where
// is_ticked is null), what the server says beside it, and more behind it.
// A tick stands at once. It goes to the server with all others of the list, as value "ticks": {rows: [key],
// ticked: [key], number}; until the server says that it has heard of that number, what was ticked here counts, so
// that two quick ticks are two. A page also tells what it shows as ticked when it is new: should the session be
// lost, the next one learns it from here.

const own = new Map();
const lists = new WeakMap();
let number = 0;
/** Letters up to which a label is no higher than its button, in the narrowest of two columns. */
const TWO_LINES = 40;

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  let list = lists.get(parentElement);
  if (!list) {
    list = new TickList(parentElement.querySelector(".list"));
    lists.set(parentElement, list);
  }
  list.send = (value) => setStateValue("ticks", value);
  list.update(data);
  return () => lists.delete(parentElement);
}

class TickList {
  constructor(root) {
    this.root = root;
    this.rows = new Map();
    this.told = "[]";
  }

  update(data) {
    for (const [key, act] of own) if (act.number <= data.heard) own.delete(key);
    const shape = JSON.stringify(data, (name, value) =>
      name === "heard" || name === "said" || name === "is_ticked" ? value === null : value,
    );
    if (shape !== this.shape) this.build(data);
    this.shape = shape;
    for (const row of data.sections.flatMap((section) => section.rows)) {
      const shown = this.rows.get(row.key);
      if (shown.box) shown.box.checked = own.get(row.key)?.isTicked ?? row.is_ticked;
      if (shown.said.textContent !== row.said) shown.said.textContent = row.said;
    }
    if (JSON.stringify(this.ticked()) !== this.told) this.tell();
  }

  build({ sections, is_wide, texts }) {
    this.rows.clear();
    this.root.classList.toggle("wide", is_wide);
    this.root.replaceChildren(...sections.map((section, place) => this.section(section, place, texts)));
  }

  section({ title, rows }, place, texts) {
    const part = element("div", "section", { role: "group" });
    if (title) {
      part.append(element("h2", "", { id: `title-${place}` }, title));
      part.setAttribute("aria-labelledby", `title-${place}`);
    } else part.setAttribute("aria-label", texts.list);
    const list = element("ul", "");
    list.append(...rows.map((row) => this.row(row, texts)));
    list.children[secondColumn(rows)]?.classList.add("second");
    part.append(list);
    return part;
  }

  row(row, texts) {
    const item = element("li", "row", { "data-key": row.key });
    const name = element(row.is_ticked === null ? "div" : "label", "name");
    const said = element("span", "said", { id: `said-${row.key}` });
    let box = null;
    if (row.is_ticked !== null) {
      box = element("input", "", { type: "checkbox", "aria-describedby": said.id });
      box.addEventListener("change", () => this.tick(row.key, box.checked));
      name.append(box);
    }
    const label = element("span", "label", {}, row.label);
    name.append(label);
    item.append(name, said);
    if (row.more.length) item.append(...this.more(row, texts));
    this.rows.set(row.key, { box, said });
    return item;
  }

  more({ key, opener_name, more }, texts) {
    const fold = element("div", "more", { id: `more-${key}` });
    fold.hidden = true;
    for (const { title, text, lines } of more) {
      if (title) fold.append(element("p", "title", {}, title));
      if (text) fold.append(element("p", "", {}, text));
      if (lines.length) {
        const list = element("ul", "");
        list.append(...lines.map((line) => element("li", "", {}, line)));
        fold.append(list);
      }
    }
    const opener = element("button", "opener", {
      type: "button",
      title: texts.more,
      "aria-label": opener_name,
      "aria-expanded": "false",
      "aria-controls": fold.id,
    });
    opener.append(element("span", "sign", { "aria-hidden": "true" }));
    opener.addEventListener("click", () => {
      fold.hidden = !fold.hidden;
      opener.setAttribute("aria-expanded", String(!fold.hidden));
    });
    return [opener, fold];
  }

  tick(key, isTicked) {
    own.set(key, { isTicked, number: ++number });
    this.tell();
  }

  ticked() {
    return [...this.rows].filter(([, { box }]) => box?.checked).map(([key]) => key);
  }

  tell() {
    const rows = [...this.rows].filter(([, { box }]) => box).map(([key]) => key);
    const ticked = this.ticked();
    this.told = JSON.stringify(ticked);
    this.send({ rows, ticked, number });
  }
}

/** Where the second of two columns begins, so that both are about as high: by the length of the labels. */
function secondColumn(rows) {
  const heights = rows.map(({ label }) => Math.max(label.length, TWO_LINES));
  const sum = (part) => part.reduce((total, height) => total + height, 0);
  const higher = (place) => Math.max(sum(heights.slice(0, place)), sum(heights.slice(place)));
  const places = rows.map((_, place) => place + 1);
  return places.reduce((best, place) => (higher(place) < higher(best) ? place : best), rows.length);
}

function element(tag, className, attributes = {}, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return made;
}
