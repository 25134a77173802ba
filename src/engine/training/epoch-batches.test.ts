import { describe, expect, test } from 'vitest';
import { GAP_BITS } from '../../core/histories/event-context';
import { seededRandom } from '../../core/maths/random';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { sasrecConfig } from '../../models/sasrec/config';
import type { SettingValues } from '../../models/settings/setting';
import { settingsFor } from '../../models/settings/settings';
import { epochsOf, maskedItem, nextItem } from './epoch-batches';

const ITEMS = 40;
const sequences = Array.from({ length: 30 }, (_, user) =>
  Int32Array.from({ length: 5 + (user % 12) }, (_, i) => (user + 3 * i) % ITEMS),
);
const batchesOf = (given: SettingValues, way = nextItem, seed = 1) => {
  const values = settingsFor(way === nextItem ? 'sasrec' : 'bert4rec', {
    maxLength: 12,
    batch: 4,
    ...given,
  });
  const config = sasrecConfig(ITEMS, 1, values);
  return epochsOf(way, { sequences, items: ITEMS }, config, values)(seededRandom(seed));
};
const targetsIn = (batches: readonly SequenceBatch[]): number =>
  batches.reduce((sum, { targets }) => sum + targets.filter((token) => token > 0).length, 0);
const events = sequences.reduce((sum, { length }) => sum + length, 0);

describe('the epochs of a training', () => {
  test('are the histories themselves without augmentation', () => {
    expect(targetsIn(batchesOf({}))).toBe(events - sequences.length);
  });

  test.each([nextItem, maskedItem])('have fewer targets for cropped or masked histories (%o)', (way) => {
    const whole = targetsIn(batchesOf({}, way));
    const changes: SettingValues[] = [{ crop: 1 }, { mask: 1 }];
    for (const change of changes) {
      const part = targetsIn(batchesOf(change, way)) / whole;
      expect(part).toBeGreaterThan(0.4);
      expect(part).toBeLessThan(0.85);
    }
  });

  test('have as many, but other, targets for reordered or substituted histories', () => {
    const changes: SettingValues[] = [{ reorder: 1 }, { substitute: 1, substituteShare: 0.5 }];
    for (const change of changes) {
      expect(targetsIn(batchesOf(change))).toBe(events - sequences.length);
      const pairs = (batches: SequenceBatch[]) =>
        batches
          .flatMap(({ inputs, targets }) =>
            [...inputs].map((token, i) => (targets[i] > 0 ? (targets[i] - token + ITEMS) % ITEMS : 3)),
          )
          .filter((gap) => gap !== 3).length;
      expect(pairs(batchesOf({}))).toBe(0);
      expect(pairs(batchesOf(change))).toBeGreaterThan(events / 20);
    }
  });

  test.each([nextItem, maskedItem])(
    'hold two views of every history that are to be contrasted (%o)',
    (way) => {
      const plain = batchesOf({}, way);
      const contrasted = batchesOf({ contrast: 0.1, substituteShare: 0 }, way);
      expect(contrasted).toHaveLength(plain.length);
      contrasted.forEach(({ rows, length, inputs, targets, views }, b) => {
        const given = plain[b];
        expect(inputs.subarray(0, given.inputs.length)).toEqual(given.inputs);
        expect(targets.subarray(0, given.targets.length)).toEqual(given.targets);
        expect(targets.subarray(given.targets.length).every((token) => token === 0)).toBe(true);
        const histories = Array.from({ length: given.rows }, (_, row) =>
          [...inputs.subarray(row * length, (row + 1) * length)]
            .map((token, i) => (token > ITEMS ? targets[row * length + i] : token))
            .filter((token) => token > 0),
        ).filter((history) => history.length > 0);
        expect({ rows, views }).toEqual({
          rows: 3 * given.rows,
          views: { first: given.rows, pairs: histories.length },
        });
        for (let i = 0; i < 2 * histories.length; i++) {
          const row = given.rows + i;
          const tokens = [...inputs.subarray(row * length, (row + 1) * length)];
          const events = tokens.filter((token) => token > 0);
          expect(tokens.slice(-events.length)).toEqual(events);
          if (way === maskedItem) expect(events.pop()).toBe(ITEMS + 1);
          const own = new Set(histories[i % histories.length]);
          expect(events.length).toBeGreaterThan(0);
          expect(events.length).toBeLessThanOrEqual(own.size);
          expect(events.every((token) => own.has(token))).toBe(true);
        }
      });
    },
  );

  test('are the same for the same seed and differ from one to the next', () => {
    const change = { crop: 0.5, mask: 0.5, reorder: 0.5, substitute: 0.5, contrast: 1 };
    expect(batchesOf(change)).toEqual(batchesOf(change));
    expect(batchesOf(change)).not.toEqual(batchesOf(change, nextItem, 2));
  });
});

describe('the epochs of a training that reads times and kinds of events', () => {
  const GAP = 2 ** GAP_BITS;
  const long = [Int32Array.from({ length: 9 }, (_, i) => i)];
  // Event i is at 2^i seconds, so each gap identifies its event.
  const times = [Float64Array.from({ length: 9 }, (_, i) => 1e12 + 1000 * 2 ** i)];
  const kinds = [Uint8Array.from({ length: 9 }, (_, i) => i % 5)];
  const data = { sequences: long, items: ITEMS, times, kinds };
  const read = { timeGaps: 'on', eventKinds: 'on', maxLength: 12, batch: 1 };
  const eventsOf = (given: SettingValues) => {
    const values = settingsFor('sasrec', { ...read, ...given });
    const batches = epochsOf(nextItem, data, sasrecConfig(ITEMS, 1, values), values)(seededRandom(3));
    return batches.flatMap(({ inputs, context }) =>
      [...inputs].flatMap((token, i) => (token > 0 ? [{ item: token - 1, code: context?.[i] ?? -1 }] : [])),
    );
  };

  test('carry the context code of each event', () => {
    const found = eventsOf({});
    expect(found.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    // After the first: 1 s, 2 s, 4 s, ...
    expect(found.map(({ code }) => code % GAP)).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
    expect(found.map(({ code }) => code >> GAP_BITS)).toEqual([0, 1, 2, 3, 4, 0, 1, 2]);
  });

  test('keep kinds with their events and times in order where events are reordered', () => {
    const found = eventsOf({ reorder: 1, reorderShare: 1 });
    expect(found.map(({ item }) => item)).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const { item, code } of found) expect(code >> GAP_BITS).toBe(item % 5);
    expect(found.map(({ code }) => code % GAP)).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('throw where the data lacks the event context', () => {
    const values = settingsFor('sasrec', read);
    const config = sasrecConfig(ITEMS, 1, values);
    expect(() => epochsOf(nextItem, { sequences: long, items: ITEMS }, config, values)).toThrow('timeGaps');
  });
});
