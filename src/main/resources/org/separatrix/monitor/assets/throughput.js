// Panel 5: how many results came in a second.

import { chart, fromZero } from './chart.js';
import { button } from './dom.js';
import { panel, toggle } from './panel.js';
import { elapsed } from './run.js';
import { cell, table } from './table.js';
import { duration, short, speed } from './text.js';

const KEPT = 240;

export function throughput(page) {
  const values = table('Results a second', tableRows);
  const frame = panel('rate', 'Rate', { table: values, canvases: () => plot.canvases(), rows: csvRows });
  const whole = button('Whole run', () => {
    toggle(whole);
    draw();
  }, { 'aria-pressed': 'false' });
  frame.tools.prepend(whole);
  const plot = chart(frame.body, {
    height: 120,
    series: [{ label: 'a second', colour: 'target', fill: 0.15, width: 1.5, step: true }],
    x: { format: (tick) => (tick < 0 ? `−${duration(-tick)}` : tick === 0 ? 'now' : duration(tick)) },
    y: { range: fromZero, format: (tick) => short(tick, 3) },
    left: 56,
  });
  let run = null;

  /** Begin of each part in seconds, and results a second in it; of the last minute before now, of the whole run after its start. */
  function columns() {
    const of = run.throughput;
    if (whole.getAttribute('aria-pressed') === 'true') {
      const { bucket: span, trials } = run.rate_of_all;
      return [trials.map((_, i) => i * span), trials.map((count, i) => count / Math.max(of.bucket, Math.min(span, elapsed(run) - i * span)))];
    }
    const now = elapsed(run);
    const last = Math.floor(now / of.bucket);
    const first = Math.max(0, last - KEPT + 1);
    const at = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    return [at.map((bucket) => bucket * of.bucket - now), at.map((bucket) => (of.fine.get(bucket) ?? 0) / of.bucket)];
  }

  function draw() {
    const shown = columns();
    plot.set(shown, `${run.experiment.unit} a second: ${speed(run.trials.per_second)} in the last minute, ${speed(run.trials.per_second_mean)} on the average`);
    values.refresh();
  }

  function tableRows() {
    const [from, value] = columns();
    return {
      columns: [{ label: 'from (s)', number: true }, { label: `${run.experiment.unit}/s`, number: true }],
      rows: from.map((at, i) => ({ cells: [cell(at.toFixed(2), at), cell(short(value[i]), value[i])] })),
    };
  }

  function csvRows() {
    const [from, value] = columns();
    return [['from_s', `${run.experiment.unit}_per_second`], ...from.map((at, i) => [at, value[i]])];
  }

  return {
    element: frame.element,
    update(state, changed) {
      run = state;
      const ofRun = whole.getAttribute('aria-pressed') === 'true';
      frame.say(`${run.experiment.unit} a second, ${ofRun ? 'the whole run' : 'last minute'}`);
      if (!page.paused() || changed.has('all')) {
        draw();
      }
    },
  };
}
