// The language and the direction of writing of the whole page, for screen readers, hyphens and fonts.
// data = {language, direction}. A page without this component is English again.

export default function (component) {
  const { data } = component;
  const root = document.documentElement;
  root.lang = data.language;
  root.dir = data.direction;
  return () => {
    root.lang = "en";
    root.removeAttribute("dir");
  };
}
