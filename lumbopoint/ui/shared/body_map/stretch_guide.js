// How a stretch is done. data = {parts: [part], is_flipped, is_tall, colours}
// part = {picture, size, alt, start, steps: [{number, text}]}: a picture by its name (pictures.js) with what it shows,
// and the steps that belong to it. Without pictures it is one part.

const guides = new WeakMap();

export default function ({ data, parentElement }) {
  let guide = guides.get(parentElement);
  if (!guide) {
    guide = { root: parentElement.querySelector(".guide"), places: [], shape: "" };
    guide.onPictures = () => paint(guide);
    document.addEventListener(PICTURES_EVENT, guide.onPictures);
    guides.set(parentElement, guide);
  }
  guide.data = data;
  const shape = JSON.stringify(data.parts);
  if (shape !== guide.shape) build(guide);
  guide.shape = shape;
  paint(guide);
  return () => {
    document.removeEventListener(PICTURES_EVENT, guide.onPictures);
    guides.delete(parentElement);
  };
}

function build(guide) {
  const { parts, is_tall } = guide.data;
  guide.places = [];
  guide.root.classList.toggle("several", parts.length > 1);
  guide.root.classList.toggle("tall", is_tall);
  guide.root.replaceChildren(...parts.map((part) => section(part, guide.places)));
}

function section({ picture, alt, start, steps, size }, places) {
  const all = element("section");
  const place = element("div", "picture");
  place.style.aspectRatio = size.join(" / "); // nothing moves when the picture comes
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", alt);
  places.push({ place, picture });
  if (picture) all.append(place);
  if (start.text) {
    const line = element("p", "start");
    line.append(element("b", "", start.label), " ", start.text);
    all.append(line);
  }
  const list = element("ol");
  list.setAttribute("role", "list");
  for (const { number, text } of steps) {
    const item = element("li");
    item.append(element("span", "number", String(number)), element("span", "", text));
    list.append(item);
  }
  if (steps.length) all.append(list);
  return all;
}

function paint({ root, places, data }) {
  for (const [name, value] of Object.entries(data.colours)) root.style.setProperty(name, value);
  for (const { place, picture } of places) showPicture(place, picture, data.is_flipped);
}

function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
