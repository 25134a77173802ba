import { unroll } from '../shader';
import { divisorUpTo, type Tile } from './tile';

/**
 * Inner loops of matrix products, as WGSL text. An invocation keeps a tile of `rows` x `columns` of the result in registers, `columns` in
 * vec4f: `acc_r_c` is row r, columns 4c .. 4c + 3. Indices are in vec4f.
 */
export interface ProductTile {
  readonly rows: number;
  /** A multiple of 4. */
  readonly columns: number;
  /** The four invocations of a quad have the same rows and share the loads of the left side. */
  readonly quads: boolean;
}

/** The tile an invocation has of a result with so many rows and columns; rows may be open-ended. */
export function blockOf(tile: Tile, columns: number, rows = tile.rows): ProductTile {
  const block = { rows: divisorUpTo(tile.rows, rows), columns: divisorUpTo(tile.columns, columns) };
  return { ...block, quads: tile.quads && (columns / block.columns) % 4 === 0 };
}

const letters = 'xyzw';

/** Declares the tile; `start(r, c)` is the value that row r has at vec4 column c. */
export const declareTile = (tile: ProductTile, start: (r: number, c: number) => string): string =>
  eachOfTile(tile, (r, c) => `var acc_${r}_${c} = ${start(r, c)};`);

/** `text(r, c)` for every vec4f of the tile, rows outside. */
export const eachOfTile = ({ rows, columns }: ProductTile, text: (r: number, c: number) => string): string =>
  unroll(rows, (r) => unroll(columns / 4, (c) => text(r, c)));

/** Four steps of the sum at once: the accumulators rarely fit the registers, so each is touched a quarter as often. */
const fourTerms = (term: (j: number) => string): string =>
  Array.from({ length: 4 }, (_, j) => term(j)).join(' + ');

export interface Operands {
  readonly left: string;
  readonly right: string;
  /** vec4f in the shared dimension. */
  readonly depth: number;
}

/** Loads `a_0`, `a_1`, ...: vec4f `at` of each row of the tile, `stride` vec4f apart. */
const loadRows = ({ rows, quads }: ProductTile, left: string, at: string, stride: number): string =>
  quads
    ? `${unroll(rows / 4, (q) => `let own_${q} = ${left}[${at} + ${4 * q * stride}u + lane * ${stride}u];`)}
    ${unroll(rows, (r) => `let a_${r} = quadBroadcast(own_${r >> 2}, ${r & 3}u);`)}`
    : unroll(rows, (r) => `let a_${r} = ${left}[${at} + ${r * stride}u];`);

/** left [rows, depth * 4] times right [depth * 4, width]: `row` is the tile's first row, `column` its first vec4 column. */
export function timesMatrix(tile: ProductTile, operands: Operands & { width4: number }): string {
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

/** left [rows, depth * 4] times the transpose of right [columns, depth * 4]: `column` is the first vec4 column of the result. */
export function timesTransposed(tile: ProductTile, { left, right, depth }: Operands): string {
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
 * The transpose of left [T, rows] times right [T, columns], over t in [begin, end). `leftAt` and `rightAt` are WGSL expressions of the vec4f index
 * of the tile's first operand in row `t`. Rows at or past `end` are never read: they may hold anything.
 */
export function transposedTimes(
  tile: ProductTile,
  { left, leftAt, right, rightAt }: { left: string; leftAt: string; right: string; rightAt: string },
): string {
  return `
  for (var first = begin; first < end; first += 4u) {
    ${unroll(
      4,
      (j) => `var leftAt_${j}: u32; var rightAt_${j}: u32; let live_${j} = f32(first + ${j}u < end);
    { let t = min(first + ${j}u, end - 1u); leftAt_${j} = ${leftAt}; rightAt_${j} = ${rightAt}; }`,
    )}
    ${
      tile.quads
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
