import { describe, expect, it } from 'vitest';
import { why } from '../../../ui/text/en/why';
import { createFormat } from '../../../ui/text/format';
import { evenly, explainedEvent, explanationOf } from '../explanation.fixture';
import { answerOf } from './cause-answer';
import { curvePoints } from './curve-points';
import { verdictWords } from './verdict';

const format = createFormat('en-US');

const explanation = explanationOf({
  rank: 4,
  past: true,
  events: [
    explainedEvent('kettle', { carried: 9, effect: evenly(0.1), without: { score: 1, rank: 60 } }),
    explainedEvent('tent', { effect: { leftOut: -0.1, alone: 3 }, without: { score: 3.1, rank: 4 } }),
  ],
});

describe('the verdict on an explanation', () => {
  it('says which order was beaten, and by how much it fell short', () => {
    expect(verdictWords({ verdict: 'strong', beaten: 10, orders: 10 }, why.trust, format)).toEqual({
      title: why.trust.strong,
      body: 'Removing the events it names first lowers the score faster than 10 of 10 random orders.',
    });
    const { title, body } = verdictWords({ verdict: 'weak', beaten: 4, orders: 10 }, why.trust, format);
    expect(title).toBe('This explanation is weak.');
    expect(body).toContain('only 4 of 10 random orders. An explanation passes with 9.');
  });

  it('claims nothing with too few events', () => {
    expect(verdictWords({ verdict: 'too-few', beaten: 0, orders: 10 }, why.trust, format).body).toContain(
      'fewer than 3 events',
    );
  });
});

describe('the curve of a check', () => {
  it('runs over the number of events', () => {
    const curve = { parts: [0, 0.5, 1], explained: [3, 1, 0], random: [3, 2, 0], area: 1, randomAreas: [2] };
    expect(curvePoints(curve, curve.explained, 4)).toEqual([
      { x: 0, y: 3 },
      { x: 2, y: 1 },
      { x: 4, y: 0 },
    ]);
  });
});

describe('the model’s explanation of an event with a known cause', () => {
  it('is the event with the strongest mean effect, whatever the other measures say', () => {
    expect(answerOf(explanation, { kind: 'complement', because: 'tent' })).toEqual({
      strongest: 'tent',
      rank: 4,
      right: true,
    });
    expect(answerOf(explanation, { kind: 'complement', because: 'kettle' }).right).toBe(false);
  });

  it('is neither right nor wrong when no event was the cause', () => {
    expect(answerOf(explanation, { kind: 'taste' })).toEqual({ strongest: 'tent', rank: 4 });
  });

  it('names nothing when no event lifts the product', () => {
    expect(answerOf({ ...explanation, events: [] }, { kind: 'need-step', because: 'tent' })).toEqual({
      strongest: undefined,
      rank: 4,
      right: false,
    });
  });
});
