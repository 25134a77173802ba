import { describe, expect, it } from 'vitest';
import type { RowFault } from '../core/problem';
import { eventsOf, fileOf, NOW, problemOf, read, SMALL } from './dataset.fixture';
import { ImportRefusedError, inspectDataset } from './read-dataset';

const HEADER = 'user,item,timestamp,event,rating,quantity,value,basket';
const GOOD = '1,a,1600000000,view,5,1,2.50,x';
const inADay = Math.floor(NOW / 1000) + 86_400;

/** [what, bad line, column, fault, value] */
const FAULTS: readonly (readonly [string, string, string, RowFault, string])[] = [
  ['no user', ',a,5,,,,,', 'user', 'missing-value', ''],
  ['no item', '2, ,5,,,,,', 'item', 'missing-value', ' '],
  ['no timestamp', '2,a,,,,,,', 'timestamp', 'missing-value', ''],
  ['a timestamp in words', '2,a,yesterday,,,,,', 'timestamp', 'not-a-number', 'yesterday'],
  ['a day that does not exist', '2,a,2021-02-30,,,,,', 'timestamp', 'not-a-number', '2021-02-30'],
  ['a negative time', '2,a,-5,,,,,', 'timestamp', 'time-negative', '-5'],
  ['a date before 1970', '2,a,1969-12-31,,,,,', 'timestamp', 'time-negative', '1969-12-31'],
  [
    'a time more than a day ahead',
    `2,a,${inADay + 1},,,,,`,
    'timestamp',
    'time-in-future',
    String(inADay + 1),
  ],
  ['a date in the future', '2,a,2031-01-01,,,,,', 'timestamp', 'time-in-future', '2031-01-01'],
  ['microseconds', '2,a,1600000000000000,,,,,', 'timestamp', 'time-in-future', '1600000000000000'],
  ['an event nobody knows', '2,a,5,smell,,,,', 'event', 'unknown-event', 'smell'],
  ['a rating in words', '2,a,5,,good,,,', 'rating', 'not-a-number', 'good'],
  ['a quantity in words', '2,a,5,,,two,,', 'quantity', 'not-a-number', 'two'],
  ['a negative quantity', '2,a,5,,,-1,,', 'quantity', 'negative', '-1'],
  ['a negative value', '2,a,5,,,1,-0.01,', 'value', 'negative', '-0.01'],
  ['a cell too few', '2,a,5,,,,', '', 'wrong-column-count', '2,a,5,,,,'],
  ['a cell too many', '2,a,5,,,,,,', '', 'wrong-column-count', '2,a,5,,,,,,'],
  ['a quotation mark never closed', '2,"a,5,,,,,', '', 'wrong-column-count', '2,"a,5,,,,,'],
  ['the very same row again', GOOD, '', 'duplicate', GOOD],
];

describe('a bad row is reported with its line and column:', () => {
  it.each(FAULTS)('%s', async (_, line, column, fault, value) => {
    // The row before the bad one has a quoted line break: the number counts lines, not rows.
    const text = [HEADER, GOOD, '2,b,5,,,,,"x\ny"', line, '3,c,6,,,,,'].join('\n');
    const file = fileOf('events.csv', text);
    const bad = { file: 'events.csv', row: 5, column, fault, value };
    const report = await inspectDataset({ interactions: file }, { now: NOW });
    expect(report).toMatchObject({ rows: 4, users: 3, items: 3, badRowCount: 1, badRows: [bad] });
    const refused = await read(file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefusedError);
    expect(refused).toMatchObject({
      problem: { code: 'import-refused', rows: 1 },
      report: { badRows: [bad] },
    });
    const dataset = await read(file, undefined, 'skip');
    expect(dataset.report.badRows).toEqual([bad]);
    expect(eventsOf(dataset)).toEqual({ 1: ['a@1600000000000'], 2: ['b@5'], 3: ['c@6'] });
  });

  it.each<readonly [string, string, string, RowFault]>([
    ['not JSON', '{"user":2,"item":', '', 'not-json'],
    ['not an object', '[2,"a",5]', '', 'not-json'],
    ['a member missing', '{"user":2,"item":"a"}', 'timestamp', 'missing-value'],
    ['a member null', '{"user":null,"item":"a","timestamp":5}', 'user', 'missing-value'],
    ['a member of another kind', '{"user":2,"item":"a","timestamp":true}', 'timestamp', 'not-a-number'],
    ['the very same line again', '{"user":1,"item":"a","timestamp":5}', '', 'duplicate'],
  ])('JSON Lines, %s', async (_, line, column, fault) => {
    const text = `{"user":1,"item":"a","timestamp":5}\n\n${line}\n{"user":3,"item":"a","timestamp":6}`;
    const report = await inspectDataset({ interactions: fileOf('events.jsonl', text) }, { now: NOW });
    expect(report).toMatchObject({ rows: 3, users: 2, badRowCount: 1 });
    expect(report.badRows[0]).toMatchObject({ row: 3, column, fault });
  });

  it.each<readonly [string, string, string, RowFault, string]>([
    ['u.data', '1\ta\t3\t1\n2\ta\t3\n3\ta\t5\t2\n', '', 'wrong-column-count', '2\ta\t3'],
    ['ratings.dat', '1::a::5::1\n2::a::x::1\n3::a::5::2\n', 'rating', 'not-a-number', 'x'],
  ])('%s, which has no header, from line 1', async (name, text, column, fault, value) => {
    const report = await inspectDataset({ interactions: fileOf(name, text) }, { now: NOW });
    expect(report.badRows).toEqual([{ file: name, row: 2, column, fault, value }]);
  });

  it('items', async () => {
    const items = fileOf(
      'items.csv',
      'item,title,price\na,Kettle,free\nb,Pan,-1\n,Pot,1\nc,Cup,1\nc,Mug,2\nd,Jug\n',
    );
    const report = await inspectDataset({ interactions: fileOf('i.csv', SMALL), items }, { now: NOW });
    expect(report.badRowCount).toBe(5);
    expect(report.badRows).toEqual([
      { file: 'items.csv', row: 2, column: 'price', fault: 'not-a-number', value: 'free' },
      { file: 'items.csv', row: 3, column: 'price', fault: 'negative', value: '-1' },
      { file: 'items.csv', row: 4, column: 'item', fault: 'missing-value', value: '' },
      { file: 'items.csv', row: 6, column: 'item', fault: 'duplicate', value: 'c' },
      { file: 'items.csv', row: 7, column: '', fault: 'wrong-column-count', value: 'd,Jug' },
    ]);
    expect(await problemOf(read(fileOf('i.csv', SMALL), items))).toEqual({ code: 'import-refused', rows: 5 });
    const { catalogue } = await read(fileOf('i.csv', SMALL), items, 'skip');
    expect(catalogue.products).toEqual([
      { id: 'a', title: 'a', categories: [], tags: [] },
      { id: 'c', title: 'Cup', price: 100, categories: [], tags: [] },
    ]);
  });
});

describe('valid rows', () => {
  it('the same user and item at another time, or in another basket at the same time', async () => {
    const text = 'user,item,timestamp,basket\n1,a,5,x\n1,a,6,x\n1,a,5,y\n2,a,5,x\n';
    expect((await read(fileOf('a.csv', text))).report).toMatchObject({ rows: 4, badRowCount: 0 });
  });

  it('a time up to a day ahead of this clock, zeros, negative ratings, and kinds of event in capitals', async () => {
    const text = `user,item,timestamp,event,rating,quantity,value\n1,a,${inADay},PURCHASE,-3,0,0\n2,a,0,click,,,\n`;
    expect((await read(fileOf('a.csv', text))).report).toMatchObject({ rows: 2, badRowCount: 0 });
  });
});

describe('many bad rows', () => {
  it('are all counted, the first 200 listed, and long values cut without breaking a character', async () => {
    const long = `${'x'.repeat(59)}😀${'y'.repeat(100)}`;
    const rows = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? `${i},a,${long}` : `${i},a,${i}`));
    const file = fileOf('a.csv', `user,item,timestamp\n${rows.join('\n')}`);
    const report = await inspectDataset({ interactions: file }, { now: NOW });
    expect(report.badRowCount).toBe(500);
    expect(report.badRows).toHaveLength(200);
    expect(report.badRows[199]).toMatchObject({ row: 400, value: 'x'.repeat(59) });
    expect(await problemOf(read(file))).toEqual({ code: 'import-refused', rows: 500 });
  });

  it('are reported by an inspection even where no good row is left', async () => {
    const file = fileOf('a.csv', 'user,item,timestamp\n1,a,x\n');
    const report = await inspectDataset({ interactions: file }, { now: NOW });
    expect(report).toMatchObject({ rows: 1, users: 0, badRowCount: 1 });
    expect(await problemOf(read(file, undefined, 'skip'))).toEqual({ code: 'too-few-users', users: 0 });
  });
});
