// A button that puts a text on the clipboard. data = {text, label, done}
// Where the browser offers no clipboard (a page without https), it selects the text in a field and copies that.

export default function (component) {
  const { data, parentElement } = component;
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("[role=status]");
  if (button.textContent !== data.label) button.textContent = data.label;
  if (button.dataset.text !== data.text) status.textContent = "";
  button.dataset.text = data.text;
  button.onclick = async () => {
    await copied(data.text, parentElement);
    status.textContent = data.done;
  };
}

async function copied(text, parentElement) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    parentElement.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
