// Panel 1: where the run stands, in a line that never looks newer than it is.

import { button, el, say } from './dom.js';
import { isLate, isOver, lastResult } from './run.js';
import { age, clock, duration, leftText, speed, whole } from './text.js';

const SIGNS = { running: ['●', 'good'], complete: ['●', 'good'], waiting: ['▲', 'late'], restoring: ['▲', 'late'], draining: ['▲', 'late'],
  writing: ['●', 'good'], incomplete: ['✕', 'bad'], broken: ['✕', 'bad'] };
const SPOKEN_EVERY = 30_000;
const SILENT = 3;

export function truth(element, actions) {
  const name = el('h1');
  const state = el('span', { class: 'state', role: 'status' });
  const facts = el('span', { class: 'soft' });
  const since = el('span', { class: 'soft' });
  const remark = el('span', { class: 'late' });
  const parts = ['done', 'running', 'failed'].map((part) => el('div', { class: part }));
  const bar = el('div', { class: 'bar', role: 'img' }, ...parts);
  const numbers = el('div', { class: 'line numbers' });
  const outcome = el('p', { hidden: true });
  const spoken = el('div', { class: 'unseen', 'aria-live': 'polite' });
  const pause = button('Pause', actions.pause, { 'aria-pressed': 'false' });
  element.replaceChildren(
    el('div', { class: 'line first' }, name, state, facts, since, remark, el('span', { class: 'tools' }, pause, button('?', actions.help, { 'aria-label': 'Keys' }))),
    bar, numbers, outcome, spoken);
  let spokenAt = 0;

  /** The word of the state, its sign and colour: that of the line comes before that of the run. */
  function word(run, line, silent) {
    if (!run) {
      return line.refused ? ['✕', 'bad', line.refused] : silent > SILENT ? ['✕', 'bad', 'no connection, trying again'] : ['▲', 'late', 'connecting'];
    }
    if (!isOver(run) && (silent > SILENT || line.refused)) {
      return ['✕', 'bad', line.refused ? `no connection: ${line.refused}` : 'no connection'];
    }
    if (isLate(run)) {
      return ['▲', 'late', 'no result for a while'];
    }
    return [...(SIGNS[run.state] ?? ['▲', 'late']), run.state];
  }

  function factsOf(run) {
    const { experiment, sweep, program } = run;
    const sizes = experiment.per_condition > 0 ? `${whole(sweep.conditions)} ${sweep.conditions === 1 ? 'condition' : 'conditions'} × ${whole(experiment.per_condition)} trials` : `${whole(run.trials.planned)} ${experiment.unit}`;
    return `${sizes} · seed ${experiment.seed} · ${program.version} (${program.commit.slice(0, 7)})`;
  }

  function longest(run) {
    const slot = [...run.slots].sort((a, b) => b.since - a.since)[0];
    return slot ? `; longest: batch ${slot.batch} on ${run.nodes[slot.node]?.node ?? 'a node'}, for ${age(slot.since + (performance.now() - run.received) / 1000)}` : '';
  }

  function ageText(run, line, silent) {
    if (!isOver(run) && (silent > SILENT || line.refused)) {
      return line.hidden ? '' : `lost ${duration(silent)} ago, trying again`;
    }
    const last = lastResult(run);
    if (isOver(run)) {
      return '';
    }
    return last === null ? 'no result yet' : isLate(run) ? `no result for ${age(last)}${longest(run)}` : `last result ${age(last)} ago`;
  }

  function fill(run) {
    const { trials, time } = run;
    const unit = run.experiment.unit;
    const left = leftText(time);
    const pair = (value, text, of) => el('span', { class: of }, el('b', {}, value), ` ${text}`);
    const all = [pair(whole(trials.done), `of ${whole(trials.planned)} ${unit} done (${percentDone(trials)} %)`),
      isOver(run) ? null : pair(whole(trials.running), 'running'),
      trials.failed > 0 ? pair(whole(trials.failed), 'given up', 'bad') : null,
      trials.restored > 0 ? pair(whole(trials.restored), 'from before') : null];
    if (isOver(run)) {
      all.push(pair(duration(time.elapsed), 'in all'), pair(`${speed(trials.per_second_mean)}/s`, 'on the average'));
    } else {
      all.push(el('span', {}, el('b', {}, `${speed(trials.per_second)}/s`), ` last minute · ${speed(trials.per_second_mean)}/s mean`));
      all.push(left ? el('span', {}, el('b', {}, left.left), ` left (${left.between})`) : run.state === 'running' ? el('span', {}, 'time left not known yet') : null);
      all.push(left ? el('span', { class: 'soft' }, `ends about ${clock(time.left)}`) : null);
    }
    numbers.replaceChildren(...all.filter(Boolean));
    const share = (part) => `${(100 * part) / Math.max(1, trials.planned)}%`;
    [trials.done, trials.running, trials.failed].forEach((part, i) => { parts[i].style.width = share(part); });
    bar.setAttribute('aria-label', `${percentDone(trials)} % done`);
    if (performance.now() - spokenAt > SPOKEN_EVERY) {
      spokenAt = performance.now();
      say(spoken, numbers.textContent);
    }
  }

  function percentDone(trials) {
    return trials.planned > 0 ? Math.floor((100 * trials.done) / trials.planned) : 100;
  }

  function end(run) {
    outcome.hidden = !isOver(run);
    if (isOver(run)) {
      const { folder } = run.experiment;
      outcome.replaceChildren(`${run.reason ? `${run.reason}. ` : ''}The results are in `, el('code', {}, folder), ', told by ', el('code', {}, `${folder}/report.html`),
        run.state === 'complete' ? '.' : '; to go on: ', run.state === 'complete' ? '' : el('code', {}, `separatrix run --resume --out ${folder}`));
    }
  }

  return {
    /** Shows the ages and the state, which time alone changes. */
    tick(run, line, silent, paused) {
      const [sign, of, text] = word(run, line, silent);
      const lost = Boolean(run) && !isOver(run) && (silent > SILENT || Boolean(line.refused)) && !line.hidden;
      document.body.classList.toggle('connecting', !run);
      document.body.classList.toggle('lost', lost);
      state.className = `state ${of}`;
      say(state, `${sign} ${text}${paused ? ', drawing paused' : ''}`);
      pause.setAttribute('aria-pressed', String(paused));
      say(since, run ? ageText(run, line, silent) : '');
      document.title = run ? `${isOver(run) ? run.state : lost ? 'no connection' : `${percentDone(run.trials)} %`} · ${run.experiment.name}` : 'Separatrix';
    },
    numbers(run) {
      say(name, run.experiment.name);
      say(facts, factsOf(run));
      fill(run);
      end(run);
    },
    /** Says something once, for a while. */
    once(text) {
      say(remark, text);
      setTimeout(() => say(remark, ''), 15_000);
    },
  };
}
