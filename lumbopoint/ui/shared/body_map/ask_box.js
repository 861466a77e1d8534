// A small box in the frame that asks back: which of two spots that lie close, or which near bare skin.

class AskBox {
  constructor(box, onClose) {
    this.box = box;
    this.onClose = onClose;
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        this.close();
        this.onClose();
      }
    });
  }

  get isOpen() {
    return !this.box.hidden;
  }

  // choices: [{name, note, act}]; `at`: px from the upper left of the frame.
  open(title, choices, at, closes) {
    const heading = document.createElement("p");
    heading.textContent = title;
    heading.id = "ask-title";
    const buttons = choices.map(({ name, note, act }) => {
      const button = pushButton("choice", name, () => {
        this.close();
        act();
      });
      if (note) button.append(Object.assign(document.createElement("small"), { textContent: note }));
      return button;
    });
    const close = pushButton("close", "✕", () => {
      this.close();
      this.onClose();
    });
    close.setAttribute("aria-label", closes);
    this.box.replaceChildren(heading, close, ...buttons);
    this.box.hidden = false;
    this.place(at);
    (buttons[0] ?? close).focus({ preventScroll: true });
  }

  place([x, y]) {
    const { clientWidth, clientHeight } = this.box.parentElement;
    const { offsetWidth, offsetHeight } = this.box;
    const top = y + 18 + offsetHeight < clientHeight ? y + 18 : y - 18 - offsetHeight;
    this.box.style.left = `${Math.max(4, Math.min(x - offsetWidth / 2, clientWidth - offsetWidth - 4))}px`;
    this.box.style.top = `${Math.max(4, Math.min(top, clientHeight - offsetHeight - 4))}px`;
  }

  close() {
    this.box.hidden = true;
    this.box.replaceChildren();
  }
}

function pushButton(look, words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = look;
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}
