// What both drawings of the body share: SVG elements, and the two words at the lower left and right.

const SVG = "http://www.w3.org/2000/svg";

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Labels on the body, or beside its `feet` (their edges in cm of the screen) where there are some.
function edgeLabels([x, y, width, height], words, feet) {
  const places = feet ?? [x + width * 0.15, x + width * 0.85];
  return words.map((word, i) => {
    const label = element("text", { class: feet ? ["before", "after"][i] : "inside" });
    label.textContent = word;
    label.dataset.at = `translate(${places[i]} ${y + height})`;
    return label;
  });
}

// Labels have the same size on the screen in every window.
function fitLabels(labels, svg) {
  const perCm = svg.getScreenCTM()?.a;
  if (!perCm) return;
  for (const label of labels) {
    label.setAttribute("transform", `${label.dataset.at} scale(${1 / perCm}) translate(0 -11)`);
  }
}
