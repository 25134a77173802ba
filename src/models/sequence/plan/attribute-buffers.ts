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

/** On the device, where item vectors are made of attributes. */
export interface AttributeBuffers {
  /**
   * The items' vectors of this step, and the positions' behind them: what the model reads in the
   * place of its parameters.
   */
  readonly tables: GPUBuffer;
  /** Which item has which attributes, both ways, in this layout. */
  readonly lists: GPUBuffer;
  readonly listLayout: FlatLayout;
  readonly shape: AttributesShape;
  /** S, parts of attributes that are summed by themselves. */
  readonly segments: number;
}

/** (column, bits of the weight) of each entry. */
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
 * Each attribute's entries cut into segments: (first, beyond), and where each attribute's begin.
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

/** (first entry, 1 where training knows the item) of each item, and where the last one ends. */
function rowWords({ starts, known }: ItemAttributes): Uint32Array {
  const words = new Uint32Array(2 * starts.length);
  starts.forEach((start, n) => {
    words[2 * n] = start;
    words[2 * n + 1] = known[n] ?? 0;
  });
  return words;
}

/** Puts the lists on the device; undefined where the model has no attributes. */
export function attributeBuffers(
  device: GPUDevice,
  counters: Counters,
  { attributes, items, dim }: SequenceConfig,
  { vocabulary, positions }: Pick<AttributesShape, 'vocabulary' | 'positions'>,
): AttributeBuffers | undefined {
  if (!attributes) return undefined;
  const { segments, ofAttribute } = segmentsOf(attributes.turned);
  const arrays: Readonly<Record<string, ArrayLike<number>>> = {
    rows: rowWords(attributes),
    entries: entryWords(attributes),
    turned: entryWords(attributes.turned),
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

/** The table of the items alone. */
export const itemTableOf = ({ tables, shape }: AttributeBuffers): Range => ({
  buffer: tables,
  offset: 0,
  size: itemTableBytes(shape),
});
