import { existsSync, openAsBlob } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveOneOut } from '../core/histories/splits/split';
import { fileOf, read } from './dataset.fixture';
import type { NamedBlob } from './parse/text-chunks';

/**
 * Reads popular public data sets in their published formats. Their licences do not allow copies
 * here, so made-up rows of the same format are always read. The real files are read when they are
 * beside the project. With `VITRINE_DATA=required` a missing file fails the test.
 */

interface Shape {
  readonly name: string;
  readonly interactionsHeader: string;
  readonly interaction: (user: number, item: number, position: number) => string;
  readonly itemsHeader: string;
  readonly item: (item: number) => string;
  readonly expected: {
    readonly rows: number;
    readonly users: number;
    /** Items that occur in the interactions, described or not. */
    readonly items: number;
    /** Items with a description but without interactions. */
    readonly untouched: number;
    readonly testUsers: number;
    readonly ignoredColumns: readonly string[];
  };
  /** The product described first in the items file. */
  readonly product: Readonly<Record<string, unknown>>;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'ml-100k',
    interactionsHeader: 'user,item,timestamp,rating',
    interaction: (user, item, position) => `${user},${item},${874965478 + (position >> 1)},${1 + (item % 5)}`,
    itemsHeader: 'item,title,categories,released',
    item: (item) =>
      item === 1
        ? "1,Toy Story (1995),Animation|Children's|Comedy,01-Jan-1995"
        : `${item},"Film ${item}, The (Ærø) (1996)",Drama|War,4-Feb-1971`,
    expected: { rows: 100_000, users: 943, items: 1682, untouched: 0, testUsers: 943, ignoredColumns: [] },
    product: {
      title: 'Toy Story (1995)',
      categories: ['Animation', "Children's", 'Comedy'],
      launchedAt: Date.UTC(1995, 0, 1),
    },
  },
  {
    name: 'ml-1m',
    interactionsHeader: 'user,item,timestamp,rating',
    interaction: (user, item, position) => `${user},${item},${position},${1 + (user % 5)}`,
    itemsHeader: 'item,title,categories',
    item: (item) =>
      item === 1 ? "1,Toy Story (1995),Animation|Children's|Comedy" : `${item},"Film ${item}, The",Drama`,
    expected: {
      rows: 999_611,
      users: 6040,
      items: 3416,
      untouched: 467,
      testUsers: 6040,
      ignoredColumns: [],
    },
    product: { title: 'Toy Story (1995)', categories: ['Animation', "Children's", 'Comedy'] },
  },
  {
    name: 'amazon-beauty',
    interactionsHeader: 'user,item,timestamp',
    interaction: (user, item, position) => `${user},${item},${position}`,
    itemsHeader: 'item,title,price,brand,categories',
    item: (item) =>
      item === 1
        ? '1,"OPI Nail Lacquer, Simmer and Shimmer, 0.5-Fluid Ounce",12.0,OPI,Beauty > Makeup > Nails > Nail Polish'
        : `${item},"A ""${item}"" Crème",,,Beauty > Skin Care`,
    expected: {
      rows: 198_502,
      users: 22_363,
      items: 12_101,
      untouched: 0,
      testUsers: 22_363,
      ignoredColumns: [],
    },
    product: {
      title: 'OPI Nail Lacquer, Simmer and Shimmer, 0.5-Fluid Ounce',
      price: 1200,
      brand: 'OPI',
      categories: ['Beauty', 'Makeup', 'Nails', 'Nail Polish'],
    },
  },
  {
    name: 'dunnhumby',
    interactionsHeader: 'user,item,timestamp,event,basket,quantity,value,discount',
    interaction: (user, item, position) =>
      `${user},${item},${1483815324 + 3600 * (position >> 2)},purchase,${31317046240 + (position >> 2)},2,3.22,0.36`,
    itemsHeader: 'item,title,price,brand,categories',
    item: (item) =>
      item === 1
        ? '28897,EGGS - X-LARGE A D 1 DZ,,Private,GROCERY > EGGS'
        : `${item},,,National,MISCELLANEOUS > `,
    // Five of the items that were bought are not described.
    expected: {
      rows: 75_000,
      users: 2377,
      items: 20_902,
      untouched: 0,
      testUsers: 2223,
      ignoredColumns: ['discount'],
    },
    product: { title: 'EGGS - X-LARGE A D 1 DZ', brand: 'Private', categories: ['GROCERY', 'EGGS'] },
  },
];

describe.each(SHAPES)('a set shaped like $name', (shape) => {
  it('is read without a bad row', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => Number.parseInt(shape.item(i + 1), 10));
    const rows: string[] = [];
    for (let user = 1; user <= 30; user++)
      for (let position = 0; position < 12; position++)
        rows.push(shape.interaction(user, ids[(user + position * 3) % ids.length], position));
    const { interactions, catalogue, report } = await read(
      fileOf('interactions.csv', [shape.interactionsHeader, ...rows, ''].join('\n')),
      fileOf('items.csv', [shape.itemsHeader, ...ids.map((_, i) => shape.item(i + 1)), ''].join('\n')),
    );
    expect(report).toMatchObject({
      format: 'csv',
      rows: 360,
      users: 30,
      items: 40,
      badRowCount: 0,
      ignoredColumns: shape.expected.ignoredColumns,
    });
    expect(catalogue.products.find((product) => product.id === String(ids[0]))).toMatchObject(shape.product);
    expect(interactions.sequences[0]).toHaveLength(12);
    expect(leaveOneOut(interactions).test).toHaveLength(30);
  });
});

const folder = path.resolve(process.cwd(), '../shared/data');
const required = process.env.VITRINE_DATA === 'required';
const realSets = existsSync(folder) || required ? SHAPES : [];

describe.each(realSets)('the real $name', (shape) => {
  const open = async (name: string): Promise<NamedBlob> => {
    const file = path.join(folder, shape.name, name);
    if (!existsSync(file)) throw new Error(`VITRINE_DATA=required, but there is no ${file}`);
    return Object.assign(await openAsBlob(file), { name });
  };

  it('is read whole, without a bad row, and splits as published', { timeout: 60_000 }, async () => {
    const { rows, users, items, untouched, testUsers, ignoredColumns } = shape.expected;
    const { interactions, catalogue, report } = await read(
      await open('interactions.csv'),
      await open('items.csv'),
    );
    expect(report).toEqual({
      format: 'csv',
      rows,
      users,
      items,
      untouched,
      badRows: [],
      badRowCount: 0,
      ignoredColumns,
    });
    expect(interactions.sequences.reduce((sum, sequence) => sum + sequence.length, 0)).toBe(rows);
    const ids = catalogue.products.map(({ id }) => id);
    expect(ids.slice(0, items)).toEqual(interactions.items);
    expect(ids).toHaveLength(items + untouched);
    expect(catalogue.products.find(({ title }) => title === shape.product.title)).toMatchObject(
      shape.product,
    );
    expect(leaveOneOut(interactions).test).toHaveLength(testUsers);
  });
});
