import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../core/problem';
import { fileOf, NOW, problemOf, read, SMALL } from './dataset.fixture';
import { MAX_FILE_BYTES } from './parse/text-chunks';
import { inspectDataset, readDataset } from './read-dataset';

const problemIn = (name: string, ...content: BlobPart[]) => problemOf(read(fileOf(name, ...content)));

describe('a file is refused whole when it', () => {
  it('is empty, blank, or a header alone', async () => {
    const empty = { code: 'file-empty', file: 'a.csv' };
    expect(await problemIn('a.csv')).toEqual(empty);
    expect(await problemIn('a.csv', ' \n\n')).toEqual(empty);
    expect(await problemIn('a.csv', 'user,item,timestamp\n')).toEqual(empty);
    expect(await problemIn('a.jsonl', '\n')).toMatchObject({ code: 'file-empty' });
    const items = fileOf('items.csv', 'item,title\n');
    expect(await problemOf(read(fileOf('a.csv', SMALL), items))).toEqual({
      code: 'file-empty',
      file: 'items.csv',
    });
  });

  it('is binary, by its beginning or by a zero byte anywhere', async () => {
    const binary = { code: 'file-binary', file: 'a.csv' };
    expect(await problemIn('a.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'xl/workbook')).toEqual(binary);
    expect(await problemIn('a.csv', Uint8Array.of(0x1f, 0x8b, 8), SMALL)).toEqual(binary);
    const rows = Array.from({ length: 20_000 }, (_, i) => `u${i},a,${i}\n`);
    expect(await problemIn('a.csv', 'user,item,timestamp\n', ...rows, Uint8Array.of(0))).toEqual(binary);
  });

  it('is not UTF-8, and says at which byte', async () => {
    const head = 'user,item,timestamp\n1,é,1\n';
    const at = new TextEncoder().encode(head).length;
    expect(await problemIn('a.csv', head, Uint8Array.of(0xe9), ',a,1\n')).toEqual({
      code: 'file-encoding',
      file: 'a.csv',
      offset: at,
    });
    const filler = Array.from({ length: 30_000 }, (_, i) => `ü${i},a,${i}\n`).join('');
    const far = new TextEncoder().encode(head + filler).length;
    expect(await problemIn('a.csv', head, filler, Uint8Array.of(0xc3), 'x,a,1\n')).toMatchObject({
      offset: far,
    });
    expect(await problemIn('a.csv', head, filler, Uint8Array.of(0xe2, 0x82))).toMatchObject({ offset: far });
    const utf16 = { code: 'file-encoding', file: 'a.csv', offset: 0 };
    expect(await problemIn('a.csv', Uint8Array.of(0xff, 0xfe, 0x75, 0))).toEqual(utf16);
    expect(await problemIn('a.csv', Uint8Array.of(0xfe, 0xff, 0, 0x75))).toEqual(utf16);
  });

  it('is larger than the limit, and one of exactly the limit is not', async () => {
    const part = new Blob([new Uint8Array(1_000_000).fill(0x20)]);
    const large = fileOf('a.csv', ...Array.from({ length: MAX_FILE_BYTES / 1_000_000 }, () => part));
    expect(large.size).toBe(MAX_FILE_BYTES);
    // 200 MB of spaces: read, and found to be no table.
    expect(await problemOf(read(large))).toMatchObject({ code: 'columns-missing' });
    expect(await problemIn('a.csv', large, 'x')).toEqual({
      code: 'file-too-large',
      file: 'a.csv',
      bytes: MAX_FILE_BYTES + 1,
      limit: MAX_FILE_BYTES,
    });
  });

  it('lacks columns, and says which and what it has', async () => {
    expect(await problemIn('a.csv', 'uid,item,when\n1,a,1\n')).toEqual({
      code: 'columns-missing',
      file: 'a.csv',
      missing: ['user', 'timestamp'],
      found: ['uid', 'item', 'when'],
    });
    expect(await problemIn('a.csv', '1,a,1\n2,b,2\n')).toMatchObject({
      missing: ['user', 'item', 'timestamp'],
      found: ['1', 'a', '1'],
    });
    expect(await problemIn('a.jsonl', '{"user":1,"product":"a","timestamp":5}\n')).toMatchObject({
      missing: ['item'],
      found: ['user', 'product', 'timestamp'],
    });
    expect(await problemIn('a.csv', '"user,item,timestamp\n1,a,1\n')).toMatchObject({
      code: 'columns-missing',
    });
    const items = fileOf('items.csv', 'item,price\na,1\n');
    expect(await problemOf(read(fileOf('a.csv', SMALL), items))).toEqual({
      code: 'columns-missing',
      file: 'items.csv',
      missing: ['title'],
      found: ['item', 'price'],
    });
  });

  it('has fewer than two users', async () => {
    const lonely = fileOf('a.csv', 'user,item,timestamp\n1,a,1\n1,b,2\n');
    expect(await problemOf(read(lonely))).toEqual({ code: 'too-few-users', users: 1 });
    expect(await problemOf(inspectDataset({ interactions: lonely }, { now: NOW }))).toEqual({
      code: 'too-few-users',
      users: 1,
    });
  });

  it('cannot be read', async () => {
    class ChangedOnDisk extends Blob {
      override slice(): Blob {
        throw new Error('changed on disk');
      }
    }
    const gone = Object.assign(new ChangedOnDisk([SMALL]), { name: 'a.csv' });
    expect(await problemOf(read(gone))).toEqual({
      code: 'file-unreadable',
      file: 'a.csv',
      detail: 'changed on disk',
    });
  });
});

describe('reading stops when it is cancelled', () => {
  it('before it begins and in the middle', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => `${i % 5000},${i % 777},${i}`).join('\n');
    const interactions = fileOf('a.csv', `user,item,timestamp\n${rows}`);
    const now = AbortSignal.abort();
    expect(await problemOf(inspectDataset({ interactions }, { now: NOW, signal: now }))).toEqual({
      code: 'cancelled',
    });
    const later = new AbortController();
    let reached = 0;
    const reading = readDataset(
      { interactions },
      {
        badRows: 'skip',
        now: NOW,
        signal: later.signal,
        onProgress(fraction) {
          reached = fraction;
          later.abort();
        },
      },
    );
    expect(await problemOf(reading)).toEqual({ code: 'cancelled' });
    expect(reached).toBeLessThan(1);
  });
});

describe('whatever the bytes', () => {
  const names = ['a.csv', 'a.tsv', 'a.jsonl', 'u.data', 'u.item', 'movies.dat', 'x'];
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(
      'user,item,timestamp\n',
      'item,title,price\n',
      '1,a,5\n',
      '{"user":1}',
      '"',
      '::',
      '\t',
      '|',
      '\r\n',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );

  it('reading answers with a data set or with a problem of the closed list', async () => {
    let read = 0;
    const problems = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.option(fc.array(piece, { maxLength: 12 }), { nil: undefined }),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.boolean(),
        async (interactions, items, name, itemsName, begun) => {
          const files = {
            interactions: fileOf(name, begun ? SMALL : '', ...interactions),
            items: items && fileOf(itemsName, 'item,title\n', ...items),
          };
          try {
            await readDataset(files, { badRows: 'skip', now: NOW });
            read++;
          } catch (error) {
            if (!(error instanceof ProblemError)) throw error;
            problems.add(error.problem.code);
          }
        },
      ),
      { numRuns: 800 },
    );
    expect(read).toBeGreaterThan(10);
    expect([...problems].sort()).toEqual(
      expect.arrayContaining(['columns-missing', 'file-binary', 'file-empty', 'file-encoding']),
    );
  });
});
