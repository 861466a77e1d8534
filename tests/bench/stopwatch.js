// A stopwatch inside the page, set up before the page's own scripts. It takes the time of a click and the
// time when something has been painted, both by the page's clock in ms, and so is free of the test driver's delays.
// wanted: [selector, text]: an element that matches, with exactly this text unless text is null, in the page with a size.
// painted(...wanted): for each the ms since the page was opened until its frame has been painted.
// complete(scope, ...wanted): ms since the page was opened until the last change inside the elements that match scope has
//   been painted: after it all that is wanted is there, the script is at rest, and for QUIET_MS nothing changes any more.
// clickPainted, clickComplete: the same, counted from the next click or tap.
// What is still missing after a minute is an error that names it.
// Changes are those of elements, attributes and text, in shadow roots too, and pictures and fonts that have been read.
(() => {
  const QUIET_MS = 500;
  const GIVE_UP_MS = 60000;
  const AT_REST = ".stApp[data-test-script-state=notRunning]";
  const roots = [document];
  let open = [];
  let settling = [];
  let clicked = null;

  const look = () => {
    open = open.filter((wait) => {
      if (!isThere(wait)) return true;
      afterPaint(wait.resolve);
      return false;
    });
  };
  const observer = new MutationObserver((records) => {
    for (const wait of settling) if (records.some((record) => isInside(record, wait.scope))) changed(wait);
    look();
  });
  const watch = (root) =>
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });

  // Changes inside shadow roots (the map) are invisible from outside: watch each one as it is made.
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    watch(root);
    root.addEventListener("load", onRead, { capture: true });
    return root;
  };
  watch(document);
  const onClick = (event) => (clicked ??= event.timeStamp);
  for (const kind of ["touchend", "click"]) addEventListener(kind, onClick, { capture: true });
  const onRead = ({ target }) => settling.forEach((wait) => isIn(target, wait.scope) && changed(wait));
  document.addEventListener("load", onRead, { capture: true });
  document.fonts.addEventListener("loadingdone", () => settling.forEach(changed));

  function isThere([selector, text]) {
    for (const root of roots) {
      for (const found of root.querySelectorAll(selector)) {
        const box = found.getBoundingClientRect();
        const isRight = text === null || found.textContent.trim() === text;
        if (isRight && box.width > 0 && box.height > 0) return true;
      }
    }
    return false;
  }

  // Whether a node lies in an element that matches, also through shadow roots.
  function isIn(node, scope) {
    for (let up = node; up; up = up.parentNode ?? up.host) if (up.matches?.(scope)) return true;
    return false;
  }

  // Whether a change happened inside such an element, or brought one.
  function isInside({ target, addedNodes }, scope) {
    const brings = (node) => node.matches?.(scope) || node.querySelector?.(scope);
    return isIn(target, scope) || [...addedNodes].some(brings);
  }

  // A message posted from within a frame is delivered after that frame has been painted.
  function afterPaint(resolve) {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  }

  // One frame at a time: what changes while it is awaited is in it.
  function changed(wait) {
    if (wait.isFromClick && clicked === null) return;
    wait.changedAt = performance.now();
    if (wait.isAwaited) return;
    wait.isAwaited = true;
    afterPaint((time) => Object.assign(wait, { isAwaited: false, paintedAt: time }));
  }

  function settle(wait) {
    const isQuiet = !wait.isAwaited && performance.now() - wait.changedAt >= QUIET_MS;
    if (isQuiet && document.querySelector(AT_REST) && wait.wanted.every(isThere)) {
      settling = settling.filter((other) => other !== wait);
      wait.resolve(wait.paintedAt);
    } else setTimeout(() => settle(wait), QUIET_MS / 5);
  }

  function painted(...wanted) {
    const ends = wanted.map((each) => new Promise((resolve) => open.push(Object.assign([...each], { resolve }))));
    look();
    return inTime(Promise.all(ends), wanted);
  }

  function inTime(end, wanted) {
    const late = new Promise((_, reject) => {
      const giveUp = () => reject(new Error(`still missing: ${JSON.stringify(wanted.filter((each) => !isThere(each)))}`));
      setTimeout(giveUp, GIVE_UP_MS);
    });
    return Promise.race([end, late]);
  }

  function completed(isFromClick, scope, wanted) {
    const end = new Promise((resolve) => {
      const wait = { scope, wanted, isFromClick, resolve, isAwaited: false, paintedAt: null, changedAt: Infinity };
      settling.push(wait);
      if (!isFromClick) changed(wait); // what stands there already
      settle(wait);
    });
    return inTime(end, wanted);
  }

  function refuse(wanted) {
    if (wanted.some(isThere)) throw new Error("what the click should bring is there already");
    clicked = null;
  }

  async function clickPainted(...wanted) {
    refuse(wanted);
    const times = await painted(...wanted);
    return times.map((time) => time - clicked);
  }

  async function clickComplete(scope, ...wanted) {
    refuse(wanted);
    return (await completed(true, scope, wanted)) - clicked;
  }

  const complete = (scope, ...wanted) => completed(false, scope, wanted);
  globalThis.__stopwatch = { painted, complete, clickPainted, clickComplete };
})();
