import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storedResult } from './report.fixture';
import { openResultsFolder, rankingLines } from './results-folder';
import { isResultFor, mayCombine } from './stored-result';
import { writeReport } from './write-report';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'vitrine-results-'));
});
afterEach(() => rm(path, { recursive: true }));

const ranked = {
  testUsers: ['u', 'v'],
  items: ['a', 'b', 'c'],
  rankings: { validation: [[0], [1]], test: [[2, 0], [1]] },
};

describe('a folder of results', () => {
  test('reads back what it stored, with its rankings, and reports on all results', async () => {
    const folder = await openResultsFolder(join(path, 'new'));
    const stored = storedResult('bpr', 0.5, { epochs: 2 });
    expect(folder.has('bpr')).toBe(false);
    await folder.keep(stored, ranked);
    expect(folder.has('bpr')).toBe(true);
    expect(await folder.read('bpr')).toEqual(stored);
    expect(await readFile(join(folder.path, 'bpr.rankings.tsv'), 'utf8')).toBe('u\tc,a\nv\tb\n');
    expect(JSON.parse(await readFile(folder.rankingsPath('bpr'), 'utf8'))).toEqual({
      name: 'bpr',
      ...ranked.rankings,
    });
    await folder.keep(storedResult('lstm', 0.6), ranked);
    const report = await writeReport(folder);
    expect(await readFile(report, 'utf8')).toMatch(/\| lstm +\|/);
    // A report in the folder is not read as a result, and is overwritten.
    expect((await folder.readAll()).map(({ name }) => name)).toEqual(['bpr', 'lstm']);
    expect(await writeReport(folder)).toBe(report);
  });

  test('names a file that is broken or of another kind, and what to do', async () => {
    const folder = await openResultsFolder(path);
    await writeFile(join(path, 'bpr.json'), '{ "name": "bpr", "asked"');
    await expect(folder.readAll()).rejects.toThrow(/bpr\.json is not whole JSON: delete it/);
    await writeFile(join(path, 'bpr.json'), '{ "name": "bpr", "asked": {} }');
    await expect(folder.readAll()).rejects.toThrow(
      /bpr\.json is no result of this version \(asked\.interactions: /,
    );
  });

  test('refuses to write ids that hold a separator', () => {
    expect(() => rankingLines({ ...ranked, items: ['a', 'b', 'c,d'] })).toThrow('the id "c,d" holds a comma');
  });
});

describe('a result', () => {
  const stored = storedResult('bpr', 0.5);
  const { asked } = stored;

  test('is reused for the same inputs alone, and not after it was stopped early', () => {
    expect(isResultFor(stored, structuredClone(asked))).toBe(true);
    expect(isResultFor(stored, { ...asked, request: { ...asked.request, seed: 2 } })).toBe(false);
    expect(isResultFor(stored, { ...asked, interactions: { name: 'events.csv', sha256: '0' } })).toBe(false);
    expect(isResultFor({ ...stored, result: { ...stored.result, stopped: 'cancelled' } }, asked)).toBe(false);
  });

  test('may be combined by another model on the same data and split with the same seed', () => {
    const into = { ...asked, request: { ...asked.request, model: 'sasrec' as const } };
    expect(mayCombine(asked, into)).toBe(true);
    expect(mayCombine(into, into)).toBe(false);
    expect(mayCombine({ ...asked, request: { ...asked.request, seed: 2 } }, into)).toBe(false);
    expect(mayCombine(asked, { ...into, request: { ...into.request, split: 'temporal' } })).toBe(false);
    expect(mayCombine({ ...asked, members: [asked.interactions] }, into)).toBe(false);
  });
});
