import type { BenchResult, ProductResult, RivalResult, WorkloadResult } from './page/result';

/** Results of the bench as Markdown tables, aligned so that they read well on a terminal too. */

type Row = readonly string[];

/** A Markdown table: the first column aligned to the left, the others to the right. */
export function markdown(head: Row, rows: readonly Row[]): string {
  const widths = head.map((title, i) => Math.max(title.length, 3, ...rows.map((row) => row[i].length)));
  const line = (cells: Row) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A number with two or three significant digits. */
export function figures(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  if (size >= 1 || size === 0) return value.toFixed(size >= 10 ? 1 : 2);
  return String(Number(value.toPrecision(2)));
}

/** Bytes with a unit: B, kB or MB, of 1,000 each. */
export function bytes(value: number): string {
  if (value < 1e3) return `${value} B`;
  return value < 1e6 ? `${figures(value / 1e3)} kB` : `${figures(value / 1e6)} MB`;
}

/** GFLOP/s of the fastest matrix product measured in a place; -Infinity when none was. */
const bestProductGigaflops = (products: readonly ProductResult[], place: string): number =>
  Math.max(
    ...(products.find((each) => each.place === place)?.variants.map(({ gigaflops }) => gigaflops) ?? []),
  );

/** Milliseconds to compare a rival with: our fastest in its place, or else our fastest anywhere. */
function fastestOfOurs(rivals: readonly RivalResult[], place: string): number {
  const ours = rivals.filter((each) => each.ours);
  const here = ours.filter((each) => each.place === place);
  return Math.min(...(here.length > 0 ? here : ours).map(({ milliseconds }) => milliseconds.median));
}

const head = (checked: string): Row => [
  'rival',
  'ms',
  'quartiles',
  'runs',
  'times ours',
  'dispatches',
  'passes',
  'submissions',
  'up',
  'down',
  'buffers',
  'bind groups',
  'peak',
  'GFLOP/s',
  'of the best product',
  checked,
];

function rowOf({ rivals, products }: WorkloadResult, rival: RivalResult): Row {
  const { name, place, counts, milliseconds, peakBytes, gigaflops, check } = rival;
  const { median, lower, upper, steps } = milliseconds;
  const ratio = median / fastestOfOurs(rivals, place);
  const share = (100 * gigaflops) / bestProductGigaflops(products, place);
  return [
    name,
    figures(median),
    `${figures(lower)} to ${figures(upper)}`,
    String(steps),
    figures(ratio),
    ...(counts
      ? [
          String(counts.dispatches),
          String(counts.passes),
          String(counts.submits),
          bytes(counts.bytesUploaded),
          bytes(counts.bytesRead),
          String(counts.buffersCreated),
          String(counts.bindGroupsCreated),
        ]
      : Array.from({ length: 7 }, () => '-')),
    peakBytes === null ? '-' : bytes(peakBytes),
    figures(gigaflops),
    share > 0 ? `${Math.round(share)} %` : '-',
    check === null ? '-' : check.toFixed(5),
  ];
}

/** A sentence for each rival whose first result differs from the first rival's by too much. */
export function disagreements({ title, rivals, tolerance }: WorkloadResult): string[] {
  const known = rivals.flatMap(({ name, check }) => (check === null ? [] : [{ name, check }]));
  const first = known[0];
  return known
    .filter(({ check }) => !(Math.abs(check - first.check) <= tolerance * Math.abs(first.check)))
    .map(({ name, check }) => `${title}: ${name} has ${check}, ${first.name} has ${first.check}`);
}

function profileOf({ profile, name }: RivalResult): string[] {
  if (!profile) return [];
  const byLabel = new Map<string, { count: number; milliseconds: number }>();
  for (const { label, milliseconds } of profile) {
    const sum = byLabel.get(label) ?? { count: 0, milliseconds: 0 };
    byLabel.set(label, { count: sum.count + 1, milliseconds: sum.milliseconds + milliseconds });
  }
  const rows = [...byLabel]
    .sort((a, b) => b[1].milliseconds - a[1].milliseconds)
    .map(([label, { count, milliseconds }]) => [label, String(count), figures(milliseconds)]);
  return ['', markdown([`kernels of ${name}`, 'dispatches', 'ms'], rows)];
}

function productLine({ place, shape, variants }: ProductResult): string {
  const { rows, depth, columns } = shape;
  const list = variants.map(({ name, gigaflops }) => `${name} ${figures(gigaflops)}`).join('; ');
  return `Matrix product ${rows} x ${depth} x ${columns} on ${place}, GFLOP/s: ${list}.`;
}

function workloadText(result: WorkloadResult): string {
  const { title, flops, checked, rivals, failures, products } = result;
  const notes = rivals.flatMap(({ name, note }) => (note === '' ? [] : [`${name}: ${note}.`]));
  return [
    `${title} (${figures(flops / 1e9)} GFLOP)`,
    '',
    markdown(
      head(checked),
      rivals.map((rival) => rowOf(result, rival)),
    ),
    '',
    ...notes,
    ...products.map(productLine),
    ...failures.map(({ name, reason }) => `${name} could not: ${reason}`),
    ...rivals.flatMap(profileOf),
  ].join('\n');
}

/** The adapter in words. */
export function adapterText({ adapter }: Pick<BenchResult, 'adapter'>): string {
  if (!adapter) return 'no adapter';
  const { vendor, architecture, description, software } = adapter;
  const words = [vendor, architecture, description].filter((part) => part !== '').join(' ');
  return `${words}${software ? ' (software)' : ''}`;
}

/**
 * All tables of a run.
 * @param more texts to add at the end
 */
export function report(result: BenchResult, more: readonly string[] = []): string {
  const { browser, cores, threads, date, workloads } = result;
  return [
    `Adapter: ${adapterText(result)}. Chromium ${browser}, ${cores} cores, ${threads ? 'threads' : 'no threads'} on wasm, ${date}.`,
    ...workloads.map(workloadText),
    ...more,
    '',
  ].join('\n\n');
}
