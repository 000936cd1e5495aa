// The conditions of a sweep as cells: the filled height of a cell is its completion, the colour its statistic.

import { colour, onTheme, viridis } from './colour.js';
import { axes, FONT, scale } from './mapaxes.js';
import { rasterized } from './raster.js';
import { drawing, el, onWidth } from './dom.js';

const SCALE = 74;
const BELOW = 40;
const ABOVE = 8;

/** From so many cells on they are painted as an image. */
const MANY = 2500;

/**
 * A map that can be pointed at and walked over by keys.
 *
 * events.point(entry or -1): what it is pointed at, or where the keys stand
 * events.choose(entry)
 */
export function map(events) {
  const canvas = el('canvas', { role: 'img' });
  const element = el('div', {
    class: 'map', id: 'map', tabindex: '0', role: 'group',
    'aria-label': 'Map of the sweep: arrows, Home and End move, Enter chooses',
  }, canvas);
  let shown = null;
  let width = 0;
  let focus = -1;

  function layout() {
    const { arrangement: of } = shown;
    const context = canvas.getContext('2d');
    context.font = FONT;
    const texts = of.y ? of.y.texts : [];
    const widest = texts.reduce((most, text) => Math.max(most, context.measureText(text).width), 0);
    const left = of.y && of.rows > 1 ? Math.min(0.34 * width, Math.max(30, widest + 10)) + (of.y.label ? 16 : 0) : 8;
    const inner = Math.max(40, width - left - SCALE);
    const row = of.rows === 1 ? 34 : Math.max(of.y && !of.y.values ? 16 : 2, Math.min(30, Math.max(150, Math.min(340, 0.62 * inner)) / of.rows));
    return { left, inner, top: ABOVE, high: Math.round(row * of.rows), cellWidth: inner / of.columns, cellHeight: row };
  }

  function draw() {
    if (!shown || width === 0) {
      return;
    }
    const place = layout();
    const height = place.top + place.high + (shown.arrangement.x ? BELOW : 10);
    const context = drawing(canvas, width, height);
    context.fillStyle = colour('card');
    context.fillRect(0, 0, width, height);
    if (shown.arrangement.cells.length > MANY) {
      rasterized(context, shown, place, window.devicePixelRatio || 1);
    } else {
      cells(context, place);
    }
    outlines(context, place);
    axes(context, shown.arrangement, place, height);
    scale(context, shown, place);
    canvas.setAttribute('aria-label', shown.sentence);
  }

  function cells(context, place) {
    const { arrangement: of } = shown;
    const gap = Math.min(place.cellWidth, place.cellHeight) > 6 ? 1 : 0;
    const [low, high] = shown.range;
    const empty = colour('empty');
    for (let cell = 0; cell < of.cells.length; cell++) {
      const entry = of.cells[cell];
      if (entry < 0) {
        continue;
      }
      const box = boxOf(cell, place);
      const w = Math.max(0.5, box.w - gap);
      const h = Math.max(0.5, box.h - gap);
      const fraction = shown.fraction(entry);
      if (fraction < 1) {
        context.fillStyle = empty;
        context.fillRect(box.x, box.y, w, h);
      }
      const value = shown.value(entry);
      if (fraction > 0 && Number.isFinite(value)) {
        context.fillStyle = viridis((value - low) / (high - low));
        context.fillRect(box.x, box.y + h * (1 - fraction), w, h * fraction);
      }
      if (shown.failed(entry)) {
        cross(context, box);
      }
    }
  }

  function outlines(context, place) {
    outline(context, place, shown.chosen, 2);
    if (document.activeElement === element && focus !== shown.chosen) {
      outline(context, place, focus, 1);
    }
  }

  function boxOf(cell, place) {
    const of = shown.arrangement;
    const column = cell % of.columns;
    const row = Math.floor(cell / of.columns);
    return {
      x: place.left + column * place.cellWidth,
      y: place.top + place.high - (row + 1) * place.cellHeight,
      w: place.cellWidth,
      h: place.cellHeight,
    };
  }

  function cross(context, box) {
    context.strokeStyle = colour('bad');
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(box.x + 1, box.y + 1);
    context.lineTo(box.x + box.w - 2, box.y + box.h - 2);
    context.moveTo(box.x + box.w - 2, box.y + 1);
    context.lineTo(box.x + 1, box.y + box.h - 2);
    context.stroke();
  }

  function outline(context, place, entry, thick) {
    const cell = entry >= 0 ? shown.arrangement.place[entry] : -1;
    if (cell === undefined || cell < 0) {
      return;
    }
    const box = boxOf(cell, place);
    context.lineWidth = thick + 2;
    context.strokeStyle = '#ffffff';
    context.strokeRect(box.x - 0.5, box.y - 0.5, box.w, box.h);
    context.lineWidth = thick;
    context.strokeStyle = '#000000';
    context.strokeRect(box.x - 0.5, box.y - 0.5, box.w, box.h);
  }

  function entryAt(event) {
    const bounds = canvas.getBoundingClientRect();
    const place = layout();
    const column = Math.floor((event.clientX - bounds.left - place.left) / place.cellWidth);
    const row = Math.floor((place.top + place.high - (event.clientY - bounds.top)) / place.cellHeight);
    const of = shown.arrangement;
    return column < 0 || row < 0 || column >= of.columns || row >= of.rows ? -1 : of.cells[row * of.columns + column];
  }

  function walk(to) {
    focus = to;
    events.point(to, true);
    draw();
  }

  function step(columns, rows) {
    const of = shown.arrangement;
    let cell = of.place[focus] ?? of.place.find((place) => place >= 0);
    for (let tries = 0; tries < of.columns + of.rows; tries++) {
      const column = (cell % of.columns) + columns;
      const row = Math.floor(cell / of.columns) + rows;
      if (column < 0 || row < 0 || column >= of.columns || row >= of.rows) {
        return;
      }
      cell = row * of.columns + column;
      if (of.cells[cell] >= 0) {
        walk(of.cells[cell]);
        return;
      }
    }
  }

  const KEYS = {
    ArrowLeft: () => step(-1, 0),
    ArrowRight: () => step(1, 0),
    ArrowUp: () => step(0, 1),
    ArrowDown: () => step(0, -1),
    Home: () => walk(shown.arrangement.place.findIndex((place) => place >= 0)),
    End: () => walk(shown.arrangement.place.length - 1 - [...shown.arrangement.place].reverse().findIndex((place) => place >= 0)),
    Enter: () => events.choose(focus),
    ' ': () => events.choose(focus),
  };

  element.addEventListener('keydown', (event) => {
    if (shown && KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      KEYS[event.key]();
    }
  });
  element.addEventListener('focus', () => {
    focus = shown && shown.chosen >= 0 ? shown.chosen : Math.max(0, focus);
    events.point(focus, true);
    draw();
  });
  element.addEventListener('blur', () => {
    events.point(-1);
    draw();
  });
  canvas.addEventListener('mousemove', (event) => shown && events.point(entryAt(event)));
  canvas.addEventListener('mouseleave', () => events.point(-1));
  canvas.addEventListener('click', (event) => {
    const entry = shown ? entryAt(event) : -1;
    if (entry >= 0) {
      focus = entry;
      events.choose(entry);
    }
  });
  onWidth(element, (now) => {
    width = now;
    draw();
  });
  onTheme(draw);

  return {
    element,
    canvas,
    /** Shows {arrangement, value, fraction, failed, chosen, range, format, chance, sentence}. */
    show(what) {
      shown = what;
      draw();
    },
    /** Where a condition is drawn, in pixels of the page; for whoever points at it. */
    centre(entry) {
      const box = boxOf(shown.arrangement.place[entry], layout());
      return { x: box.x + box.w / 2, y: box.y + box.h / 2 };
    },
  };
}
