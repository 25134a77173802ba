import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, NOW, read, SMALL } from './dataset.fixture';
import { readDataset } from './read-dataset';

const seconds = (time: number) => time * 1000;

describe('a data set is read from', () => {
  it('CSV with optional and unknown columns', async () => {
    const text = `user,item,timestamp,event,basket,quantity,value,discount
1,8091337,1483815324,purchase,31317046240,2,3.22,0.36
1,922281,1483815324,view,,,,
2,8091337,1483815300,,31317046240,0,0.00,
`;
    const dataset = await read(fileOf('interactions.csv', text));
    expect(eventsOf(dataset)).toEqual({
      1: [`8091337@${seconds(1483815324)}`, `922281@${seconds(1483815324)}`],
      2: [`8091337@${seconds(1483815300)}`],
    });
    expect(dataset.report).toEqual({
      format: 'csv',
      rows: 3,
      users: 2,
      items: 2,
      untouched: 0,
      badRows: [],
      badRowCount: 0,
      ignoredColumns: ['discount'],
    });
  });

  it.each([
    ['tabs', 'a.tsv', SMALL.replaceAll(',', '\t'), 'tsv'],
    ['tabs without a telling name', 'a.txt', SMALL.replaceAll(',', '\t'), 'tsv'],
    ['semicolons', 'a.csv', SMALL.replaceAll(',', ';'), 'csv'],
    [
      'a header in other cases, spaces and order',
      'a.csv',
      ' Timestamp , ITEM ID,User_Id\n1,a,1\n2,a,2\n',
      'csv',
    ],
    ['a quoted header', 'a.csv', '"user","item","timestamp"\r\n"1","a","1"\r\n2,a,2', 'csv'],
    ['a byte order mark', 'a.csv', `\ufeff${SMALL}`, 'csv'],
    [
      'a byte order mark before JSON',
      'a.txt',
      '\ufeff{"user":1,"item":"a","timestamp":1}\n{"user":2,"item":"a","timestamp":2}',
      'jsonl',
    ],
    ['CR LF', 'a.csv', SMALL.replaceAll('\n', '\r\n'), 'csv'],
    ['lone CR', 'a.csv', SMALL.replaceAll('\n', '\r'), 'csv'],
    ['blank lines', 'a.csv', `\n\n${SMALL.replaceAll('\n', '\n\n')}\n \n`, 'csv'],
    ['no line end at the end', 'a.csv', SMALL.trimEnd(), 'csv'],
    [
      'JSON Lines',
      'a.jsonl',
      '{"user":1,"item":"a","timestamp":1}\n{"timestamp":"2","user":"2","item":"a"}\n',
      'jsonl',
    ],
    [
      'ratings.csv',
      'ratings.csv',
      'userId,movieId,rating,timestamp\n1,a,4.0,1\n2,a,3.5,2\n',
      'movielens-csv',
    ],
    ['u.data', 'u.data', '1\ta\t3\t1\n2\ta\t5\t2\n', 'movielens-data'],
    ['ratings.dat', 'ratings.dat', '1::a::5::1\n2::a::3.5::2\n', 'movielens-dat'],
  ])('%s', async (_, name, text, format) => {
    const dataset = await read(fileOf(name, text));
    expect(eventsOf(dataset)).toEqual({ 1: ['a@1'], 2: ['a@2'] });
    expect(dataset.report).toMatchObject({ format, rows: 2, users: 2, items: 1, badRowCount: 0 });
  });

  it('unsorted rows: users by appearance, events by time, ties in file order', async () => {
    const text = 'user,item,timestamp\nb,x,5\na,y,9\nb,y,3\na,x,1\nb,z,5\na,y,2\n';
    const dataset = await read(fileOf('a.csv', text));
    expect(dataset.interactions.users).toEqual(['b', 'a']);
    expect(dataset.interactions.items).toEqual(['x', 'y', 'z']);
    expect(eventsOf(dataset)).toEqual({ b: ['y@3', 'x@5', 'z@5'], a: ['x@1', 'y@2', 'y@9'] });
  });

  it('ids of any script, kept as they stand', async () => {
    const text = 'user,item,timestamp\nÅsa,茶壺,1\n" 😀, ""x"" ",茶壺,2\n007,a b,3\n7,a b,4\n';
    const dataset = await read(fileOf('a.csv', text));
    expect(dataset.interactions.users).toEqual(['Åsa', ' 😀, "x" ', '007', '7']);
    expect(dataset.interactions.items).toEqual(['茶壺', 'a b']);
  });

  it('a file of three rows whose characters span the pieces it is read in', async () => {
    const long = 'é😀'.repeat(40_000);
    const short = 'é😀'.repeat(300);
    const dataset = await read(
      fileOf('a.csv', `user,item,timestamp,note\nu,a,1,x${long}\nv,${short},2,${long}\nw,a,3,\n`),
    );
    expect(dataset.interactions.items[1]).toBe(short);
    expect(dataset.report).toMatchObject({ rows: 3, users: 3, items: 2 });
  });
});

describe('items are read from', () => {
  const interactions = fileOf('i.csv', 'user,item,timestamp\n1,b,1\n2,a,2\n2,c,3\n');

  it('CSV, in the order of the interactions, then items without interactions; an item without a row is titled by its id', async () => {
    const text = `item,title,price,brand,categories,released,weight
a,"Kettle, steel",24.999,Tefal,Home > Kitchen|Steel > Kitchen,2019-05-01,1
b, ,,,tea; green tea ;,,
d,Never bought,1,X,Y,,
`;
    const { catalogue, report } = await read(interactions, fileOf('items.csv', text));
    expect(catalogue.name).toBe('i');
    expect(catalogue.products).toEqual([
      { id: 'b', title: 'b', categories: ['tea', 'green tea'], departments: ['tea', 'green tea'], tags: [] },
      {
        id: 'a',
        title: 'Kettle, steel',
        price: 2500,
        brand: 'Tefal',
        categories: ['Home', 'Kitchen', 'Steel'],
        departments: ['Home', 'Steel'],
        launchedAt: Date.UTC(2019, 4, 1),
        tags: [],
      },
      { id: 'c', title: 'c', categories: [], tags: [] },
      { id: 'd', title: 'Never bought', price: 100, brand: 'X', categories: ['Y'], tags: [] },
    ]);
    expect(report).toMatchObject({
      rows: 3,
      items: 3,
      untouched: 1,
      badRowCount: 0,
      ignoredColumns: ['weight'],
    });
  });

  it('JSON Lines, with categories as a list', async () => {
    const text = '{"item":"a","title":"Kettle","price":12.5,"categories":["Home","Kitchen"]}\n';
    const { catalogue } = await read(interactions, fileOf('items.jsonl', text));
    expect(catalogue.products[1]).toEqual({
      id: 'a',
      title: 'Kettle',
      price: 1250,
      categories: ['Home', 'Kitchen'],
      departments: ['Home', 'Kitchen'],
      tags: [],
    });
  });

  it('sets of categories, departments side by side, and paths, which have one', async () => {
    const rows = [
      ["Animation|Children's|Comedy", ['Animation', "Children's", 'Comedy']],
      ['Comedy', undefined],
      ['Beauty > Makeup > Nails', undefined],
      ['Beauty > Makeup|Beauty > Skin', undefined],
      ['Home > Pots; Garden > Pots', ['Home', 'Garden']],
    ] as const;
    const text = rows.map(([cell], i) => `x${i},${i},${cell}`).join('\n');
    const { catalogue } = await read(interactions, fileOf('items.csv', `item,title,categories\n${text}`));
    expect(catalogue.products.slice(-rows.length).map(({ departments }) => departments)).toEqual(
      rows.map(([, departments]) => departments),
    );
  });

  it('u.item, which is ISO 8859-1, and may have been saved as UTF-8', async () => {
    const flags = (genres: readonly number[]) =>
      Array.from({ length: 19 }, (_, i) => (genres.includes(i) ? '1' : '0')).join('|');
    const text = `b|Á köldum klaka (Cold Fever) (1994)|08-Mar-1996||http://us.imdb.com/M/?(1994)|${flags([5, 8])}
a|unknown||||${flags([0])}
`;
    const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
    for (const content of [latin1, text]) {
      const { catalogue } = await read(interactions, fileOf('u.item', content));
      expect(catalogue.products.slice(0, 2)).toEqual([
        {
          id: 'b',
          title: 'Á köldum klaka (Cold Fever) (1994)',
          categories: ['Comedy', 'Drama'],
          departments: ['Comedy', 'Drama'],
          launchedAt: Date.UTC(1996, 2, 8),
          tags: [],
        },
        { id: 'a', title: 'unknown', categories: ['unknown'], tags: [] },
      ]);
    }
  });

  it('movies.dat and movies.csv', async () => {
    const dat = 'a::Toy Story (1995)::Animation|Children\'s\nb::"Great" One, The (1990)::Drama\n';
    const csv =
      'movieId,title,genres\na,Toy Story (1995),Animation|Children\'s\nb,"""Great"" One, The (1990)",Drama\nc,?,(no genres listed)\n';
    for (const file of [fileOf('movies.dat', dat), fileOf('movies.csv', csv)]) {
      const { catalogue } = await read(interactions, file);
      expect(catalogue.products.map(({ title, categories }) => [title, ...categories])).toEqual([
        ['"Great" One, The (1990)', 'Drama'],
        ['Toy Story (1995)', 'Animation', "Children's"],
        [file.name === 'movies.csv' ? '?' : 'c'],
      ]);
    }
  });
});

describe('reading', () => {
  const id = fc
    .string({
      unit: fc.constantFrom('a', 'B', '7', 'é', '茶', '😀', ',', '"', '\n', '\t', ';', ' ', ':'),
      minLength: 1,
      maxLength: 20,
    })
    .filter((text) => text.trim() !== '');
  const event = fc.record({ user: id, item: id, timestamp: fc.nat({ max: 1_600_000_000 }) });
  const events = fc.uniqueArray(event, {
    minLength: 2,
    maxLength: 30,
    selector: (row) => JSON.stringify(row),
  });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

  it('reproduces any valid rows, equally from CSV, TSV and JSON Lines', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (rows) => {
        fc.pre(new Set(rows.map((row) => row.user)).size > 1);
        const table = (delimiter: string) =>
          [['user', 'item', 'timestamp'], ...rows.map((row) => [row.user, row.item, String(row.timestamp)])]
            .map((cells) => cells.map(quoted).join(delimiter))
            .join('\n');
        const expected: Record<string, string[]> = {};
        for (const { user, item, timestamp } of [...rows].sort((a, b) => a.timestamp - b.timestamp)) {
          const time = timestamp < 1e8 ? timestamp : timestamp * 1000;
          expected[user] = [...(expected[user] ?? []), `${item}@${time}`];
        }
        const json = rows.map((row) => JSON.stringify(row)).join('\n');
        for (const file of [
          fileOf('a.csv', table(',')),
          fileOf('a.tsv', table('\t')),
          fileOf('a.jsonl', json),
        ])
          expect(eventsOf(await read(file))).toEqual(expected);
      }),
    );
  });

  it('reports its progress up to 1, and lets other work run in between', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i % 5000},${i % 777},${i}`);
    const fractions: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++);
    await readDataset(
      { interactions: fileOf('a.csv', `user,item,timestamp\n${rows.join('\n')}`) },
      { badRows: 'refuse', now: NOW, onProgress: (fraction) => fractions.push(fraction) },
    );
    clearInterval(timer);
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});
