import type { AliasTable } from '../../../core/maths/alias-table';
import { ALIAS_STREAM, COLUMN_STREAM } from '../../../core/training/negative-sampling';
import { input, type Kernel, kernel, slot } from '../../plan/shader';
import { writeKey } from '../products/query-and-keys';
import { hashSource } from '../random';
import { stepSource } from '../sequence/sequence-step';

/**
 * Negatives of a step, shared by all its targets: K keys instead of a whole catalogue's. The kernel
 * draws the same ones as `drawNegatives` in core/training/negative-sampling; an item may be drawn
 * more than once.
 */
export interface NegativesShape {
  /** N. */
  readonly items: number;
  /** K. */
  readonly negatives: number;
  /** K rounded up to whole tiles; the padding is NO_ITEM with keys of zero. */
  readonly paddedNegatives: number;
  readonly dim: number;
  readonly cosine: boolean;
  /** Draw by popularity through an alias table; otherwise uniformly. */
  readonly popularity: boolean;
}

/** Marks padding. */
export const NO_ITEM = 0xffffffff;

/**
 * Numbers in an entry of the alias table as the kernels read it: (threshold, alias, bits of the log
 * probability, 0).
 */
const TABLE_WORDS = 4;

export function aliasTableWords({ threshold, alias, logProbability }: AliasTable): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(TABLE_WORDS * threshold.length);
  const real = new Float32Array(words.buffer);
  for (let i = 0; i < threshold.length; i++) {
    words.set([threshold[i], alias[i]], TABLE_WORDS * i);
    real[TABLE_WORDS * i + 2] = logProbability[i];
  }
  return words;
}

/** WGSL `belowOf(hash, n)`: floor(hash / 2^32 * n), the high word of a product of two words. */
const belowSource = `
fn belowOf(hash: u32, n: u32) -> u32 {
  let a = vec2u(hash & 0xffffu, hash >> 16u);
  let b = vec2u(n & 0xffffu, n >> 16u);
  let low = a.y * b.x;
  let high = a.x * b.y;
  let carried = ((a.x * b.x) >> 16u) + (low & 0xffffu) + (high & 0xffffu);
  return a.y * b.y + (low >> 16u) + (high >> 16u) + (carried >> 16u);
}`;

/**
 * Writes drawn [K], the items; keys [K, d], of unit length for cosine logits; keyLengths [K], 1 /
 * length of each item vector. One invocation a draw.
 */
export function negativesForward(shape: NegativesShape): Kernel {
  const { items, negatives, paddedNegatives, dim, cosine, popularity } = shape;
  const width = dim / 4;
  return kernel({
    label: 'negativesForward',
    bindings: {
      embedding: input('vec4f'),
      drawn: slot('u32'),
      keys: slot('vec4f'),
      ...(cosine ? { keyLengths: slot('f32') } : {}),
      ...(popularity ? { aliasTable: input('vec4u') } : {}),
    },
    declarations: stepSource + hashSource + belowSource,
    body: `
  if (id >= ${paddedNegatives}u) { return; }
  let at = id * ${width}u;
  if (id >= ${negatives}u) {
    drawn[id] = ${NO_ITEM}u;
    for (var i = 0u; i < ${width}u; i++) { keys[at + i] = vec4f(0.0); }
    return;
  }
  var item = belowOf(pcgHash(pcgHash(step.seedHash ^ ${COLUMN_STREAM}u) ^ id), ${items}u);
  ${
    popularity
      ? `let column = aliasTable[item];
  if (pcgHash(pcgHash(step.seedHash ^ ${ALIAS_STREAM}u) ^ id) >= column.x) { item = column.y; }`
      : ''
  }
  drawn[id] = item;
  let own = item * ${width}u;
  ${writeKey(cosine, width)}`,
  });
}

/**
 * Writes order [K] = (item, number of the draw), sorted by both: each invocation counts the draws
 * that come before its own.
 */
export function sortNegatives({ negatives, paddedNegatives }: NegativesShape): Kernel {
  return kernel({
    label: 'sortNegatives',
    bindings: { drawn: slot('vec4u'), order: slot('vec2u') },
    declarations: stepSource,
    body: `
  if (id >= ${negatives}u) { return; }
  let own = drawn[id / 4u][id % 4u];
  var before = vec4u(0u);
  for (var v = 0u; v < ${paddedNegatives / 4}u; v++) {
    let number = vec4u(v * 4u) + vec4u(0u, 1u, 2u, 3u);
    let other = drawn[v];
    before += select(vec4u(0u), vec4u(1u), (other < vec4u(own)) | ((other == vec4u(own)) & (number < vec4u(id))));
  }
  order[before.x + before.y + before.z + before.w] = vec2u(own, id);`,
  });
}
