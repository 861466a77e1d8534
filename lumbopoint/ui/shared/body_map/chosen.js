// The heading of the answer: what is chosen, in a sentence. data = {said: {kicker, title, more},
//         choice: {kind, id, side, muscle}, looks: {field: value}, asks}; what is said of all others: sayings.js
// It tells the body map what the server says is chosen, in a tiny message of its own, because the map's message
// holds the whole drawing and is sent again whenever a byte of it changes. And the map tells it what was
// picked: so the sentence stands at once, while the server still writes what belongs below it.
// It also keeps the looks of the body in this browser. When the server asks, because a new address says nothing
// of them, it gives back those of the last visit, once, as trigger "looks".
// And when something was chosen far below the heading, by a link, it brings itself back into view.

const CHOICE_EVENT = "lumbopoint:choice";
const PICK_EVENT = "lumbopoint:pick";
const shared = (globalThis.__lumbopoint ??= { choice: null, pending: null });
const listeners = new WeakMap();
const KEPT = "lumbopoint:looks";
let isAsked = false;
let shown = "";
let picked = "";

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const heading = parentElement.querySelector("h2");
  if (listeners.has(parentElement)) document.removeEventListener(PICK_EVENT, listeners.get(parentElement));
  const onPick = ({ detail: { kind, id, side, name } }) => {
    const found = shared.sayings?.[`${kind}/${id}`];
    say(parentElement, found ? { ...found, kicker: found[side] } : { kicker: "", title: name, more: "" });
    picked = keyOf({ kind, id, side });
  };
  document.addEventListener(PICK_EVENT, onPick);
  listeners.set(parentElement, onPick);
  if (isAnswer(data.choice)) say(parentElement, data.said);
  bringBack(heading, keyOf(data.choice));
  shared.choice = data.choice;
  document.dispatchEvent(new CustomEvent(CHOICE_EVENT));
  const kept = data.asks && !isAsked ? keptLooks() : null;
  isAsked = true;
  if (kept && JSON.stringify(kept) !== JSON.stringify(data.looks)) setTriggerValue("looks", kept);
  else keepLooks(data.looks);
  return () => {
    document.removeEventListener(PICK_EVENT, listeners.get(parentElement));
    listeners.delete(parentElement);
  };
}

function say(root, { kicker, title, more }) {
  root.querySelector(".kicker").textContent = kicker;
  root.querySelector("h2").textContent = title;
  root.querySelector(".more").textContent = more;
}

function keyOf({ kind, id, side }) {
  return `${kind}/${id}/${side}`;
}

// The server's word counts, but not while it still answers an older click.
function isAnswer(choice) {
  const { pending } = shared;
  return !pending || pending.key === keyOf(choice) || performance.now() >= pending.until;
}

// Only upwards, and not for a pick on the map: whoever touches the map looks at it.
function bringBack(heading, key) {
  const isNew = shown && shown !== key;
  if (isNew && key !== picked && heading.getBoundingClientRect().bottom < 0) {
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }
  if (isNew) picked = "";
  shown = key;
}

// A browser may refuse to keep anything: then nothing is kept.
function keptLooks() {
  try {
    return JSON.parse(localStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function keepLooks(looks) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(looks));
  } catch {
    return;
  }
}
