import { describe, expect, test } from 'vitest';
import { permuted, unpermuted } from '../../core/maths/permutation';
import { Counters } from '../device/counters';
import { readBuffers } from '../device/device-buffers';
import { device, openTestDevice } from '../device/test-device.fixture';
import { Arena } from '../plan/arena';
import { PipelineCache, Plan } from '../plan/plan';
import { kernel, slot } from '../plan/shader';
import { permutationSource } from './random';

openTestDevice();

const bothWays = kernel({
  label: 'bothWays',
  bindings: { there: slot('u32'), back: slot('u32') },
  declarations: `@group(0) @binding(0) var<uniform> step: vec4u;\n${permutationSource}`,
  body: `
  if (id >= step.z) { return; }
  there[id] = permuted(step.x, id, step.y);
  back[id] = unpermuted(step.x, id, step.y);`,
});

describe('a permutation on the GPU', () => {
  test('equals the one on the CPU, in both directions, for small, odd and large ranges', async () => {
    const counters = new Counters();
    const most = 1000;
    const arena = new Arena();
    const there = arena.reserve(4 * most);
    const back = arena.reserve(4 * most);
    const step = device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
    const plan = await Plan.record<number>({
      device,
      counters,
      pipelines: new PipelineCache(device, counters),
      step,
      arenaBytes: arena.bytes,
      dispatches: [{ kernel: bothWays, bindings: { there, back }, invocations: (count) => count }],
    });
    for (const [key, size] of [
      [1, 1],
      [2, 2],
      [0xffffffff, 3],
      [77, 1000],
      [0x80000000, 65_537],
      [5, 2 ** 31],
    ]) {
      const count = Math.min(size, most);
      device.queue.writeBuffer(step, 0, Uint32Array.of(key, size, count, 0));
      const encoder = device.createCommandEncoder();
      plan.replay(encoder, count);
      device.queue.submit([encoder.finish()]);
      const found = new Uint32Array(await readBuffers(device, counters, [plan.arena]));
      for (let id = 0; id < count; id++) {
        expect(found[there.offset / 4 + id]).toBe(permuted(key, id, size));
        expect(found[back.offset / 4 + id]).toBe(unpermuted(key, id, size));
      }
    }
    plan.dispose();
    step.destroy();
  });
});
