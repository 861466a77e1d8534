// The layers: a row of buttons of which one is on. Its arrow keys choose, too.

class LayerRow {
  constructor(row, onShow) {
    Object.assign(this, { row, onShow });
    row.addEventListener("click", (event) => this.show(event.target.closest("button")));
    row.addEventListener("keydown", (event) => this.step(event));
  }

  place({ layers, scene, texts }) {
    this.row.setAttribute("aria-label", texts.layers);
    this.row.hidden = layers.length < 2;
    this.row.replaceChildren(
      ...layers.map(({ layer, name }) => {
        const button = document.createElement("button");
        Object.assign(button, { type: "button", role: "radio", textContent: name });
        button.dataset.layer = layer;
        return button;
      }),
    );
    this.check(scene.layer);
  }

  check(layer) {
    for (const button of this.row.children) {
      const isOn = button.dataset.layer === layer;
      button.setAttribute("aria-checked", String(isOn));
      button.tabIndex = isOn ? 0 : -1;
    }
  }

  focus() {
    this.row.querySelector("[aria-checked=true]").focus();
  }

  show(button) {
    if (!button || button.ariaChecked === "true") return;
    this.check(button.dataset.layer);
    this.onShow(button.dataset.layer);
  }

  step(event) {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.row.children];
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    next.focus();
    this.show(next);
  }
}
