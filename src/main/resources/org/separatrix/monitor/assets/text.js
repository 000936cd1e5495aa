// Numbers, times and keys as people read them.

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 79,360 */
export function whole(value) {
  return WHOLE.format(value);
}

/** At most so many digits, without zeros at the end: 0.4, 2.357, 12,000, 3e-7. */
export function short(value, digits = 4) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  if (typeof value !== 'number') {
    return String(value);
  }
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e15)) {
    return Number(value.toPrecision(Math.min(3, digits))).toString();
  }
  return size >= 10 ** digits ? WHOLE.format(value) : Number(value.toPrecision(digits)).toString();
}

/** How many a second: two digits, or all before the point. */
export function speed(value) {
  if (value === null || value === undefined) {
    return '–';
  }
  return value >= 10 || value === 0 ? whole(value) : Number(value.toPrecision(2)).toString();
}

/** 34.1, of a fraction. */
export function percent(fraction, digits = 1) {
  return Number.isFinite(fraction) ? (100 * fraction).toFixed(digits) : '–';
}

/** 34.1 % [30.0, 38.5] */
export function rateText(rate) {
  return Number.isFinite(rate.value)
    ? `${percent(rate.value)} % [${percent(rate.low)}, ${percent(rate.high)}]`
    : 'nothing yet';
}

/** 5 s, 2 min 10 s, 2 h 10 min, 3 d 4 h: as the terminal says it. */
export function duration(seconds) {
  if (seconds < 99.5) {
    return `${Math.max(1, Math.round(seconds))} s`;
  }
  if (seconds < HOUR - 5) {
    return two(seconds, MINUTE, 'min', 10, 1, 's');
  }
  return seconds < DAY - 5 * MINUTE
    ? two(seconds, HOUR, 'h', 10 * MINUTE, MINUTE, 'min')
    : two(seconds, DAY, 'd', HOUR, HOUR, 'h');
}

function two(seconds, large, largeUnit, step, small, smallUnit) {
  const rounded = Math.round(seconds / step) * step;
  const rest = rounded % large;
  const head = `${Math.floor(rounded / large)} ${largeUnit}`;
  return rest === 0 ? head : `${head} ${rest / small} ${smallUnit}`;
}

/** 0.4 s, 12 s, 2 min 10 s */
export function age(seconds) {
  return seconds < 10 ? `${Math.max(0, seconds).toFixed(1)} s` : duration(seconds);
}

/** Time left with its interval: 5 s left (5–7). */
export function leftText(time) {
  if (time.left === null || time.left === undefined) {
    return null;
  }
  const low = duration(time.left_low);
  const high = duration(time.left_high);
  const inSeconds = /^\d+ s$/.test(low) && /^\d+ s$/.test(high);
  return { left: duration(time.left), between: inSeconds ? `${low.slice(0, -2)}–${high.slice(0, -2)}` : `${low} – ${high}` };
}

/** The time of day a while from now. */
export function clock(seconds) {
  const then = new Date(Date.now() + 1000 * seconds);
  const day = seconds > 12 * HOUR ? `${then.toLocaleDateString('en', { weekday: 'short' })} ` : '';
  return day + then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** A key without the group that it needs no mention of: J-cross, stimulus.gain. */
export function keyLabel(key) {
  return key.replace(/^(model|protocol\.epochs)\./, '');
}

/** 1 cause, 2 causes */
export function count(number, one, many = `${one}s`) {
  return `${whole(number)} ${number === 1 ? one : many}`;
}

