// The lanes of the slots over the last minute.

import { colour, onTheme, viridis } from './colour.js';
import { drawing, el, onWidth } from './dom.js';

const SPAN = 60;
const FONT = '12px system-ui, "DejaVu Sans", sans-serif';
const BELOW = 18;

export function lanes() {
  const canvas = el('canvas', { role: 'img' });
  const element = el('div', {}, canvas);
  let width = 0;
  let shown = null;

  function draw() {
    if (!shown || width === 0) {
      return;
    }
    const { list, now, conditions, happened, name } = shown;
    const tall = list.length > 24 ? 6 : list.length > 10 ? 10 : 14;
    const height = Math.max(1, list.length) * (tall + 1) + BELOW;
    const context = drawing(canvas, width, height);
    context.fillStyle = colour('card');
    context.fillRect(0, 0, width, height);
    context.font = FONT;
    const left = Math.min(110, 0.25 * width);
    const inner = width - left;
    const x = (at) => left + Math.max(0, Math.min(1, 1 - (now - at) / SPAN)) * inner;
    let before = null;
    list.forEach((lane, i) => {
      const y = i * (tall + 1);
      context.fillStyle = colour('empty');
      context.fillRect(left, y, inner, tall);
      for (const segment of lane.segments) {
        context.fillStyle = viridis(conditions > 1 ? segment.condition / (conditions - 1) : 0.4);
        const from = x(segment.from);
        context.fillRect(from, y, Math.max(0.7, x(segment.to) - from - 0.6), tall);
      }
      if (lane.node !== before) {
        before = lane.node;
        context.fillStyle = colour('soft');
        context.textBaseline = 'top';
        context.textAlign = 'left';
        context.fillText(fitted(context, name(lane.node), left - 8), 0, y);
      }
    });
    news(context, happened, x, now, height, left);
    canvas.setAttribute('aria-label', `${list.length} slots over the last minute`);
  }

  function fitted(context, text, room) {
    let fits = text;
    while (fits.length > 2 && context.measureText(fits).width > room) {
      fits = `${fits.slice(0, -2)}…`;
    }
    return fits;
  }

  function news(context, happened, x, now, height, left) {
    context.textBaseline = 'bottom';
    context.fillStyle = colour('soft');
    context.textAlign = 'left';
    context.fillText('−60 s', left, height);
    context.textAlign = 'right';
    const told = happened.filter((one) => one.at >= now - SPAN && one.what !== 'given_again');
    if (!told.some((one) => x(one.at) > width - 90)) {
      context.fillText('now', width, height);
    }
    for (const one of told) {
      const at = x(one.at);
      context.strokeStyle = context.fillStyle = colour(one.what === 'left' ? 'bad' : 'good');
      context.setLineDash(one.what === 'left' ? [4, 3] : []);
      context.beginPath();
      context.moveTo(at, 0);
      context.lineTo(at, height - BELOW + 2);
      context.stroke();
      context.setLineDash([]);
      context.textAlign = at > width - 60 ? 'right' : 'center';
      context.fillText(one.what === 'left' ? '✕ lost' : '● joined', Math.max(left + 80, at), height);
    }
  }

  onWidth(element, (now) => {
    width = now;
    draw();
  });
  onTheme(draw);
  return {
    element,
    canvas,
    /** Shows {list, now, conditions, happened, name}. */
    show(what) {
      shown = what;
      draw();
    },
  };
}
