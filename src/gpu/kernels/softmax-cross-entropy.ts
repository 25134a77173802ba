import { input, type Kernel, kernel, slot } from '../shader';
import { targetsHere } from './logits';
import { type PairLayout, pairSource, stepSource } from './sequence-step';

/** Cross-entropy over a whole catalogue, from a chunk of logits [chunk, N]: statistics by segment, then the gradient in place. */
export interface CatalogueShape {
  readonly items: number;
  /** N rounded up to whole tiles: columns of the tile of logits. Those past `items` count as nothing. */
  readonly paddedItems: number;
  readonly pairs: PairLayout;
}

/** Less than any logit. */
export const LEAST = '-3e38';

/** Columns of logits that one invocation of the statistics covers, in vec4f. */
export const segmentWidth = (paddedItems: number): number =>
  Math.max(16, Math.ceil(Math.sqrt(paddedItems / 4)));
export const segments = (paddedItems: number): number =>
  Math.ceil(paddedItems / 4 / segmentWidth(paddedItems));

/** The logits of four items from vec4 column `v`; items that do not exist are as unlikely as can be. */
const logitsAt = ({ items, paddedItems }: CatalogueShape): string =>
  items === paddedItems
    ? 'logits[at + v]'
    : `select(vec4f(${LEAST}), logits[at + v], vec4u(v * 4u) + vec4u(0u, 1u, 2u, 3u) < vec4u(${items}u))`;

/** partial [chunk, segments] = (largest logit, sum of exp(logit - largest)) of a segment of the catalogue. */
export function catalogueStatistics(shape: CatalogueShape): Kernel {
  const { paddedItems } = shape;
  const count = segments(paddedItems);
  const width = segmentWidth(paddedItems);
  return kernel({
    label: 'catalogueStatistics',
    constants: 1,
    bindings: { logits: slot('vec4f'), partial: slot('vec2f') },
    declarations: stepSource + targetsHere,
    body: `
  let row = id / ${count}u;
  if (row >= targetsHere()) { return; }
  let first = (id % ${count}u) * ${width}u;
  let end = min(first + ${width}u, ${paddedItems / 4}u);
  let at = row * ${paddedItems / 4}u;
  var most = vec4f(${LEAST});
  for (var v = first; v < end; v++) { most = max(most, ${logitsAt(shape)}); }
  let largest = max(max(most.x, most.y), max(most.z, most.w));
  var total = vec4f(0.0);
  for (var v = first; v < end; v++) { total += exp(${logitsAt(shape)} - largest); }
  partial[id] = vec2f(largest, dot(total, vec4f(1.0)));`,
  });
}

/** In place: logits becomes the gradient (softmax - [item is the target]) / t; losses [t] are the nats of each target. */
export function catalogueGradient(shape: CatalogueShape): Kernel {
  const { paddedItems, pairs } = shape;
  const count = segments(paddedItems);
  const width = segmentWidth(paddedItems);
  return kernel({
    label: 'catalogueGradient',
    constants: 1,
    bindings: { batch: input('u32'), logits: slot('vec4f'), partial: slot('vec2f'), losses: slot('f32') },
    declarations: stepSource + pairSource(pairs) + targetsHere,
    body: `
  let row = id / ${count}u;
  if (row >= targetsHere()) { return; }
  var largest = ${LEAST};
  for (var s = 0u; s < ${count}u; s++) { largest = max(largest, partial[row * ${count}u + s].x); }
  var total = 0.0;
  for (var s = 0u; s < ${count}u; s++) {
    let part = partial[row * ${count}u + s];
    total += part.y * exp(part.x - largest);
  }
  let logSum = largest + log(total);
  let inverse = 1.0 / total;
  let first = (id % ${count}u) * ${width}u;
  let end = min(first + ${width}u, ${paddedItems / 4}u);
  let at = row * ${paddedItems / 4}u;
  let wanted = pairAt(step.targetsAt, constants[0].x + row).x;
  if (wanted >= first * 4u && wanted < end * 4u) {
    losses[constants[0].x + row] = logSum - logits[at + wanted / 4u][wanted % 4u];
  }
  for (var v = first; v < end; v++) {
    let hit = vec4u(v * 4u) + vec4u(0u, 1u, 2u, 3u) == vec4u(wanted);
    logits[at + v] = (exp(${logitsAt(shape)} - largest) * inverse - select(vec4f(0.0), vec4f(1.0), hit)) * step.inverseTargets;
  }`,
  });
}
