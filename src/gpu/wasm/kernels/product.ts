import type { Assembler, Local } from '../assembler/assembler';
import {
  add,
  and,
  equal,
  fadd,
  type I32,
  type Int,
  i32,
  less,
  loadFloat,
  loadSplat,
  loadVector,
  mul,
  roundUp,
  smaller,
  splat,
  sub,
  type V128,
  vadd,
  vmul,
} from '../assembler/values';

/**
 * Matrix product after Goto and van de Geijn, "Anatomy of high-performance matrix multiplication",
 * ACM TOMS 34(3), 2008: both sides are packed into panels, and a tile of ROWS x COLUMNS numbers of
 * the result stays in registers while the sum runs over DEPTH terms.
 */
const ROWS = 4;
const COLUMNS = 8;
/** Terms of the sum that are packed at once. */
const DEPTH = 256;
/**
 * Columns of the result packed at once, so that the packed right side stays in the second-level
 * cache.
 */
const WIDTH = 512;
const RIGHT_PANEL = COLUMNS * 4;
const LEFT_PANEL = ROWS * 4;

const LEFT_AT = WIDTH * DEPTH * 4;
const TILE_AT = LEFT_AT + DEPTH * LEFT_PANEL;
/** Bytes of scratch that a product needs. */
export const PRODUCT_SCRATCH = TILE_AT + ROWS * COLUMNS * 4;

/** Defines the functions of the matrix product; strides are in bytes. */
export function defineProduct(assembler: Assembler) {
  const tile = assembler.define(
    'tile',
    { left: 'i32', right: 'i32', depth: 'i32', out: 'i32', stride: 'i32', sum: 'i32' },
    (code, { left, right, depth, out, stride, sum }) => {
      const total = Array.from({ length: ROWS }, () =>
        Array.from({ length: COLUMNS / 4 }, () => code.let(splat(0))),
      );
      const l = code.let(left);
      const r = code.let(right);
      code.loop(0, depth, 4, () => {
        for (let k = 0; k < 4; k++) {
          const columns = total[0].map((_, c) => code.let(loadVector(r, k * RIGHT_PANEL + c * 16)));
          total.forEach((row, i) => {
            const a = code.let(loadSplat(l, k * LEFT_PANEL + i * 4));
            row.forEach((acc, c) => {
              code.set(acc, vadd(acc, vmul(a, columns[c])));
            });
          });
        }
        code.set(l, add(l, 4 * LEFT_PANEL));
        code.set(r, add(r, 4 * RIGHT_PANEL));
      });
      const at = code.let(out);
      const store = (value: (acc: Local<'v128'>, at: I32, offset: number) => V128) => {
        for (const row of total) {
          row.forEach((acc, c) => {
            code.storeVector(at, value(acc, at, c * 16), c * 16);
          });
          code.set(at, add(at, stride));
        }
      };
      code.when(
        sum,
        () => store((acc, from, offset) => vadd(loadVector(from, offset), acc)),
        () => store((acc) => acc),
      );
    },
  );

  // Packs `count` <= size lines of `depth` terms: into[k * size + i] = from[i * line + k * term],
  // zero beyond either end.
  const pack = (size: number) =>
    assembler.define(
      `pack${size}`,
      { from: 'i32', line: 'i32', term: 'i32', count: 'i32', depth: 'i32', into: 'i32' },
      (code, { from, line, term, count, depth, into }) => {
        const source = code.let(from);
        const target = code.let(into);
        const eachTerm = (end: Int, write: () => void) =>
          code.loop(0, end, 1, () => {
            write();
            code.set(source, add(source, term));
            code.set(target, add(target, size * 4));
          });
        const whole = code.let(equal(count, size));
        code.when(
          and(whole, equal(line, 4)),
          () =>
            eachTerm(depth, () => {
              for (let i = 0; i < size; i += 4) code.storeVector(target, loadVector(source, i * 4), i * 4);
            }),
          () => {
            const lines = Array.from({ length: size }, (_, i) => code.let(mul(line, i)));
            code.when(
              whole,
              () =>
                eachTerm(depth, () => {
                  for (let i = 0; i < size; i++)
                    code.storeFloat(target, loadFloat(add(source, lines[i])), i * 4);
                }),
              () =>
                eachTerm(depth, () => {
                  for (let i = 0; i < size; i += 4) code.storeVector(target, splat(0), i * 4);
                  code.loop(0, count, 1, (i) => {
                    code.storeFloat(add(target, mul(i, 4)), loadFloat(add(source, mul(i, line))));
                  });
                }),
            );
          },
        );
        eachTerm(sub(roundUp(depth, 4), depth), () => {
          for (let i = 0; i < size; i += 4) code.storeVector(target, splat(0), i * 4);
        });
      },
    );
  const packLeft = pack(ROWS);
  const packRight = pack(COLUMNS);

  // A tile that reaches past the result is computed in scratch.
  const copyTile = assembler.define(
    'copyTile',
    { from: 'i32', out: 'i32', stride: 'i32', rows: 'i32', columns: 'i32', sum: 'i32' },
    (code, { from, out, stride, rows, columns, sum }) => {
      code.loop(0, rows, 1, (i) => {
        const source = code.let(add(from, mul(i, RIGHT_PANEL)));
        const target = code.let(add(out, mul(i, stride)));
        code.loop(0, columns, 1, (j) => {
          const at = code.let(add(target, mul(j, 4)));
          const value = code.let(loadFloat(add(source, mul(j, 4))));
          code.when(sum, () => code.set(value, fadd(value, loadFloat(at))));
          code.storeFloat(at, value);
        });
      });
    },
  );

  /**
   * out [rows, columns] = left [rows, depth] times right [depth, columns]; added to what out holds
   * where `sum` is not 0. Element (i, j) of left is at left + i * leftRow + j * leftColumn, of
   * right likewise; rows of out are `outRow` apart.
   */
  return assembler.define(
    'product',
    {
      rows: 'i32',
      columns: 'i32',
      depth: 'i32',
      left: 'i32',
      leftRow: 'i32',
      leftColumn: 'i32',
      right: 'i32',
      rightRow: 'i32',
      rightColumn: 'i32',
      out: 'i32',
      outRow: 'i32',
      sum: 'i32',
      scratch: 'i32',
    },
    (code, given) => {
      const { rows, columns, depth, scratch } = given;
      const leftPanel = code.let(add(scratch, LEFT_AT));
      const spare = code.let(add(scratch, TILE_AT));
      code.loop(0, columns, WIDTH, (firstColumn) => {
        const width = code.let(smaller(WIDTH, sub(columns, firstColumn)));
        const sum = code.let(given.sum);
        code.loop(0, depth, DEPTH, (firstTerm) => {
          const terms = code.let(smaller(DEPTH, sub(depth, firstTerm)));
          const padded = code.let(roundUp(terms, 4));
          const panel = code.let(scratch);
          const panelSize = code.let(mul(padded, RIGHT_PANEL));
          const right = code.let(
            add(add(given.right, mul(firstTerm, given.rightRow)), mul(firstColumn, given.rightColumn)),
          );
          code.loop(0, width, COLUMNS, (j) => {
            code.call(packRight, {
              from: add(right, mul(j, given.rightColumn)),
              line: given.rightColumn,
              term: given.rightRow,
              count: smaller(COLUMNS, sub(width, j)),
              depth: terms,
              into: panel,
            });
            code.set(panel, add(panel, panelSize));
          });
          code.loop(0, rows, ROWS, (i) => {
            const height = code.let(smaller(ROWS, sub(rows, i)));
            code.call(packLeft, {
              from: add(add(given.left, mul(i, given.leftRow)), mul(firstTerm, given.leftColumn)),
              line: given.leftRow,
              term: given.leftColumn,
              count: height,
              depth: terms,
              into: leftPanel,
            });
            const out = code.let(add(add(given.out, mul(i, given.outRow)), mul(firstColumn, 4)));
            code.set(panel, scratch);
            code.loop(0, width, COLUMNS, (j) => {
              const across = code.let(smaller(COLUMNS, sub(width, j)));
              const at = code.let(add(out, mul(j, 4)));
              const operands = { left: leftPanel, right: panel, depth: padded };
              code.when(
                less(mul(height, across), ROWS * COLUMNS),
                () => {
                  code.call(tile, { ...operands, out: spare, stride: RIGHT_PANEL, sum: 0 });
                  code.call(copyTile, {
                    from: spare,
                    out: at,
                    stride: given.outRow,
                    rows: height,
                    columns: across,
                    sum,
                  });
                },
                () => code.call(tile, { ...operands, out: at, stride: given.outRow, sum }),
              );
              code.set(panel, add(panel, panelSize));
            });
          });
          code.set(sum, i32(1));
        });
      });
    },
  );
}
