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
  /** Numbers that come out; a multiple of d. */
  readonly width: number;
  /** [T, d] what went in. */
  readonly x: Range;
  /** [T, width] */
  readonly gradientY: Range;
  readonly unbiased?: boolean;
}

/** A layer norm with parameters `name`.scale and `name`.shift. */
interface NormGradient {
  readonly name: string;
  /** [T, d] what went in, its moments [T, 4], and the gradient at the output. */
  readonly x: Range;
  readonly stats: Range;
  readonly gradientNormed: Range;
}

interface WeightGradients {
  /** Those without a bias last. */
  readonly linears: readonly LinearGradient[];
  readonly norms: readonly NormGradient[];
  /** Norms the kernel has room for: recordings that differ in their number alone share one. */
  readonly mostNorms: number;
}

/** The gradients of all these weights in one dispatch. */
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
    // Known once everything is recorded.
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
