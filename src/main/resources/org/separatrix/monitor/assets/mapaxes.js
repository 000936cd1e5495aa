// What stands around the cells of a map: the axes, and the scale of colours.

import { colour, viridis } from './colour.js';

export const FONT = '12px system-ui, "DejaVu Sans", sans-serif';

/** Names and values of the axes, below and on the left. */
export function axes(context, arrangement, place, height) {
  const { x, y, columns, rows } = arrangement;
  context.fillStyle = colour('soft');
  context.font = FONT;
  if (!x) {
    return;
  }
  context.textBaseline = 'top';
  context.textAlign = 'center';
  const widest = x.texts.reduce((most, text) => Math.max(most, context.measureText(text).width), 0) + 14;
  const every = Math.max(1, Math.ceil(widest / place.cellWidth));
  for (let column = 0; column < columns; column += every) {
    context.fillText(x.texts[column], place.left + (column + 0.5) * place.cellWidth, place.top + place.high + 4);
  }
  context.fillText(x.label, place.left + place.inner / 2, place.top + place.high + 21);
  if (rows < 2) {
    return;
  }
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const everyRow = Math.max(1, Math.ceil(15 / place.cellHeight));
  const room = place.left - 8 - (y.label ? 16 : 0);
  for (let row = 0; row < rows; row += everyRow) {
    context.fillText(fitted(context, y.texts[row], room), place.left - 6, place.top + place.high - (row + 0.5) * place.cellHeight);
  }
  context.save();
  context.translate(9, place.top + place.high / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText(fitted(context, y.label, place.high), 0, 0);
  context.restore();
}

function fitted(context, text, room) {
  let fits = text;
  while (fits.length > 2 && context.measureText(fits).width > room) {
    fits = `${fits.slice(0, -2)}…`;
  }
  return fits;
}

/** Which value has which colour, on the right, with the chance level on it. */
export function scale(context, shown, place) {
  if (!shown.hasScale) {
    return;
  }
  const [low, high] = shown.range;
  const x = place.left + place.inner + 10;
  const top = place.top;
  const tall = Math.max(30, place.high);
  for (let y = 0; y < tall; y++) {
    context.fillStyle = viridis(1 - (y + 0.5) / tall);
    context.fillRect(x, top + y, 11, 1.5);
  }
  context.fillStyle = colour('soft');
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(shown.format(high), x + 15, top);
  context.textBaseline = 'bottom';
  context.fillText(shown.format(low), x + 15, top + tall + 2);
  const chance = shown.chance;
  if (chance !== null && chance >= low && chance <= high) {
    const y = top + tall * (1 - (chance - low) / (high - low));
    context.fillStyle = colour('ink');
    context.fillRect(x - 4, y - 1, 19, 2);
    if (y < top + tall - 20 && y > top + 20) {
      context.textBaseline = 'middle';
      context.fillText('chance', x + 17, y);
    } else if (tall > 60) {
      context.textBaseline = 'middle';
      context.fillText('chance', x + 17, Math.max(top + 22, Math.min(top + tall - 22, y)));
    }
  }
}
