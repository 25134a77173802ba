import { coveringTicks, linearScale, type Scale } from '../../../ui/charts/scale';
import { at, escaped, FAINT, svgDocument } from '../../shared/svg';
import type { Report, ReportRow } from './report';

/**
 * Colours that most people with colour blindness can tell apart (Okabe and Ito 2008). After the
 * last one they start again, with dashed lines.
 */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#1f2933'];
const styleOf = (i: number) => ({
  colour: COLOURS[i % COLOURS.length],
  dashes: i < COLOURS.length ? '' : ' stroke-dasharray="5 4"',
});

const PLOT = { width: 420, height: 260 };
const TOP = 48;
const short = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en');

interface Axis {
  readonly title: string;
  readonly ticks: readonly number[];
  readonly scale: Scale;
  /** Label of a tick; its number when absent. */
  readonly name?: (tick: number) => string;
}

function axis(title: string, values: readonly number[], range: readonly [number, number]): Axis {
  const known = values.length > 0 ? values : [0];
  const ticks = coveringTicks(Math.min(0, ...known), Math.max(...known), 5);
  return { title, ticks, scale: linearScale([ticks[0], ticks[ticks.length - 1]], range) };
}

/** A logarithmic axis: ticks and scale are in powers of ten, and a tick's label is its value. */
function logAxis(title: string, values: readonly number[], range: readonly [number, number]): Axis {
  const powers = values.map((value) => Math.log10(Math.max(value, 1e-3)));
  const [from, to] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  const ticks = Array.from({ length: Math.max(to, from + 1) - from + 1 }, (_, i) => from + i);
  return {
    title,
    ticks,
    scale: linearScale([ticks[0], ticks[ticks.length - 1]], range),
    name: (power) => short(10 ** power),
  };
}

function grid(x: Axis, y: Axis): string[] {
  const called = ({ name = short }: Axis, tick: number) => escaped(name(tick));
  return [
    ...x.ticks.map(
      (tick) =>
        `<path d="M${at(x.scale(tick))} 0V${PLOT.height}" stroke="${FAINT}"/><text x="${at(x.scale(tick))}" y="${PLOT.height + 18}" text-anchor="middle">${called(x, tick)}</text>`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path d="M0 ${at(y.scale(tick))}H${PLOT.width}" stroke="${FAINT}"/><text x="-8" y="${at(y.scale(tick))}" dy="4" text-anchor="end">${called(y, tick)}</text>`,
    ),
    `<text x="${PLOT.width / 2}" y="${PLOT.height + 38}" text-anchor="middle">${escaped(x.title)}</text>`,
    `<text x="-50" y="-12">${escaped(y.title)}</text>`,
  ];
}

const moved = (x: number, y: number, parts: readonly string[]): string =>
  `<g transform="translate(${x} ${y})">\n${parts.join('\n')}\n</g>`;

/** Test NDCG@10 of each model with its 95 % interval. */
export function accuracyChart({ rows }: Report): string {
  const left = 160;
  const step = 26;
  const height = TOP + step * rows.length + 50;
  const sorted = rows.toSorted((a, b) => b.test[10].ndcg - a.test[10].ndcg);
  const x = axis(
    'test NDCG@10, 95 % interval',
    sorted.map(({ intervals }) => intervals[10].ndcg.high),
    [0, PLOT.width],
  );
  const bottom = step * rows.length;
  const lines = x.ticks.map(
    (tick) =>
      `<path d="M${at(x.scale(tick))} 0V${bottom}" stroke="${FAINT}"/><text x="${at(x.scale(tick))}" y="${bottom + 18}" text-anchor="middle">${short(tick)}</text>`,
  );
  const marks = sorted.map(({ name, test, intervals }, i) => {
    const y = at(step * (i + 0.5));
    const { low, high } = intervals[10].ndcg;
    const value = test[10].ndcg;
    return `<text x="-12" y="${y}" dy="4" text-anchor="end">${escaped(name)}</text><path d="M${at(x.scale(low))} ${y}H${at(x.scale(high))}" stroke="${COLOURS[0]}" stroke-width="2"/><circle cx="${at(x.scale(value))}" cy="${y}" r="4" fill="${COLOURS[0]}"><title>${escaped(name)}: ${value.toFixed(4)}, ${low.toFixed(4)} to ${high.toFixed(4)}</title></circle>`;
  });
  const label = `<text x="${PLOT.width / 2}" y="${bottom + 38}" text-anchor="middle">${escaped(x.title)}</text>`;
  return svgDocument({ width: left + PLOT.width + 30, height, left: 20 }, 'Accuracy', [
    moved(left, TOP, [...lines, ...marks, label]),
  ]);
}

/** Validation NDCG@10 by epoch, of each model trained in epochs; with several seeds, the first. */
export function curvesChart({ rows }: Report): string {
  const left = 70;
  const curves = rows
    .map(({ name, results }) => ({ name, curve: results[0].result.curve }))
    .filter(({ curve }) => curve.length > 0);
  const points = curves.flatMap(({ curve }) => curve);
  const x = axis(
    'epoch',
    points.map(({ epoch }) => epoch),
    [0, PLOT.width],
  );
  const y = axis(
    'validation NDCG@10',
    points.map(({ ndcg }) => ndcg),
    [PLOT.height, 0],
  );
  const lines = curves.map(({ name, curve }, i) => {
    const { colour, dashes } = styleOf(i);
    const path = curve.map(({ epoch, ndcg }) => `${at(x.scale(epoch))},${at(y.scale(ndcg))}`).join(' ');
    const level = 18 * i + 6;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/><path d="M${PLOT.width + 16} ${level}h22" stroke="${colour}" stroke-width="2"${dashes}/><text x="${PLOT.width + 44}" y="${level}" dy="4">${escaped(name)}</text>`;
  });
  const height = Math.max(TOP + PLOT.height + 50, TOP + 18 * curves.length + 20);
  return svgDocument({ width: left + PLOT.width + 200, height, left: 20 }, 'Validation by epoch', [
    moved(left, TOP + 20, [...grid(x, y), ...lines]),
  ]);
}

/** Test NDCG@10 against catalogue coverage, and against the seconds of the evaluation. */
export function tradeOffChart({ rows }: Report): string {
  const left = 70;
  const gains = rows.map(({ test }) => test[10].ndcg);
  const y = axis('test NDCG@10', gains, [PLOT.height, 0]);
  const coverages = rows.map(({ test }) => test[10].coverage);
  const seconds = rows.map((row) => row.seconds);
  const byCoverage = axis('part of the catalogue in a top 10', coverages, [0, PLOT.width]);
  const bySeconds = logAxis('seconds, test included', seconds, [0, PLOT.width]);
  const dot = (x: number, { name, test }: ReportRow) => {
    const end = x > 0.75 * PLOT.width;
    const place = end ? `x="${at(x - 8)}" text-anchor="end"` : `x="${at(x + 8)}"`;
    const level = at(y.scale(test[10].ndcg));
    return `<circle cx="${at(x)}" cy="${level}" r="4" fill="${COLOURS[0]}"/><text ${place} y="${level}" dy="4">${escaped(name)}</text>`;
  };
  const panel = (x: Axis, of: (row: ReportRow) => number) => [
    ...grid(x, y),
    ...rows.map((row) => dot(x.scale(of(row)), row)),
  ];
  const width = 2 * (left + PLOT.width + 30);
  return svgDocument(
    { width, height: TOP + 20 + PLOT.height + 50, left: 20 },
    'Accuracy against coverage and time',
    [
      moved(
        left,
        TOP + 20,
        panel(byCoverage, ({ test }) => test[10].coverage),
      ),
      moved(
        width / 2 + left,
        TOP + 20,
        panel(bySeconds, (row) => Math.log10(Math.max(row.seconds, 1e-3))),
      ),
    ],
  );
}
