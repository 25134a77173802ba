import { expect, test } from 'vitest';
import { denseSpace } from '../../core/item-space/item-space';
import { seededRandom } from '../../core/maths/random';
import { createItemMaps } from './item-maps';

/** 30 items of three directions, in turn; the last one has no vector. */
function atWork() {
  const random = seededRandom(8);
  const vectors = Float32Array.from({ length: 90 }, (_, at) => {
    const [item, column] = [Math.floor(at / 3), at % 3];
    return item === 29 ? 0 : (item % 3 === column ? 5 : 0) + 0.2 * random.normal();
  });
  return { scorer: { itemSpace: denseSpace(vectors, 3) } };
}

const popular = Array.from({ length: 30 }, (_, place) => 29 - place);

test('a map shows the most popular items that have a vector, and is made once', async () => {
  const [maps, model] = [createItemMaps(12), atWork()];
  const map = await maps.map(model, popular, []);
  expect(map.items).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
  expect(map.x).toHaveLength(12);
  expect(map.kept).toBeGreaterThan(0);
  expect(await maps.map(model, [], [])).toEqual(map);
});

test('an added item is placed among its nearest, and the others keep their positions', async () => {
  const [maps, model] = [createItemMaps(12), atWork()];
  const map = await maps.map(model, popular, []);
  const more = await maps.map(model, popular, [3, 27, 3, 29]);
  expect(more.items).toEqual([...map.items, 3]);
  expect([...more.x].slice(0, 12)).toEqual([...map.x]);
  expect(more.kept).toBe(map.kept);
  const distance = (place: number) => Math.hypot(more.x[place] - more.x[12], more.y[place] - more.y[12]);
  const nearest = map.items.map((_, place) => place).sort((a, b) => distance(a) - distance(b));
  expect(nearest.slice(0, 3).map((place) => map.items[place] % 3)).toEqual([0, 0, 0]);
});

test('an item without a vector has no neighbours and is no item’s neighbour', () => {
  const [maps, model] = [createItemMaps(), atWork()];
  expect(maps.neighbours(model, 29, 30)).toEqual([]);
  const near = maps.neighbours(model, 0, 30).map(({ item }) => item);
  expect(near).toHaveLength(28);
  expect(near).not.toContain(29);
});
