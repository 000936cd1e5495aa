// The pieces of a study without trials: branches, streams, seeds. In place of panels 3 and 4.

import { valuesText } from './arrange.js';
import { el, say } from './dom.js';
import { panel } from './panel.js';
import { hasTrials } from './run.js';
import { whole } from './text.js';

const MOST = 400;

export function pieces() {
  const frame = panel('pieces', 'Pieces');
  const list = el('div');
  const note = el('p', { class: 'soft' });
  frame.body.append(list, note);
  let known = '';

  function group(run, condition, of, running) {
    const done = of.filter(({ piece }) => piece.done).length;
    const text = valuesText(run.sweep, condition);
    return el('div', {},
      el('h3', {}, `${run.sweep.conditions > 1 ? `Condition ${condition}${text ? `: ${text}` : ''} · ` : ''}${done} of ${of.length}`),
      el('ul', { class: 'pieces' }, ...of.map(({ piece, id }) => item(piece, running.has(id)))));
  }

  function item(piece, running) {
    const [sign, word, of] = piece.done ? ['●', 'done', 'good'] : running ? ['◐', 'running', 'late'] : ['○', 'to come', 'soft'];
    return el('li', { class: of }, `${sign} ${piece.name || 'all'} `, el('span', { class: 'soft' }, word));
  }

  return {
    element: frame.element,
    update(run, changed) {
      frame.show(!hasTrials(run) && run.pieces !== undefined);
      if (hasTrials(run) || !(changed.has('all') || changed.has('pieces') || changed.has('slots'))) {
        return;
      }
      const all = run.pieces ?? [];
      const running = new Set(run.slots.map((slot) => slot.batch));
      const now = `${all.map((piece) => (piece.done ? 1 : 0)).join('')} ${[...running].join()}`;
      if (now === known) {
        return;
      }
      known = now;
      const groups = new Map();
      // What is under way or to come is what one looks for where there are very many.
      const order = all.map((piece, id) => ({ piece, id }));
      const shown = order.length <= MOST ? order : [...order.filter(({ id }) => running.has(id)), ...order.filter(({ piece, id }) => !piece.done && !running.has(id))].slice(0, MOST);
      for (const one of shown) {
        const { condition } = one.piece;
        groups.set(condition, [...(groups.get(condition) ?? []), one]);
      }
      const done = all.filter((piece) => piece.done).length;
      frame.say(all.length ? `${whole(done)} of ${whole(all.length)} done, ${running.size} running` : `${whole(run.trials.done)} of ${whole(run.trials.planned)} ${run.experiment.unit}`);
      list.replaceChildren(...[...groups].map(([condition, of]) => group(run, condition, of, running)));
      say(note, shown.length < all.length ? `The ${shown.length} next of those that are not done yet.` : '');
    },
  };
}
