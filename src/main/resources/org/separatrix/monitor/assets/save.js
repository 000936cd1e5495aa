// Files for whoever looks: a picture of a canvas, or the numbers that it shows.

import { colour } from './colour.js';

function download(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Canvases below each other, on the colour of a panel. */
export function savePng(name, canvases) {
  const whole = document.createElement('canvas');
  whole.width = Math.max(...canvases.map((canvas) => canvas.width));
  whole.height = canvases.reduce((sum, canvas) => sum + canvas.height, 0);
  const context = whole.getContext('2d');
  context.fillStyle = colour('card');
  context.fillRect(0, 0, whole.width, whole.height);
  let y = 0;
  for (const canvas of canvases) {
    context.drawImage(canvas, 0, y);
    y += canvas.height;
  }
  whole.toBlob((blob) => download(`${name}.png`, blob));
}

/** Rows of cells, the names of the columns first. */
export function saveCsv(name, rows) {
  download(`${name}.csv`, new Blob([csv(rows)], { type: 'text/csv' }));
}

/** As RFC 4180 has it. */
export function csv(rows) {
  const cell = (value) => {
    const text = value === null || value === undefined || Number.isNaN(value) ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
