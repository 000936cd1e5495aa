// How often something happened, with Wilson's score interval: the formula of the tables.

const Z = 1.959963984540054;

/**
 * low, high = (p + z²/2n ∓ z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z the 97.5 % point of the normal distribution.
 */
export function rate(hits, n) {
  if (!(n > 0) || !Number.isFinite(hits)) {
    return { value: NaN, low: NaN, high: NaN, n: 0 };
  }
  const p = hits / n;
  const z2 = (Z * Z) / n;
  const middle = p + z2 / 2;
  const half = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n));
  return {
    value: p,
    low: hits === 0 ? 0 : (middle - half) / (1 + z2),
    high: hits === n ? 1 : (middle + half) / (1 + z2),
    n,
  };
}
