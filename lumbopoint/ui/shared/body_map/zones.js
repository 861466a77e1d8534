// Holds where every spot is felt, and draws nothing. data = the message described in ui/explore/referral_message.py.
// It is equal for everybody of a language, large, and sent once: so the map can paint a referral by itself,
// before the server has answered.

const ZONES_EVENT = "lumbopoint:zones";
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });
let held = "";

export default function ({ data }) {
  if (data === held) return;
  held = data;
  shared.zones = JSON.parse(data);
  document.dispatchEvent(new CustomEvent(ZONES_EVENT));
}
