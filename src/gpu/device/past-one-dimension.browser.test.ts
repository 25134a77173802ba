import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { keysForward } from '../kernels/products/query-and-keys';
import { SEQUENCE_STEP_BYTES } from '../kernels/sequence/sequence-step';
import { Arena, type Range } from '../plan/arena';
import { PipelineCache, Plan } from '../plan/plan';
import { input, type Kernel, kernel, MAX_WORKGROUPS, slot, WORKGROUP } from '../plan/shader';
import { Counters } from './counters';
import { readBuffers, storageBuffer } from './device-buffers';
import { device, openTestDevice } from './test-device.fixture';

/**
 * Kernels with more workgroups than one dimension of a dispatch allows; every element is checked.
 */

openTestDevice();
const counters = new Counters();

const ONE_DIMENSION = WORKGROUP * MAX_WORKGROUPS;

/** Runs one dispatch. @returns its arena */
async function run(
  kernelToRun: Kernel,
  bindings: Readonly<Record<string, Range>>,
  arenaBytes: number,
  invocations: number,
): Promise<ArrayBuffer> {
  const step = device.createBuffer({
    size: SEQUENCE_STEP_BYTES,
    usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(step, 0, Uint32Array.of(invocations));
  const plan = await Plan.record<undefined>({
    device,
    counters,
    step,
    arenaBytes,
    pipelines: new PipelineCache(device, counters),
    dispatches: [{ kernel: kernelToRun, bindings, invocations: () => invocations }],
  });
  const encoder = device.createCommandEncoder();
  plan.replay(encoder, undefined);
  device.queue.submit([encoder.finish()]);
  const result = await readBuffers(device, counters, [plan.arena]);
  plan.dispose();
  step.destroy();
  return result;
}

const countVisits = kernel({
  label: 'countVisits',
  bindings: { visits: slot('u32'), given: input('u32') },
  declarations: '@group(0) @binding(0) var<uniform> step: vec4u;',
  body: 'if (id < step.x) { visits[id] += id * given[0] + 1u; }',
});

test('every invocation runs once, for any number of them', async () => {
  const given = storageBuffer(device, counters, 'given', 4);
  device.queue.writeBuffer(given, 0, Uint32Array.of(3));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -70, max: 200_000 }), async (past) => {
      const count = ONE_DIMENSION + past;
      const arena = new Arena();
      const visits = arena.reserve(4 * count);
      const bound = { visits, given: { buffer: given, offset: 0, size: 4 } };
      const found = new Uint32Array(await run(countVisits, bound, arena.bytes, count), 0, count);
      expect(found.findIndex((value, id) => value !== 3 * id + 1)).toBe(-1);
    }),
    { numRuns: 4, seed: 2, examples: [[0], [1]] },
  );
  given.destroy();
});

test('a catalogue of more items than one dimension holds has a key for each', async () => {
  const items = ONE_DIMENSION + 77;
  const paddedItems = Math.ceil(items / 16) * 16;
  const dim = 4;
  const shape = {
    items,
    paddedItems,
    dim,
    cosine: true,
    temperature: 0.1,
    learnTemperature: false,
    normEpsilon: 1e-8,
    dropout: 0,
    pairs: { words: 2, tokenBits: 1 },
  } as const;
  const random = seededRandom(1);
  const cycle = Float32Array.from({ length: 4 * 1009 }, () => random.normal());
  const values = Float32Array.from({ length: items * dim }, (_, i) => cycle[i % cycle.length]);
  const embedding = storageBuffer(device, counters, 'embedding', values.byteLength);
  device.queue.writeBuffer(embedding, 0, values);
  const arena = new Arena();
  const keys = arena.reserve(paddedItems * dim * 4);
  const keyLengths = arena.reserve(paddedItems * 4);
  const bound = { embedding: { buffer: embedding, offset: 0, size: embedding.size }, keys, keyLengths };
  const result = await run(keysForward(shape), bound, arena.bytes, paddedItems);
  const found = new Float32Array(result, keys.offset, paddedItems * dim);
  let worst = 0;
  for (let item = 0; item < items; item++) {
    const at = item * dim;
    const length = Math.hypot(values[at], values[at + 1], values[at + 2], values[at + 3]);
    for (let c = 0; c < dim; c++) worst = Math.max(worst, Math.abs(found[at + c] - values[at + c] / length));
  }
  expect(worst).toBeLessThan(1e-5);
  expect(found.subarray(items * dim).every((value) => value === 0)).toBe(true);
  embedding.destroy();
});
