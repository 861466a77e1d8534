// A stopwatch inside the page, set up before the page's own scripts. It takes the time of a click and the
// time when something has been painted, both by the page's clock in ms, and so is free of the test driver's delays.
// painted(selector, text): ms since the page was opened until an element that matches, with exactly
//   this text unless text is null, stands in the page with a size and its frame has been painted.
// clickPainted(...wanted): the same for each [selector, text], counted from the next click.
(() => {
  const roots = [document];
  let open = [];
  let clicked = null;

  const look = () => {
    open = open.filter((wait) => {
      if (!isThere(wait)) return true;
      afterPaint(wait.resolve);
      return false;
    });
  };
  const observer = new MutationObserver(look);
  const watch = (root) =>
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });

  // Changes inside shadow roots (the map) are invisible from outside: watch each one as it is made.
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    watch(root);
    return root;
  };
  watch(document);
  addEventListener("click", (event) => (clicked ??= event.timeStamp), { capture: true });

  function isThere({ selector, text }) {
    for (const root of roots) {
      for (const found of root.querySelectorAll(selector)) {
        const box = found.getBoundingClientRect();
        const isRight = text === null || found.textContent.trim() === text;
        if (isRight && box.width > 0 && box.height > 0) return true;
      }
    }
    return false;
  }

  // A message posted from within a frame is delivered after that frame has been painted.
  function afterPaint(resolve) {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  }

  function painted(selector, text) {
    return new Promise((resolve) => {
      open.push({ selector, text, resolve });
      look();
    });
  }

  function clickPainted(...wanted) {
    if (wanted.some(([selector, text]) => isThere({ selector, text }))) {
      return Promise.reject(new Error("what the click should bring is there already"));
    }
    clicked = null;
    const ends = wanted.map(([selector, text]) => painted(selector, text));
    return Promise.all(ends).then((times) => times.map((time) => time - clicked));
  }

  globalThis.__stopwatch = { painted, clickPainted };
})();
