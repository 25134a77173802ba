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

/** Name of the parameter that holds the attributes' vectors, [F, d]. */
export const ATTRIBUTE_EMBEDDING = 'attributeEmbedding';

/** Number of the dropout of ids; larger than that of any layer. */
export const ID_SITE = 0x1d00;

/**
 * The attributes of a catalogue as a sequence model uses them.
 * @param itemCounts [N], how often each item occurs in the training data
 * @param idDropout see `ItemAttributes`
 * @throws ProblemError `no-attributes` when no item has an attribute; RangeError when lists and
 * counts have different numbers of items
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
 * The configuration with the items' attributes, where values checked by `settingsFor` ask for them.
 * @throws ProblemError `no-attributes` when no two items share an attribute
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

/** The parameter of the attributes [F, d], where the model has them. */
export const attributeShapes = ({ attributes, dim }: SequenceConfig): InitialShape[] =>
  attributes ? [{ name: ATTRIBUTE_EMBEDDING, shape: [attributes.count, dim], initial: 'embedding' }] : [];

/**
 * Factor of each row's id vector in a step, [rows]: 0 for ids that are dropped or that the training
 * data does not have; undefined when every factor is 1. Rows past the items count as known.
 * @param seed of the step's dropout masks
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
 * The same model without attributes: the sum of id and attribute vectors becomes each item's
 * vector. Scoring and explanation then treat it like any other model.
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

/** Item vectors [V, d] from ids [V, d] and attribute vectors [F, d]. */
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
