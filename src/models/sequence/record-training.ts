import { type Range, within } from '../../gpu/arena';
import { type AdamwShape, adamw, adamwInvocations, normParts, PARTS } from '../../gpu/kernels/adamw';
import { embeddingBackward, embeddingBackwardInvocations } from '../../gpu/kernels/embedding';
import { stepSource } from '../../gpu/kernels/sequence-step';
import { sumPartials } from '../../gpu/kernels/weight-gradient';
import type { Dispatch } from '../../gpu/plan';
import type { SequenceConfig } from './config';
import type { PlanRecipe } from './recipe';
import { recordLoss, type SavedLoss, type SavedOutput } from './record-loss';
import {
  afterEmbeddings,
  type ContextOptions,
  RecordingContext,
  type StepCounts,
  type TrainingBuffers,
  whole,
} from './recording';

/**
 * One training step, forward, backward and AdamW, as a list of dispatches for batches of up to `capacity` tokens: what the
 * reference says, in the same order.
 */
export function recordTraining<C extends SequenceConfig, F extends SavedOutput>(
  recipe: PlanRecipe<C, F>,
  options: ContextOptions<C, TrainingBuffers>,
  /** Bytes that a tile of logits may take. */
  logitsBytes: number,
): {
  readonly dispatches: readonly Dispatch<StepCounts>[];
  readonly arenaBytes: number;
} {
  const context = new RecordingContext(options);
  const forward = recipe.recordForward(context);
  const loss = recordLoss(context, forward, recipe.lastSite(options.config), logitsBytes);
  const gathered = recipe.recordBackward(context, forward, loss);
  recordUpdate(context, loss, gathered);
  return { dispatches: context.dispatches, arenaBytes: context.arena.bytes };
}

/** The embeddings' gradient, then the optimizer over everything. */
function recordUpdate(context: RecordingContext, loss: SavedLoss, gathered: Range): void {
  const { config, layout, buffers, batch, pairs, vocabulary } = context;
  const { items, dim, maxLength, dropout } = config;
  const positions = layout.entries.some(({ name }) => name === 'positionEmbedding');
  const embedding = { items, vocabulary, dim, maxLength, dropout, positions, pairs };
  const first = afterEmbeddings(layout);
  const size = layout.size - first;
  const gradients = whole(buffers.gradients);
  const { beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm } = config;
  const optimizer: AdamwShape = {
    ...{ size: layout.size, beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm },
    stepSource,
  };
  const parts = context.arena.reserve(2 * PARTS * 4);
  const squares = within(parts, 0, PARTS * 4);
  const lossParts = within(parts, PARTS * 4, PARTS * 4);
  const { keyGradients, losses } = loss;
  const keys = {
    cosine: config.logits === 'cosine',
    negatives: keyGradients.of === 'negatives' ? keyGradients.negatives : undefined,
  };
  context.dispatches.push(
    {
      kernel: embeddingBackward(embedding, keys),
      bindings: {
        ...{ batch, gradient: gathered, ...keyGradients.bindings },
        gradientItems: layout.range(buffers.gradients, 'itemEmbedding'),
        ...(positions ? { gradientPositions: layout.range(buffers.gradients, 'positionEmbedding') } : {}),
      },
      invocations: () => embeddingBackwardInvocations(embedding, keys),
    },
    {
      kernel: sumPartials(size),
      bindings: {
        partials: whole(buffers.partials),
        gradients: { buffer: buffers.gradients, offset: first * 4, size: size * 4 },
      },
      invocations: () => size / 4,
    },
    {
      kernel: normParts(optimizer),
      bindings: { gradients, losses, squares, lossParts },
      invocations: () => PARTS,
    },
    {
      kernel: adamw(optimizer),
      bindings: {
        ...{ parameters: whole(buffers.parameters), gradients, squares, lossParts },
        ...{ firstMoments: whole(buffers.firstMoments), secondMoments: whole(buffers.secondMoments) },
        totalLoss: whole(buffers.totalLoss),
      },
      invocations: () => adamwInvocations(optimizer),
    },
  );
}
