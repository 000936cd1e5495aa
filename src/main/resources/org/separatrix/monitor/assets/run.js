// The state of a run as the page holds it: a snapshot, over which the deltas are put. Values are absolute.

const KEPT = 240;

/** Makes a snapshot ready to take deltas. */
export function begun(snapshot) {
  const run = { ...snapshot, received: performance.now() };
  run.throughput = throughput(snapshot.rate);
  return run;
}

/** Puts what has changed over the state. Returns the names of the parts that have changed. */
export function apply(run, delta) {
  const changed = new Set();
  for (const [part, value] of Object.entries(delta)) {
    if (part === 'conditions') {
      applyConditions(run.conditions, value);
    } else if (part === 'rate') {
      advance(run.throughput, value);
    } else {
      run[part] = value;
    }
    changed.add(part);
  }
  run.received = performance.now();
  return changed;
}

function applyConditions(all, changed) {
  const index = changed.index;
  for (const [name, values] of Object.entries(changed)) {
    if (name !== 'index') {
      const column = all[name] ?? (all[name] = []);
      for (let i = 0; i < index.length; i++) {
        column[index[i]] = values[i];
      }
    }
  }
}

/** Nothing has changed but time. */
export function beat(run, lastResult) {
  const passed = (performance.now() - run.received) / 1000;
  run.time.elapsed += passed;
  run.time.last_result = lastResult;
  if (run.time.left !== null) {
    for (const name of ['left', 'left_low', 'left_high']) {
      run.time[name] = Math.max(0, run.time[name] - passed);
    }
  }
  run.received = performance.now();
}

/** Seconds since the run began, now. */
export function elapsed(run) {
  return run.time.elapsed + (isOver(run) ? 0 : (performance.now() - run.received) / 1000);
}

/** Seconds since the last result, now; null before the first. */
export function lastResult(run) {
  const then = run.time.last_result;
  return then === null || then === undefined ? null : then + (performance.now() - run.received) / 1000;
}

export function isOver(run) {
  return ['complete', 'incomplete', 'broken'].includes(run.state);
}

/** Whether results are late: no other one came for much longer than one takes. */
export function isLate(run) {
  const since = lastResult(run);
  return run.state === 'running' && (since === null ? elapsed(run) : since) > (run.time.late_after ?? Infinity);
}

/** Whether the conditions of a run are trials of rings, whose reports are counted. */
export function hasTrials(run) {
  return run.conditions?.swap !== undefined;
}

/** How many conditions, or blocks of them. */
export function entries(run) {
  return run.conditions?.done.length ?? 0;
}

/** Trials planned of an entry, of adaptive trials the most that it may still have; null where that is not counted. */
export function plannedOf(run, entry) {
  if (run.conditions.planned) {
    return run.conditions.planned[entry];
  }
  const block = run.sweep.block;
  const size = Math.min(block, run.sweep.conditions - entry * block);
  return run.experiment.per_condition > 0 ? run.experiment.per_condition * size : null;
}

/* The rate in quarter seconds of the last minute. */

function throughput(rate) {
  const of = { bucket: rate.bucket, fine: new Map(), newest: -1 };
  advance(of, rate);
  return of;
}

function advance(of, rate) {
  rate.trials.forEach((value, i) => of.fine.set(rate.first + i, value));
  of.newest = Math.max(of.newest, rate.first + rate.trials.length - 1);
  for (const bucket of of.fine.keys()) {
    if (bucket <= of.newest - KEPT) {
      of.fine.delete(bucket);
    }
  }
}
