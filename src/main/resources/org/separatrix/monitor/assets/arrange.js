// How the conditions of a sweep lie on a plane: which stands in which column and row.

import { keyLabel, short } from './text.js';

/**
 * An arrangement: {kind, x, y, cells, place, others, note}.
 *
 * kind: 'map' of two axes, 'curve' over one, 'folded' where conditions only have an order
 * x, y: {label, texts, values (numbers, or null)}; of a folded one null
 * cells: entries in rows from below, -1 where there is none
 * others: axes of a grid that are held at one of their values: {key, texts, at}
 */
export function arranged(sweep, count, chosen = {}) {
  if (sweep.block > 1 || sweep.keys.length === 0) {
    return folded(count, sweep.block > 1 ? `Each cell stands for ${sweep.block} consecutive conditions.` : '');
  }
  const points = sweep.points ?? pointsOf(sweep);
  const axes = sweep.keys.map((key, i) => axisOf(key, points.map((point) => point[i])));
  const varying = axes.filter((axis) => axis.texts.length > 1);
  if (varying.length <= 1) {
    const x = varying[0] ?? axes[0];
    return placed('curve', x, { label: '', texts: [''], values: null, at: points.map(() => 0) }, count, []);
  }
  if (!sweep.points || (varying.length === 2 && varying.every((axis) => axis.values))) {
    const x = pick(varying, chosen.x, varying[0]);
    const y = pick(varying.filter((axis) => axis !== x), chosen.y, varying[varying.length - 1] === x ? varying[0] : varying[varying.length - 1]);
    const others = varying.filter((axis) => axis !== x && axis !== y)
      .map((axis) => ({ ...axis, chosen: Math.max(0, Math.min(axis.texts.length - 1, chosen[axis.key] ?? 0)) }));
    return { ...placed('map', x, y, count, others), choices: varying };
  }
  return combined(axes, varying, points, count);
}

function pointsOf(sweep) {
  const count = sweep.sizes.reduce((a, b) => a * b, 1);
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    const point = [];
    for (let key = sweep.keys.length - 1; key >= 0; key--) {
      point[key] = sweep.values[key][rest % sweep.sizes[key]];
      rest = Math.floor(rest / sweep.sizes[key]);
    }
    return point;
  });
}

/** Numbers in their order, words as they come. */
function axisOf(key, column) {
  const distinct = [...new Set(column)];
  const numeric = distinct.every((value) => typeof value === 'number');
  if (numeric) {
    distinct.sort((a, b) => a - b);
  }
  const place = new Map(distinct.map((value, i) => [value, i]));
  return {
    key,
    label: keyLabel(key),
    texts: distinct.map((value) => (value === '' ? '–' : short(value))),
    values: numeric ? distinct : null,
    at: column.map((value) => place.get(value)),
  };
}

function pick(axes, key, otherwise) {
  return axes.find((axis) => axis.key === key) ?? otherwise;
}

/** Of several keys that do not make a grid: the key with most numbers is x, all others together are the rows. */
function combined(axes, varying, points, count) {
  const numbers = varying.filter((axis) => axis.texts.filter((_, i) => axis.values || !Number.isNaN(Number(axis.texts[i]))).length > 1);
  const x = numbers.reduce((best, axis) => (!best || axis.texts.length > best.texts.length ? axis : best), null);
  if (!x) {
    return folded(count, '');
  }
  const rest = varying.filter((axis) => axis !== x);
  const labels = points.map((_, i) => rest.map((axis) => label(axis, i)).filter(Boolean).join(', ') || 'as most');
  const y = axisOf('', labels);
  y.label = '';
  y.texts.reverse();
  y.at = y.at.map((row) => y.texts.length - 1 - row);
  return y.texts.length * x.texts.length > 6 * count + 20 ? folded(count, '') : placed('map', x, y, count, []);
}

function label(axis, i) {
  const text = axis.texts[axis.at[i]];
  return text === '–' || (axis.values && axis.at[i] === usual(axis)) ? '' : axis.values ? `${axis.label.replace(/^.*\./, '')} ${text}` : text;
}

/** The value that most conditions have, which is not told row by row. */
function usual(axis) {
  if (axis.usual === undefined) {
    const counts = axis.texts.map(() => 0);
    axis.at.forEach((at) => { counts[at]++; });
    axis.usual = counts.indexOf(Math.max(...counts));
  }
  return axis.usual;
}

function placed(kind, x, y, count, others) {
  const columns = x.texts.length;
  const rows = y.texts.length;
  const cells = new Int32Array(columns * rows).fill(-1);
  const place = new Int32Array(count).fill(-1);
  let hidden = 0;
  let doubled = 0;
  for (let entry = 0; entry < count; entry++) {
    if (others.some((axis) => axis.at[entry] !== axis.chosen)) {
      hidden++;
      continue;
    }
    const cell = y.at[entry] * columns + x.at[entry];
    doubled += cells[cell] >= 0 ? 1 : 0;
    cells[cell] = entry;
    place[entry] = cell;
  }
  const notes = [];
  if (doubled > 0) {
    notes.push(`${doubled} ${doubled === 1 ? 'condition stands' : 'conditions stand'} at the place of another: the later one is seen, the table has both.`);
  }
  if (hidden > 0) {
    notes.push(`${hidden} conditions with other values of ${others.map((axis) => axis.label).join(', ')} are not on this plane.`);
  }
  return { kind, x, y, columns, rows, cells, place, others, note: notes.join(' ') };
}

function folded(count, note) {
  const columns = Math.max(1, Math.ceil(Math.sqrt(1.6 * count)));
  const rows = Math.ceil(count / columns);
  const cells = new Int32Array(columns * rows).fill(-1);
  const place = new Int32Array(count);
  for (let entry = 0; entry < count; entry++) {
    const row = rows - 1 - Math.floor(entry / columns);
    place[entry] = row * columns + (entry % columns);
    cells[place[entry]] = entry;
  }
  return { kind: 'folded', x: null, y: null, columns, rows, cells, place, others: [], note };
}

/** The values of a condition as words: J-cross 0.4 · stimulus.gain 4. */
export function valuesText(sweep, entry) {
  const values = valuesOf(sweep, entry);
  return sweep.keys.map((key, i) => (values[i] === '' ? '' : `${keyLabel(key)} ${short(values[i])}`)).filter(Boolean).join(' · ');
}

/** The values of a condition, of the first of a block. */
export function valuesOf(sweep, entry) {
  if (sweep.points) {
    return sweep.points[entry] ?? [];
  }
  const values = [];
  let rest = entry * sweep.block;
  for (let key = sweep.keys.length - 1; key >= 0; key--) {
    values[key] = sweep.values[key][rest % sweep.sizes[key]];
    rest = Math.floor(rest / sweep.sizes[key]);
  }
  return values;
}
