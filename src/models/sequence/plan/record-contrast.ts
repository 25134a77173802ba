import { type ContrastShape, contrastBackward, contrastForward } from '../../../gpu/kernels/losses/contrast';
import type { Queries } from './record-logits';
import type { RecordingContext } from './recording';

/**
 * What the views add to the loss, and the gradients of their queries; after the loss of the
 * targets, whose tiles may reach into these.
 */
export function recordContrast(
  { config, arena, dispatches, rows, eachView }: RecordingContext,
  { queries, half, losses }: Queries,
): void {
  const { dim, contrast: weight, contrastTemperature: temperature } = config;
  const shape: ContrastShape = { dim, weight, temperature };
  const logSums = arena.reserve(rows * 4);
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
