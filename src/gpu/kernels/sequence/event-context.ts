import {
  type ContextReading,
  EVENT_KINDS,
  GAP_BITS,
  GAP_BUCKETS,
} from '../../../core/histories/event-context';
import { ALIGNMENT } from '../../plan/arena';
import { input, type Kernel, kernel, slot } from '../../plan/shader';
import { CHUNKS } from '../products/weight-gradient';
import { type PairLayout, stepSource } from './sequence-step';

/**
 * Tables of the event context: the bucket of the time gap before an event, and the kind of event. A
 * batch has one code for each token after its last pair, made by `contextCodes` of core.
 */
export interface ContextShape extends ContextReading {
  readonly dim: number;
  readonly pairs: PairLayout;
}

interface ContextTable {
  readonly rows: number;
  /** First bit of the row number in a code. */
  readonly shift: number;
  /**
   * vec4 of its first row; all tables are bound as one, each from an aligned offset.
   */
  readonly at: number;
}

/** In the order of the parameters. */
function contextTables({ timeGaps, eventKinds, dim }: ContextShape): ContextTable[] {
  const read = [
    ...(timeGaps ? [{ rows: GAP_BUCKETS, shift: 0 }] : []),
    ...(eventKinds ? [{ rows: EVENT_KINDS.length, shift: GAP_BITS }] : []),
  ];
  let at = 0;
  return read.map((table) => {
    const own = { ...table, at };
    at += Math.ceil((table.rows * dim * 4) / ALIGNMENT) * (ALIGNMENT / 16);
    return own;
  });
}

const codeSource = ({ words }: PairLayout): string => `
fn codeOf(token: u32) -> u32 { return batch[step.targetsAt + ${words}u * step.targets + token]; }`;

const rowOf = ({ shift }: ContextTable): string => `((code >> ${shift}u) & ${2 ** GAP_BITS - 1}u)`;

/**
 * WGSL `contextOf(code, i)`: vec4 i of the sum of a code's embeddings, and `codeOf(token)`; from
 * the bindings `batch` and `contextTables`.
 */
export function contextSource(shape: ContextShape): string {
  const terms = contextTables(shape).map(
    (table) => `contextTables[${table.at}u + ${rowOf(table)} * ${shape.dim / 4}u + i]`,
  );
  return `${codeSource(shape.pairs)}
fn contextOf(code: u32, i: u32) -> vec4f { return ${terms.join(' + ')}; }`;
}

const tableRows = (shape: ContextShape): number =>
  contextTables(shape).reduce((total, { rows }) => total + rows, 0);

export const contextGradientInvocations = (shape: ContextShape): number =>
  (CHUNKS * tableRows(shape) * shape.dim) / 4;

/**
 * Gradient of the tables from gradient [T, d] of the gathered embeddings, in CHUNKS parts of the
 * tokens: partials [CHUNKS, size], with the tables from `offset` on; both are multiples of 4. One
 * invocation a part, row and vec4 column.
 */
export function contextGradient(shape: ContextShape, size: number, offset: number): Kernel {
  const width = shape.dim / 4;
  const total = tableRows(shape);
  let first = 0;
  const choose = contextTables(shape).map((table) => {
    const here = `if (row >= ${first}u) { own = row - ${first}u; shift = ${table.shift}u; at = ${table.at}u; }`;
    first += table.rows;
    return here;
  });
  return kernel({
    label: 'contextGradient',
    bindings: {
      batch: input('u32'),
      gradient: slot('vec4f'),
      partials: { type: 'vec4f', access: 'read_write' },
    },
    declarations: stepSource + codeSource(shape.pairs),
    body: `
  let chunk = id / ${total * width}u;
  if (chunk >= ${CHUNKS}u) { return; }
  let row = (id / ${width}u) % ${total}u;
  let column = id % ${width}u;
  var own = 0u;
  var shift = 0u;
  var at = 0u;
  ${choose.join('\n  ')}
  var sum = vec4f(0.0);
  for (var token = chunk; token < step.tokens; token += ${CHUNKS}u) {
    if (((codeOf(token) >> shift) & ${2 ** GAP_BITS - 1}u) == own) { sum += gradient[token * ${width}u + column]; }
  }
  partials[chunk * ${size / 4}u + ${offset / 4}u + at + own * ${width}u + column] = sum;`,
  });
}
