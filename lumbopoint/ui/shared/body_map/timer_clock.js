// The clock of the stretch timer: pure functions of a plan, a run and the time of day in ms, so that a phone that
// slept loses nothing. plan = [{seconds, ...}], phases one after another; run = {before, since}: ms that had passed
// when it was last stopped, and since when it goes on (null: it stands).

const AT_START = { before: 0, since: null };

/** How much of the plan has passed, in ms; a clock that was put back counts as standing still. */
function passedMs(run, now) {
  return run.before + (run.since === null ? 0 : Math.max(0, now - run.since));
}

function goesOn(run, now) {
  return run.since === null ? { before: run.before, since: now } : run;
}

function stands(run, now) {
  return { before: passedMs(run, now), since: null };
}

/** To the beginning of the next phase; the run goes on or stands as before. */
function skips(plan, run, now) {
  const { index } = whereIn(plan, passedMs(run, now));
  const end = plan.slice(0, index + 1).reduce((sum, phase) => sum + phase.seconds * 1000, 0);
  return { before: end, since: run.since === null ? null : now };
}

/** Which phase it is, how many whole seconds are left of it, which share of it has passed, and whether all is over. */
function whereIn(plan, passed) {
  let start = 0;
  for (const [index, { seconds }] of plan.entries()) {
    const gone = passed - start;
    if (gone < seconds * 1000)
      return { index, leftS: Math.ceil(seconds - gone / 1000), share: gone / (seconds * 1000), isOver: false };
    start += seconds * 1000;
  }
  return { index: plan.length, leftS: 0, share: 1, isOver: true };
}
