import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../core/histories/history';
import { changesOf, type Draft, draftOf, type Edit, edited, historyOf, isChanged } from './draft';

const history: readonly HistoryEntry[] = [
  { item: 'kettle', kind: 'view', time: 10 },
  { item: 'tent', kind: 'like', time: 20 },
  { item: 'bag', kind: 'view', time: 30 },
];
const items = (draft: Draft) => historyOf(draft).map(({ item }) => item);
const played = (...edits: readonly Edit[]) => edits.reduce(edited, draftOf(history));

describe('an edited history', () => {
  it('loses an event that is struck out, and gets it back in its place', () => {
    const struck = played({ kind: 'strike', items: ['tent', 'bag'] });
    expect(items(struck)).toEqual(['kettle']);
    expect(changesOf(struck, history)).toEqual({ struck: ['tent', 'bag'], added: [], altered: 0 });
    expect(historyOf(edited(struck, { kind: 'restore', items: ['tent', 'bag'] }))).toEqual(history);
  });

  it('takes a new product as the newest view, once', () => {
    const added = played({ kind: 'add', item: 'mug', now: 25 }, { kind: 'add', item: 'mug', now: 99 });
    expect(historyOf(added).at(-1)).toEqual({ item: 'mug', kind: 'view', time: 31 });
    expect(added).toHaveLength(4);
    expect(changesOf(added, history).added).toEqual(['mug']);
  });

  it('keeps no trace of what was added and struck out again', () => {
    const draft = played({ kind: 'add', item: 'mug', now: 99 }, { kind: 'strike', items: ['mug'] });
    expect(draft).toEqual(draftOf(history));
  });

  it('restores a struck event when its product is added', () => {
    const draft = played({ kind: 'strike', items: ['tent'] }, { kind: 'add', item: 'tent', now: 99 });
    expect(draft).toEqual(draftOf(history));
  });

  it('moves an event past its neighbour, but not past the ends', () => {
    expect(historyOf(played({ kind: 'move', item: 'tent', by: 1 }))).toEqual([
      { item: 'kettle', kind: 'view', time: 10 },
      { item: 'bag', kind: 'view', time: 20 },
      { item: 'tent', kind: 'like', time: 30 },
    ]);
    expect(played({ kind: 'move', item: 'bag', by: 1 })).toEqual(draftOf(history));
    expect(played({ kind: 'move', item: 'nowhere', by: 1 })).toEqual(draftOf(history));
  });

  it('notices when the kind of an event changes', () => {
    const draft = played({ kind: 'change', item: 'bag', to: 'purchase' });
    expect(historyOf(draft)[2]).toEqual({ item: 'bag', kind: 'purchase', time: 30 });
    expect(changesOf(draft, history)).toEqual({ struck: [], added: [], altered: 1 });
  });

  it('keeps each product once and times rising whatever is done, and reset undoes all of it', () => {
    const item = fc.constantFrom('kettle', 'tent', 'bag', 'mug', 'stove');
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({ kind: fc.constantFrom('strike', 'restore'), items: fc.array(item) }),
      fc.record({ kind: fc.constant('add'), item, now: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ kind: fc.constant('move'), item, by: fc.constantFrom(-1, 1) }),
      fc.record({ kind: fc.constant('change'), item, to: fc.constantFrom('view', 'like') }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const draft = played(...edits);
        expect(new Set(draft.map((event) => event.item)).size).toBe(draft.length);
        const times = draft.map(({ time }) => time);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const { item: real } of history) expect(draft.some((event) => event.item === real)).toBe(true);
        const reset = edited(draft, { kind: 'reset', history });
        expect(isChanged(changesOf(reset, history))).toBe(false);
        expect(historyOf(reset)).toEqual(history);
      }),
    );
  });
});
