import { describe, expect, test } from 'vitest';
import { asProblem } from '../../core/problem';
import type { Product } from '../../core/shop/catalogue';
import { lstmConfig } from '../lstm/config';
import { initialLstmParameters } from '../lstm/parameters';
import { parameter } from '../parameters';
import { settingsFor } from '../settings/settings';
import { idFactors, itemAttributes, withAttributes, withoutAttributes } from './attributes';

/** Three items; the second has no attributes, and training did not have the third. */
const lists = {
  count: 2,
  starts: Uint32Array.from([0, 2, 2, 3]),
  columns: Uint32Array.from([0, 1, 1]),
  weights: Float32Array.from([0.5, 2, 1]),
};
const counts = [3, 1, 0];

describe('item vectors from attributes', () => {
  test('sum id and weighted attributes, and use attributes alone for an item that training did not have', () => {
    const plain = lstmConfig(3, 1, settingsFor('lstm', { dim: 4 }));
    const config = { ...plain, attributes: itemAttributes(lists, counts, 0.5) };
    const learnt = initialLstmParameters(config);
    const ids = parameter(learnt, 'itemEmbedding').values;
    const vectors = parameter(learnt, 'attributeEmbedding').values;
    const { config: without, parameters } = withoutAttributes(config, learnt);
    expect(without).toEqual({ ...plain, attributes: undefined });
    expect(parameters.map(({ name }) => name)).toEqual(initialLstmParameters(plain).map(({ name }) => name));
    const found = parameter(parameters, 'itemEmbedding').values;
    for (let i = 0; i < 4; i++) {
      expect(found[i]).toBeCloseTo(ids[i] + 0.5 * vectors[i] + 2 * vectors[4 + i], 6);
      expect(found[4 + i]).toBe(ids[4 + i]);
      expect(found[8 + i]).toBe(vectors[4 + i]);
    }
    expect(withoutAttributes(plain, parameters)).toEqual({ config: plain, parameters });
  });

  test('drop different ids in each step, and always the id of an item that training did not have', () => {
    const items = 2000;
    const many = {
      count: 1,
      starts: Uint32Array.from({ length: items + 1 }, (_, i) => Math.min(i, 1)),
      columns: Uint32Array.from([0]),
      weights: Float32Array.from([1]),
    };
    const known = Array.from({ length: items }, (_, item) => item % 2);
    const factors = idFactors(itemAttributes(many, known, 0.25), items + 1, 9);
    if (!factors) throw new Error('all ids count the same');
    const dropped = factors.filter((factor, item) => item % 2 === 1 && factor === 0).length / (items / 2);
    expect(dropped).toBeGreaterThan(0.2);
    expect(dropped).toBeLessThan(0.3);
    expect(factors.every((factor, item) => item % 2 === 1 || factor === 0 || item === items)).toBe(true);
    expect(factors[items]).toBe(1);
    expect(idFactors(itemAttributes(many, known, 0.25), items + 1, 10)).not.toEqual(factors);
    expect(idFactors(itemAttributes(many, known.fill(1), 0), items, 9)).toBeUndefined();
  });

  test('need items with attributes, and lists of the same items as the counts', () => {
    const sequences = [Int32Array.from([0, 1, 2])];
    const products = ['a', 'b', 'c'].map((id): Product => ({ id, title: id, categories: [], tags: [] }));
    const values = settingsFor('hybrid', {});
    const config = lstmConfig(3, 1, settingsFor('lstm', {}));
    const asked = () => withAttributes(config, { products, sequences, items: 3 }, values);
    const thrown = (() => {
      try {
        return asked();
      } catch (error) {
        return asProblem(error);
      }
    })();
    expect(thrown).toEqual({ code: 'no-attributes' });
    expect(withAttributes(config, { products, sequences, items: 3 }, settingsFor('lstm', {}))).toBe(config);
    expect(() => itemAttributes(lists, [1, 2], 0)).toThrow('attributes of 3 items, counts of 2');
  });
});
