import type { EventContext } from '../../core/event-context';
import { ALIGNMENT } from '../../gpu/arena';
import { Counters } from '../../gpu/counters';
import { readBuffers, storageBuffer } from '../../gpu/device-buffers';
import { FlatLayout } from '../../gpu/flat-parameters';
import { attentionProbabilities } from '../../gpu/kernels/attention';
import { pairLayout, SEQUENCE_STEP_BYTES, writeSequenceStep } from '../../gpu/kernels/sequence-step';
import { tileFor } from '../../gpu/kernels/tile';
import { PipelineCache, Plan } from '../../gpu/plan';
import type { ParameterSet } from '../parameters';
import { packedWords, packHistories, tokensRead } from '../sequence/packed-batch';
import { RecordingContext, roundUp, vocabularyOf } from '../sequence/recording';
import type { TransformerConfig, TransformerKind } from './config';
import { transformerShapes } from './parameters';
import { attentionOf, recordForward } from './record-forward';

export interface ReadAttention {
  /** L, tokens of the longest history as it was read. */
  readonly length: number;
  /** For each block [B, h, L]: what the newest token of each history looks at, or the mask after it; rows end at the right, 0 at padding. */
  readonly blocks: readonly Float32Array[];
}

/**
 * Attention probabilities by the fused kernels, for explanations: made once, read once.
 * @param histories item indices, oldest first; at least one
 * @throws Error naming history and place when something is no item, and when `parameters` are of another configuration
 */
export async function readAttention(
  device: GPUDevice,
  kind: TransformerKind,
  config: TransformerConfig,
  parameters: ParameterSet,
  histories: readonly ArrayLike<number>[],
  contexts?: readonly EventContext[],
): Promise<ReadAttention> {
  const { items, heads } = config;
  const { maskToken } = kind;
  const reading = { items, maskToken, context: config, maxLength: config.maxLength - (maskToken ? 1 : 0) };
  const sizes = histories.map(({ length }) => tokensRead(length, reading));
  const rows = histories.length;
  const length = Math.max(1, ...sizes);
  const capacity = rows * length;
  const layout = new FlatLayout(transformerShapes(kind, config));
  const flat = layout.flatten(parameters);
  const counters = new Counters();
  const blockBytes = roundUp(rows * heads * length * 4, ALIGNMENT);
  const owned: { destroy(): void }[] = [];
  const own = <T extends { destroy(): void }>(buffer: T): T => {
    owned.push(buffer);
    return buffer;
  };
  try {
    const step = own(
      device.createBuffer({
        label: 'step',
        size: SEQUENCE_STEP_BYTES,
        usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
      }),
    );
    const probabilities = own(
      storageBuffer(device, counters, 'attention', Math.max(1, config.blocks) * blockBytes),
    );
    const pairs = pairLayout(vocabularyOf(layout), capacity);
    const buffers = {
      parameters: own(storageBuffer(device, counters, 'parameters', flat.byteLength)),
      batch: own(
        storageBuffer(device, counters, 'histories', packedWords(rows, capacity, pairs, config) * 4),
      ),
    };
    const context = new RecordingContext({
      ...{ config: { ...config, dropout: 0 }, layout, buffers, capacity, pairs },
      tile: tileFor(device),
    });
    const forward = recordForward(context, kind);
    const shape = attentionOf(kind, context);
    for (const [b, { projected, logSums }] of forward.blocks.entries())
      context.dispatches.push({
        kernel: attentionProbabilities(shape),
        bindings: {
          ...{ batch: context.batch, projected, logSums },
          probabilities: { buffer: probabilities, offset: b * blockBytes, size: blockBytes },
        },
        invocations: (counts) => counts.rows * heads * counts.length,
      });
    const plan = await Plan.record({
      ...{ device, counters, step, dispatches: context.dispatches, arenaBytes: context.arena.bytes },
      pipelines: new PipelineCache(device, counters),
    });
    owned.push({ destroy: () => plan.dispose() });

    const words = new Uint32Array(packedWords(rows, capacity, pairs, config));
    const chosen = histories.map((_, i) => i);
    const { size, ...packed } = packHistories(histories, chosen, reading, pairs, words, contexts);
    const uniform = new ArrayBuffer(SEQUENCE_STEP_BYTES);
    const unused = { seedHash: 0, learningRate: 0, correction1: 1, correction2: 1 };
    writeSequenceStep({ ...packed, ...unused, rows, length, tokenBits: pairs.tokenBits }, uniform);
    device.queue.writeBuffer(step, 0, uniform);
    device.queue.writeBuffer(buffers.batch, 0, words, 0, size);
    device.queue.writeBuffer(buffers.parameters, 0, flat);
    const encoder = device.createCommandEncoder();
    plan.replay(encoder, { ...packed, rows, length });
    device.queue.submit([encoder.finish()]);
    const read = new Float32Array(await readBuffers(device, counters, [probabilities]));
    const blocks = Array.from({ length: config.blocks }, (_, b) =>
      read.slice((b * blockBytes) / 4, (b * blockBytes) / 4 + rows * heads * length),
    );
    return { length, blocks };
  } finally {
    for (const buffer of owned) buffer.destroy();
  }
}
