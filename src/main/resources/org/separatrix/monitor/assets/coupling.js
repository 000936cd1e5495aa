// Panel 7: how old the activity was that participants felt, and what was lost on the way.

import { chart, fromZero } from './chart.js';
import { el } from './dom.js';
import { panel } from './panel.js';
import { cell, table } from './table.js';
import { percent, short, whole } from './text.js';

export function coupling() {
  const ages = table('Felt ages', ageRows);
  const frame = panel('coupling', 'Coupling', { table: ages, canvases: () => plot.canvases(), rows: csvRows });
  const left = el('div', {}, el('h3', {}, 'Felt age (ticks), % of readings'));
  const right = el('table');
  frame.body.append(el('div', { class: 'pair' }, left, right));
  const plot = chart(left, {
    height: 130,
    series: [{ label: 'share', colour: 'target', bars: 0.9, width: 0, fill: 1 }],
    x: { range: () => [-0.5, shares().length - 0.5], splits: () => ticks(shares().length - 1), space: 30 },
    y: { range: fromZero, format: (tick) => `${short(100 * tick, 3)} %` },
    left: 48,
  });
  let of = null;

  /** At least so many bars that one of them does not fill the picture. */
  function shares() {
    return [...(of?.felt ?? []), ...Array(Math.max(0, 8 - (of?.felt.length ?? 0))).fill(0)];
  }

  function ticks(high) {
    const step = Math.max(1, Math.ceil(high / 8));
    return Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step);
  }

  function ageRows() {
    return {
      columns: ['age (ticks)', '%'].map((label) => ({ label, number: true })),
      rows: (of?.felt ?? []).map((share, age) => ({ cells: [cell(String(age), age), cell(percent(share, 2), share)] })),
    };
  }

  function csvRows() {
    return [['age_ticks', 'share'], ...of.felt.map((share, age) => [age, share])];
  }

  function row(label, text) {
    return el('tr', {}, el('th', { scope: 'row' }, label), el('td', { class: 'number' }, text));
  }

  return {
    element: frame.element,
    update(run, changed) {
      frame.show(run.coupling !== undefined);
      if (run.coupling === undefined || !(changed.has('coupling') || changed.has('all'))) {
        return;
      }
      of = run.coupling;
      frame.say(run.experiment.reproducible ? 'in ticks, reproducible' : 'on wall-clock time, not reproducible');
      plot.set([shares().map((_, age) => age), shares()], `Felt ages: ${short(of.mean, 3)} ticks on the average, 95 % below ${of.p95}`);
      const all = of.sent + of.saved;
      right.replaceChildren(el('tbody', {}, row('felt age, mean', `${short(of.mean, 3)} ticks`), row('95 % at most', `${of.p95} ticks`),
        row('largest skew', `${of.skew} ticks`), row('messages sent', whole(of.sent)),
        row('saved', all > 0 ? `${percent(of.saved / all)} %` : '–'), row('lost', of.sent > 0 ? `${percent(of.lost / of.sent)} %` : '–')));
      ages.refresh();
    },
  };
}
