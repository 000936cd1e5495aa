// What can be shown of the conditions of a run.

import { rate } from './rate.js';
import { entries, hasTrials } from './run.js';
import { rateText, short, whole } from './text.js';

const RATES = [
  ['swap', 'reported swaps', 'chance_swap'],
  ['target', 'reported target', 'chance'],
  ['blend', 'reported blends', null],
  ['other', 'other reports', null],
  ['alive_none', 'none held', null],
  ['alive_all', 'all held', null],
  ['target_wins', 'target wins', null],
];

function ofRate([id, label, chance]) {
  return {
    id,
    label,
    isRate: true,
    at: (run, entry) => rate(run.conditions[id]?.[entry] ?? NaN, run.conditions.done[entry]),
    value: (run, entry) => (run.conditions.done[entry] > 0 ? run.conditions[id][entry] / run.conditions.done[entry] : NaN),
    chance: (run, entry = 0) => (chance ? run.conditions[chance]?.[entry] ?? null : null),
    full: [0, 1],
    format: (value) => `${short(100 * value, 3)} %`,
  };
}

const HALF_WIDTH = {
  id: 'half_width',
  label: 'half-width of the interval (swaps)',
  at: (run, entry) => ({ value: HALF_WIDTH.value(run, entry), low: NaN, high: NaN }),
  value: (run, entry) => {
    const swaps = rate(run.conditions.swap[entry], run.conditions.done[entry]);
    return (swaps.high - swaps.low) / 2;
  },
  chance: () => null,
  full: [0, 0.5],
  format: (value) => `± ${short(100 * value, 2)} %`,
};

function quantity(id, label, unit, full) {
  return {
    id,
    label,
    at: (run, entry) => ({ value: run.conditions[id][entry] ?? NaN, low: NaN, high: NaN }),
    value: (run, entry) => run.conditions[id][entry] ?? NaN,
    chance: () => null,
    full,
    format: (value) => short(value, 3) + unit,
  };
}

/** The statistics of a run, the first is shown if none is chosen. Empty for a study that has none. */
export function statistics(run) {
  if (hasTrials(run)) {
    return [...RATES.map(ofRate), quantity('mean_abs_error', 'mean |error|', ' rad', [0, Math.PI]), HALF_WIDTH];
  }
  const others = Object.keys(run.conditions).filter((name) => !['done', 'failed', 'planned', 'tokens'].includes(name));
  return others.map((name) => quantity(name, name.replaceAll('_', ' '), '', null));
}

/** The least and the largest value so far; of all the same, the whole range, or from 0 where there is none. */
export function range(run, statistic, ofData) {
  if (!ofData && statistic.full) {
    return statistic.full;
  }
  let low = Infinity;
  let high = -Infinity;
  for (let entry = 0; entry < entries(run); entry++) {
    const value = statistic.value(run, entry);
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low < high || !Number.isFinite(low)) {
    return low < high ? [low, high] : statistic.full ?? [0, 1];
  }
  // One value is seen against nothing.
  return statistic.full ?? (low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, low)]);
}

/** A value with its interval, as a sentence. */
export function described(run, statistic, entry) {
  if (statistic.isRate) {
    return `${statistic.label} ${rateText(statistic.at(run, entry))}`;
  }
  const value = statistic.value(run, entry);
  return `${statistic.label} ${Number.isFinite(value) ? statistic.format(value) : 'nothing yet'}`;
}

/** How much of a condition is done, as words. */
export function progress(run, entry, planned) {
  const done = run.conditions.done[entry];
  const lost = run.conditions.failed[entry];
  const of = planned === null ? whole(done) : `${whole(done)} of ${whole(planned)}`;
  return of + (lost > 0 ? `, ${whole(lost)} given up` : '');
}
