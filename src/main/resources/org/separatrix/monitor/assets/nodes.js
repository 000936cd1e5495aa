// Panel 6: the nodes, and what their slots compute.

import { el, say } from './dom.js';
import { lanes } from './lanes.js';
import { panel } from './panel.js';
import { elapsed, isOver } from './run.js';
import { age, count, duration, speed } from './text.js';

const COLUMNS = ['node', 'slots', 'per second', 'p50', 'p95', 'now'];

export function nodes(page) {
  const frame = panel('nodes', 'Nodes', { canvases: () => [lane.canvas], rows: csvRows });
  const lane = lanes();
  const body = el('tbody');
  const note = el('p', { class: 'soft' });
  frame.body.append(lane.element, el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Nodes' },
    el('table', {}, el('thead', {}, el('tr', {}, ...COLUMNS.map((label, i) => el('th', { scope: 'col', class: i ? 'number' : null }, label)))), body)), note);
  let run = null;
  let known = '';

  function seconds(value) {
    return value === null ? '–' : value < 0.1 ? `${(1000 * value).toFixed(0)} ms` : age(value);
  }

  /** Slow where 19 of 20 batches may take 1.5 times as long as on the node in the middle. */
  function isSlow(node) {
    const all = run.nodes.map((one) => one.p95).filter((value) => value !== null).sort((a, b) => a - b);
    return node.p95 !== null && all.length > 1 && node.p95 > 1.5 * all[Math.floor((all.length - 1) / 2)];
  }

  function row(node, place) {
    const gone = node.left !== null;
    const passed = (performance.now() - run.received) / 1000;
    const since = run.slots.filter((slot) => slot.node === place).map((slot) => slot.since + passed);
    const remark = gone ? el('span', { class: 'bad' }, ` ✕ lost after ${duration(node.left)}${node.why ? `: ${node.why}` : ''}`)
      : isSlow(node) ? el('span', { class: 'late' }, ' ▲ slow') : null;
    const cells = [String(node.slots), gone ? '–' : speed(node.trials_per_second), seconds(node.p50), seconds(node.p95),
      gone || isOver(run) ? '–' : since.length ? age(Math.max(...since)) : 'idle'];
    return el('tr', { class: gone ? 'of-none' : null }, el('th', { scope: 'row' }, node.node, remark),
      ...cells.map((text) => el('td', { class: 'number' }, text)));
  }

  function csvRows() {
    const columns = ['node', 'slots', 'cores', 'trials_per_second', 'p50', 'p95', 'joined', 'left', 'why'];
    return [columns, ...run.nodes.map((node) => columns.map((column) => node[column]))];
  }

  function title() {
    const here = run.nodes.filter((node) => node.left === null).length;
    const lost = run.nodes.length - here;
    const again = (run.happened ?? []).reduce((sum, one) => sum + one.given_again, 0);
    return [`${here} here`, lost ? `${lost} lost` : null, again ? `${count(again, 'batch', 'batches')} given out again` : null].filter(Boolean).join(' · ');
  }

  return {
    element: frame.element,
    update(state, changed) {
      run = state;
      frame.say(title());
      const rows = run.nodes.map(row);
      const now = rows.map((one) => one.textContent).join('\n');
      if (now !== known) {
        known = now;
        body.replaceChildren(...rows);
      }
      say(note, run.experiment.per_condition > 0 && run.sweep.conditions > 1
        ? 'A lane is a slot as it was seen four times a second since this page was opened; the colour is the condition.' : '');
      if (!page.paused() || changed.has('all')) {
        lane.show({
          list: [...page.occupancy.lanes.values()].sort((a, b) => a.node - b.node || String(a.slot).localeCompare(String(b.slot))),
          now: elapsed(run),
          conditions: run.sweep.conditions,
          happened: run.happened ?? [],
          name: (place) => run.nodes[place]?.node ?? 'a node that has left',
        });
      }
    },
  };
}
