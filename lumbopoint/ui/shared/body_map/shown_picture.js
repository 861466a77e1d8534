// Shows a picture that pictures.js holds, or will hold.

const PICTURES_EVENT = "lumbopoint:pictures";

/** Put the picture of this name into a place, or nothing. */
function showPicture(place, name, isFlipped) {
  const markup = (name && globalThis.__lumbopoint?.pictures?.[name]) ?? "";
  place.classList.toggle("flipped", Boolean(isFlipped));
  if (place.dataset.shown === (markup && name)) return;
  place.dataset.shown = markup && name;
  place.innerHTML = markup;
}
