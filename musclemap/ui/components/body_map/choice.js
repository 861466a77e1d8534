// Tells the body map what is chosen: data = {hint, choice: {kind, id, side, muscle, x, y}}. A tiny message of its own,
// because the map's message holds the whole drawing and is sent again whenever a byte of it changes.

const CHOICE_EVENT = "musclemap:choice";
const shared = (globalThis.__musclemap ??= { choice: null });

export default function (component) {
  const { data, parentElement } = component;
  parentElement.querySelector(".hint").textContent = data.hint;
  shared.choice = data.choice;
  document.dispatchEvent(new CustomEvent(CHOICE_EVENT));
}
