import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../shop/day';
import {
  contextCodes,
  EVENT_KINDS,
  GAP_BITS,
  GAP_BUCKETS,
  sequenceCodes,
  timeGapBucket,
} from './event-context';

const both = { timeGaps: true, eventKinds: true };

describe('the bucket of a time between two events', () => {
  test('doubles from bucket to bucket', () => {
    const seconds = [0, 0.5, 1, 1.9, 2, 3.9, 4, 59, 60, 3600, 86_400];
    expect(seconds.map((s) => timeGapBucket(1000 * s))).toEqual([1, 1, 2, 2, 3, 3, 4, 7, 7, 13, 18]);
  });

  test('exists for every number and grows with the time', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        const [low, high] = [timeGapBucket(Math.min(a, b)), timeGapBucket(Math.max(a, b))];
        for (const bucket of [low, high]) {
          expect(Number.isInteger(bucket)).toBe(true);
          expect(bucket).toBeGreaterThanOrEqual(1);
          expect(bucket).toBeLessThan(GAP_BUCKETS);
        }
        if (!Number.isNaN(a) && !Number.isNaN(b)) expect(low).toBeLessThanOrEqual(high);
      }),
    );
    expect(timeGapBucket(Number.NaN)).toBe(1);
    expect(timeGapBucket(Number.POSITIVE_INFINITY)).toBe(GAP_BUCKETS - 1);
  });
});

describe('codes of a history', () => {
  const times = [1e12, 1e12, 1e12 + 3000, 1e12 + DAY];
  const kinds = [1, 4, 0, 2];

  test('contain the gap before each event and its kind; the first has no gap', () => {
    const codes = [...contextCodes(4, both, { times, kinds })];
    expect(codes.map((code) => code % 2 ** GAP_BITS)).toEqual([0, 1, 3, 18]);
    expect(codes.map((code) => code >> GAP_BITS)).toEqual(kinds);
    expect([...contextCodes(4, { ...both, eventKinds: false }, { times, kinds })]).toEqual([0, 1, 3, 18]);
    expect([...contextCodes(4, { ...both, timeGaps: false }, { kinds })]).toEqual(
      kinds.map((kind) => kind << GAP_BITS),
    );
    expect([...contextCodes(0, both, { times: [], kinds: [] })]).toEqual([]);
    expect(EVENT_KINDS[0]).toBe('recorded');
  });

  test('throw where times are missing or have another length', () => {
    expect(() => contextCodes(4, both, { kinds })).toThrow('this history has none');
    expect(() => contextCodes(3, both, { times })).toThrow('a history of 3 events has 4 times');
  });
});

describe('codes of a data set', () => {
  const data = {
    sequences: [Int32Array.of(3, 1), Int32Array.of()],
    times: [Float64Array.of(1e12, 1e12 + 1000), Float64Array.of()],
    kinds: [Uint8Array.of(1, 2), Uint8Array.of()],
  };

  test('exist for each event, and not for a model that reads items alone', () => {
    expect(sequenceCodes(data, both)?.map((codes) => [...codes])).toEqual([
      [1 << GAP_BITS, 2 + (2 << GAP_BITS)],
      [],
    ]);
    expect(sequenceCodes(data, { timeGaps: false, eventKinds: false })).toBeUndefined();
  });

  test('throw where timestamps are positions, and where event kinds are missing', () => {
    const positions = data.times.map((times) => times.map((_, i) => i));
    expect(() => sequenceCodes({ ...data, times: positions }, both)).toThrow('are positions');
    expect(() => sequenceCodes({ ...data, kinds: undefined }, both)).toThrow('no column "event"');
  });
});
