// What is chosen stands behind # of the address, so that a reload and a link show the same.

const listeners = [];
let chosen = read();

function read() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

window.addEventListener('hashchange', () => {
  chosen = read();
  listeners.forEach((listener) => listener());
});

/** A text, or undefined where nothing is chosen. */
export function get(name) {
  return chosen[name];
}

/** A number from 0 on, or undefined. */
export function number(name) {
  return /^\d{1,15}$/.test(chosen[name] ?? '') ? Number(chosen[name]) : undefined;
}

/** Chooses; null takes a choice back. Does not fill the history. */
export function set(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined) {
      delete chosen[name];
    } else {
      chosen[name] = String(value);
    }
  }
  const hash = new URLSearchParams(chosen).toString();
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  listeners.forEach((listener) => listener());
}

/** Takes every choice back that names a condition or a trial: the experiment is another one. */
export function clear() {
  set(Object.fromEntries(Object.keys(chosen).map((name) => [name, null])));
}

export function onChange(listener) {
  listeners.push(listener);
}
