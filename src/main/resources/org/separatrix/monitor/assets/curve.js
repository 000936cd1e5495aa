// A statistic over one swept key, with its interval and the chance line.

import { chart } from './chart.js';
import { el } from './dom.js';

/** A curve that is made anew where the statistic or the key is another one. */
export function curve() {
  const element = el('div');
  let made = null;
  let kind = '';

  function make(statistic, x) {
    element.replaceChildren();
    const numeric = x.values !== null;
    made = chart(element, {
      height: 210,
      series: [
        { label: 'high', colour: null },
        { label: 'low', colour: null },
        { label: statistic.label, colour: 'target', points: true, width: numeric ? 2 : 0 },
        { label: 'chance', colour: 'soft', dash: [6, 4], width: 1.5 },
      ],
      bands: [{ series: [1, 2], colour: 'target' }],
      x: {
        label: x.label,
        format: numeric ? undefined : (tick) => x.texts[tick] ?? '',
        splits: numeric ? undefined : () => x.texts.map((_, i) => i),
        range: numeric ? undefined : (_, low, high) => [low - 0.5, high + 0.5],
      },
      y: { format: (tick) => statistic.format(tick), range: statistic.isRate ? (_, low, high) => [0, Math.min(1, Math.max(0.1, 1.1 * high))] : undefined },
      left: 56,
    });
  }

  return {
    element,
    show(run, arrangement, statistic) {
      const { x } = arrangement;
      const now = `${statistic.id} ${x.key}`;
      if (now !== kind) {
        kind = now;
        make(statistic, x);
      }
      const entries = [...arrangement.cells];
      const values = entries.map((entry) => (entry < 0 ? {} : statistic.at(run, entry)));
      const finite = (value) => (Number.isFinite(value) ? value : null);
      const spread = values.map((value) => (Number.isFinite(value.high) ? value : { ...value, low: null, high: null }));
      made.set([
        x.values ?? x.texts.map((_, i) => i),
        spread.map((value) => finite(value.high)),
        spread.map((value) => finite(value.low)),
        values.map((value) => finite(value.value)),
        entries.map((entry) => (entry < 0 ? null : statistic.chance(run, entry))),
      ], `${statistic.label} over ${x.label}, with its 95 % interval${statistic.chance(run) === null ? '' : ' and the chance line'}`);
    },
    canvases: () => made?.canvases() ?? [],
  };
}
