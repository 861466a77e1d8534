// A heading that comes into sight, and takes the keyboard along, when what stands below it has news.
// data = {title, told: [id], waits, once}: what it tells of now. News is an id that was not told before. A heading
// that waits takes what it tells at first for no news, and remembers it even when the page is laid out anew; one that
// tells each id once remembers it too.

const told = new WeakMap();
const toldOnce = new Set();
let waiting = null;

export default function (component) {
  const { data, parentElement } = component;
  const heading = parentElement.querySelector("h1, h2, h3");
  heading.textContent = data.title;
  const before = toldBefore(parentElement, data);
  if (data.told.every((id) => before.includes(id))) return;
  // Not before everything around it has been laid out, for that moves it.
  requestAnimationFrame(() => setTimeout(() => bringIntoSight(heading)));
}

function toldBefore(parentElement, data) {
  if (data.waits) {
    const before = waiting ?? data.told;
    waiting = data.told;
    return before;
  }
  if (data.once) {
    const before = [...toldOnce];
    for (const id of data.told) toldOnce.add(id);
    return before;
  }
  const before = told.get(parentElement) ?? [];
  told.set(parentElement, data.told);
  return before;
}

function bringIntoSight(heading) {
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.7) heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
