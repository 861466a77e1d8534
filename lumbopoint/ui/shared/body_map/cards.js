// Cards that open something: each is one link, all of it. data = {cards: [{id, title, text, href}]}
// A plain click is the trigger "opened" with the id, so that the page stays; any other opens the address.

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const list = parentElement.querySelector("ul");
  list.onclick = (event) => {
    const card = event.target.closest("a");
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setTriggerValue("opened", card.dataset.id);
  };
  const shape = JSON.stringify(data.cards);
  if (list.dataset.shape === shape) return;
  list.dataset.shape = shape;
  list.replaceChildren(
    ...data.cards.map(({ id, title, text, href }) => {
      const item = document.createElement("li");
      const card = document.createElement("a");
      card.href = href;
      card.dataset.id = id;
      const heading = document.createElement("h2");
      heading.textContent = title;
      const body = document.createElement("p");
      body.textContent = text;
      card.append(heading, body);
      item.append(card);
      return item;
    }),
  );
}
