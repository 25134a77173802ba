import { at, escaped, FAINT, svgDocument } from '../shared/svg';
import { doublingSize, type Measured } from './doubling';

/** The line of one panel: milliseconds a step against one size. */
export interface Series {
  readonly title: string;
  /** Sorted by size. */
  readonly points: readonly Measured[];
}

const PANEL = { width: 300, height: 240 };
const MARGIN = { left: 84, right: 20, top: 44, bottom: 44 };
const LINE = '#0b6e99';
const MARK = '#b3430f';

const short = (value: number): string => {
  const rounded = Number(value.toPrecision(2));
  // Large numbers in compact form, because ticks are close together.
  return rounded.toLocaleString('en', { notation: rounded >= 10_000 ? 'compact' : 'standard' });
};

/**
 * Ticks of a logarithmic axis: 1, 2 and 5 times the powers of ten, from the last at or below `from`
 * to the first at or above `to`; at least two.
 */
export function logTicks(from: number, to: number): number[] {
  const steps: number[] = [];
  // One more power on both sides, for Math.log10 of a power of ten need not be exactly whole.
  for (let power = Math.floor(Math.log10(from)) - 1; power <= Math.ceil(Math.log10(to)) + 1; power++)
    for (const digit of [1, 2, 5]) steps.push(Number(`${digit}e${power}`));
  const first = steps.findLastIndex((step) => step <= from);
  const last = steps.findIndex((step) => step >= to);
  return steps.slice(first, Math.max(last, first + 1) + 1);
}

/** Position of a value between two others on a logarithmic scale, 0 to 1. */
const share = (value: number, from: number, to: number): number =>
  Math.log(value / from) / Math.log(to / from);

/**
 * Log-log panels side by side that share one axis of milliseconds. A dashed line marks the size at
 * which a step costs twice what it costs at the smallest size.
 * @param notes lines of text below the panels
 * @returns an SVG document, without panels when nothing was measured
 */
export function chart(title: string, all: readonly Series[], notes: readonly string[]): string {
  const series = all.filter(({ points }) => points.length > 0);
  const costs = series.flatMap(({ points }) => points.map(({ milliseconds }) => milliseconds));
  const rows = costs.length > 0 ? logTicks(Math.min(...costs), Math.max(...costs)) : [];
  const outer = {
    width: MARGIN.left + PANEL.width + MARGIN.right,
    height: MARGIN.top + PANEL.height + MARGIN.bottom,
  };
  const width = Math.max(1, series.length) * outer.width;
  const height = 28 + outer.height + 16 * notes.length + 8;
  const parts = series.map(
    (each, i) =>
      `<g transform="translate(${i * outer.width + MARGIN.left} ${28 + MARGIN.top})">\n${panel(each, rows)}\n</g>`,
  );
  return svgDocument({ width, height, left: MARGIN.left }, title, [
    ...parts,
    ...notes.map(
      (note, i) => `<text x="${MARGIN.left}" y="${28 + outer.height + 12 + 16 * i}">${escaped(note)}</text>`,
    ),
  ]);
}

function panel({ title, points }: Series, rows: readonly number[]): string {
  const columns = logTicks(points[0].size, points[points.length - 1].size);
  const x = (size: number): number => PANEL.width * share(size, columns[0], columns[columns.length - 1]);
  const y = (milliseconds: number): number =>
    PANEL.height * (1 - share(milliseconds, rows[0], rows[rows.length - 1]));
  const grid = [
    ...rows.map((value) => {
      const level = at(y(value));
      return `<path d="M0 ${level}H${PANEL.width}" stroke="${FAINT}"/><text x="-8" y="${level}" dy="4" text-anchor="end">${short(value)} ms</text>`;
    }),
    ...columns.map((value) => {
      const place = at(x(value));
      return `<path d="M${place} 0V${PANEL.height}" stroke="${FAINT}"/><text x="${place}" y="${PANEL.height + 18}" text-anchor="middle">${short(value)}</text>`;
    }),
  ];
  const doubled = doublingSize(points);
  const mark =
    doubled === undefined
      ? []
      : [
          `<path d="M${at(x(doubled))} 0V${PANEL.height}" stroke="${MARK}" stroke-dasharray="5 4"/>`,
          `<text x="${at(x(doubled))}" y="-6" text-anchor="middle" fill="${MARK}">doubles at ${short(doubled)}</text>`,
        ];
  return [
    `<text y="-24" font-weight="600">${escaped(title)}</text>`,
    ...grid,
    ...mark,
    `<polyline points="${points.map(({ size, milliseconds }) => `${at(x(size))},${at(y(milliseconds))}`).join(' ')}" fill="none" stroke="${LINE}" stroke-width="2"/>`,
    ...points.map(
      ({ size, milliseconds }) =>
        `<circle cx="${at(x(size))}" cy="${at(y(milliseconds))}" r="3.5" fill="${LINE}"><title>${short(size)}: ${short(milliseconds)} ms</title></circle>`,
    ),
  ].join('\n');
}
