// Colours by what they mean, as the style sheet has them, and viridis for quantities.

const ANCHORS = [
  0x440154, 0x48186a, 0x472d7b, 0x424086, 0x3b528b, 0x33638d, 0x2c728e, 0x26828e, 0x21918c, 0x1fa088, 0x28ae80,
  0x3fbc73, 0x5ec962, 0x84d44b, 0xaddc30, 0xd8e219, 0xfde725,
];
const STEPS = 256;

const table = Array.from({ length: STEPS }, (_, i) => mixed(i / (STEPS - 1)));
const texts = table.map(([r, g, b]) => `rgb(${r},${g},${b})`);

/** As pixels of an image, bytes in the order red, green, blue, opaque. */
export const pixels = new Uint32Array(table.map(([r, g, b]) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0));

function mixed(fraction) {
  const position = fraction * (ANCHORS.length - 1);
  const below = Math.min(Math.floor(position), ANCHORS.length - 2);
  return [16, 8, 0].map((shift) => {
    const low = (ANCHORS[below] >> shift) & 255;
    const high = (ANCHORS[below + 1] >> shift) & 255;
    return Math.round(low + (position - below) * (high - low));
  });
}

/** Viridis of a fraction in [0, 1]; what lies outside has the colour of the nearer end. */
export function viridis(fraction) {
  return texts[Math.max(0, Math.min(STEPS - 1, Math.round(fraction * (STEPS - 1))))];
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let known = new Map();
const listeners = [];
dark.addEventListener('change', () => {
  known = new Map();
  listeners.forEach((listener) => listener());
});

/** The value of a colour of the style sheet: ink, target, empty, … */
export function colour(name) {
  if (!known.has(name)) {
    known.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  }
  return known.get(name);
}

/** A colour of the style sheet, so much of it. */
export function faint(name, share) {
  return colour(name) + Math.round(255 * share).toString(16).padStart(2, '0');
}

/** Told when the system changes between light and dark. */
export function onTheme(listener) {
  listeners.push(listener);
}
