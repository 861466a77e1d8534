// The heading of the answer to a drawing. data = {title, heard, says, kind}
// It tells the body what the server has heard of it (the count of a report) and what follows, in a tiny message of
// its own, because the body's message holds the whole drawing. When the body asks, it comes into sight and takes the
// keyboard along.

const listeners = new WeakMap();

export default function (component) {
  const { data, parentElement } = component;
  const heading = parentElement.querySelector("h2");
  heading.textContent = data.title;
  if (!listeners.has(parentElement)) {
    const onSee = () => {
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    };
    document.addEventListener(SEE_EVENT, onSee);
    listeners.set(parentElement, onSee);
  }
  (globalThis.__lumbopointPain ??= {}).told = data;
  document.dispatchEvent(new CustomEvent(TOLD_EVENT));
  return () => {
    document.removeEventListener(SEE_EVENT, listeners.get(parentElement));
    listeners.delete(parentElement);
  };
}
