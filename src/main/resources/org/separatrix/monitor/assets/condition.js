// Panel 3: one condition. Its errors, its rates over trials, its counts.

import { valuesText } from './arrange.js';
import { chart, fromZero } from './chart.js';
import { el, say } from './dom.js';
import { panel } from './panel.js';
import { rate } from './rate.js';
import { hasTrials, plannedOf } from './run.js';
import { progress } from './statistic.js';
import { cell, table } from './table.js';
import { percent, rateText, short } from './text.js';

const COUNTS = [
  ['target', 'target'], ['swap', 'swap'], ['blend', 'blend'], ['other', 'other'], ['no_report', 'no report'],
  ['alive_all', 'all held'], ['alive_target_only', 'target alone held'], ['alive_nontarget_only', 'another held, not the target'],
  ['alive_none', 'none held'], ['target_wins', 'target wins'], ['nontarget_wins', 'another wins'], ['ties', 'ties'],
];
const OVER_TRIALS = [['target', 'target', undefined], ['swap', 'swap', [8, 4]], ['alive_none', 'ink', [2, 3]]];

function key(text, of, line) {
  return el('li', {}, el('i', { class: `of-${of} ${line}` }), text);
}

export function condition(page) {
  const bins = table('Reports by their error, decoded − target', binRows);
  const frame = panel('condition', 'Condition', { table: bins, canvases: () => [...errors.canvases(), ...rates.canvases()], rows: csvRows });
  const left = el('div', {}, el('h3', {}, 'Error, decoded − target (rad)'));
  const right = el('div', {}, el('h3', {}, 'Rates over trials, 95 % interval'));
  const counts = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Counts of the condition' });
  const errorsLegend = el('ul', { class: 'legend' }, key('target', 'target', 'block'), key('swap', 'swap', 'block'), key('else', 'other', 'block'));
  const chance = el('li');
  const ratesLegend = el('ul', { class: 'legend' }, key('target', 'target', ''), key('swap', 'swap', 'dash'), key('none held', 'ink', 'dots'), chance);
  const errors = chart(left, {
    height: 150,
    series: [
      { label: 'else', colour: 'other', bars: 1, width: 0, fill: 1 },
      { label: 'swap', colour: 'swap', bars: 1, width: 0, fill: 1 },
      { label: 'target', colour: 'target', bars: 1, width: 0, fill: 1 },
    ],
    x: { range: () => [-Math.PI, Math.PI], splits: () => [-Math.PI, -Math.PI / 2, 0, Math.PI / 2, Math.PI], format: angle },
    y: { range: fromZero },
    left: 44,
  });
  const rates = chart(right, {
    height: 150,
    series: [...OVER_TRIALS.flatMap(([name, of, dash]) => [
      { label: `${name} high`, colour: null }, { label: `${name} low`, colour: null }, { label: name, colour: of, dash },
    ]), { label: 'chance', colour: 'soft', width: 1, dash: [12, 6] }],
    bands: OVER_TRIALS.map(([, of], i) => ({ series: [3 * i + 1, 3 * i + 2], colour: of })),
    y: { format: (tick) => `${Math.round(100 * tick)} %`, range: (_, low, high) => [0, Math.min(1, Math.max(0.2, 1.1 * high))] },
    left: 48,
  });
  left.append(errorsLegend);
  right.append(ratesLegend);
  const charts = el('div', { class: 'pair' }, left, right);
  frame.body.append(charts, counts);
  let run = null;

  function angle(value) {
    return Math.abs(value) < 0.01 ? '0' : `${value < 0 ? '−' : ''}${Math.abs(value) > 2 ? 'π' : 'π/2'}`;
  }

  function binRows() {
    const known = page.details.known();
    const of = known?.error;
    return {
      columns: [{ label: 'from (rad)', number: true }, ...['target', 'swap', 'else'].map((label) => ({ label, number: true }))],
      rows: of ? of.target.map((_, bin) => ({
        cells: [of.from + bin * of.bin, of.target[bin], of.swap[bin], of.else[bin]].map((value) => cell(short(value, 3), value)),
      })) : [],
    };
  }

  function csvRows() {
    const { columns, rows } = binRows();
    return [columns.map((column) => column.label), ...rows.map((row) => row.cells.map((one) => one.value))];
  }

  function drawErrors(of) {
    const middle = of.target.map((_, bin) => of.from + (bin + 0.5) * of.bin);
    const swaps = of.swap.map((value, bin) => value + of.target[bin]);
    const sum = (values) => values.reduce((a, b) => a + b, 0);
    errors.set([middle, of.else.map((value, bin) => value + swaps[bin]), swaps, of.target],
      `Errors of ${sum(of.target)} reports of the target, ${sum(of.swap)} swaps and ${sum(of.else)} others`);
  }

  function drawRates(known) {
    const { n } = known.convergence;
    const columns = [n];
    for (const [name] of OVER_TRIALS) {
      const of = known.convergence[name].map((hits, i) => rate(hits, n[i]));
      columns.push(of.map((one) => one.high), of.map((one) => one.low), of.map((one) => one.value));
    }
    columns.push(n.map(() => known.chance_swap));
    rates.set(columns, `Over ${known.done} trials: ${OVER_TRIALS.map(([name]) => `${name.replace('alive_none', 'none held')} ${rateText(rate(known.counts[name], known.done))}`).join(', ')}`);
    say(chance, `long dashes: chance of a swap, ${percent(known.chance_swap)} %`);
  }

  function drawCounts(known) {
    const all = COUNTS.filter(([name]) => known.counts[name] !== undefined);
    const each = all.map(([name]) => rate(known.counts[name], known.done));
    const cells = (texts) => texts.map((text) => el('td', { class: 'number' }, text));
    counts.replaceChildren(el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'of trials'), ...all.map(([, label]) => el('th', { scope: 'col', class: 'number' }, label)))),
      el('tbody', {},
        el('tr', {}, el('th', { scope: 'row' }, '%'), ...cells(each.map((of) => percent(of.value)))),
        el('tr', {}, el('th', { scope: 'row' }, '95 %'), ...cells(each.map((of) => (of.n > 0 ? `${percent(of.low, 0)}–${percent(of.high, 0)}` : '–')))))));
  }

  /** Of a router: its means with their intervals. */
  function drawMeans(known) {
    const means = Object.entries(known).filter(([, value]) => Array.isArray(value) && value.length === 3);
    counts.replaceChildren(el('table', {},
      el('thead', {}, el('tr', {}, ...['mean of', 'value', '95 %'].map((text, i) => el('th', { scope: 'col', class: i ? 'number' : null }, text)))),
      el('tbody', {}, ...means.map(([name, [value, low, high]]) => el('tr', {}, el('th', { scope: 'row' }, name.replaceAll('_', ' ')),
        el('td', { class: 'number' }, short(value)), el('td', { class: 'number' }, `${short(low)} to ${short(high)}`))))));
  }

  return {
    element: frame.element,
    update(state, changed) {
      run = state;
      const entry = page.chosen();
      frame.show(entry >= 0 && (hasTrials(run) || Object.keys(run.conditions).length > 2));
      if (entry < 0 || !(changed.has('all') || changed.has('details') || changed.has('chosen') || changed.has('conditions'))) {
        return;
      }
      const number = entry * run.sweep.block;
      const named = run.sweep.block > 1 ? `in the block of ${number}` : String(number);
      frame.say(`${named} · ${[valuesText(run.sweep, entry), `n = ${progress(run, entry, plannedOf(run, entry))}`].filter(Boolean).join(' · ')}`);
      const known = page.details.known();
      charts.hidden = !known?.counts;
      counts.hidden = !known;
      if (frame.toggle) {
        frame.toggle.hidden = !known?.counts;
      }
      if (known?.counts && (changed.has('details') || changed.has('all') || changed.has('chosen'))) {
        drawErrors(known.error);
        drawRates(known);
        drawCounts(known);
        bins.refresh();
      } else if (known && !known.counts) {
        drawMeans(known);
      }
    },
  };
}
