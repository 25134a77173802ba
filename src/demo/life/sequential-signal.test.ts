import { describe, expect, it } from 'vitest';
import { itemCounts } from '../../core/histories/interactions';
import { makeCatalogue } from '../catalogue/catalogue';
import { communityInteractions, makeCommunity } from './community';

const NOW = Date.UTC(2026, 4, 20);
const catalogue = makeCatalogue(2026, NOW);
const { sequences } = communityInteractions(makeCommunity(catalogue, 2026, { now: NOW }), catalogue);
const itemCount = catalogue.products.length;

/**
 * Whether each shopper's last item is among the 10 best scored of those new to the shopper; the
 * share of hits.
 */
function hitRateAt10(scoresFor: (history: Int32Array) => Float64Array): number {
  let hits = 0;
  for (const sequence of sequences) {
    const history = sequence.subarray(0, -1);
    const target = sequence[sequence.length - 1];
    const scores = scoresFor(history);
    const known = new Set(history);
    let better = 0;
    scores.forEach((score, item) => {
      if (score >= scores[target] && item !== target && !known.has(item)) better++;
    });
    if (better < 10) hits++;
  }
  return hits / sequences.length;
}

describe('the order of the events', () => {
  it('makes the last item predict the next at least three times as often as popularity', () => {
    const training = sequences.map((sequence) => sequence.subarray(0, -1));
    const popularity = itemCounts(training, itemCount);
    const following = Array.from({ length: itemCount }, () => new Float64Array(itemCount));
    for (const history of training) {
      history.forEach((item, i) => {
        for (let ahead = 1; ahead <= 5 && i + ahead < history.length; ahead++) {
          following[item][history[i + ahead]] += 1 / ahead;
        }
      });
    }
    const popular = hitRateAt10(() => popularity);
    const markov = hitRateAt10((history) => following[history[history.length - 1]]);
    expect(popular).toBeGreaterThan(0.02);
    expect(markov).toBeGreaterThan(3 * popular);
    expect(markov).toBeGreaterThan(0.25);
  });

  it('matters beyond taste: the latest events predict better than random ones of the same shopper', () => {
    const together = Array.from({ length: itemCount }, () => new Float64Array(itemCount));
    for (const sequence of sequences) {
      const history = sequence.subarray(0, -1);
      for (const a of history) for (const b of history) if (a !== b) together[a][b]++;
    }
    const latest = hitRateAt10((history) => together[history[history.length - 1]]);
    const earliest = hitRateAt10((history) => together[history[0]]);
    expect(latest).toBeGreaterThan(1.5 * earliest);
  });
});
