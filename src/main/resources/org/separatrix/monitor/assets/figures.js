// Panel 9: the figures of the study as far as it has come, drawn by the program as they will be at the end.

import { el, say } from './dom.js';
import { panel } from './panel.js';
import { isOver } from './run.js';
import { whole } from './text.js';

const EVERY = 6000;

export function figures(page) {
  const frame = panel('figures', 'Figures so far');
  const note = el('p', { class: 'soft' }, 'None is drawn yet.');
  const grid = el('div', { class: 'figures' });
  frame.body.append(note, grid);
  let at = -EVERY;
  let done = -1;
  let under = false;
  let drawing = 0;
  let epoch = '';

  async function ask(run) {
    under = true;
    at = performance.now();
    const then = run.trials.done;
    try {
      const answer = await fetch('api/figures');
      if (answer.ok) {
        const now = await answer.json();
        done = then;
        if (now.drawing !== drawing || epoch !== run.epoch) {
          drawing = now.drawing;
          epoch = run.epoch;
          show(now.figures, run, then);
        }
      }
    } catch {
      // The page tries again while the line lives.
    }
    under = false;
  }

  function show(names, run, then) {
    say(note, names.length === 0 ? 'There is not enough for a figure yet.' : `As they will be at the end, drawn at ${whole(then)} of ${whole(run.trials.planned)} ${run.experiment.unit}.`);
    const known = [...grid.children].map((figure) => figure.dataset.name);
    if (known.join() !== names.join()) {
      grid.replaceChildren(...names.map(figure));
    }
    for (const figureOf of grid.children) {
      refresh(figureOf);
    }
  }

  function figure(name) {
    return el('figure', { 'data-name': name },
      el('a', { href: `figures/${name}.svg` }, el('img', { alt: `Figure ${name}, so far` })),
      el('figcaption', { class: 'soft' }, `${name}.svg`));
  }

  /** The new picture takes the place of the old one only when it is there, so that nothing flashes. */
  function refresh(of) {
    const next = new Image();
    next.onload = () => { of.querySelector('img').src = next.src; };
    next.src = `figures/${of.dataset.name}.svg?drawing=${drawing}`;
  }

  return {
    element: frame.element,
    update(run) {
      frame.show((run.figures ?? []).length > 0);
      const wanted = run.trials.done !== done || epoch !== run.epoch;
      if (wanted && !under && !page.isAway() && !page.paused() && run.trials.done > 0 && performance.now() - at > EVERY) {
        ask(run);
      }
      if (isOver(run) && page.isAway() && grid.children.length > 0 && run.trials.done !== done) {
        say(note, `The last that were seen; the final ones are in ${run.experiment.folder}/figures.`);
      }
    },
  };
}
