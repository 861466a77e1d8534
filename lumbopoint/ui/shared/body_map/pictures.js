// Holds drawn pictures by name, and draws nothing. data = {zipped}: {name: markup} as zipped JSON in base64.
// They are equal for everybody, large, and sent once; what shows one (shown_picture.js) says which and in which
// colours.

const PICTURES_EVENT = "lumbopoint:pictures";
const heard = new WeakMap();
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });

export default function ({ data, parentElement }) {
  if (heard.get(parentElement) === data.zipped) return;
  heard.set(parentElement, data.zipped);
  unzipped(data.zipped).then((pictures) => {
    shared.pictures = { ...shared.pictures, ...pictures };
    document.dispatchEvent(new CustomEvent(PICTURES_EVENT));
  });
}

function unzipped(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(json).json();
}
