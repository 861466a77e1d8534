// The text of a pain drawing, as in lumbopoint/lookup/drawing_code.py, and the fewest places that keep a path.
// Read before pain_map.js, as one script with it.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const STEP_CM = 0.5;
const MIDDLE = 32;
const FURTHEST_UP = 31;
const FURTHEST_DOWN = 32;
const FAR_MIDDLE = 2048;
// As in lumbopoint/lookup/drawing_code.py: more places than these are not read.
const MOST_PLACES = 150;
const MOST_CORNERS = 80;
const MOST_IN_ALL = 600;
// How far (cm) a line may leave the hand's path: far less than anybody means.
const TOLERANCE_CM = 0.35;
const LETTER_OF = { posterior: "p", anterior: "a", right: "r", left: "l" };

// Ramer, Douglas and Peucker: fewest places that stay near the path.
function simplified(places, tolerance) {
  if (places.length < 3) return places;
  const [first, last] = [places[0], places.at(-1)];
  const off = places.map((place) => distance(place, first, last));
  const furthest = off.indexOf(Math.max(...off));
  if (off[furthest] <= tolerance) return [first, last];
  const before = simplified(places.slice(0, furthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplified(places.slice(furthest), tolerance)];
}

// The code of a path, as exact as this many places allow.
function shortest(places, write, most, tolerance = TOLERANCE_CM) {
  const code = write(simplified(places, tolerance));
  return placesIn([code]) > most ? shortest(places, write, most, tolerance * 1.5) : code;
}

// How many places the marks of a drawing have.
function placesIn(codes) {
  const counts = codes.map((code) => (code[0] === "g" ? 0 : Math.floor(code.length / 2)));
  return counts.reduce((sum, count) => sum + count, 0);
}

function distance([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

// The code of a mark; see lumbopoint/lookup/drawing_code.py.
function written(kind, aspect, places, width = null) {
  const steps = places.map((place) => place.map((number) => Math.floor(number / STEP_CM + 0.5)));
  const start = steps[0].map((number) => twoDigits(number + FAR_MIDDLE)).join("");
  const ways = steps.slice(1).map((step, i) => wayDigits(steps[i], step));
  const digit = width === null ? "" : DIGITS[Math.round(width / STEP_CM)];
  return kind + LETTER_OF[aspect] + digit + start + ways.join("");
}

function twoDigits(number) {
  return DIGITS[Math.floor(number / 64)] + DIGITS[number % 64];
}

function wayDigits(before, after) {
  const [x, y] = [after[0] - before[0], after[1] - before[1]];
  const pieces = Math.max(...[x, y].map((way) => Math.ceil(Math.max(way / FURTHEST_UP, -way / FURTHEST_DOWN))));
  let text = "";
  let done = [0, 0];
  for (let piece = 1; piece <= pieces; piece += 1) {
    const now = [x, y].map((number) => Math.floor((number * piece) / pieces + 0.5));
    text += DIGITS[now[0] - done[0] + MIDDLE] + DIGITS[now[1] - done[1] + MIDDLE];
    done = now;
  }
  return text;
}

// The mark of a brush or outline code, or null when it cannot be read.
function parsed(code) {
  const isBrush = code[0] === "b";
  if (!isBrush && code[0] !== "o") return null;
  const numbers = [...code.slice(isBrush ? 3 : 2)].map((digit) => DIGITS.indexOf(digit));
  if (numbers.length < 4 || numbers.length % 2 || numbers.includes(-1)) return null;
  const steps = [[numbers[0] * 64 + numbers[1] - FAR_MIDDLE, numbers[2] * 64 + numbers[3] - FAR_MIDDLE]];
  for (let i = 4; i < numbers.length; i += 2) {
    const [x, y] = steps.at(-1);
    steps.push([x + numbers[i] - MIDDLE, y + numbers[i + 1] - MIDDLE]);
  }
  const places = steps.map((step) => step.map((number) => number * STEP_CM));
  return { kind: isBrush ? "brush" : "outline", places, width: isBrush ? DIGITS.indexOf(code[2]) * STEP_CM : 0 };
}
