// Lines, bands and bars over a number, drawn by uPlot.

import { colour, faint, onTheme } from './colour.js';
import { el, onWidth } from './dom.js';

const { uPlot } = window;
const FONT = '12px system-ui, "DejaVu Sans", sans-serif';

/**
 * A chart as wide as its parent.
 *
 * options.series: [{label, colour, width, dash, fill, bars, points}]: colour is a name of the style sheet, null draws nothing
 * options.bands: [{series: [upper, lower], colour}], places of series from 1 on
 * options.height, options.x {format, label, range}, options.y {format, label, range}, options.left (pixels of the y axis)
 */
export function chart(parent, options) {
  const box = el('div', { class: 'wide' });
  parent.append(box);
  let data = [[], ...options.series.map(() => [])];
  let plot = null;
  let sentence = '';

  function axis(side, of, size) {
    return {
      side,
      size,
      label: of.label,
      labelSize: of.label ? 18 : undefined,
      labelFont: FONT,
      font: FONT,
      gap: 3,
      stroke: colour('soft'),
      grid: { stroke: colour('line'), width: 1 },
      ticks: { stroke: colour('line'), width: 1, size: 4 },
      values: of.format ? (_, ticks) => ticks.map((tick) => (tick === null ? '' : of.format(tick))) : undefined,
      splits: of.splits,
      space: of.space ?? (side === 2 ? 60 : 26),
    };
  }

  function series(of) {
    return {
      label: of.label,
      stroke: of.colour ? colour(of.colour) : undefined,
      width: of.width ?? 2,
      dash: of.dash,
      fill: of.fill ? faint(of.colour, of.fill) : undefined,
      paths: of.bars ? uPlot.paths.bars({ size: [of.bars, 100], align: of.align ?? 0 }) : of.step ? uPlot.paths.stepped({ align: 1 }) : undefined,
      points: of.points ? { show: true, size: 7, fill: colour(of.colour), stroke: colour(of.colour) } : { show: false },
      spanGaps: false,
    };
  }

  function make(width) {
    plot?.destroy();
    plot = new uPlot({
      width,
      height: options.height ?? 150,
      legend: { show: false },
      cursor: { show: false },
      padding: [8, options.right ?? 10, 0, 0],
      scales: { x: { time: false, range: options.x?.range }, y: { range: options.y?.range } },
      axes: [axis(2, options.x ?? {}, options.x?.label ? 42 : 24), axis(3, options.y ?? {}, options.left ?? 48)],
      series: [{}, ...options.series.map(series)],
      bands: options.bands?.map((band) => ({ series: band.series, fill: faint(band.colour, 0.2) })),
    }, data, box);
    label();
  }

  function label() {
    if (plot) {
      plot.ctx.canvas.setAttribute('role', 'img');
      plot.ctx.canvas.setAttribute('aria-label', sentence);
    }
  }

  onWidth(box, (width) => (plot ? plot.setSize({ width, height: options.height ?? 150 }) : make(width)));
  onTheme(() => plot && make(plot.width));

  return {
    element: box,
    /** Shows columns, that of x first, and says what they show. */
    set(columns, says) {
      data = columns;
      sentence = says;
      plot?.setData(columns);
      label();
    },
    canvases: () => (plot ? [plot.ctx.canvas] : []),
    redraw: () => plot && make(plot.width),
  };
}

/** The range of a scale that begins at zero and leaves some room above. */
export function fromZero(_, low, high) {
  return [0, high > 0 ? 1.08 * high : 1];
}
