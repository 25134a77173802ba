import {
  type WeightShape,
  weightGradient,
  weightGradientConstants,
  weightGradientInvocations,
} from '../../../gpu/kernels/products/weight-gradient';
import type { Range } from '../../../gpu/plan/arena';
import { afterEmbeddings, type RecordingContext, whole } from './recording';

/** A linear layer with parameters `name`.weight and, unless `unbiased`, `name`.bias. */
interface LinearGradient {
  readonly name: string;
  /** e, width of the output; a multiple of d. */
  readonly width: number;
  /** [T, d], the input. */
  readonly x: Range;
  /** [T, e], gradient at the output. */
  readonly gradientY: Range;
  readonly unbiased?: boolean;
}

/** A layer norm with parameters `name`.scale and `name`.shift. */
interface NormGradient {
  readonly name: string;
  /** [T, d], the input. */
  readonly x: Range;
  /** [T, 4], moments of the input: mean, 1 / deviation, and two unused. */
  readonly stats: Range;
  /** [T, d], gradient at the output. */
  readonly gradientNormed: Range;
}

interface WeightGradients {
  /** Layers without a bias come last. */
  readonly linears: readonly LinearGradient[];
  readonly norms: readonly NormGradient[];
  /** Norms the kernel has room for, so that recordings with fewer norms share one kernel. */
  readonly mostNorms: number;
}

/** Records one dispatch for the gradients of all these weights, which go to `partials`. */
export function recordWeights(
  { config, layout, buffers, arena, tile, dispatches }: RecordingContext,
  { linears, norms, mostNorms }: WeightGradients,
): void {
  const first = afterEmbeddings(layout);
  const at = (name: string): number => layout.entry(name).offset - first;
  const shape: WeightShape = {
    dim: config.dim,
    linears: linears.map(({ width }) => width),
    biases: linears.filter(({ unbiased }) => !unbiased).length,
    norms: mostNorms,
    size: layout.size - first,
    tile,
  };
  const wholeArena: Range = {
    offset: 0,
    // The size is known only once everything is recorded, so it is read late.
    get size() {
      return arena.bytes;
    },
  };
  dispatches.push({
    kernel: weightGradient(shape),
    bindings: { arena: wholeArena, partials: whole(buffers.partials) },
    constants: weightGradientConstants(
      linears.map(({ name, x, gradientY, unbiased }) => ({
        x: x.offset,
        gradientY: gradientY.offset,
        weight: at(`${name}.weight`),
        bias: unbiased ? 0 : at(`${name}.bias`),
      })),
      norms.map(({ name, x, gradientNormed, stats }) => ({
        x: x.offset,
        gradientNormed: gradientNormed.offset,
        stats: stats.offset,
        scale: at(`${name}.scale`),
        shift: at(`${name}.shift`),
      })),
    ),
    invocations: () => weightGradientInvocations(shape),
  });
}
