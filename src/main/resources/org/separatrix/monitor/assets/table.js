// Tables that can be sorted, a hundred rows at a time.

import { button, el, say } from './dom.js';

const PAGE = 100;

/**
 * A table in a box of its own, hidden until it is shown.
 *
 * caption: what it says
 * source: gives {columns: [{label, number}], rows: [{cells: [{text, value}], chosen, select}]}
 */
export function table(caption, source) {
  const head = el('tr');
  const body = el('tbody');
  const pages = el('span', { class: 'soft' });
  const pager = el('div', { class: 'pager', hidden: true },
    button('Previous', () => turn(-1)), pages, button('Next', () => turn(1)));
  const box = el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', {}, caption), el('thead', {}, head), body));
  const element = el('div', { hidden: true }, box, pager);
  let page = 0;
  let sorted = { column: -1, down: false };

  function turn(by) {
    page += by;
    fill();
  }

  function sortBy(column) {
    sorted = { column, down: sorted.column === column && !sorted.down };
    page = 0;
    fill();
  }

  function heading(column, i) {
    const order = sorted.column !== i ? 'none' : sorted.down ? 'descending' : 'ascending';
    const sign = sorted.column !== i ? '' : sorted.down ? ' ▼' : ' ▲';
    return el('th', { scope: 'col', class: column.number ? 'number' : null, 'aria-sort': order },
      button(column.label + sign, () => sortBy(i)));
  }

  function compared(a, b) {
    const left = a.cells[sorted.column].value;
    const right = b.cells[sorted.column].value;
    if (typeof left === 'number' && typeof right === 'number') {
      return (Number.isNaN(left) ? Infinity : left) - (Number.isNaN(right) ? Infinity : right);
    }
    return String(left).localeCompare(String(right));
  }

  function row(of) {
    const cells = of.cells.map((cell, i) => (i === 0 && of.select
      ? el('th', { scope: 'row' }, button(cell.text, of.select))
      : el('td', { class: typeof cell.value === 'number' ? 'number' : null }, cell.text)));
    return el('tr', { class: of.chosen ? 'chosen' : null }, ...cells);
  }

  function fill() {
    if (element.hidden) {
      return;
    }
    const { columns, rows } = source();
    const ordered = sorted.column < 0 ? rows : [...rows].sort((a, b) => (sorted.down ? -compared(a, b) : compared(a, b)));
    const count = Math.max(1, Math.ceil(ordered.length / PAGE));
    page = Math.max(0, Math.min(count - 1, page));
    head.replaceChildren(...columns.map(heading));
    body.replaceChildren(...ordered.slice(page * PAGE, (page + 1) * PAGE).map(row));
    pager.hidden = count === 1;
    say(pages, `${page * PAGE + 1} to ${Math.min(ordered.length, (page + 1) * PAGE)} of ${ordered.length}`);
  }

  return {
    element,
    /** Fills it anew with what the source gives, unless somebody is in it with the keyboard. */
    refresh() {
      if (!element.contains(document.activeElement) || document.activeElement === box) {
        fill();
      }
    },
    show(visible) {
      element.hidden = !visible;
      fill();
    },
  };
}

/** A cell that shows a text and is sorted by a value. */
export function cell(text, value = text) {
  return { text, value };
}
