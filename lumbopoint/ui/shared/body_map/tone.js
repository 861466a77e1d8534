// Whether the page is light or dark. data = {tone}: as the server believes. When the device turns dark or light
// while the page is open, the server is told, as trigger "tone", because some of what it draws depends on it.

export default function ({ data, setTriggerValue }) {
  document.documentElement.dataset.tone = data.tone;
  const query = matchMedia("(prefers-color-scheme: dark)");
  // Not before Streamlit itself has turned, which says so with its next message.
  const tell = () => requestAnimationFrame(() => requestAnimationFrame(() => setTriggerValue("tone", query.matches)));
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}
