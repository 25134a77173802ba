import { linearBackward, linearForward } from '../../gpu/kernels/products/linear';
import { embeddingForward } from '../../gpu/kernels/sequence/embedding';
import {
  type LstmShape,
  lstmBackward,
  lstmForward,
  lstmInvocations,
  MOST_UNITS,
  transposeRecurrent,
} from '../../gpu/kernels/sequence/lstm';
import type { Range } from '../../gpu/plan/arena';
import type { PlanRecipe } from '../sequence/plan/recipe';
import type { SavedLoss, SavedOutput } from '../sequence/plan/record-loss';
import { recordWeights } from '../sequence/plan/record-weights';
import type { ForwardBuffers, RecordingContext, StepCounts } from '../sequence/plan/recording';
import { type LstmConfig, sites } from './config';
import { lstmShapes } from './parameters';

/** Activations of a layer, kept for its backward pass. T packed tokens, B rows, d width. */
interface SavedLayer {
  /** [T, d], input of the layer. */
  readonly x: Range;
  /** [T, 4d], gates i, f, g, o of each unit after their activations; then their gradient. */
  readonly gates: Range;
  /** [T, d], hidden state h before each token. */
  readonly previous: Range;
  /** [T, d], cell state c after each token. */
  readonly cells: Range;
}

interface SavedForward extends SavedOutput {
  readonly layers: readonly SavedLayer[];
}

/**
 * The kernels load vectors of four numbers and hold at most MOST_UNITS units; other widths run on
 * the reference.
 */
export const fitsKernels = ({ dim }: LstmConfig): boolean => dim % 4 === 0 && dim <= MOST_UNITS;

/** Records the dispatches from tokens to the output of the last layer, see `PlanRecipe`. */
function recordForward(
  context: RecordingContext<LstmConfig, ForwardBuffers>,
  newestOnly = false,
): SavedForward {
  const { config, pairs, vocabulary, tile, batch, info, dispatches } = context;
  const { items, dim, maxLength, dropout } = config;
  const shape: LstmShape = { dim, tile };
  const reserve = (x = context.perToken(dim)): SavedLayer => ({
    x,
    gates: context.perToken(4 * dim),
    previous: context.perToken(dim),
    cells: context.perToken(dim),
  });
  const shared = newestOnly ? reserve() : undefined;
  const layers = Array.from({ length: config.layers }, (): SavedLayer => shared ?? reserve());
  const last = { x: context.perToken(dim), stats: context.perToken(4) }; // [T, d], [T, 4]

  dispatches.push({
    kernel: embeddingForward({ items, vocabulary, dim, maxLength, dropout, positions: false, pairs }),
    bindings: { batch, tables: context.tables, x: layers[0].x, info },
    constants: [sites.embedding],
    invocations: context.eachToken,
  });
  layers.forEach(({ x, gates, previous, cells }, l) => {
    const of = (name: string): Range => context.parameter(`layer${l}.${name}`);
    dispatches.push(
      {
        kernel: linearForward({ from: dim, to: 4 * dim, tile }),
        bindings: { x, weight: of('input.weight'), bias: of('input.bias'), y: gates },
        invocations: context.product(4 * dim),
      },
      {
        kernel: lstmForward(shape, { dropout, newestOnly: newestOnly && l === layers.length - 1 }),
        bindings: {
          batch,
          gates,
          recurrent: of('recurrent.weight'),
          previous,
          cells,
          info,
          y: (layers[l + 1] ?? last).x,
        },
        constants: [sites.output(l)],
        invocations: ({ rows }) => lstmInvocations(shape, rows),
      },
    );
  });
  return { layers, last };
}

/** Records the backward pass through the layers, last to first, see `PlanRecipe`. */
function recordBackward(
  context: RecordingContext<LstmConfig>,
  { layers, last }: SavedForward,
  loss: SavedLoss,
): Range {
  const { config, arena, batch, info, dispatches, tile } = context;
  const { dim, dropout } = config;
  const shape: LstmShape = { dim, tile };
  const eachRow = ({ rows }: StepCounts): number => lstmInvocations(shape, rows);
  let gradient = loss.dropped;
  for (let l = layers.length - 1; l >= 0; l--) {
    const { x, gates, previous, cells } = layers[l];
    const of = (name: string): Range => context.parameter(`layer${l}.${name}`);
    const transposed = arena.reserve(dim * dim * 16); // [d, 4d]
    const gradientX = context.perToken(dim); // [T, d]
    dispatches.push(
      {
        kernel: transposeRecurrent(dim),
        bindings: { recurrent: of('recurrent.weight'), transposed },
        invocations: () => dim * dim,
      },
      {
        kernel: lstmBackward(shape),
        bindings: { batch, gates, transposed, cells, gradient },
        invocations: eachRow,
      },
      {
        kernel: linearBackward({ from: dim, to: 4 * dim, tile }, { dropout }),
        bindings: { gradientY: gates, weight: of('input.weight'), gradientX, info },
        constants: [l === 0 ? sites.embedding : sites.output(l - 1)],
        invocations: context.product(dim),
      },
    );
    const norm = { name: 'finalNorm', ...last, gradientNormed: loss.gradientNormed };
    recordWeights(context, {
      linears: [
        { name: `layer${l}.input`, width: 4 * dim, x, gradientY: gates },
        { name: `layer${l}.recurrent`, width: 4 * dim, x: previous, gradientY: gates, unbiased: true },
      ],
      // The final norm goes with the last layer.
      norms: l === layers.length - 1 ? [norm] : [],
      mostNorms: 1,
    });
    arena.release(transposed);
    arena.release(gradient);
    gradient = gradientX;
  }
  return gradient;
}

/** How the LSTM becomes kernels. */
export const lstmRecipe: PlanRecipe<LstmConfig, SavedForward> = {
  shapes: lstmShapes,
  check(config) {
    if (!fitsKernels(config))
      throw new Error(
        `the GPU plan needs a width that is a multiple of 4, up to ${MOST_UNITS}; got ${config.dim}`,
      );
  },
  lastSite: ({ layers }) => sites.output(layers - 1),
  recordForward,
  recordBackward,
};
