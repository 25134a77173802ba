import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplainedEvent, fallWithout } from '../../../core/explanation/explanation';
import { explainedEvent, explanationOf } from '../explanation.fixture';
import { disagrees, reasonFor } from './reason';

const event = (item: string, score: number, rank: number) =>
  explainedEvent(item, { without: { score, rank } });

const explanation = (rank: number, score: number, events: readonly ExplainedEvent[]) =>
  explanationOf({ rank, score, events });

describe('the reason for a recommendation', () => {
  it('is mostly the event that makes most of the score and holds the rank', () => {
    const reason = reasonFor(
      explanation(2, 5, [event('tent', 2, 41), event('mug', 4.8, 3), event('kettle', 5, 2)]),
    );
    expect(reason).toMatchObject({
      kind: 'lifted',
      weight: 'mostly',
      from: 2,
      to: 41,
      event: { item: 'tent' },
    });
  });

  it('is only partly an event when others together count for more', () => {
    const reason = reasonFor(explanation(2, 5, [event('a', 4, 6), event('b', 4.1, 5), event('c', 4.2, 4)]));
    expect(reason).toMatchObject({ kind: 'lifted', weight: 'partly', event: { item: 'a' }, to: 6 });
  });

  it('names the event that speaks against the product more strongly than the first speaks for it', () => {
    const reason = reasonFor(explanation(4, 5, [event('for', 4, 9), event('against', 7, 1)]));
    expect(reason).toMatchObject({
      kind: 'lifted',
      weight: 'partly',
      event: { item: 'for' },
      against: { item: 'against' },
    });
  });

  it('ignores the largest score drop when it changes no rank', () => {
    const reason = reasonFor(explanation(1, 5, [event('score-only', 1, 1), event('moves', 4, 2)]));
    expect(reason).toMatchObject({ kind: 'lifted', weight: 'partly', event: { item: 'moves' }, to: 2 });
  });

  it('says that an event holds the product back when nothing lifts it', () => {
    const reason = reasonFor(explanation(8, 5, [event('a', 6, 3), event('b', 5.1, 8)]));
    expect(reason).toMatchObject({ kind: 'held-back', event: { item: 'a' }, from: 8, to: 3 });
  });

  it('does not say that nothing lifts the product while another event lowers its rank when left out', () => {
    const reason = reasonFor(explanation(8, 5, [event('a', 6, 3), event('b', 5.1, 9)]));
    expect(reason).toMatchObject({ kind: 'no-single-event', best: 3, worst: 9 });
  });

  it('notices when an event alone has the opposite effect of leaving it out', () => {
    const ends = (leftOut: number, alone: number, score: number, rank: number) =>
      explanation(8, 5, [{ ...event('a', score, rank), effect: { leftOut, alone } }]);
    expect(reasonFor(ends(-0.5, 4.3, 6, 3))).toMatchObject({ kind: 'held-back', mixed: true });
    expect(reasonFor(ends(-0.5, -0.2, 6, 3))).toMatchObject({ kind: 'held-back', mixed: false });
    expect(reasonFor(ends(0.5, -0.2, 4, 9))).toMatchObject({ kind: 'lifted', mixed: true });
    expect(reasonFor(ends(0.5, -0.001, 4, 9))).toMatchObject({ kind: 'lifted', mixed: false });
    expect(reasonFor(ends(0.5, -0.2, 4, 8))).toMatchObject({ strongest: { mixed: true } });
  });

  it('names no single event as the reason when no rank changes, and still names the largest score drop', () => {
    const reason = reasonFor(explanation(1, 5, [event('a', 4, 1), event('b', 3, 1)]));
    expect(reason).toMatchObject({
      kind: 'no-single-event',
      best: 1,
      worst: 1,
      count: 2,
      strongest: { event: { item: 'b' } },
    });
    expect(reasonFor(explanation(1, 5, [event('a', 6, 1)]))).toMatchObject({
      kind: 'no-single-event',
      strongest: undefined,
    });
  });

  it('does not name an event as the reason when its effects on score and rank disagree', () => {
    const reason = reasonFor(explanation(1, 7.5, [event('tent', 6, 1), event('bag', 8.1, 2)]));
    expect(reason).toMatchObject({
      kind: 'no-single-event',
      best: 1,
      worst: 2,
      strongest: { event: { item: 'tent' } },
    });
  });

  it('is none for a product that is not recommended: it says which event moves its rank most, up or down', () => {
    const events = [event('tent', 2, 41), event('mug', 6, 700), event('kettle', 5, 810)];
    const deep = explanationOf({ rank: 810, score: 5, events, offer: { kind: 'too-deep' } });
    expect(reasonFor(deep)).toMatchObject({
      kind: 'not-recommended',
      rank: 810,
      candidates: 100,
      count: 3,
      moving: { item: 'tent' },
    });
    const [, , still] = events;
    expect(reasonFor({ ...deep, events: still ? [still] : [] })).not.toHaveProperty('moving');
  });

  it('says that there are no events', () => {
    expect(reasonFor(explanation(1, 5, []))).toEqual({ kind: 'no-events' });
  });

  it('never claims more than was measured', () => {
    const events = fc.array(
      fc.record({ score: fc.double({ min: -9, max: 9, noNaN: true }), rank: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), events, (rank, without) => {
        const whole = explanation(
          rank,
          0,
          without.map(({ score, rank }, i) => event(String(i), score, rank)),
        );
        const reason = reasonFor(whole);
        const ranks = without.map((w) => w.rank);
        if (reason.kind === 'lifted') {
          expect(reason.to).toBe(reason.event.without.rank);
          expect(reason.to).toBeGreaterThan(rank);
          expect(fallWithout(whole, reason.event)).toBeGreaterThan(0);
          if (reason.weight === 'mostly') {
            const others = whole.events.filter((other) => other !== reason.event);
            const rest = others.reduce((sum, other) => sum + Math.max(0, fallWithout(whole, other)), 0);
            expect(fallWithout(whole, reason.event)).toBeGreaterThanOrEqual(rest - 1e-9);
          }
        } else if (reason.kind === 'held-back') {
          expect(reason.to).toBeLessThan(rank);
          expect(Math.max(...ranks)).toBeLessThanOrEqual(rank);
          expect(fallWithout(whole, reason.event)).toBeLessThan(0);
        } else if (reason.kind === 'no-single-event') {
          expect([reason.best, reason.worst]).toEqual([Math.min(rank, ...ranks), Math.max(rank, ...ranks)]);
        } else {
          expect(without).toHaveLength(0);
        }
      }),
    );
  });
});

describe('agreement', () => {
  it('is weak below 0.3 and unknown for too few events', () => {
    expect(disagrees(0.1)).toBe(true);
    expect(disagrees(-0.5)).toBe(true);
    expect(disagrees(0.3)).toBe(false);
    expect(disagrees(null)).toBe(false);
  });
});
