import { expect, test } from 'vitest';
import { priceLevels } from './price-levels';

const priced = (id: string, price: number | undefined, ...categories: string[]) => ({
  id,
  title: id,
  price,
  tags: [],
  categories,
});

test('a price level is among the kind, among the department where the kind is small, and NaN without others', () => {
  const kettles = [1000, 2000, 2000, 4000, 9000].map((price, i) =>
    priced(`k${i}`, price, 'Kitchen', 'Kettles'),
  );
  const rare = priced('r', 9000, 'Kitchen', 'Ricers');
  const alone = priced('a', 100, 'Garden', 'Spades');
  const levels = priceLevels([...kettles, rare, alone, priced('n', undefined, 'Kitchen', 'Kettles')]);
  expect([...levels.slice(0, 5)]).toEqual([0, 0.375, 0.375, 0.75, 1]);
  // Six kitchen products have a price; the two dearest have the same one.
  expect(levels[5]).toBeCloseTo(0.9, 9);
  expect(levels[6]).toBeNaN();
  expect(levels[7]).toBeNaN();
});
