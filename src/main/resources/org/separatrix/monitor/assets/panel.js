// The frame of a panel: its title, what can be done with it, and its table in place of nothing but sight.

import { button, el, say } from './dom.js';
import { saveCsv, savePng } from './save.js';

/**
 * Makes a panel.
 *
 * name: its identifier, also that of the files that it saves
 * title: its heading
 * options.canvases: a function that gives what is saved as PNG
 * options.rows: a function that gives the rows that are saved as CSV
 * options.table: made by table.js, shown on demand
 */
export function panel(name, title, options = {}) {
  const subtitle = el('small');
  const heading = el('h2', { id: `${name}-title` }, `${title} `, subtitle);
  const tools = el('div', { class: 'tools' });
  const body = el('div');
  const section = el('section', { class: 'panel', id: `panel-${name}`, 'aria-labelledby': `${name}-title` },
    el('header', {}, heading, tools), body);
  const made = {
    element: section,
    body,
    tools,
    say: (text) => say(subtitle, text),
    show: (visible) => { section.hidden = !visible; },
  };
  if (options.table) {
    made.toggle = button('Table', () => {
      const shown = toggle(made.toggle);
      options.table.show(shown);
    }, { 'aria-pressed': 'false', 'aria-label': `Table: ${title}` });
    tools.append(made.toggle);
    section.append(options.table.element);
  }
  if (options.canvases) {
    tools.append(button('PNG', () => {
      const canvases = options.canvases();
      if (canvases.length > 0) {
        savePng(name, canvases);
      }
    }, { 'aria-label': `Save as PNG: ${title}` }));
  }
  if (options.rows) {
    tools.append(button('CSV', () => saveCsv(name, options.rows()), { 'aria-label': `Save as CSV: ${title}` }));
  }
  return made;
}

/** Presses a button in or out. */
export function toggle(of, state = of.getAttribute('aria-pressed') !== 'true') {
  of.setAttribute('aria-pressed', String(state));
  return state;
}
