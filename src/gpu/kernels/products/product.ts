import { unroll, WORKGROUP } from '../../plan/shader';
import type { MatrixOperands, Operands, TransposedOperands } from './product-operands';
import { divisorUpTo, type Sharing, type Tile } from './tile';
import {
  SIDE,
  workgroupDeclarations,
  workgroupStanding,
  workgroupsOf,
  workgroupTimesMatrix,
  workgroupTimesTransposed,
  workgroupTransposedTimes,
} from './workgroup-product';

/**
 * Inner loops of matrix products, as WGSL text. An invocation keeps a tile of `rows` x `columns` of
 * the result in registers as vec4f: `acc_r_c` is row r, columns 4c .. 4c + 3. Indices are in vec4f.
 */
export interface ProductTile {
  readonly rows: number;
  /** A multiple of 4. */
  readonly columns: number;
  readonly sharing: Sharing;
}

/** The tile of an invocation for a result of this size; the number of rows may be open. */
export function blockOf(tile: Tile, columns: number, rows = tile.rows): ProductTile {
  if (tile.sharing === 'workgroup') return tile;
  const block = { rows: divisorUpTo(tile.rows, rows), columns: divisorUpTo(tile.columns, columns) };
  const quads = tile.sharing === 'quads' && (columns / block.columns) % 4 === 0;
  return { ...block, sharing: quads ? 'quads' : 'none' };
}

/**
 * Units that compute a result of this size: invocations, or workgroups where they share loads.
 */
export const unitsOf = (block: ProductTile, rows: number, columns: number): number =>
  block.sharing === 'workgroup'
    ? workgroupsOf(block, rows, columns)
    : Math.ceil(rows / block.rows) * (columns / block.columns);

/** Invocations of a product with a result of this size. */
export const productInvocations = (tile: Tile, rows: number, columns: number): number =>
  unitsOf(blockOf(tile, columns), rows, columns) * (tile.sharing === 'workgroup' ? WORKGROUP : 1);

/** WGSL declarations outside main. */
export const productDeclarations = (block: ProductTile): string =>
  block.sharing === 'workgroup' ? workgroupDeclarations(block) : '';

/**
 * WGSL: `row`, the tile's first, and `column`, its first vec4 column, in a product `width4` vec4f
 * wide (WGSL). A kernel returns early by `firstRow`, which is the same for all invocations that
 * share.
 * @param unit WGSL of the number of the invocation, or of the workgroup where they share
 */
export function standing(block: ProductTile, width4: string, unit?: string): string {
  if (block.sharing === 'workgroup') return workgroupStanding(block, width4, unit ?? 'group');
  const across = `(${width4} / ${block.columns / 4}u)`;
  return `
  let row = (${unit ?? 'id'} / ${across}) * ${block.rows}u;
  let column = (${unit ?? 'id'} % ${across}) * ${block.columns / 4}u;
  let firstRow = row;`;
}

/** From one vec4 column of a tile to the next. */
export const columnStep = ({ sharing }: ProductTile): number => (sharing === 'workgroup' ? SIDE : 1);

/** WGSL of vec4 column c of the tile. */
export const columnAt = (block: ProductTile, c: number): string => `column + ${c * columnStep(block)}u`;

/**
 * `text(r, c)` for every vec4f of the tile inside a result `width4` vec4f wide, of `rows` rows
 * where given (WGSL).
 */
export function eachInside(
  block: ProductTile,
  { width4, rows }: { readonly width4: string; readonly rows?: string },
  text: (r: number, c: number) => string,
): string {
  // Other tiles divide the result; that of a workgroup may reach past it.
  if (block.sharing !== 'workgroup') return eachOfTile(block, text);
  const inside = (r: number, c: number) =>
    `${columnAt(block, c)} < ${width4}${rows === undefined ? '' : ` && row + ${r}u < ${rows}`}`;
  return eachOfTile(block, (r, c) => `if (${inside(r, c)}) { ${text(r, c)} }`);
}

/** Writes the tile to `array`, `width` numbers a row. */
export const writeTile = (block: ProductTile, array: string, width: number): string =>
  eachInside(
    block,
    { width4: `${width / 4}u` },
    (r, c) => `${array}[(row + ${r}u) * ${width / 4}u + ${columnAt(block, c)}] = acc_${r}_${c};`,
  );

const letters = 'xyzw';

/** Declares the tile; `start(r, c)` is the value that row r has at vec4 column c. */
export const declareTile = (tile: ProductTile, start: (r: number, c: number) => string): string =>
  eachOfTile(tile, (r, c) => `var acc_${r}_${c} = ${start(r, c)};`);

/** `text(r, c)` for every vec4f of the tile, rows outside. */
const eachOfTile = ({ rows, columns }: ProductTile, text: (r: number, c: number) => string): string =>
  unroll(rows, (r) => unroll(columns / 4, (c) => text(r, c)));

/**
 * Four terms of the sum at once: the accumulators rarely fit the registers, so each is loaded and
 * stored a quarter as often.
 */
const fourTerms = (term: (j: number) => string): string =>
  Array.from({ length: 4 }, (_, j) => term(j)).join(' + ');

/** Loads `a_0`, `a_1`, ...: vec4f `at` of each row of the tile, `stride` vec4f apart. */
const loadRows = ({ rows, sharing }: ProductTile, left: string, at: string, stride: number): string =>
  sharing === 'quads'
    ? `${unroll(rows / 4, (q) => `let own_${q} = ${left}[${at} + ${4 * q * stride}u + lane * ${stride}u];`)}
    ${unroll(rows, (r) => `let a_${r} = quadBroadcast(own_${r >> 2}, ${r & 3}u);`)}`
    : unroll(rows, (r) => `let a_${r} = ${left}[${at} + ${r * stride}u];`);

/**
 * left [rows, depth * 4] times right [depth * 4, width]: `row` is the tile's first row, `column`
 * its first vec4 column.
 */
export function timesMatrix(tile: ProductTile, operands: MatrixOperands): string {
  if (tile.sharing === 'workgroup') return workgroupTimesMatrix(tile, operands);
  const { left, right, depth, width4 } = operands;
  return `
  let leftStart = row * ${depth}u;
  for (var k = 0u; k < ${depth}u; k++) {
    let leftAt = leftStart + k;
    let rightAt = k * ${4 * width4}u + column;
    ${loadRows(tile, left, 'leftAt', depth)}
    ${unroll(
      tile.columns / 4,
      (c) => `{
      ${unroll(4, (j) => `let b_${j} = ${right}[rightAt + ${j * width4 + c}u];`)}
      ${unroll(tile.rows, (r) => `acc_${r}_${c} += ${fourTerms((j) => `a_${r}.${letters[j]} * b_${j}`)};`)}
    }`,
    )}
  }`;
}

/**
 * left [rows, depth * 4] times the transpose of right [columns, depth * 4]: `column` is the first
 * vec4 column of the result.
 */
export function timesTransposed(tile: ProductTile, operands: Operands): string {
  if (tile.sharing === 'workgroup') return workgroupTimesTransposed(tile, operands);
  const { left, right, depth } = operands;
  return `
  let leftStart = row * ${depth}u;
  let rightStart = column * ${4 * depth}u;
  for (var k = 0u; k < ${depth}u; k++) {
    let leftAt = leftStart + k;
    let rightAt = rightStart + k;
    ${loadRows(tile, left, 'leftAt', depth)}
    ${unroll(
      tile.columns,
      (n) => `{
      let b = ${right}[rightAt + ${n * depth}u];
      ${unroll(tile.rows, (r) => `acc_${r}_${n >> 2}.${letters[n & 3]} += dot(a_${r}, b);`)}
    }`,
    )}
  }`;
}

/**
 * The transpose of left [T, rows] times right [T, columns], over t in [begin, end). `leftAt` and
 * `rightAt` give the vec4f index of a vec4 column in row `t`. Rows at or past `end` are never read:
 * they may hold anything.
 */
export function transposedTimes(tile: ProductTile, operands: TransposedOperands): string {
  if (tile.sharing === 'workgroup') return workgroupTransposedTimes(tile, operands);
  const { left, leftAt, right, rightAt } = operands;
  return `
  for (var first = begin; first < end; first += 4u) {
    ${unroll(
      4,
      (j) => `var leftAt_${j}: u32; var rightAt_${j}: u32; let live_${j} = f32(first + ${j}u < end);
    { let t = min(first + ${j}u, end - 1u); leftAt_${j} = ${leftAt('t', 'row / 4u')}; rightAt_${j} = ${rightAt('t', 'column')}; }`,
    )}
    ${
      tile.sharing === 'quads'
        ? `let ownAt = select(select(leftAt_0, leftAt_1, lane == 1u), select(leftAt_2, leftAt_3, lane == 3u), lane >= 2u);
    ${unroll(
      tile.rows / 4,
      (q) => `let own_${q} = ${left}[ownAt + ${q}u];
    ${unroll(4, (j) => `let a_${q}_${j} = quadBroadcast(own_${q}, ${j}u) * live_${j};`)}`,
    )}`
        : unroll(tile.rows / 4, (q) =>
            unroll(4, (j) => `let a_${q}_${j} = ${left}[leftAt_${j} + ${q}u] * live_${j};`),
          )
    }
    ${unroll(
      tile.columns / 4,
      (c) => `{
      ${unroll(4, (j) => `let b_${j} = ${right}[rightAt_${j} + ${c}u];`)}
      ${unroll(tile.rows, (r) => `acc_${r}_${c} += ${fourTerms((j) => `a_${r >> 2}_${j}.${letters[r & 3]} * b_${j}`)};`)}
    }`,
    )}
  }`;
}
