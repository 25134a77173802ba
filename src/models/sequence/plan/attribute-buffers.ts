import type { SparseRows } from '../../../core/maths/sparse-rows';
import type { Counters } from '../../../gpu/device/counters';
import { storageBuffer, upload } from '../../../gpu/device/device-buffers';
import {
  type AttributesShape,
  itemTableBytes,
  SEGMENT,
  tablesBytes,
} from '../../../gpu/kernels/sequence/attributes';
import type { Range } from '../../../gpu/plan/arena';
import { FlatLayout } from '../../../gpu/plan/flat-parameters';
import { ID_SITE } from '../attributes';
import type { SequenceConfig } from '../config';
import type { ItemAttributes } from '../item-attributes';

/**
 * Buffers of a model whose item vectors are made of attributes. Shapes: N items, V rows of the item
 * table, F attributes, S segments, d width.
 */
export interface AttributeBuffers {
  /**
   * [V, d] the item vectors of this step, then the position embedding; read instead of the
   * parameters.
   */
  readonly tables: GPUBuffer;
  /** The attributes of each item and the items of each attribute, in `listLayout`. */
  readonly lists: GPUBuffer;
  readonly listLayout: FlatLayout;
  readonly shape: AttributesShape;
  /** S, runs of an attribute's items that are summed separately. */
  readonly segments: number;
}

/** [E, 2] (column, bits of the weight) of each entry. */
function entryWords({ columns, weights }: SparseRows): Uint32Array {
  const words = new Uint32Array(2 * columns.length);
  const real = new Float32Array(words.buffer);
  columns.forEach((column, e) => {
    words[2 * e] = column;
    real[2 * e + 1] = weights[e];
  });
  return words;
}

/**
 * Each attribute's entries cut into segments [S, 2] (first, end), and ofAttribute [F + 1], where
 * the segments of each attribute begin.
 */
function segmentsOf({ starts }: SparseRows): { segments: number[]; ofAttribute: number[] } {
  const segments: number[] = [];
  const ofAttribute = [0];
  for (let f = 0; f + 1 < starts.length; f++) {
    for (let first = starts[f]; first < starts[f + 1]; first += SEGMENT)
      segments.push(first, Math.min(first + SEGMENT, starts[f + 1]));
    ofAttribute.push(segments.length / 2);
  }
  return { segments, ofAttribute };
}

/** [N + 1, 2] (first entry, 1 where the training data has the item), and a last row for the end. */
function rowWords({ starts, known }: ItemAttributes): Uint32Array {
  const words = new Uint32Array(2 * starts.length);
  starts.forEach((start, n) => {
    words[2 * n] = start;
    words[2 * n + 1] = known[n] ?? 0;
  });
  return words;
}

/** Uploads the lists; undefined where the model has no attributes. */
export function attributeBuffers(
  device: GPUDevice,
  counters: Counters,
  { attributes, items, dim }: SequenceConfig,
  { vocabulary, positions }: Pick<AttributesShape, 'vocabulary' | 'positions'>,
): AttributeBuffers | undefined {
  if (!attributes) return undefined;
  const { segments, ofAttribute } = segmentsOf(attributes.byAttribute);
  const arrays: Readonly<Record<string, ArrayLike<number>>> = {
    rows: rowWords(attributes),
    entries: entryWords(attributes),
    byAttribute: entryWords(attributes.byAttribute),
    segments,
    ofAttribute,
  };
  const listLayout = new FlatLayout(
    Object.entries(arrays).map(([name, { length }]) => ({ name, shape: [length] })),
  );
  const words = new Uint32Array(listLayout.size);
  for (const { name, offset } of listLayout.entries) words.set(arrays[name], offset);
  const shape: AttributesShape = {
    items,
    vocabulary,
    dim,
    attributes: attributes.count,
    positions,
    idDropout: attributes.idDropout,
    site: ID_SITE,
  };
  const lists = storageBuffer(device, counters, 'attribute lists', words.byteLength);
  upload(device, counters, lists, words);
  const tables = storageBuffer(device, counters, 'item vectors', tablesBytes(shape));
  return { tables, lists, listLayout, shape, segments: segments.length / 2 };
}

/** The item vectors [V, d], without the positions. */
export const itemTableOf = ({ tables, shape }: AttributeBuffers): Range => ({
  buffer: tables,
  offset: 0,
  size: itemTableBytes(shape),
});
