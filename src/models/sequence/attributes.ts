import { itemCounts } from '../../core/histories/interactions';
import { type AttributeLists, attributeVocabulary } from '../../core/histories/item-attributes';
import { transposed } from '../../core/maths/sparse-rows';
import { ProblemError } from '../../core/problem';
import { dropoutMask } from '../../core/training/dropout';
import type { TrainingData } from '../fitted-model';
import { type ParameterSet, parameter } from '../parameters';
import type { SettingValues } from '../settings/setting';
import { isOn, numberOf } from '../settings/values';
import type { SequenceConfig } from './config';
import type { InitialShape } from './initial-parameters';
import type { ItemAttributes } from './item-attributes';

/** The vector of each attribute, [F, d]. */
export const ATTRIBUTE_EMBEDDING = 'attributeEmbedding';

/** Number of the ids' dropout among those of a step: past any layer's. */
export const ID_SITE = 0x1d00;

/**
 * @param itemCounts how often each item occurs in the training data
 * @throws ProblemError `no-attributes` when no item has one; RangeError when lists and counts are
 * not of the same items
 */
export function itemAttributes(
  lists: AttributeLists,
  itemCounts: ArrayLike<number>,
  idDropout: number,
): ItemAttributes {
  if (lists.columns.length === 0) throw new ProblemError({ code: 'no-attributes' });
  if (lists.starts.length !== itemCounts.length + 1)
    throw new RangeError(`attributes of ${lists.starts.length - 1} items, counts of ${itemCounts.length}`);
  return {
    ...lists,
    byAttribute: transposed(lists, lists.count),
    known: Uint8Array.from(itemCounts, (count) => (count > 0 ? 1 : 0)),
    idDropout,
  };
}

/**
 * The configuration with what is known of the items, where values checked by `settingsFor` ask for
 * it.
 * @throws ProblemError `no-attributes` when nothing is known that items share
 */
export function withAttributes<C extends SequenceConfig>(
  config: C,
  { products, sequences, items }: Pick<TrainingData, 'products' | 'sequences' | 'items'>,
  values: SettingValues,
): C {
  if (!isOn(values, 'attributes')) return config;
  const lists = attributeVocabulary(products).lists(products);
  const counts = itemCounts(sequences, items);
  return { ...config, attributes: itemAttributes(lists, counts, numberOf(values, 'idDropout')) };
}

/** The parameter of the attributes, where the model has them. */
export const attributeShapes = ({ attributes, dim }: SequenceConfig): InitialShape[] =>
  attributes ? [{ name: ATTRIBUTE_EMBEDDING, shape: [attributes.count, dim], initial: 'embedding' }] : [];

/**
 * What the id of each row counts in a step, [rows]; undefined when all count the same. Rows past
 * the items' are always known.
 * @param seed of the step's masks
 */
export function idFactors(
  { known, idDropout }: ItemAttributes,
  rows: number,
  seed: number,
): Float32Array | undefined {
  if (idDropout === 0 && known.every((each) => each === 1)) return undefined;
  const factors = dropoutMask(rows, idDropout, seed, ID_SITE);
  return factors.map((factor, n) => (n < known.length ? factor * known[n] : 1));
}

/**
 * The same model without attributes: each item's vector is what id and attributes make of it. What
 * has been learnt scores and explains as any other model from here on.
 */
export function withoutAttributes<C extends SequenceConfig>(
  config: C,
  parameters: ParameterSet,
): { config: C; parameters: ParameterSet } {
  const { attributes, dim } = config;
  if (!attributes) return { config, parameters };
  const ids = parameter(parameters, 'itemEmbedding');
  const table = itemVectors(attributes, ids.values, parameter(parameters, ATTRIBUTE_EMBEDDING).values, dim);
  return {
    config: { ...config, attributes: undefined },
    parameters: parameters
      .filter(({ name }) => name !== ATTRIBUTE_EMBEDDING)
      .map((array) => (array.name === 'itemEmbedding' ? { ...array, values: table } : array)),
  };
}

/** [rows, d] from ids [rows, d] and the vectors of the attributes [F, d]. */
function itemVectors(
  { starts, columns, weights, known }: ItemAttributes,
  ids: Float32Array,
  attributes: Float32Array,
  dim: number,
): Float32Array {
  const table = ids.slice();
  for (let item = 0; item < known.length; item++) {
    const row = table.subarray(item * dim, (item + 1) * dim);
    if (known[item] === 0) row.fill(0);
    for (let entry = starts[item]; entry < starts[item + 1]; entry++) {
      const from = columns[entry] * dim;
      for (let i = 0; i < dim; i++) row[i] += weights[entry] * attributes[from + i];
    }
  }
  return table;
}
