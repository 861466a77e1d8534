// The timer of a stretch. data = {title, phases: [phase], colours, texts}
// phase = {kind, seconds, label, detail, coming, said, picture, is_flipped}: what is done, in words for the eye (coming:
// while the phase before it lasts) and a sentence for the ear, and the name of a picture (pictures.js), seen in a
// mirror or not.
// It needs no server: the plan is here, the clock in timer_clock.js. It fills the screen while it runs, so that it can
// be read from the floor; a touch on "end" lets it stand where it is.

const TICK_MS = 200;
/** The ring is a circle of this radius. */
const RADIUS = 45;
const ROUND = 2 * Math.PI * RADIUS;
const timers = new WeakMap();

export default function ({ data, parentElement }) {
  let timer = timers.get(parentElement);
  if (!timer) {
    timer = new StretchTimer(parentElement.querySelector(".timer"));
    timers.set(parentElement, timer);
  }
  timer.update(data);
  return () => {
    timer.leave();
    timers.delete(parentElement);
  };
}

class StretchTimer {
  constructor(root) {
    this.dialog = root.querySelector("dialog");
    this.parts = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((one) => [one.dataset.part, one]));
    this.run = AT_START;
    this.index = null;
    this.sound = null;
    this.parts.open.onclick = () => this.open();
    this.parts.end.onclick = () => this.dialog.close();
    this.parts.pause.onclick = () => (this.run.since === null ? this.go() : this.stop());
    this.parts.skip.onclick = () => this.set(skips(this.data.phases, this.run, Date.now()));
    this.parts.again.onclick = () => this.begin();
    this.parts.sound.onclick = () => this.turnSound();
    this.dialog.onclose = () => this.stop();
    this.onSight = () => this.seen();
    document.addEventListener("visibilitychange", this.onSight);
    this.onPictures = () => this.showPicture();
    document.addEventListener(PICTURES_EVENT, this.onPictures);
  }

  update(data) {
    const plan = JSON.stringify(data.phases.map(({ kind, seconds, is_flipped }) => [kind, seconds, is_flipped]));
    this.data = data;
    const { parts } = this;
    const { texts } = data;
    parts.name.textContent = data.title;
    parts.sum.textContent = texts.sum;
    parts.skip.textContent = texts.skip;
    parts.again.textContent = texts.again;
    parts.sound.textContent = texts.sound;
    parts.end.textContent = texts.end;
    this.dialog.setAttribute("aria-label", data.title);
    this.paint(data.colours);
    if (plan !== this.plan) {
      this.plan = plan;
      this.run = AT_START;
      this.index = null;
    }
    this.show();
  }

  paint(colours) {
    for (const [name, value] of Object.entries(colours)) this.dialog.style.setProperty(name, value);
  }

  open() {
    this.dialog.showModal();
    if (this.isOver) this.run = AT_START;
    this.index = null; // what it is, is said anew
    this.go();
    this.parts.pause.focus();
  }

  begin() {
    this.set(AT_START);
    this.go();
    this.parts.pause.focus();
  }

  go() {
    this.set(goesOn(this.run, Date.now()));
    this.ticking ??= setInterval(() => this.show(), TICK_MS);
    this.keepAwake();
  }

  stop() {
    const wasGoing = this.run.since !== null;
    clearInterval(this.ticking);
    this.ticking = null;
    this.letSleep();
    this.set(stands(this.run, Date.now()));
    if (wasGoing && !this.isOver) this.say(this.data.texts.paused);
  }

  set(run) {
    this.run = run;
    this.show();
  }

  show() {
    const { phases, texts } = this.data;
    const { index, leftS, share, isOver } = whereIn(phases, passedMs(this.run, Date.now()));
    const { parts } = this;
    this.isOver = isOver;
    parts.left.textContent = isOver ? "✓" : leftS;
    parts.bar.style.strokeDashoffset = ROUND * (isOver ? 0 : share);
    const isGoing = this.run.since !== null && !isOver;
    parts.pause.textContent = isGoing ? texts.pause : texts.go_on;
    parts.pause.hidden = parts.skip.hidden = isOver;
    parts.again.hidden = !isOver && (isGoing || index === 0);
    parts.open.textContent = this.run === AT_START || isOver ? texts.start : texts.go_on;
    if (index !== this.index) this.enter(index);
    if (isOver && this.ticking) this.finish();
  }

  enter(index) {
    this.index = index;
    const { phases, texts } = this.data;
    const phase = phases[index] ?? { kind: "over", label: texts.over, detail: "", said: texts.over };
    this.dialog.dataset.kind = phase.kind;
    this.parts.label.textContent = phase.label;
    this.parts.detail.textContent = phase.detail;
    const next = phases[index + 1];
    this.parts.next.textContent = next ? next.coming : "";
    this.showPicture();
    if (!this.dialog.open) return;
    this.say(phase.said);
    this.beep(phase.kind);
  }

  finish() {
    const hadFocus = this.parts.pause.matches(":focus") || this.parts.skip.matches(":focus");
    this.stop();
    if (hadFocus) this.parts.again.focus();
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }

  showPicture() {
    if (!this.data) return;
    const { phases } = this.data;
    const { picture, is_flipped } = phases[this.index] ?? phases.at(-1);
    showPicture(this.parts.picture, picture, is_flipped);
    this.parts.picture.hidden = !this.parts.picture.firstChild;
  }

  turnSound() {
    const isOn = this.parts.sound.getAttribute("aria-pressed") !== "true";
    this.parts.sound.setAttribute("aria-pressed", String(isOn));
    if (isOn) {
      this.sound ??= new AudioContext();
      this.beep("hold");
    }
  }

  /** A short tone at each change, higher when something is to be held. */
  beep(kind) {
    if (this.parts.sound.getAttribute("aria-pressed") !== "true") return;
    const { sound } = this;
    const [tone, volume] = [sound.createOscillator(), sound.createGain()];
    tone.frequency.value = kind === "hold" || kind === "press" ? 880 : 587;
    volume.gain.setValueAtTime(0.2, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.4);
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.4);
  }

  /** Where the browser allows it, the screen stays on while the timer runs. */
  async keepAwake() {
    if (this.lock || !navigator.wakeLock) return;
    try {
      this.lock = await navigator.wakeLock.request("screen");
      this.lock.onrelease = () => (this.lock = null);
      if (this.run.since === null) this.letSleep();
    } catch {
      this.lock = null; // not allowed here: the timer keeps time all the same
    }
  }

  letSleep() {
    this.lock?.release();
    this.lock = null;
  }

  /** Back in sight: the lock was lost meanwhile, and the ring stood still. */
  seen() {
    if (document.visibilityState !== "visible" || this.run.since === null) return;
    this.show();
    if (this.run.since !== null) this.keepAwake();
  }

  leave() {
    clearInterval(this.ticking);
    this.letSleep();
    document.removeEventListener("visibilitychange", this.onSight);
    document.removeEventListener(PICTURES_EVENT, this.onPictures);
  }
}
