import { float, input, type Kernel, kernel, slot } from '../../plan/shader';
import { type PairLayout, pairSource, stepSource } from '../sequence/sequence-step';
import { targetsHere } from './logits';

/**
 * Cross-entropy over a whole catalogue, from a chunk of logits [chunk, N]: first statistics of each
 * segment of a row, then the gradient in place of the logits.
 */
export interface CatalogueShape {
  readonly items: number;
  /**
   * N rounded up to whole tiles: columns of the logits. Columns past `items` are ignored.
   */
  readonly paddedItems: number;
  readonly pairs: PairLayout;
  /**
   * Share of the label in [0, 1) spread evenly over the items (Szegedy et al., CVPR 2016).
   */
  readonly smoothing: number;
}

/**
 * Numbers of a segment's statistics: largest logit, sum of exp(logit - largest) and, for smoothed
 * labels, sum of the logits.
 */
export const segmentFacts = ({ smoothing }: Pick<CatalogueShape, 'smoothing'>): 2 | 4 =>
  smoothing > 0 ? 4 : 2;

/** Smaller than any logit. */
export const LEAST = '-3e38';

/** vec4f columns of logits in a segment; one invocation of the statistics covers it. */
const segmentWidth = (paddedItems: number): number => Math.max(16, Math.ceil(Math.sqrt(paddedItems / 4)));
export const segments = (paddedItems: number): number =>
  Math.ceil(paddedItems / 4 / segmentWidth(paddedItems));

/** WGSL: four numbers for the items of vec4 column `v`; `otherwise` for columns past the items. */
const ofItems = ({ items, paddedItems }: CatalogueShape, four: string, otherwise: string): string =>
  items === paddedItems
    ? four
    : `select(vec4f(${otherwise}), ${four}, vec4u(v * 4u) + vec4u(0u, 1u, 2u, 3u) < vec4u(${items}u))`;

/** WGSL: the logits of four items; LEAST for columns past the items. */
const logitsAt = (shape: CatalogueShape): string => ofItems(shape, 'logits[at + v]', LEAST);

/** Writes partial [chunk, segments], the statistics of each segment, see `segmentFacts`. */
export function catalogueStatistics(shape: CatalogueShape): Kernel {
  const { paddedItems, smoothing } = shape;
  const count = segments(paddedItems);
  const width = segmentWidth(paddedItems);
  return kernel({
    label: 'catalogueStatistics',
    constants: 1,
    bindings: { logits: slot('vec4f'), partial: slot(`vec${segmentFacts(shape)}f`) },
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
  ${
    smoothing > 0
      ? `var sum = vec4f(0.0);
  for (var v = first; v < end; v++) { sum += ${ofItems(shape, 'logits[at + v]', '0.0')}; }
  partial[id] = vec4f(largest, dot(total, vec4f(1.0)), dot(sum, vec4f(1.0)), 0.0);`
      : 'partial[id] = vec2f(largest, dot(total, vec4f(1.0)));'
  }`,
  });
}

/**
 * Replaces logits by their gradient (softmax - label) / t, where the label of the target is 1 -
 * smoothing + smoothing / N and that of every other item smoothing / N; writes losses [t], nats of
 * each target.
 */
export function catalogueGradient(shape: CatalogueShape): Kernel {
  const { items, paddedItems, pairs, smoothing } = shape;
  const smooth = smoothing > 0;
  const spread = float(smoothing / items);
  const target = float(1 - smoothing);
  const count = segments(paddedItems);
  const width = segmentWidth(paddedItems);
  return kernel({
    label: 'catalogueGradient',
    constants: 1,
    bindings: {
      batch: input('u32'),
      logits: slot('vec4f'),
      partial: slot(`vec${segmentFacts(shape)}f`),
      losses: slot('f32'),
    },
    declarations: stepSource + pairSource(pairs) + targetsHere,
    body: `
  let row = id / ${count}u;
  if (row >= targetsHere()) { return; }
  var largest = ${LEAST};
  for (var s = 0u; s < ${count}u; s++) { largest = max(largest, partial[row * ${count}u + s].x); }
  var total = 0.0;
  ${smooth ? 'var sum = 0.0;' : ''}
  for (var s = 0u; s < ${count}u; s++) {
    let part = partial[row * ${count}u + s];
    total += part.y * exp(part.x - largest);
    ${smooth ? 'sum += part.z;' : ''}
  }
  let logSum = largest + log(total);
  let inverse = 1.0 / total;
  let first = (id % ${count}u) * ${width}u;
  let end = min(first + ${width}u, ${paddedItems / 4}u);
  let at = row * ${paddedItems / 4}u;
  let wanted = pairAt(step.targetsAt, constants[0].x + row).x;
  if (wanted >= first * 4u && wanted < end * 4u) {
    let right = logits[at + wanted / 4u][wanted % 4u];
    losses[constants[0].x + row] = logSum - ${smooth ? `(${target} * right + ${spread} * sum)` : 'right'};
  }
  for (var v = first; v < end; v++) {
    let hit = vec4u(v * 4u) + vec4u(0u, 1u, 2u, 3u) == vec4u(wanted);
    let likely = exp(${logitsAt(shape)} - largest) * inverse;
    let label = select(vec4f(0.0), vec4f(${target}), hit)${smooth ? ` + ${ofItems(shape, `vec4f(${spread})`, '0.0')}` : ''};
    logits[at + v] = (likely - label) * step.inverseTargets;
  }`,
  });
}
