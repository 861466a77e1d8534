// Cards that open something: each is one link, all of it. data = {cards: [{id, title, text, href, picture}], colours}
// A picture is named (pictures.js); it may come later than the card.
// A plain click is the trigger "opened" with the id, so that the page stays; any other opens the address.

const onPictures = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const list = parentElement.querySelector("ul");
  list.onclick = (event) => {
    const card = event.target.closest("a");
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setTriggerValue("opened", card.dataset.id);
  };
  for (const [name, value] of Object.entries(data.colours)) list.style.setProperty(name, value);
  if (!onPictures.has(list)) {
    onPictures.set(list, () => list.querySelectorAll(".picture").forEach((place) => showPicture(place, place.dataset.name)));
    document.addEventListener(PICTURES_EVENT, onPictures.get(list));
  }
  const shape = JSON.stringify(data.cards);
  if (list.dataset.shape !== shape) build(list, data.cards);
  list.dataset.shape = shape;
  onPictures.get(list)();
  return () => {
    document.removeEventListener(PICTURES_EVENT, onPictures.get(list));
    onPictures.delete(list);
  };
}

function build(list, cards) {
  list.classList.toggle("pictured", cards.some(({ picture }) => picture));
  list.replaceChildren(
    ...cards.map(({ id, title, text, href, picture }) => {
      const item = document.createElement("li");
      const card = document.createElement("a");
      card.href = href;
      card.dataset.id = id;
      const heading = document.createElement("h2");
      heading.textContent = title;
      const body = document.createElement("p");
      body.textContent = text;
      if (picture) {
        const place = document.createElement("div");
        place.className = "picture";
        place.dataset.name = picture;
        place.setAttribute("aria-hidden", "true");
        card.append(place);
      }
      card.append(heading, body);
      item.append(card);
      return item;
    }),
  );
}
