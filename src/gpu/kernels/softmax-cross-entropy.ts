import { input, type Kernel, kernel, slot } from '../shader';
import {
  blockOf,
  columnAt,
  declareTile,
  eachInside,
  productDeclarations,
  productInvocations,
  standing,
  timesMatrix,
  timesTransposed,
  transposedTimes,
  writeTile,
} from './product';
import { type PairLayout, pairSource, stepSource } from './sequence-step';
import type { Tile } from './tile';

/**
 * Cross-entropy of queries [t, d] over a whole catalogue of keys [N, d]. Targets are taken a chunk at a time, so that no more than one tile
 * of logits [chunk, N] exists: logits, statistics by segment, gradient in place, then its two products. Each kernel works on the
 * chunk whose first target is constants[0].x, of at most constants[0].y; its arrays of queries begin there.
 */
export interface CatalogueShape {
  readonly items: number;
  /** N rounded up to whole tiles: columns of the tile of logits. Those past `items` count as nothing. */
  readonly paddedItems: number;
  readonly dim: number;
  readonly tile: Tile;
  readonly pairs: PairLayout;
}

const LEAST = '-3e38';

/** Columns of logits that one invocation of the statistics covers, in vec4f. */
export const segmentWidth = (paddedItems: number): number =>
  Math.max(16, Math.ceil(Math.sqrt(paddedItems / 4)));
export const segments = (paddedItems: number): number =>
  Math.ceil(paddedItems / 4 / segmentWidth(paddedItems));

const targetsHere = `
fn targetsHere() -> u32 { return min(step.targets - constants[0].x, constants[0].y); }`;

/** logits [chunk, N] = queries times the transpose of keys. */
export function catalogueLogits(shape: CatalogueShape): Kernel {
  const { paddedItems, dim, tile } = shape;
  const block = blockOf(tile, paddedItems);
  return kernel({
    label: 'catalogueLogits',
    constants: 1,
    bindings: { query: slot('vec4f'), keys: slot('vec4f'), logits: slot('vec4f') },
    declarations: stepSource + targetsHere + productDeclarations(block),
    body: `
  ${standing(block, `${paddedItems / 4}u`)}
  if (firstRow >= targetsHere()) { return; }
  ${declareTile(block, () => 'vec4f(0.0)')}
  ${timesTransposed(block, { left: 'query', right: 'keys', depth: dim / 4 })}
  ${writeTile(block, 'logits', paddedItems)}`,
  });
}

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

/** gradientQuery [chunk, d] = gradient of logits times keys. */
export function catalogueQueryGradient(shape: CatalogueShape): Kernel {
  const { paddedItems, dim, tile } = shape;
  const block = blockOf(tile, dim);
  return kernel({
    label: 'catalogueQueryGradient',
    constants: 1,
    bindings: { logits: slot('vec4f'), keys: slot('vec4f'), gradientQuery: slot('vec4f') },
    declarations: stepSource + targetsHere + productDeclarations(block),
    body: `
  ${standing(block, `${dim / 4}u`)}
  if (firstRow >= targetsHere()) { return; }
  ${declareTile(block, () => 'vec4f(0.0)')}
  ${timesMatrix(block, { left: 'logits', right: 'keys', depth: paddedItems / 4, width4: dim / 4 })}
  ${writeTile(block, 'gradientQuery', dim)}`,
  });
}

export const keyGradientInvocations = ({ paddedItems, dim, tile }: CatalogueShape): number =>
  productInvocations(tile, paddedItems, dim);

/** gradientKeys [N, d] (+)= transpose of the gradient of logits times queries; the first chunk writes, later ones add. */
export function catalogueKeyGradient(shape: CatalogueShape): Kernel {
  const { paddedItems, dim, tile } = shape;
  const block = blockOf(tile, dim, paddedItems);
  const at = (r: number, c: number): string =>
    `gradientKeys[(row + ${r}u) * ${dim / 4}u + ${columnAt(block, c)}]`;
  return kernel({
    label: 'catalogueKeyGradient',
    constants: 1,
    bindings: { logits: slot('vec4f'), query: slot('vec4f'), gradientKeys: slot('vec4f') },
    declarations: stepSource + targetsHere + productDeclarations(block),
    body: `
  ${standing(block, `${dim / 4}u`)}
  if (firstRow >= ${paddedItems}u) { return; }
  let begin = 0u;
  let end = targetsHere();
  let later = constants[0].x > 0u;
  ${declareTile(block, (r, c) => `select(vec4f(0.0), ${at(r, c)}, later)`)}
  ${transposedTimes(block, {
    left: 'logits',
    leftAt: (t, column) => `${t} * ${paddedItems / 4}u + ${column}`,
    right: 'query',
    rightAt: (t, column) => `${t} * ${dim / 4}u + ${column}`,
  })}
  ${eachInside(block, { width4: `${dim / 4}u` }, (r, c) => `${at(r, c)} = acc_${r}_${c};`)}`,
  });
}
