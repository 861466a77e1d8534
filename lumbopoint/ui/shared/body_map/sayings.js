// Holds what is said of everything that can be chosen, and shows nothing. data = JSON of
// {"kind/id": {right: kicker, left: kicker, title, more}}: equal for everybody of a language and reader, and sent
// once, so that the heading says it before the server has answered.

const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });
let held = "";

export default function ({ data }) {
  if (data === held) return;
  held = data;
  shared.sayings = JSON.parse(data);
}
