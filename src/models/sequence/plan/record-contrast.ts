import { type ContrastShape, contrastBackward, contrastForward } from '../../../gpu/kernels/losses/contrast';
import type { Queries } from './record-logits';
import type { RecordingContext } from './recording';

/**
 * Records the contrastive loss of the views and the gradients of their queries. It comes after the
 * loss of the targets, whose tiles of queries may overwrite the first of these.
 */
export function recordContrast(
  { config, arena, dispatches, rows, eachView }: RecordingContext,
  { queries, half, losses }: Queries,
): void {
  const { dim, contrast: weight, contrastTemperature: temperature } = config;
  const shape: ContrastShape = { dim, weight, temperature };
  const logSums = arena.reserve(rows * 4); // [2P], one for each view
  dispatches.push(
    { kernel: contrastForward(shape), bindings: { queries, logSums, losses }, invocations: eachView },
    {
      kernel: contrastBackward(shape),
      bindings: { queries, logSums },
      constants: [half / 16],
      invocations: eachView,
    },
  );
  arena.release(logSums);
}
