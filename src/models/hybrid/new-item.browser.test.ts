import { expect, test } from 'vitest';
import { itemCounts } from '../../core/histories/interactions';
import { seededRandom } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import type { Product } from '../../core/shop/catalogue';
import { placeRight, type SequenceBatch } from '../../core/training/sequence-batch';
import { openBackend } from '../../gpu/device/backend';
import { freshState } from '../parameters';
import { sasrec } from '../sasrec/model';
import { withAttributes } from '../sequence/attributes';
import type { SequenceModel } from '../sequence/model';
import { settingsFor } from '../settings/settings';
import type { TransformerConfig } from '../transformer/config';
import { hybrid } from './model';

/**
 * Two brands, each with its own shoppers: items 0 .. 9 and 10 .. 19. Items 20 and 21, one of each
 * brand, have no events.
 */
const BRAND = 10;
const ITEMS = 2 * BRAND + 2;
const brandOf = (item: number): number => (item < 2 * BRAND ? Math.floor(item / BRAND) : item - 2 * BRAND);
const products = Array.from({ length: ITEMS }, (_, item): Product => {
  const id = `${item}`;
  return { id, title: id, categories: [], tags: [], brand: `brand ${brandOf(item)}` };
});
const random = seededRandom(4);
const shopperOf = (brand: number, events: number): Int32Array =>
  Int32Array.from(
    random.shuffle(Array.from({ length: BRAND }, (_, i) => brand * BRAND + i)).slice(0, events),
  );
const EVENTS = 6;
const sequences = Array.from({ length: 64 }, (_, user) => shopperOf(user % 2, EVENTS));
const batch: SequenceBatch = {
  rows: sequences.length,
  length: EVENTS - 1,
  inputs: new Int32Array(sequences.length * (EVENTS - 1)),
  targets: new Int32Array(sequences.length * (EVENTS - 1)),
};
sequences.forEach((sequence, row) => {
  placeRight(sequence.subarray(0, -1), batch.inputs, row, batch.length);
  placeRight(sequence.subarray(1), batch.targets, row, batch.length);
});
const shoppers = Array.from({ length: 20 }, (_, i) => ({ brand: i % 2, history: shopperOf(i % 2, 4) }));

/**
 * For each shopper the rank, from 0, of their brand's new item among the items they have not had.
 */
async function placesOfNewItem(
  model: SequenceModel<TransformerConfig>,
  name: 'hybrid' | 'sasrec',
): Promise<number[]> {
  const values = settingsFor(name, { dim: 16, maxLength: 8, dropout: 0.1 });
  const config = withAttributes(
    model.config(ITEMS, 1, values),
    { products, sequences, items: ITEMS },
    values,
  );
  const backend = await openBackend('wasm');
  const initial = freshState(model.initial(config));
  const trainer = await model.createTrainer(backend, config, initial, itemCounts(sequences, ITEMS));
  for (let step = 0; step < 60; step++) await trainer.step(batch, 0.01);
  const { parameters } = await trainer.state();
  trainer.dispose();
  const scorer = await model.createScorer(backend, config, parameters);
  const scores = await scorer.score(shoppers.map(({ history }) => history));
  scorer.dispose();
  return shoppers.map(({ brand, history }, i) =>
    topK(scores[i], ITEMS, new Set(history)).indexOf(2 * BRAND + brand),
  );
}

test('an item without events ranks before all of another brand, and without attributes it does not', async () => {
  const places = await placesOfNewItem(hybrid, 'hybrid');
  // Up to six other items of the shopper's brand may rank before it.
  expect(Math.max(...places)).toBeLessThanOrEqual(6);
  const without = await placesOfNewItem(sasrec, 'sasrec');
  const mean = without.reduce((sum, place) => sum + place, 0) / without.length;
  expect(Math.min(...without)).toBeGreaterThanOrEqual(6);
  expect(mean).toBeGreaterThan(9);
});
