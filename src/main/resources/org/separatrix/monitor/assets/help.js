// What the keys do.

import { button, el } from './dom.js';

const KEYS = [
  ['t', 'table of the sweep'], ['p', 'pause the drawing; the numbers go on'], ['?', 'this help'],
  ['arrows, Home, End', 'on the map: move'], ['Enter', 'on the map: choose the condition'],
];

/** actions: by key, called while nobody types. */
export function help(actions) {
  const dialog = el('dialog', { 'aria-label': 'Keys' },
    el('h2', {}, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([key, what]) => [el('dt', {}, key), el('dd', {}, what)])),
    el('p', { class: 'soft' }, 'What is chosen stands in the address: a link to it shows the same. This page only reads: nothing on it changes the run.'),
    button('Close', () => dialog.close()));
  document.body.append(dialog);
  const show = () => (dialog.open ? dialog.close() : dialog.showModal());
  const all = { ...actions, '?': show };
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName ?? '');
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(all, event.key)) {
      event.preventDefault();
      all[event.key]();
    }
  });
  return show;
}
