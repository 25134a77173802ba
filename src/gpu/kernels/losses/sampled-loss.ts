import { float, input, type Kernel, kernel, slot } from '../../plan/shader';
import { LENGTH_EPSILON } from '../products/query-and-keys';
import { type PairLayout, pairSource, stepSource } from '../sequence/sequence-step';
import { targetsHere } from './logits';
import { NO_ITEM } from './negatives';
import { LEAST } from './softmax-cross-entropy';

/**
 * Losses over each target and K negatives shared by all targets of a step: a chunk of logits
 * [chunk, K] of the negatives is replaced by its gradient, and the target's own logit is
 * differentiated separately. A negative that equals the target does not count.
 */
export interface SampledLossShape {
  /** K. */
  readonly negatives: number;
  /** K rounded up to whole tiles. */
  readonly paddedNegatives: number;
  readonly dim: number;
  readonly cosine: boolean;
  readonly pairs: PairLayout;
  readonly loss: SampledLossKind;
}

/**
 * Softmax: cross-entropy of the target among itself and the negatives. With `corrected`, the log of
 * the probability that a draw gives the item is subtracted from each logit (Bengio and Senecal,
 * IEEE TNN 2008; Yi et al., RecSys 2019). The number of draws and uniform draws would shift all
 * logits equally, which leaves the loss unchanged.
 *
 * Logistic: positive * softplus(-logit of the target) + negative * sum of softplus(logits of the
 * negatives), softplus(x) = log(1 + exp(x)).
 */
export type SampledLossKind =
  | { readonly kind: 'softmax'; readonly corrected: boolean }
  | { readonly kind: 'logistic'; readonly positive: number; readonly negative: number };

/**
 * WGSL: the key of target `wanted` times `inverse` is its vector in `embedding` from vec4 `item`,
 * `along` its inner product with the query at `at`.
 */
const targetKey = (width: number, cosine: boolean, queries: string): string => `
  let item = wanted * ${width}u;
  var along = 0.0;
  var squares = 0.0;
  for (var i = 0u; i < ${width}u; i++) {
    let vector = embedding[item + i];
    along += dot(${queries}[at + i], vector);
    squares += dot(vector, vector);
  }
  let inverse = ${cosine ? `inverseSqrt(squares + ${float(LENGTH_EPSILON)})` : '1.0'};
  along *= inverse;`;

/** WGSL: whether a negative is neither the target nor padding. */
const counted = '(drawn[v] != vec4u(wanted)) & (drawn[v] != vec4u(none))';

const softmaxBody = (columns: number, corrected: boolean): string => `
  ${corrected ? 'along -= bitcast<f32>(aliasTable[wanted].z);' : ''}
  var most = vec4f(along);
  for (var v = 0u; v < ${columns}u; v++) {
    ${
      corrected
        ? `var logQ = vec4f(0.0);
    for (var lane = 0u; lane < 4u; lane++) {
      if (drawn[v][lane] != none) { logQ[lane] = bitcast<f32>(aliasTable[drawn[v][lane]].z); }
    }`
        : ''
    }
    let logit = select(vec4f(${LEAST}), logits[first + v]${corrected ? ' - logQ' : ''}, ${counted});
    logits[first + v] = logit;
    most = max(most, logit);
  }
  let largest = max(max(most.x, most.y), max(most.z, most.w));
  var total = vec4f(exp(along - largest), 0.0, 0.0, 0.0);
  for (var v = 0u; v < ${columns}u; v++) {
    let likely = exp(logits[first + v] - largest);
    logits[first + v] = likely;
    total += likely;
  }
  let sum = dot(total, vec4f(1.0));
  losses[asked] = largest + log(sum) - along;
  positives[asked] = (exp(along - largest) / sum - 1.0) * step.inverseTargets;
  let factor = step.inverseTargets / sum;
  for (var v = 0u; v < ${columns}u; v++) { logits[first + v] *= factor; }`;

const logisticBody = (columns: number, positive: number, negative: number): string => `
  let zero = vec4f(0.0);
  var total = zero;
  for (var v = 0u; v < ${columns}u; v++) {
    let logit = logits[first + v];
    let counts = ${counted};
    // exp of negative numbers only, so neither form overflows.
    let shrunk = exp(-abs(logit));
    total += select(zero, max(logit, zero) + log(1.0 + shrunk), counts);
    let sigmoid = select(shrunk, vec4f(1.0), logit >= zero) / (1.0 + shrunk);
    logits[first + v] = select(zero, sigmoid, counts) * ${float(negative)} * step.inverseTargets;
  }
  let shrunk = exp(-abs(along));
  losses[asked] = ${float(positive)} * (max(-along, 0.0) + log(1.0 + shrunk)) + ${float(negative)} * dot(total, vec4f(1.0));
  positives[asked] = -${float(positive)} * select(1.0, shrunk, along >= 0.0) / (1.0 + shrunk) * step.inverseTargets;`;

/**
 * Replaces logits by their gradient; writes losses [t], nats of each target, and positives [t], the
 * gradient of each target's own logit. One invocation a target of the chunk.
 */
export function sampledGradient({ paddedNegatives, dim, cosine, pairs, loss }: SampledLossShape): Kernel {
  const columns = paddedNegatives / 4;
  const corrected = loss.kind === 'softmax' && loss.corrected;
  return kernel({
    label: 'sampledGradient',
    constants: 1,
    bindings: {
      batch: input('u32'),
      embedding: input('vec4f'),
      query: slot('vec4f'),
      drawn: slot('vec4u'),
      logits: slot('vec4f'),
      losses: slot('f32'),
      positives: slot('f32'),
      ...(corrected ? { aliasTable: input('vec4u') } : {}),
    },
    declarations: stepSource + pairSource(pairs) + targetsHere,
    body: `
  if (id >= targetsHere()) { return; }
  let none = ${NO_ITEM}u;
  let asked = constants[0].x + id;
  let wanted = pairAt(step.targetsAt, asked).x;
  let first = id * ${columns}u;
  let at = id * ${dim / 4}u;
  ${targetKey(dim / 4, cosine, 'query')}
  ${
    loss.kind === 'softmax'
      ? softmaxBody(columns, loss.corrected)
      : logisticBody(columns, loss.positive, loss.negative)
  }`,
  });
}

/** Invocations of `candidatesBackward`: the negatives, for cosine logits, and the targets. */
export const candidatesInvocations = ({ cosine, negatives }: SampledLossShape, targets: number): number =>
  (cosine ? negatives : 0) + targets;

/**
 * Gradients of item vectors from those of keys. For negatives gradientKeys [K, d] is replaced in
 * place; for dot logits both are the same. For targets, from positives [t], it writes
 * gradientTargets [t, d] and adds the gradient by way of the target's own logit to that of its
 * query. `queries` holds the queries and, from vec4 constants[0].x, their gradients.
 */
export function candidatesBackward({ negatives, dim, cosine, pairs }: SampledLossShape): Kernel {
  const width = dim / 4;
  const ofNegative = `
  if (id < ${negatives}u) {
    let at = id * ${width}u;
    var along = 0.0;
    for (var i = 0u; i < ${width}u; i++) { along += dot(keys[at + i], gradientKeys[at + i]); }
    for (var i = 0u; i < ${width}u; i++) {
      gradientKeys[at + i] = keyLengths[id] * (gradientKeys[at + i] - keys[at + i] * along);
    }
    return;
  }`;
  return kernel({
    label: 'candidatesBackward',
    constants: 1,
    bindings: {
      batch: input('u32'),
      embedding: input('vec4f'),
      queries: slot('vec4f'),
      positives: slot('f32'),
      gradientTargets: slot('vec4f'),
      ...(cosine ? { keys: slot('vec4f'), keyLengths: slot('f32'), gradientKeys: slot('vec4f') } : {}),
    },
    declarations: stepSource + pairSource(pairs),
    body: `
  ${cosine ? ofNegative : ''}
  let asked = id - ${cosine ? negatives : 0}u;
  if (asked >= step.targets) { return; }
  let wanted = pairAt(step.targetsAt, asked).x;
  let at = asked * ${width}u;
  ${targetKey(width, cosine, 'queries')}
  let factor = positives[asked] * inverse;
  let gradientAt = constants[0].x + at;
  for (var i = 0u; i < ${width}u; i++) {
    let vector = embedding[item + i];
    queries[gradientAt + i] += factor * vector;
    gradientTargets[at + i] = factor * (queries[at + i]${cosine ? ' - along * inverse * vector' : ''});
  }`,
  });
}
