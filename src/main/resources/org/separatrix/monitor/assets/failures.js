// Panel 8: what has failed, by cause.

import { button, el } from './dom.js';
import { panel } from './panel.js';
import { count, whole } from './text.js';

export function failures() {
  const frame = panel('failures', 'Failures');
  const list = el('ul', { class: 'failures' });
  frame.body.append(list);

  function copy(code) {
    const of = button('Copy', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        of.textContent = 'Copied';
      } catch {
        // Without a secure context there is no clipboard: it is marked, and the hand does the rest.
        getSelection().selectAllChildren(code);
        of.textContent = 'Marked';
      }
      setTimeout(() => { of.textContent = 'Copy'; }, 2000);
    });
    return of;
  }

  function item(failure, open) {
    const lost = failure.given_up > 0;
    const code = failure.first.replay ? el('code', {}, failure.first.replay) : null;
    const summary = el('summary', {},
      el('span', { class: lost ? 'cause bad' : 'cause late' }, `${lost ? '✕' : '▲'} ${failure.cause}`), ' ',
      el('span', { class: 'soft' }, lost ? `${count(failure.batches, 'batch', 'batches')}, ${whole(failure.trials)} given up` : `${count(failure.batches, 'batch', 'batches')}, tried again`));
    return el('li', {}, el('details', { open },
      summary,
      el('p', { class: 'soft' }, `${count(failure.attempts, 'attempt')} on ${failure.nodes.map((node) => node || 'this node').join(', ')}; first condition ${failure.first.condition}, trial ${failure.first.trial}, seed ${failure.first.seed}`)),
    code ? el('div', { class: 'copy' }, code, copy(code)) : null);
  }

  return {
    element: frame.element,
    update(run, changed) {
      frame.show(run.failures !== undefined);
      if (run.failures === undefined || !(changed.has('failures') || changed.has('all'))) {
        return;
      }
      const open = [...list.querySelectorAll('details')].map((one) => one.open);
      const sorted = [...run.failures].sort((a, b) => b.trials - a.trials || b.attempts - a.attempts);
      frame.say(count(sorted.length, 'cause'));
      list.replaceChildren(...sorted.map((failure, i) => item(failure, open[i] ?? false)));
    },
  };
}
