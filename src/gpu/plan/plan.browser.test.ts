import { describe, expect, test } from 'vitest';
import { Counters } from '../device/counters';
import { readBuffers, storageBuffer } from '../device/device-buffers';
import { device, openTestDevice } from '../device/test-device.fixture';
import { Arena } from './arena';
import { PipelineCache, Plan } from './plan';
import { input, kernel, slot } from './shader';

openTestDevice();
const counters = new Counters();

const stepSource = '@group(0) @binding(0) var<uniform> step: vec4u;';

function uniform(values: number[]): GPUBuffer {
  const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 0, new Uint32Array(values));
  return buffer;
}

const number = kernel({
  label: 'number',
  constants: 1,
  bindings: { numbers: slot('u32') },
  declarations: stepSource,
  body: 'if (id < step.x) { numbers[id] = id * constants[0].x; }',
});

const double = kernel({
  label: 'double',
  bindings: { numbers: slot('u32'), given: input('u32'), doubled: slot('u32') },
  declarations: stepSource,
  body: 'if (id < step.x) { doubled[id] = 2u * numbers[id] + given[0]; }',
});

async function record(count: number, maxInvocations = count) {
  const arena = new Arena();
  const numbers = arena.reserve(4 * count);
  const doubled = arena.reserve(4 * count);
  const given = storageBuffer(device, counters, 'given', 4);
  device.queue.writeBuffer(given, 0, new Uint32Array([7]));
  const plan = await Plan.record<number>({
    device,
    counters,
    pipelines: new PipelineCache(device, counters),
    dispatches: [
      { kernel: number, bindings: { numbers }, constants: [3], invocations: () => maxInvocations },
      {
        kernel: double,
        bindings: { numbers, given: { buffer: given, offset: 0, size: 4 }, doubled },
        invocations: (n) => n,
      },
    ],
    step: uniform([count, 0, 0, 0]),
    arenaBytes: arena.bytes,
  });
  return { plan, at: doubled.offset / 4 };
}

async function run(plan: Plan<number>, counts: number): Promise<Uint32Array> {
  const encoder = device.createCommandEncoder();
  plan.replay(encoder, counts);
  device.queue.submit([encoder.finish()]);
  return new Uint32Array(await readBuffers(device, counters, [plan.arena]));
}

describe('a recorded plan', () => {
  test('runs its dispatches in order, each reading what the previous one wrote', async () => {
    const { plan, at } = await record(1000);
    const result = await run(plan, 1000);
    expect([...result.subarray(at, at + 1000)]).toEqual(Array.from({ length: 1000 }, (_, i) => 6 * i + 7));
    plan.dispose();
  });

  test('gives the same result in two submissions as in one', async () => {
    const { plan, at } = await record(1000);
    expect(plan.invocations(900)).toEqual([1000, 900]);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
    ]) {
      const encoder = device.createCommandEncoder();
      counters.mark();
      plan.replay(encoder, 1000, from, to);
      expect(counters.sinceMark()).toMatchObject({ dispatches: 1, passes: 1 });
      device.queue.submit([encoder.finish()]);
    }
    const result = new Uint32Array(await readBuffers(device, counters, [plan.arena]));
    expect([...result.subarray(at, at + 1000)]).toEqual(Array.from({ length: 1000 }, (_, i) => 6 * i + 7));
    plan.dispose();
  });

  test('skips a dispatch without invocations, and creates nothing when replayed', async () => {
    const { plan, at } = await record(1000);
    const encoder = device.createCommandEncoder();
    counters.mark();
    plan.replay(encoder, 0);
    expect(counters.sinceMark()).toMatchObject({
      dispatches: 1,
      passes: 1,
      buffersCreated: 0,
      bindGroupsCreated: 0,
    });
    device.queue.submit([encoder.finish()]);
    const result = new Uint32Array(await readBuffers(device, counters, [plan.arena]));
    expect(result[at + 1]).toBe(0);
    plan.dispose();
  });

  test('names the kernel with a missing binding', async () => {
    const recording = Plan.record<number>({
      device,
      counters,
      pipelines: new PipelineCache(device, counters),
      dispatches: [{ kernel: number, bindings: {}, constants: [3], invocations: () => 1 }],
      step: uniform([1, 0, 0, 0]),
      arenaBytes: 256,
    });
    await expect(recording).rejects.toThrow('number needs a range for numbers');
  });

  test('reports an arena larger than the device can bind', async () => {
    const { plan, at } = await record(10);
    expect(at).toBeGreaterThan(0);
    plan.dispose();
    const recording = Plan.record<number>({
      device,
      counters,
      pipelines: new PipelineCache(device, counters),
      dispatches: [],
      step: uniform([1, 0, 0, 0]),
      arenaBytes: 2 ** 40,
    });
    await expect(recording).rejects.toThrow('bytes of GPU memory');
  });
});
