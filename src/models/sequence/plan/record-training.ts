import { type AdamwShape, adamw, adamwInvocations, normParts, PARTS } from '../../../gpu/kernels/adamw';
import { sumPartials } from '../../../gpu/kernels/products/weight-gradient';
import { embeddingBackward, embeddingBackwardInvocations } from '../../../gpu/kernels/sequence/embedding';
import {
  type ContextShape,
  contextGradient,
  contextGradientInvocations,
} from '../../../gpu/kernels/sequence/event-context';
import { stepSource } from '../../../gpu/kernels/sequence/sequence-step';
import { type Range, within } from '../../../gpu/plan/arena';
import type { Dispatch } from '../../../gpu/plan/plan';
import type { SequenceConfig } from '../config';
import type { AttributeBuffers } from './attribute-buffers';
import type { PlanRecipe } from './recipe';
import { recordAttributeGradients, recordItemVectors } from './record-attributes';
import { recordLoss, type SavedLoss, type SavedOutput } from './record-loss';
import {
  afterEmbeddings,
  type ContextOptions,
  positionsOf,
  RecordingContext,
  type StepCounts,
  type TrainingBuffers,
  whole,
} from './recording';

/**
 * One training step, forward, backward and AdamW, as a list of dispatches for batches of up to
 * `capacity` tokens, in the order of the reference. Shapes: T packed tokens, d width, V rows of the
 * item embedding.
 */
export function recordTraining<C extends SequenceConfig, F extends SavedOutput>(
  recipe: PlanRecipe<C, F>,
  options: ContextOptions<C, TrainingBuffers>,
  /** Most GPU memory for logits. */
  logitsBytes: number,
): {
  readonly dispatches: readonly Dispatch<StepCounts>[];
  readonly arenaBytes: number;
} {
  const context = new RecordingContext(options);
  const { attributes } = options;
  if (attributes) recordItemVectors(context, attributes);
  const forward = recipe.recordForward(context);
  const loss = recordLoss(context, forward, recipe.lastSite(options.config), logitsBytes);
  const gathered = recipe.recordBackward(context, forward, loss);
  recordTables(context, loss, gathered, attributes);
  recordUpdate(context, loss);
  return { dispatches: context.dispatches, arenaBytes: context.arena.bytes };
}

/**
 * Records the gradients of the embeddings.
 * @param gathered [T, d], gradient of the gathered rows
 */
function recordTables(
  context: RecordingContext,
  { keyGradients }: SavedLoss,
  gathered: Range,
  attributes: AttributeBuffers | undefined,
): void {
  const { config, layout, buffers, arena, batch, pairs, vocabulary } = context;
  const { items, dim, maxLength, dropout } = config;
  const positions = positionsOf(layout) > 0;
  const embedding = { items, vocabulary, dim, maxLength, dropout, positions, pairs };
  const keys = {
    cosine: config.logits === 'cosine',
    negatives: keyGradients.of === 'negatives' ? keyGradients.negatives : undefined,
  };
  // [V, d]
  const gradientItems = attributes
    ? arena.reserve(vocabulary * dim * 4)
    : layout.range(buffers.gradients, 'itemEmbedding');
  context.dispatches.push({
    kernel: embeddingBackward(embedding, keys),
    bindings: {
      batch,
      gradient: gathered,
      ...keyGradients.bindings,
      gradientItems,
      ...(positions ? { gradientPositions: layout.range(buffers.gradients, 'positionEmbedding') } : {}),
    },
    invocations: () => embeddingBackwardInvocations(embedding, keys),
  });
  if (attributes) recordAttributeGradients(context, attributes, gradientItems);
  context.dispatches.push(...recordContext(context, gathered));
}

/** Records the optimizer step over all parameters. */
function recordUpdate(context: RecordingContext, { losses }: SavedLoss): void {
  const { config, layout, buffers } = context;
  const first = afterEmbeddings(layout);
  const size = layout.size - first;
  const gradients = whole(buffers.gradients);
  const { beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm, keepZeros } = config;
  const optimizer: AdamwShape = {
    size: layout.size,
    beta1,
    beta2,
    epsilon,
    weightDecay,
    l1,
    l2,
    clipNorm,
    keepZeros,
    stepSource,
  };
  const parts = context.arena.reserve(2 * PARTS * 4); // [2, PARTS]: squares, then losses
  const squares = within(parts, 0, PARTS * 4);
  const lossParts = within(parts, PARTS * 4, PARTS * 4);
  context.dispatches.push(
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
        parameters: whole(buffers.parameters),
        gradients,
        squares,
        lossParts,
        firstMoments: whole(buffers.firstMoments),
        secondMoments: whole(buffers.secondMoments),
        totalLoss: whole(buffers.totalLoss),
      },
      invocations: () => adamwInvocations(optimizer),
    },
  );
}

/** The gradient of the event context's tables, where the model reads it. */
function recordContext(context: RecordingContext, gathered: Range): Dispatch<StepCounts>[] {
  const { config, layout, buffers, batch, pairs } = context;
  const { contextTables } = context.contextTables();
  if (!contextTables) return [];
  const { timeGaps, eventKinds, dim } = config;
  const shape: ContextShape = { timeGaps, eventKinds, dim, pairs };
  const first = afterEmbeddings(layout);
  return [
    {
      kernel: contextGradient(shape, layout.size - first, contextTables.offset / 4 - first),
      bindings: { batch, gradient: gathered, partials: whole(buffers.partials) },
      invocations: () => contextGradientInvocations(shape),
    },
  ];
}
