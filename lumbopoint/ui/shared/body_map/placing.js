// Finds room for words on a drawing: boxes in px from the upper left of the frame, {left, top, right, bottom}.

const ANGLES = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
const STEP_PX = 6;
const FARTHEST_PX = 240;
const EDGE_PX = 4;

function boxAround([x, y], halfWidth, halfHeight = halfWidth) {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function meets(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Where a box of this size lies near `at`, as near to `wanted` px from it as can be: never outside the frame,
// not on what is `taken`, and if it can be helped not on what is `unwanted`.
function roomFor([width, height], at, wanted, frame, taken, unwanted = []) {
  let best = null;
  for (let distance = 0; distance <= FARTHEST_PX; distance += STEP_PX) {
    for (const angle of distance ? ANGLES : [0]) {
      const centre = [at[0] + distance * Math.cos(angle), at[1] + distance * Math.sin(angle)];
      const box = boxAround(centre, width / 2, height / 2);
      const isInside =
        box.left >= EDGE_PX &&
        box.top >= EDGE_PX &&
        box.right <= frame[0] - EDGE_PX &&
        box.bottom <= frame[1] - EDGE_PX;
      if (!isInside) continue;
      const hits = taken.filter((other) => meets(box, other)).length;
      const cost =
        Math.abs(distance - wanted) + 1000 * hits + 40 * unwanted.filter((other) => meets(box, other)).length;
      if (!best || cost < best.cost) best = { box, centre, cost };
    }
  }
  return best;
}
