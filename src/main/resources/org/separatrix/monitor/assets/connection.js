// The line to the run: a snapshot, then what has changed. It is taken up again by the page's own hand, as a browser gives a
// stream up for good after an answer of a proxy that cannot reach the program.

import { apply, beat, begun, isOver } from './run.js';

const RETRIES = [1000, 2000, 5000, 10_000];
const HIDDEN = 30_000;

/**
 * Keeps a state true.
 *
 * heard(run, changed, anew): called with the state and the names of the parts that have changed; 'all' for a snapshot, anew
 * where that is of another execution
 */
export function connection(heard) {
  let run = null;
  let stream = null;
  let retry = 0;
  let timer = 0;
  let hiding = 0;
  const line = { lastHeard: performance.now(), everHeard: false, refused: '', hidden: false, ended: false };

  function listened() {
    line.lastHeard = performance.now();
    line.everHeard = true;
    line.refused = '';
    retry = 0;
  }

  async function start() {
    clearTimeout(timer);
    try {
      const answer = await fetch('api/run', { cache: 'no-cache' });
      if (!answer.ok) {
        line.refused = answer.status === 401 || answer.status === 403 ? (await answer.text()).trim() : '';
        again();
        return;
      }
      const snapshot = await answer.json();
      const before = run;
      run = begun(snapshot);
      line.ended = false;
      listened();
      heard(run, new Set(['all']), before);
      listen();
    } catch {
      again();
    }
  }

  function listen() {
    stream?.close();
    stream = new EventSource(`api/events?since=${run.epoch}-${run.version}`);
    stream.addEventListener('delta', (event) => take(event.data));
    stream.addEventListener('beat', (event) => {
      listened();
      beat(run, JSON.parse(event.data).last_result);
      heard(run, new Set(['beat']));
    });
    stream.addEventListener('reset', () => {
      close();
      start();
    });
    stream.addEventListener('end', (event) => {
      close();
      line.ended = true;
      take(event.data);
      // Of a run that is not complete another execution may go on at the same address.
      if (run.state !== 'complete') {
        again();
      }
    });
    stream.onerror = () => {
      close();
      again();
    };
  }

  function take(text) {
    listened();
    const changed = apply(run, JSON.parse(text));
    if (isOver(run)) {
      changed.add('end');
    }
    heard(run, changed);
  }

  function close() {
    stream?.close();
    stream = null;
  }

  function again() {
    clearTimeout(timer);
    if (!line.hidden) {
      timer = setTimeout(start, RETRIES[Math.min(retry, RETRIES.length - 1)]);
      retry++;
    }
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) {
      // Browsers open six streams to a host at most: tabs that nobody sees must not hold them.
      hiding = setTimeout(() => {
        line.hidden = true;
        clearTimeout(timer);
        close();
      }, HIDDEN);
    } else if (line.hidden) {
      line.hidden = false;
      retry = 0;
      if (run && !line.ended) {
        line.lastHeard = performance.now();
        listen();
      } else if (!run || run.state !== 'complete') {
        start();
      }
    }
  });

  start();
  return {
    line,
    /** Seconds since anything was heard. */
    silentFor: () => (performance.now() - line.lastHeard) / 1000,
  };
}
