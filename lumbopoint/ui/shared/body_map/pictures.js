// Holds drawn pictures by name, and draws nothing. data = JSON of {name: markup}
// They are equal for everybody, large, and sent once; what shows one (shown_picture.js) says which and in which
// colours.

const PICTURES_EVENT = "lumbopoint:pictures";
const heard = new WeakMap();
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });

export default function ({ data, parentElement }) {
  if (heard.get(parentElement) === data) return;
  heard.set(parentElement, data);
  shared.pictures = { ...shared.pictures, ...JSON.parse(data) };
  document.dispatchEvent(new CustomEvent(PICTURES_EVENT));
}
