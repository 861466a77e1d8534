// A heading that comes into sight, and takes the keyboard along, when what stands below it has news.
// data = {title, told: [id], waits}: what it tells of now. News is an id that was not told before. A heading that
// waits takes what it tells at first for no news, and remembers it even when the page is laid out anew.

const told = new WeakMap();
let waiting = null;

export default function (component) {
  const { data, parentElement } = component;
  const heading = parentElement.querySelector("h1, h2");
  heading.textContent = data.title;
  const before = data.waits ? (waiting ?? data.told) : (told.get(parentElement) ?? []);
  if (data.waits) waiting = data.told;
  else told.set(parentElement, data.told);
  if (data.told.every((id) => before.includes(id))) return;
  // Not before everything around it has been laid out, for that moves it.
  requestAnimationFrame(() => setTimeout(() => bringIntoSight(heading)));
}

function bringIntoSight(heading) {
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.7) heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
