import { unroll, WORKGROUP } from '../../plan/shader';
import type { MatrixOperands, Operands, TransposedOperands } from './product-operands';

/**
 * Matrix products by a whole workgroup, as WGSL text: its 8 x 8 invocations load a block of either
 * side into workgroup memory, and each keeps a tile of the result in registers. (Volkov and Demmel,
 * "Benchmarking GPUs to Tune Dense Linear Algebra", SC 2008.) An invocation's rows follow each
 * other; its vec4 columns are 8 apart, so that neighbours read neighbouring memory.
 */
interface WorkgroupTile {
  readonly rows: number;
  /** A multiple of 4. */
  readonly columns: number;
}

/** Invocations of a workgroup along either side. */
export const SIDE = 8;
/** vec4f of the shared dimension in a block. */
const DEEP = 4;

/** Rows, and vec4 columns, of the result that a workgroup works out. */
const sizes = ({ rows, columns }: WorkgroupTile) => ({ down: SIDE * rows, across: (SIDE * columns) / 4 });

export const workgroupDeclarations = (tile: WorkgroupTile): string => {
  const { down, across } = sizes(tile);
  return `
var<workgroup> leftBlock: array<vec4f, ${down * DEEP}>;
var<workgroup> rightBlock: array<vec4f, ${across * 4 * DEEP}>;`;
};

/** Number of workgroups of a result of this size. */
export const workgroupsOf = (tile: WorkgroupTile, rows: number, columns: number): number => {
  const { down, across } = sizes(tile);
  return Math.ceil(rows / down) * Math.ceil(columns / 4 / across);
};

/**
 * WGSL: the position of block `unit` and of this invocation in it. `firstRow` is the same for the
 * whole workgroup.
 */
export function workgroupStanding(tile: WorkgroupTile, width4: string, unit: string): string {
  const { down, across } = sizes(tile);
  const blocks = `((${width4} + ${across - 1}u) / ${across}u)`;
  return `
  let firstRow = (${unit} / ${blocks}) * ${down}u;
  let firstColumn = (${unit} % ${blocks}) * ${across}u;
  let row = firstRow + local / ${SIDE}u * ${tile.rows}u;
  let column = firstColumn + local % ${SIDE}u;`;
}

/** Fills `block` [cells]: `value` of each `cell` that `there` says exists, else zero. */
const fill = (block: string, cells: number, there: string, value: string): string =>
  unroll(
    Math.ceil(cells / WORKGROUP),
    (i) => `{
      let cell = local + ${i * WORKGROUP}u;
      ${cells % WORKGROUP === 0 ? '' : `if (cell < ${cells}u)`} { ${block}[cell] = select(vec4f(0.0), ${value}, ${there}); }
    }`,
  );

/** One vec4f of the shared dimension of every row: `a_r`. */
const loadRows = ({ rows }: WorkgroupTile): string =>
  unroll(rows, (r) => `let a_${r} = leftBlock[(local / ${SIDE}u * ${rows}u + ${r}u) * ${DEEP}u + q];`);

const overBlocks = (depth: number, stage: string, terms: string): string => `
  for (var k = 0u; k < ${depth}u; k += ${DEEP}u) {
    ${stage}
    workgroupBarrier();
    for (var q = 0u; q < ${DEEP}u; q++) { ${terms} }
    workgroupBarrier();
  }`;

const leftRows = (tile: WorkgroupTile, left: string, depth: number): string =>
  fill(
    'leftBlock',
    sizes(tile).down * DEEP,
    `k + cell % ${DEEP}u < ${depth}u`,
    `${left}[(firstRow + cell / ${DEEP}u) * ${depth}u + k + cell % ${DEEP}u]`,
  );

/** left [rows, depth * 4] times right [depth * 4, width4 * 4]. */
export function workgroupTimesMatrix(
  tile: WorkgroupTile,
  { left, right, depth, width4 }: MatrixOperands,
): string {
  const { across } = sizes(tile);
  const stage = `${leftRows(tile, left, depth)}
    ${fill(
      'rightBlock',
      across * 4 * DEEP,
      `4u * k + cell / ${across}u < ${4 * depth}u`,
      `${right}[(4u * k + cell / ${across}u) * ${width4}u + firstColumn + cell % ${across}u]`,
    )}`;
  return overBlocks(
    depth,
    stage,
    `${loadRows(tile)}
    ${unroll(
      tile.columns / 4,
      (c) => `{
      ${unroll(4, (j) => `let b_${j} = rightBlock[(4u * q + ${j}u) * ${across}u + local % ${SIDE}u + ${SIDE * c}u];`)}
      ${unroll(tile.rows, (r) => `acc_${r}_${c} += a_${r}.x * b_0 + a_${r}.y * b_1 + a_${r}.z * b_2 + a_${r}.w * b_3;`)}
    }`,
    )}`,
  );
}

/** left [rows, depth * 4] times the transpose of right [columns, depth * 4]. */
export function workgroupTimesTransposed(tile: WorkgroupTile, { left, right, depth }: Operands): string {
  const { across } = sizes(tile);
  const stage = `${leftRows(tile, left, depth)}
    ${fill(
      'rightBlock',
      across * 4 * DEEP,
      `k + cell % ${DEEP}u < ${depth}u`,
      `${right}[(4u * firstColumn + cell / ${DEEP}u) * ${depth}u + k + cell % ${DEEP}u]`,
    )}`;
  return overBlocks(
    depth,
    stage,
    `${loadRows(tile)}
    ${unroll(
      tile.columns,
      (n) => `{
      let b = rightBlock[(4u * (local % ${SIDE}u + ${SIDE * (n >> 2)}u) + ${n & 3}u) * ${DEEP}u + q];
      ${unroll(tile.rows, (r) => `acc_${r}_${n >> 2}.${'xyzw'[n & 3]} += dot(a_${r}, b);`)}
    }`,
    )}`,
  );
}

/**
 * The transpose of left [T, rows] times right [T, columns], over t in [begin, end), which must be
 * the same for all of the workgroup; `leftAt` gives the vec4f index of row t's vec4 column,
 * `rightAt` likewise.
 */
export function workgroupTransposedTimes(
  tile: WorkgroupTile,
  { left, leftAt, right, rightAt }: TransposedOperands,
): string {
  const { down, across } = sizes(tile);
  const high = down / 4;
  const long = 4 * DEEP;
  const block = (
    name: string,
    wide: number,
    array: string,
    at: (t: string, column: string) => string,
    start: string,
  ) =>
    fill(
      name,
      wide * long,
      `first + cell / ${wide}u < end`,
      `${array}[${at(`min(first + cell / ${wide}u, end - 1u)`, `${start} + cell % ${wide}u`)}]`,
    );
  return `
  for (var first = begin; first < end; first += ${long}u) {
    ${block('leftBlock', high, left, leftAt, 'firstRow / 4u')}
    ${block('rightBlock', across, right, rightAt, 'firstColumn')}
    workgroupBarrier();
    for (var t = 0u; t < ${long}u; t++) {
      ${unroll(tile.rows / 4, (q) => `let a_${q} = leftBlock[t * ${high}u + local / ${SIDE}u * ${tile.rows / 4}u + ${q}u];`)}
      ${unroll(
        tile.columns / 4,
        (c) => `{
        let b = rightBlock[t * ${across}u + local % ${SIDE}u + ${SIDE * c}u];
        ${unroll(tile.rows, (r) => `acc_${r}_${c} += a_${r >> 2}.${'xyzw'[r & 3]} * b;`)}
      }`,
      )}
    }
    workgroupBarrier();
  }`;
}
