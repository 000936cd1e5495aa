// Panel 4: a trial through time, computed once more from its coordinates.

import { chart } from './chart.js';
import { colour, onTheme, pixels } from './colour.js';
import { button, drawing, el, onWidth, say } from './dom.js';
import { panel } from './panel.js';
import { hasTrials, isOver } from './run.js';
import * as selection from './selection.js';
import { cell, table } from './table.js';
import { short } from './text.js';

const KINDS = [
  ['newest', 'Newest'], ['target', 'A target'], ['swap', 'A swap'], ['blend', 'A blend'], ['other', 'Another'],
  ['no_report', 'No report'], ['none', 'None held'],
];
const OUTCOMES = { target: 'the target is reported', swap: 'a swap', blend: 'a blend', other: 'neither item is reported', no_report: 'no report' };
const EVERY = 2000;
const LEFT = 48;
const RIGHT = 10;
const MOST_RINGS = 4;

export function trial(page) {
  const steps = table('The trial step by step', stepRows);
  const frame = panel('trial', 'A trial', { table: steps, canvases: () => [picture, ...dominance.canvases()], rows: csvRows });
  const kinds = el('div', { class: 'tools' });
  const previous = button('←', () => go(-1), { 'aria-label': 'Previous trial' });
  const next = button('→', () => go(1), { 'aria-label': 'Next trial' });
  const picture = el('canvas', { role: 'img' });
  const replay = el('code');
  const origin = el('span');
  const words = el('p', { class: 'soft' });
  const buttons = KINDS.map(([id, label]) => [id, button(label, () => selection.set(id === 'newest' ? { trial: null } : { trial: example(id) }), { 'aria-pressed': 'false' })]);
  kinds.append(...buttons.map(([, of]) => of), previous, next);
  const box = el('div', {}, picture);
  const below = el('div');
  const content = el('div', { hidden: true }, box, below, el('p', {}, origin, ' ', replay));
  frame.body.append(kinds, words, content);
  const dominance = chart(below, {
    height: 90,
    series: [{ label: 'dominance', colour: 'ink', width: 1.5 }, { label: 'zero', colour: 'line', width: 1 }],
    x: { label: 'step' },
    y: { label: 'D(t)' },
    left: LEFT,
    right: RIGHT,
  });
  let run = null;
  let shown = null;
  let asked = '';
  let at = 0;
  let under = false;
  let width = 0;
  onWidth(box, (now) => {
    width = now;
    draw();
  });
  onTheme(() => draw());

  function example(id) {
    return page.details.known()?.examples[id];
  }

  function go(by) {
    const last = (run.experiment.per_condition || 1) - 1;
    const from = selection.number('trial') ?? shown?.trial ?? 0;
    selection.set({ trial: Math.max(0, Math.min(last, from + by)) });
  }

  function ask() {
    const known = page.details.known();
    const fixed = selection.number('trial');
    const wanted = fixed ?? known?.examples.newest;
    const key = known ? `${known.condition}/${wanted}` : '';
    const same = shown && known && shown.condition === known.condition;
    if (!known || wanted === undefined || key === asked || under || isOver(run) && page.isAway()) {
      if (isOver(run) && page.isAway() && known && wanted !== undefined && key !== asked) {
        say(words, 'The run has ended: this trial can be had by replay, no longer here.');
      }
      return;
    }
    if (fixed === undefined && same && (page.paused() || performance.now() - at < EVERY)) {
      return;
    }
    load(known.condition, wanted, key);
  }

  async function load(condition, wanted, key) {
    under = true;
    asked = key;
    at = performance.now();
    try {
      const answer = await fetch(`api/conditions/${condition}/trials/${wanted}`);
      if (answer.ok) {
        shown = await answer.json();
        show();
      } else {
        asked = answer.status === 404 ? key : '';
        say(words, answer.status === 404 ? `There is no trial ${wanted}.` : 'This trial cannot be had now, trying again.');
      }
    } catch {
      asked = '';
    }
    under = false;
  }

  function show() {
    content.hidden = false;
    const winner = shown.winner === null ? 'a tie' : `ring ${shown.winner} wins`;
    const error = shown.error === null ? '' : `, error ${short(shown.error, 3)} rad`;
    frame.say(`condition ${shown.condition}, trial ${shown.trial}: ${OUTCOMES[shown.outcome] ?? shown.outcome}`);
    say(words, `${OUTCOMES[shown.outcome] ?? shown.outcome}${error}; ${winner}. White: the decoded angle.${shown.rings > MOST_RINGS ? ` The first ${MOST_RINGS} of ${shown.rings} rings.` : ''}`);
    say(origin, shown.same_as_run ? 'Recomputed from its coordinates, the same to the last bit:' : 'Another draw of this trial, as participants race on wall-clock time:');
    say(replay, shown.replay);
    dominance.set([shown.step, shown.dominance, shown.step.map(() => 0)], `Dominance of ring 0 over the others through ${shown.steps} steps`);
    draw();
    steps.refresh();
  }

  function draw() {
    if (!shown || width === 0) {
      return;
    }
    const rings = Math.min(MOST_RINGS, shown.rings);
    const tall = rings > 2 ? 70 : 90;
    const height = rings * (tall + 6) + 14 * Math.max(1, shown.epochs.length) + 4;
    const context = drawing(picture, width, height);
    context.fillStyle = colour('card');
    context.fillRect(0, 0, width, height);
    const inner = width - LEFT - RIGHT;
    for (let ring = 0; ring < rings; ring++) {
      drawRing(context, ring, ring * (tall + 6), inner, tall);
    }
    drawEpochs(context, rings * (tall + 6), inner);
    picture.setAttribute('aria-label', `Rates of ${rings} rings over angle and time: ${OUTCOMES[shown.outcome] ?? shown.outcome}`);
  }

  function drawRing(context, ring, top, inner, tall) {
    const { neurons, columns } = shown;
    const bytes = Uint8Array.from(atob(shown.rates[ring]), (letter) => letter.charCodeAt(0));
    const image = new ImageData(columns, neurons);
    const out = new Uint32Array(image.data.buffer);
    for (let neuron = 0; neuron < neurons; neuron++) {
      for (let column = 0; column < columns; column++) {
        out[(neurons - 1 - neuron) * columns + column] = pixels[bytes[neuron * columns + column]];
      }
    }
    const raw = new OffscreenCanvas(columns, neurons);
    raw.getContext('2d').putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(raw, LEFT, top, inner, tall);
    drawDecoded(context, top, inner, tall);
    context.fillStyle = colour('soft');
    context.font = '12px system-ui, "DejaVu Sans", sans-serif';
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(`ring ${ring}`, LEFT - 5, top + tall / 2);
    context.fillText('π', LEFT - 5, top + 7);
    context.fillText('−π', LEFT - 5, top + tall - 6);
  }

  function drawDecoded(context, top, inner, tall) {
    context.strokeStyle = '#ffffff';
    context.lineWidth = 1.5;
    context.beginPath();
    let before = null;
    shown.decoded.forEach((angle, column) => {
      const x = LEFT + ((column + 0.5) / shown.columns) * inner;
      const y = angle === null ? null : top + tall * (0.5 - angle / (2 * Math.PI));
      const joined = y !== null && before !== null && Math.abs(y - before) < tall / 2;
      if (y !== null) {
        context[joined ? 'lineTo' : 'moveTo'](x, y);
      }
      before = y;
    });
    context.stroke();
  }

  function drawEpochs(context, top, inner) {
    const colours = ['target', 'swap', 'blend', 'good', 'late'];
    shown.epochs.forEach((epoch, i) => {
      const x = (step) => LEFT + (Math.min(step, shown.steps) / Math.max(1, shown.steps)) * inner;
      const y = top + 14 * i + 2;
      context.fillStyle = colour(colours[i % colours.length]);
      context.fillRect(x(epoch.from), y, Math.max(1, x(epoch.to) - x(epoch.from)), 3);
      context.fillStyle = colour('soft');
      context.textBaseline = 'top';
      const text = `${epoch.name} ${epoch.from}–${epoch.to}, gain ${short(epoch.gain)}${epoch.ring === 'all' ? '' : `, ring ${epoch.ring}`}`;
      const right = x(epoch.from) + context.measureText(text).width > LEFT + inner;
      context.textAlign = right ? 'right' : 'left';
      context.fillText(text, right ? LEFT + inner : x(epoch.from), y + 3);
    });
  }

  function stepRows() {
    const columns = ['step', 'decoded (rad)', 'dominance'].map((label) => ({ label, number: true }));
    return {
      columns,
      rows: shown ? shown.step.map((step, i) => ({
        cells: [step, shown.decoded[i], shown.dominance[i]].map((value) => cell(short(value), value ?? NaN)),
      })) : [],
    };
  }

  function csvRows() {
    const { columns, rows } = stepRows();
    return [columns.map((column) => column.label), ...rows.map((row) => row.cells.map((one) => one.value))];
  }

  return {
    element: frame.element,
    update(state) {
      run = state;
      frame.show(hasTrials(run) && page.chosen() >= 0);
      if (!hasTrials(run)) {
        return;
      }
      const known = page.details.known();
      const fixed = selection.number('trial');
      for (const [id, of] of buttons) {
        of.hidden = known?.examples[id] === undefined;
        of.setAttribute('aria-pressed', String(id === 'newest' ? fixed === undefined : fixed === known?.examples[id]));
      }
      const none = known?.examples.newest === undefined && fixed === undefined;
      previous.hidden = next.hidden = none;
      if (none && !shown) {
        say(words, 'No trial of this condition is done yet.');
      }
      if (shown && known && shown.condition !== known.condition) {
        content.hidden = true;
        shown = null;
        frame.say('');
        say(words, 'No trial of this condition is done yet.');
      }
      ask();
    },
  };
}
