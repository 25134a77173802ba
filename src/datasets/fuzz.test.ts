import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError, type RowFault } from '../core/problem';
import { eventsOf, fileOf, NOW } from './dataset.fixture';
import { ImportRefusedError, readDataset } from './read-dataset';

/**
 * A thousand files, damaged at random from fixed seeds. Each is read or refused with a reason:
 * nothing else is thrown, nothing takes long, no user and no item is invented, and no undamaged
 * line is lost, where no quotation mark and no damaged header may have taken it away.
 */

const DAMAGED = 700;
const SPOILT = 300;
/** Milliseconds for one small file. */
const PATIENCE = 2_000;

interface Row {
  readonly user: string;
  readonly item: string;
  readonly timestamp: number;
}

const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({
    user: fc.integer({ min: 1, max: 9 }).map((number) => `user-${number}`),
    item: fc.integer({ min: 1, max: 9 }).map((number) => `item-${number}`),
    timestamp: fc.integer({ min: 1_000_000_000, max: 1_700_000_000 }),
  }),
  { minLength: 6, maxLength: 30, selector: ({ user, item, timestamp }) => `${user} ${item} ${timestamp}` },
);

type Format = 'csv' | 'tsv' | 'jsonl';
const formats = fc.constantFrom<Format>('csv', 'tsv', 'jsonl');

/** The lines of a sound file; a header first where the format has one. */
function linesOf(format: Format, table: readonly Row[]): string[] {
  if (format === 'jsonl') return table.map((row) => JSON.stringify(row));
  const between = format === 'csv' ? ',' : '\t';
  return [
    ['user', 'item', 'timestamp'].join(between),
    ...table.map(({ user, item, timestamp }) => [user, item, timestamp].join(between)),
  ];
}

/** What a file gets on its way: foreign encodings, controls, quotation marks, ends of lines. */
const intruders = fc.constantFrom(
  [0x00],
  [0xff, 0xfe],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x80, 0xae],
  [0xe2, 0x80, 0x8b],
  [0x22],
  [0x0d],
  [0x0a, 0x0a],
  [0xef, 0xbb, 0xbf],
  [0x2c, 0x09, 0x7b],
  [0xc3],
);
type Damage = (bytes: readonly number[]) => readonly number[];
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ at: fc.nat(), bytes: intruders }).map(
    ({ at, bytes: added }): Damage =>
      (bytes) => {
        const place = at % (bytes.length + 1);
        return [...bytes.slice(0, place), ...added, ...bytes.slice(place)];
      },
  ),
  fc.nat().map(
    (at): Damage =>
      (bytes) =>
        bytes.slice(0, at % (bytes.length + 1)),
  ),
  fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }).map(
    ({ at, bit }): Damage =>
      (bytes) =>
        bytes.map((byte, place) => (place === at % bytes.length ? byte ^ (1 << bit) : byte)),
  ),
  fc.record({ from: fc.nat(), length: fc.nat({ max: 60 }) }).map(
    ({ from, length }): Damage =>
      (bytes) => {
        const place = from % (bytes.length + 1);
        return [...bytes.slice(0, place + length), ...bytes.slice(place)];
      },
  ),
  fc.record({ from: fc.nat(), length: fc.nat({ max: 60 }) }).map(
    ({ from, length }): Damage =>
      (bytes) => {
        const place = from % (bytes.length + 1);
        return [...bytes.slice(0, place), ...bytes.slice(place + length)];
      },
  ),
);

/** The data set, or the reason why there is none; anything else that is thrown fails the test. */
async function readOrRefusal(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const began = performance.now();
  try {
    return await readDataset({ interactions: fileOf(name, bytes) }, { badRows: 'skip', now: NOW });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problem.code).toMatch(/^(file-(empty|binary|encoding)|columns-missing|too-few-users)$/);
    return undefined;
  } finally {
    expect(performance.now() - began).toBeLessThan(PATIENCE);
  }
}

describe('a damaged file', () => {
  it('is read without inventing or losing a row, or refused with a reason', {
    timeout: 120_000,
  }, async () => {
    let [read, refused, soundLines] = [0, 0, 0];
    const damaged = fc.record({
      format: formats,
      table: rows,
      list: fc.array(damages, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ format, table, list }) => {
        const sound = linesOf(format, table);
        let bytes: readonly number[] = [...new TextEncoder().encode(`${sound.join('\n')}\n`)];
        for (const damage of list) bytes = damage(bytes);
        const dataset = await readOrRefusal(`events.${format}`, Uint8Array.from(bytes));
        if (!dataset) {
          refused++;
          return;
        }
        read++;
        const text = new TextDecoder().decode(Uint8Array.from(bytes));
        const found = Object.entries(eventsOf(dataset)).flatMap(([user, events]) =>
          events.map((event) => ({ user, event })),
        );
        const { report } = dataset;
        expect(found.length + report.badRowCount).toBeGreaterThanOrEqual(report.rows);
        for (const { user } of found) expect(text).toContain(user);
        for (const item of dataset.interactions.items) expect(text).toContain(item);
        // A line that is as it was must be there, unless a quotation mark took it into a cell.
        const left = new Set(text.split(/\r\n|\n/));
        if (text.includes('"') !== (format === 'jsonl') || (format !== 'jsonl' && !left.has(sound[0] ?? '')))
          return;
        const events = new Set(found.map(({ user, event }) => `${user} ${event}`));
        for (const [at, row] of table.entries())
          if (left.has(sound[at + (format === 'jsonl' ? 0 : 1)] ?? '')) {
            soundLines++;
            expect(events).toContain(`${row.user} ${row.item}@${1000 * row.timestamp}`);
          }
      }),
      { numRuns: DAMAGED, seed: 20_261_201 },
    );
    expect(read + refused).toBe(DAMAGED);
    expect(soundLines).toBeGreaterThan(3_000);
    expect(read).toBeGreaterThan(DAMAGED / 4);
    expect(refused).toBeGreaterThan(DAMAGED / 50);
  });
});

/** A cell that a person or an attacker may write, and what is said of it. */
const SPOILT_CELLS: readonly {
  readonly column: keyof Row;
  readonly cell: string;
  readonly fault: RowFault;
}[] = [
  { column: 'user', cell: '', fault: 'missing-value' },
  { column: 'item', cell: ' ', fault: 'missing-value' },
  { column: 'user', cell: 'me', fault: 'reserved' },
  { column: 'user', cell: '@guest', fault: 'reserved' },
  { column: 'item', cell: 'a\u202eb', fault: 'bad-characters' },
  { column: 'item', cell: 'a\u0007b', fault: 'bad-characters' },
  { column: 'item', cell: 'x'.repeat(100_000), fault: 'too-long' },
  { column: 'timestamp', cell: '2021-02-31', fault: 'not-a-number' },
  { column: 'timestamp', cell: '31/02/2021', fault: 'not-a-number' },
  { column: 'timestamp', cell: 'NaN', fault: 'not-a-number' },
  { column: 'timestamp', cell: '-5', fault: 'time-negative' },
  { column: 'timestamp', cell: '1e30', fault: 'time-in-future' },
  { column: 'timestamp', cell: '', fault: 'missing-value' },
];

describe('a spoilt cell', () => {
  it('is named with its row and column, and every other row is read', { timeout: 120_000 }, async () => {
    const spoilt = fc.record({
      format: fc.constantFrom<Format>('csv', 'tsv'),
      table: rows,
      at: fc.nat(),
      spoiling: fc.constantFrom(...SPOILT_CELLS),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ format, table, at, spoiling: { column, cell, fault } }) => {
        const place = at % table.length;
        const lines = linesOf(
          format,
          table.map((row, index) => (index === place ? { ...row, [column]: cell } : row)),
        );
        const file = fileOf(`events.${format}`, `${lines.join('\n')}\n`);
        const bad = { row: place + 2, column, fault };
        const refusal = await readDataset({ interactions: file }, { badRows: 'refuse', now: NOW }).catch(
          (error: unknown) => error,
        );
        expect(refusal).toBeInstanceOf(ImportRefusedError);
        expect(refusal).toMatchObject({ report: { badRowCount: 1, badRows: [bad] } });
        const rest = new Set(table.filter((_, index) => index !== place).map(({ user }) => user));
        if (rest.size < 2) return;
        const dataset = await readDataset({ interactions: file }, { badRows: 'skip', now: NOW });
        expect(Object.values(eventsOf(dataset)).flat()).toHaveLength(table.length - 1);
      }),
      { numRuns: SPOILT, seed: 20_261_202 },
    );
  });
});
