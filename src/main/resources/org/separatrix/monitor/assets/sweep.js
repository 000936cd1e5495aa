// Panel 2: the conditions of the sweep, by a statistic.

import { arranged, valuesOf, valuesText } from './arrange.js';
import { curve } from './curve.js';
import { button, choice, el, say } from './dom.js';
import { map } from './map.js';
import { panel, toggle } from './panel.js';
import { entries, plannedOf } from './run.js';
import * as selection from './selection.js';
import { described, progress, range, statistics } from './statistic.js';
import { cell, table } from './table.js';
import { keyLabel, short } from './text.js';

export function sweep(page) {
  const rows = table('Conditions of the sweep', tableRows);
  const frame = panel('sweep', 'Sweep', { table: rows, canvases: () => [cells.canvas, ...curves.canvases()], rows: csvRows });
  const chosenStatistic = choice('colour', (id) => selection.set({ statistic: id }));
  const ofData = button('Scale of the data', () => {
    toggle(ofData);
    draw();
  }, { 'aria-pressed': 'false' });
  const xAxis = choice('x', (key) => selection.set({ x: key }));
  const yAxis = choice('y', (key) => selection.set({ y: key }));
  const axes = el('div', { class: 'tools', hidden: true });
  const readout = el('p', { class: 'readout' });
  const note = el('p', { class: 'soft' });
  const cells = map({ point, choose: (entry) => selection.set({ condition: entry * run.sweep.block, trial: null, example: null }) });
  const curves = curve();
  frame.tools.prepend(chosenStatistic.element, ofData);
  frame.body.append(axes, cells.element, readout, curves.element, note);

  let run = null;
  let arrangement = null;
  let arrangedFor = '';
  let pointed = -1;
  const held = new Map();

  function statistic() {
    const all = statistics(run);
    return all.find((one) => one.id === selection.get('statistic')) ?? all[0];
  }

  function point(entry) {
    pointed = entry;
    describe();
  }

  function describe() {
    const shown = statistic();
    const entry = pointed >= 0 ? pointed : page.chosen();
    const chance = shown?.chance(run, Math.max(0, entry)) ?? null;
    say(readout, entry < 0 || entry >= entries(run) ? '' : [
      `${name(entry)}${valuesText(run.sweep, entry) ? ': ' : ''}${valuesText(run.sweep, entry)}`,
      shown ? described(run, shown, entry) : null,
      `n = ${progress(run, entry, plannedOf(run, entry))}`,
      chance === null ? null : `chance ${short(100 * chance, 3)} %`,
    ].filter(Boolean).join(' · '));
  }

  function name(entry) {
    const { block, conditions } = run.sweep;
    return block === 1
      ? `Condition ${entry}`
      : `Conditions ${entry * block} to ${Math.min(conditions, (entry + 1) * block) - 1}`;
  }

  /** Made anew where the sweep or the choice of axes is another one. */
  function arrange() {
    const wanted = { x: selection.get('x'), y: selection.get('y'), ...Object.fromEntries(held) };
    const now = JSON.stringify([run.epoch, wanted]);
    if (now !== arrangedFor) {
      arrangedFor = now;
      arrangement = arranged(run.sweep, entries(run), wanted);
      showAxes();
    }
  }

  function showAxes() {
    const choices = arrangement.choices ?? [];
    axes.hidden = choices.length < 3;
    if (axes.hidden) {
      return;
    }
    const options = choices.map((axis) => ({ id: axis.key, label: axis.label }));
    xAxis.show(options, arrangement.x.key);
    yAxis.show(options.filter((option) => option.id !== arrangement.x.key), arrangement.y.key);
    const others = arrangement.others.map((axis) => {
      const made = choice(axis.label, (at) => {
        held.set(axis.key, Number(at));
        update();
      });
      made.show(axis.texts.map((text, i) => ({ id: i, label: text })), axis.chosen);
      return made.element;
    });
    axes.replaceChildren(xAxis.element, yAxis.element, ...others);
  }

  function draw() {
    const shown = statistic();
    const limits = shown ? range(run, shown, ofData.getAttribute('aria-pressed') === 'true' || !shown.full) : [0, 1];
    const done = run.conditions.done.reduce((sum, _, entry) => sum + (fraction(entry) >= 1 ? 1 : 0), 0);
    cells.show({
      arrangement,
      value: (entry) => (shown ? shown.value(run, entry) : 0.5),
      fraction,
      failed: (entry) => run.conditions.failed[entry] > 0,
      chosen: page.chosen(),
      hasScale: shown !== undefined,
      range: limits,
      format: (value) => (shown ? shown.format(value) : ''),
      chance: shown?.chance(run, Math.max(0, page.chosen())) ?? null,
      sentence: `${shown ? shown.label : 'Completion'} of ${entries(run)} conditions, ${done} of them complete`,
    });
    curves.element.hidden = arrangement.kind !== 'curve' || !shown;
    if (!curves.element.hidden) {
      curves.show(run, arrangement, shown);
    }
  }

  function fraction(entry) {
    const planned = plannedOf(run, entry);
    const done = run.conditions.done[entry];
    return planned === null ? (done > 0 ? 1 : 0) : Math.min(1, done / planned);
  }

  function tableRows() {
    const all = statistics(run);
    const columns = [{ label: 'condition' }, ...run.sweep.keys.map((key) => ({ label: keyLabel(key) })), { label: 'n', number: true },
      { label: 'given up', number: true }, ...all.map((one) => ({ label: one.isRate ? `${one.label} %` : one.label, number: true }))];
    const list = Array.from({ length: entries(run) }, (_, entry) => ({
      chosen: entry === page.chosen(),
      select: () => selection.set({ condition: entry * run.sweep.block, trial: null, example: null }),
      cells: [
        cell(name(entry).replace(/^Conditions? /, ''), entry),
        ...valuesOf(run.sweep, entry).map((value) => cell(short(value), value)),
        cell(String(run.conditions.done[entry]), run.conditions.done[entry]),
        cell(String(run.conditions.failed[entry]), run.conditions.failed[entry]),
        ...all.map((one) => statisticCell(one, entry)),
      ],
    }));
    return { columns, rows: list };
  }

  function statisticCell(one, entry) {
    if (!one.isRate) {
      const value = one.value(run, entry);
      return cell(Number.isFinite(value) ? one.format(value) : '–', value);
    }
    const of = one.at(run, entry);
    return cell(Number.isFinite(of.value) ? `${(100 * of.value).toFixed(1)} [${(100 * of.low).toFixed(1)}, ${(100 * of.high).toFixed(1)}]` : '–', of.value);
  }

  function csvRows() {
    const columns = Object.keys(run.conditions);
    return [['condition', ...run.sweep.keys, ...columns],
      ...Array.from({ length: entries(run) }, (_, entry) => [entry * run.sweep.block, ...valuesOf(run.sweep, entry),
        ...columns.map((column) => run.conditions[column][entry])])];
  }

  function update() {
    if (!run) {
      return;
    }
    const all = statistics(run);
    chosenStatistic.element.hidden = all.length === 0;
    ofData.hidden = !statistic()?.full;
    chosenStatistic.show(all, statistic()?.id);
    frame.say(run.sweep.keys.length === 0 ? 'one condition' : `${run.sweep.conditions} conditions`);
    arrange();
    draw();
    describe();
    rows.refresh();
    say(note, ['A cell’s filled height is how much of it is done. Grey: nothing yet. ✕: trials given up.', arrangement.note].join(' '));
  }

  return {
    element: frame.element,
    map: cells,
    toggleTable: () => frame.toggle.click(),
    update(state, changed) {
      run = state;
      if (changed.has('all') || changed.has('conditions') || changed.has('chosen')) {
        update();
      }
    },
  };
}
