// Holds drawn pictures by name, and draws nothing. data = {name: markup}
// They are equal for everybody, large, and sent once; what shows one (shown_picture.js) says which and in which
// colours.

const PICTURES_EVENT = "lumbopoint:pictures";
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });

export default function ({ data }) {
  if (Object.keys(data).every((name) => shared.pictures?.[name])) return;
  shared.pictures = { ...shared.pictures, ...data };
  document.dispatchEvent(new CustomEvent(PICTURES_EVENT));
}
