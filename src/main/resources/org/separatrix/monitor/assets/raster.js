// Very many cells as one image: ten thousand rectangles a quarter second would keep the page busy.

import { colour, pixels } from './colour.js';

/** The pixel of a colour of the style sheet, #rrggbb, opaque. */
function pixel(name) {
  const value = parseInt(colour(name).slice(1), 16);
  return ((255 << 24) | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** Paints cells over the place that is theirs; the filled height of a cell is its completion. */
export function rasterized(context, shown, place, density) {
  const { arrangement: of, range } = shown;
  const width = Math.max(1, Math.round(place.inner * density));
  const height = Math.max(1, Math.round(place.high * density));
  const image = new ImageData(width, height);
  const out = new Uint32Array(image.data.buffer).fill(pixel('card'));
  const empty = pixel('empty');
  const bad = pixel('bad');
  const last = pixels.length - 1;
  const scale = last / (range[1] - range[0]);
  for (let row = 0; row < of.rows; row++) {
    const bottom = height - Math.round((row * height) / of.rows);
    const top = height - Math.round(((row + 1) * height) / of.rows);
    for (let column = 0; column < of.columns; column++) {
      const entry = of.cells[row * of.columns + column];
      if (entry < 0) {
        continue;
      }
      const left = Math.round((column * width) / of.columns);
      const right = Math.round(((column + 1) * width) / of.columns);
      const value = shown.value(entry);
      const known = Number.isFinite(value);
      const step = known ? Math.max(0, Math.min(last, Math.round((value - range[0]) * scale))) : 0;
      const edge = bottom - Math.round((known ? shown.fraction(entry) : 0) * (bottom - top));
      const failed = shown.failed(entry);
      for (let y = top; y < bottom; y++) {
        out.fill(failed && y === top ? bad : y < edge ? empty : pixels[step], y * width + left, y * width + right);
      }
    }
  }
  context.putImageData(image, Math.round(place.left * density), Math.round(place.top * density));
}
