import { ALIGNMENT } from '../../plan/arena';
import { input, type Kernel, kernel, slot } from '../../plan/shader';
import { randomSource } from '../random';
import { stepSource } from './sequence-step';

/**
 * Item vectors as sums of id and attribute vectors. Shapes: N items, V rows of the item table, F
 * attributes, S segments, d width. Sparse rows are in the layout of `AttributeLists`.
 */
export interface AttributesShape {
  /** N. */
  readonly items: number;
  /**
   * V, rows of the item table: the items, then any token that is not an item and has no attributes.
   */
  readonly vocabulary: number;
  readonly dim: number;
  /** F. */
  readonly attributes: number;
  /** Rows of the position embedding, which follows the items'; 0 where the model has none. */
  readonly positions: number;
  /** Probability that an item's id vector is dropped in a step. */
  readonly idDropout: number;
  /** Number of that dropout. */
  readonly site: number;
}

/**
 * Most entries that one invocation adds up for an attribute's gradient. An attribute that half the
 * catalogue has would otherwise keep one invocation busy for long.
 */
export const SEGMENT = 64;

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** Bytes of the item table. */
export const itemTableBytes = ({ vocabulary, dim }: AttributesShape): number => vocabulary * dim * 4;
/** Bytes of the item table and the position embedding after it. */
export const tablesBytes = (shape: AttributesShape): number =>
  shape.positions === 0
    ? itemTableBytes(shape)
    : aligned(itemTableBytes(shape)) + shape.positions * shape.dim * 4;

/** WGSL `idFactor(n)`: factor of the id vector of row n in this step, as `idFactors`. */
const factorSource = ({ items, idDropout, site }: AttributesShape): string => `
${randomSource(idDropout)}
fn idFactor(n: u32) -> f32 {
  if (n >= ${items}u) { return 1.0; }
  let known = f32(rows[n].y);
  return ${idDropout === 0 ? 'known' : `known * dropout1(dropoutKey(${site}u), n)`};
}`;

export const attributesForwardInvocations = ({ vocabulary, positions, dim }: AttributesShape): number =>
  ((vocabulary + positions) * dim) / 4;

/**
 * Writes tables: for every item the vector of its id, ids [V, d], plus the weighted sum of its
 * attributes' vectors, attributes [F, d]; then a copy of the position embedding. rows [N + 1] =
 * (first entry, 1 where the training data has the item), entries = (attribute, bits of the weight).
 * One invocation four numbers.
 */
export function attributesForward(shape: AttributesShape): Kernel {
  const { items, vocabulary, dim, positions } = shape;
  const width = dim / 4;
  return kernel({
    label: 'attributesForward',
    bindings: {
      rows: input('vec2u'),
      entries: input('vec2u'),
      ids: input('vec4f'),
      attributes: input('vec4f'),
      ...(positions > 0 ? { positions: input('vec4f') } : {}),
      tables: { type: 'vec4f', access: 'read_write' },
    },
    declarations: stepSource + factorSource(shape),
    body: `
  if (id >= ${attributesForwardInvocations(shape)}u) { return; }
  let n = id / ${width}u;
  let i = id % ${width}u;
  ${
    positions > 0
      ? `if (n >= ${vocabulary}u) {
    let at = id - ${vocabulary * width}u;
    tables[${aligned(itemTableBytes(shape)) / 16}u + at] = positions[at];
    return;
  }`
      : ''
  }
  var sum = ids[id] * idFactor(n);
  if (n < ${items}u) {
    for (var e = rows[n].x; e < rows[n + 1u].x; e++) {
      let entry = entries[e];
      sum += bitcast<f32>(entry.y) * attributes[entry.x * ${width}u + i];
    }
  }
  tables[id] = sum;`,
  });
}

/**
 * partials [S, d]: the weighted sum of the items' gradients, gradientItems [vocabulary, d], over
 * the entries of a segment. segments [S] = (first entry, beyond the last), entries = (item, bits of
 * the weight). One invocation four numbers.
 */
export const attributePartials = (segments: number, dim: number): Kernel =>
  kernel({
    label: 'attributePartials',
    bindings: {
      segments: input('vec2u'),
      entries: input('vec2u'),
      gradientItems: slot('vec4f'),
      partials: slot('vec4f'),
    },
    declarations: stepSource,
    body: `
  if (id >= ${(segments * dim) / 4}u) { return; }
  let segment = segments[id / ${dim / 4}u];
  let i = id % ${dim / 4}u;
  var sum = vec4f(0.0);
  for (var e = segment.x; e < segment.y; e++) {
    let entry = entries[e];
    sum += bitcast<f32>(entry.y) * gradientItems[entry.x * ${dim / 4}u + i];
  }
  partials[id] = sum;`,
  });

export const attributesBackwardInvocations = ({ vocabulary, attributes, dim }: AttributesShape): number =>
  ((vocabulary + attributes) * dim) / 4;

/**
 * Writes the gradient of the ids, gradientIds [V, d], from that of the items, and the gradient of
 * the attributes, gradientAttributes [F, d], each the sum of its segments; ofAttribute [F + 1] says
 * where the segments of each attribute begin. One invocation four numbers.
 */
export function attributesBackward(shape: AttributesShape): Kernel {
  const { vocabulary, dim } = shape;
  const width = dim / 4;
  const writable = { type: 'vec4f', access: 'read_write' } as const;
  return kernel({
    label: 'attributesBackward',
    bindings: {
      rows: input('vec2u'),
      ofAttribute: input('u32'),
      gradientItems: slot('vec4f'),
      partials: slot('vec4f'),
      gradientIds: writable,
      gradientAttributes: writable,
    },
    declarations: stepSource + factorSource(shape),
    body: `
  if (id >= ${attributesBackwardInvocations(shape)}u) { return; }
  let n = id / ${width}u;
  if (n < ${vocabulary}u) {
    gradientIds[id] = gradientItems[id] * idFactor(n);
    return;
  }
  let f = n - ${vocabulary}u;
  var sum = vec4f(0.0);
  for (var s = ofAttribute[f]; s < ofAttribute[f + 1u]; s++) { sum += partials[s * ${width}u + id % ${width}u]; }
  gradientAttributes[f * ${width}u + id % ${width}u] = sum;`,
  });
}
