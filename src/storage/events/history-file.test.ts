import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryFileFault, SavedHistory } from '../../core/histories/saved-history';
import { ProblemError } from '../../core/problem';
import { anyEvent } from './event-arbitrary.fixture';
import { readHistoryFile, writeHistoryFile } from './history-file';

const unreadable = fc.record({ id: fc.string({ minLength: 1 }), torn: fc.jsonValue() });
const history: fc.Arbitrary<SavedHistory> = fc
  .record({
    settings: fc.record({ memoryPaused: fc.boolean() }),
    events: fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 12 }),
    unreadable: fc.uniqueArray(unreadable, { selector: ({ id }) => id, maxLength: 3 }),
  })
  .filter(({ events, unreadable }) => {
    const ids = new Set(events.map(({ id }) => id));
    return unreadable.every(({ id }) => !ids.has(id));
  });

/** What the reader says of a text. */
async function refusalOf(text: string): Promise<{ fault: HistoryFileFault; place: string } | undefined> {
  try {
    await readHistoryFile(text, 'history.json');
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'history-file-refused') throw error;
    const { fault, place } = error.problem;
    return { fault, place };
  }
}

/** A file of these records with the right checksum, as another program may write one. */
const fileOf = (events: readonly object[], torn: readonly object[] = []): Promise<string> =>
  writeHistoryFile({
    settings: { memoryPaused: false },
    events: events as SavedHistory['events'],
    unreadable: torn,
  });
const view = {
  id: 'first',
  schema: 2,
  time: 5,
  session: 's',
  persona: 'p',
  catalogue: 'c',
  kind: 'view',
  item: 'mug',
};

describe('a history file', () => {
  it('gives back what was written, and the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (written) => {
        const text = await writeHistoryFile(written);
        const read = await readHistoryFile(text, 'history.json');
        expect(await writeHistoryFile(read)).toBe(text);
        expect(read.events).toEqual(JSON.parse(JSON.stringify(written.events)));
        expect(read.settings).toEqual(written.settings);
      }),
      { numRuns: 200 },
    );
  });

  it('is JSON with the SHA-256 of its content, which any program can check', async () => {
    const text = await fileOf([view]);
    const { format, version, sha256, content } = JSON.parse(text);
    expect({ format, version }).toEqual({ format: 'vitrine-history', version: 1 });
    expect(content.events).toEqual([view]);
    const from = text.indexOf('"content": ') + '"content": '.length;
    const bytes = new TextEncoder().encode(text.slice(from, text.lastIndexOf('}') - 1));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(sha256);
  });

  it('is found changed whatever digit or letter of its content changes', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.constantFrom('x', '7', ' '), async (written, at, other) => {
        const text = await writeHistoryFile(written);
        const from = text.indexOf('"content": ') + '"content": '.length;
        const place = from + (at % (text.length - 4 - from));
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        fc.pre(changed !== text);
        const line = text.slice(0, place).split('\n').length;
        expect(await refusalOf(changed)).toEqual({ fault: 'changed', place: String(line) });
      }),
    );
  });

  it('is refused wherever it is cut', async () => {
    const text = await fileOf([view, { ...view, id: 'second' }]);
    for (let end = 0; end < text.trimEnd().length; end++)
      expect(await refusalOf(text.slice(0, end))).toBeDefined();
    expect(await refusalOf(text.slice(0, -10))).toEqual({ fault: 'cut', place: '12' });
  });

  it('holds what JSON or its reader do not know, so that it can be loaded', async () => {
    const loop: { id: string; self?: unknown } = { id: 'loop' };
    loop.self = loop;
    const kept = [{ id: new Date(0) }, { id: ['a'] }, loop, { id: 'big', size: 2n }, { id: 1 / 0 }];
    const text = await fileOf([view], kept);
    const read = await readHistoryFile(text, 'history.json');
    expect(read.unreadable).toHaveLength(kept.length);
    expect(await writeHistoryFile(read)).toBe(text);
  });

  it('may come without checks of its lines', async () => {
    const text = (await fileOf([view])).replace(/"lines": .*\n/, '');
    expect(await refusalOf(text)).toBeUndefined();
    expect(await refusalOf(text.replace('mug', 'jug'))).toEqual({ fault: 'changed', place: '' });
  });

  it('may have other ends of lines and a byte order mark', async () => {
    expect(await refusalOf(`\uFEFF${(await fileOf([view])).replaceAll('\n', '\r\n')}`)).toBeUndefined();
  });

  it.each([
    ['', 'other-format', ''],
    ['{"events": []}', 'other-format', ''],
    ['user,item\n1,2', 'other-format', ''],
    [fileOf([view]).then((text) => text.replace('"version": 1', '"version": 2')), 'newer', '2'],
    [fileOf([view, { ...view, id: 'second', kind: 'stare' }]), 'record', '10: kind'],
    [fileOf([{ ...view, item: 7 }]), 'record', '9: item'],
    [fileOf([view, view]), 'record', '10: id'],
    [fileOf([view], [{ id: 'torn' }, { id: 'torn' }]), 'record', '13: id'],
    [fileOf([], [{ id: 'torn' }, { id: 'torn' }]), 'record', '11: id'],
    [fileOf([{ ...view, time: 1e300 }]), 'record', '9: time'],
    [fileOf([view]).then((text) => text.replace('"sha256"', '"sha1"')), 'changed', ''],
  ])('is refused with its place: %#', async (written, fault, place) => {
    const text = await written;
    expect(await refusalOf(text)).toEqual({ fault, place });
    // The place is the line on which the record stands.
    const line = Number.parseInt(place, 10);
    if (fault === 'record') expect(text.split('\n')[line - 1]).toMatch(/^\{/);
  });
});
