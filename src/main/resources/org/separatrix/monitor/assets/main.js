// The page of a run: puts the panels together and tells them what has changed.

import { condition } from './condition.js';
import { connection } from './connection.js';
import { coupling } from './coupling.js';
import { details } from './details.js';
import { failures } from './failures.js';
import { figures } from './figures.js';
import { help } from './help.js';
import { nodes } from './nodes.js';
import { occupancy } from './occupancy.js';
import { pieces } from './pieces.js';
import { elapsed, entries, hasTrials, isOver } from './run.js';
import * as selection from './selection.js';
import { sweep } from './sweep.js';
import { throughput } from './throughput.js';
import { trial } from './trial.js';
import { truth } from './truth.js';
import { whole } from './text.js';

const left = document.getElementById('left');
const right = document.getElementById('right');
let run = null;
let paused = false;
let pending = new Set();
let scheduled = false;

const page = {
  paused: () => paused,
  /** Whether nothing can be asked: the run has ended, and its server with it. */
  isAway: () => line.line.ended || line.silentFor() > 3,
  chosen,
  details: details(() => changed(new Set(['details']))),
  occupancy: occupancy(),
};

/** The entry that is looked at: the chosen one, or the first with a result, so that there is something to see. */
function chosen() {
  const condition = selection.number('condition');
  if (condition !== undefined && condition < run.sweep.conditions) {
    return Math.floor(condition / run.sweep.block);
  }
  return run.conditions?.done ? run.conditions.done.findIndex((done) => done > 0) : -1;
}

const panels = { sweep: sweep(page), condition: condition(page), trial: trial(page), pieces: pieces(), rate: throughput(page),
  nodes: nodes(page), coupling: coupling(), failures: failures(), figures: figures(page) };
const showHelp = help({ t: () => panels.sweep.toggleTable(), p: pause });
const head = truth(document.getElementById('truth'), { pause, help: () => showHelp() });

left.append(panels.sweep.element, panels.condition.element, panels.trial.element, panels.pieces.element);
right.append(panels.rate.element, panels.nodes.element, panels.coupling.element, panels.failures.element, panels.figures.element);
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  panels.sweep.map.element.focus();
});

function pause() {
  paused = !paused;
  tick();
  changed(new Set(['all']));
}

/** Collects what has changed until the next picture is drawn. */
function changed(parts) {
  parts.forEach((part) => pending.add(part));
  if (!scheduled && run) {
    scheduled = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  scheduled = false;
  const parts = pending;
  pending = new Set();
  head.numbers(run);
  document.documentElement.dataset.version = `${run.epoch}-${run.version}`;
  want();
  for (const [name, panel] of Object.entries(panels)) {
    const still = paused && !parts.has('chosen') && ['sweep', 'condition', 'trial'].includes(name);
    if (!still) {
      panel.update(run, parts);
    }
  }
}

/** The details of the chosen condition, as far as it has come. */
function want() {
  const entry = chosen();
  if (entry >= 0 && !page.isAway()) {
    page.details.want(entry * run.sweep.block, `${run.epoch} ${run.conditions.done[entry]}`);
  }
}

function heard(state, parts, before) {
  run = state;
  if (parts.has('all')) {
    const other = before && before.experiment.name !== run.experiment.name;
    if (before && before.epoch !== run.epoch) {
      page.occupancy.clear();
    }
    if (other) {
      selection.clear();
    } else if (before && before.epoch !== run.epoch && run.trials.restored > 0) {
      head.once(`resumed with ${whole(run.trials.restored)} ${run.experiment.unit}`);
    }
    order();
  }
  if (parts.has('all') || parts.has('slots')) {
    page.occupancy.see(run.slots, elapsed(run));
  }
  changed(parts);
  tick();
}

/** A study without trials is read by its figures first; one whose conditions have no numbers has no map. */
function order() {
  const others = !hasTrials(run);
  panels.sweep.element.hidden = entries(run) < (others ? 2 : 1);
  const first = others ? left : right;
  if (panels.figures.element.parentElement !== first) {
    if (others) {
      left.prepend(panels.figures.element);
    } else {
      right.append(panels.figures.element);
    }
  }
}

function tick() {
  head.tick(run, line.line, line.silentFor(), paused);
}

selection.onChange(() => changed(new Set(['chosen'])));
const line = connection(heard);
setInterval(() => {
  tick();
  if (run && !document.hidden && !isOver(run)) {
    changed(new Set(['time']));
  }
}, 500);
tick();
