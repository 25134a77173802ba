import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/maths/random';
import { countsBetween } from '../../../gpu/device/device-counters';
import * as tf from '../../../gpu/device/tf';
import { measure } from './measure';
import { paddedShape, productKernels } from './product/kernels';
import { productOnDevice } from './product/on-device';
import { sasrecStep } from './sequence/sasrec';
import { openTfjsWasm, STOCK_WASM } from './tfjs-backend';
import { openWatchedDevice, type WatchedDevice } from './watched-device';

describe('a watched device', () => {
  let watched: WatchedDevice;
  beforeAll(async () => {
    watched = await openWatchedDevice();
  });
  afterAll(() => watched.device.destroy());

  it('counts its calls and bytes', async () => {
    const { device } = watched;
    const before = watched.counts();
    const source = device.createBuffer({
      size: 64,
      usage: GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
    });
    const readable = device.createBuffer({
      size: 64,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    device.queue.writeBuffer(source, 0, Float32Array.of(1, 2, 3, 4), 1, 2);
    const encoder = device.createCommandEncoder();
    encoder.beginComputePass().end();
    encoder.copyBufferToBuffer(source, 0, readable, 8, 16);
    encoder.copyBufferToBuffer(source, readable, 24);
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    expect(countsBetween(before, watched.counts())).toEqual({
      dispatches: 0,
      passes: 1,
      submits: 1,
      bytesUploaded: 8,
      bytesRead: 40,
      buffersCreated: 2,
      bindGroupsCreated: 0,
    });
    for (const buffer of [source, readable]) buffer.destroy();
  });

  it('knows the bytes of its live buffers and their peak', () => {
    const { device, memory } = watched;
    memory.restart();
    const start = memory.live;
    const make = (size: number) => device.createBuffer({ size, usage: GPUBufferUsage.STORAGE });
    const [a, b] = [make(1024), make(512)];
    expect(memory.live - start).toBe(1536);
    a.destroy();
    a.destroy();
    expect(memory.live - start).toBe(512);
    make(256).destroy();
    expect(memory.peak - start).toBe(1536);
    memory.restart();
    expect(memory.peak - start).toBe(512);
    b.destroy();
  });

  it('computes every product kernel correctly, in sizes that are not whole tiles', async () => {
    const { device } = watched;
    const shape = { rows: 37, depth: 21, columns: 41 };
    const random = seededRandom(3);
    const draw = (n: number) => Float32Array.from({ length: n }, () => random.next() - 0.5);
    const left = draw(shape.rows * shape.depth);
    const right = draw(shape.depth * shape.columns);
    const expected = Float32Array.from({ length: shape.rows * shape.columns }, (_, at) => {
      const [row, column] = [Math.floor(at / shape.columns), at % shape.columns];
      let sum = 0;
      for (let k = 0; k < shape.depth; k++)
        sum += left[row * shape.depth + k] * right[k * shape.columns + column];
      return sum;
    });
    const kernels = productKernels(paddedShape(shape), device);
    expect(kernels.length).toBeGreaterThan(4);
    for (const kernel of kernels) {
      const product = await productOnDevice(device, kernel, shape, left, right);
      await product.run(1);
      const worst = (await product.result()).reduce(
        (most, value, i) => Math.max(most, Math.abs(value - expected[i])),
        0,
      );
      expect(worst, kernel.name).toBeLessThan(1e-5);
      product.dispose();
    }
  });
});

describe('unmodified tfjs', () => {
  it('keeps its own product on wasm, where the shop replaces it', async () => {
    await openTfjsWasm();
    const [shop, stock] = ['wasm', STOCK_WASM].map(
      (backend) => tf.getKernel('BatchMatMul', backend).kernelFunc,
    );
    expect(stock).toBeTypeOf('function');
    expect(stock).not.toBe(shop);
  });
});

describe('a training step of SASRec', () => {
  it('is the same for all rivals, and is timed and counted', async () => {
    const { rivals, failures } = await measure(
      sasrecStep({ items: 24, rows: 2, length: 5 }),
      { workload: 'sasrec', only: [], rounds: 3, secondsEach: 5, profile: false, native: null },
      { clock: () => performance.now(), tell: () => undefined },
    );
    expect(failures).toEqual([]);
    expect(rivals).toHaveLength(6);
    const [ours] = rivals;
    for (const { name, check, milliseconds, counts, place, peakBytes } of rivals) {
      expect(check, name).toBeCloseTo(Number(ours.check), 3);
      expect(milliseconds.steps, name).toBe(3);
      expect(milliseconds.median, name).toBeGreaterThan(0);
      expect(counts !== null, name).toBe(place === 'webgpu');
      expect(peakBytes !== null, name).toBe(place === 'webgpu');
    }
    expect(ours.counts).toMatchObject({
      passes: 1,
      submits: 1,
      bytesRead: 0,
      buffersCreated: 0,
      bindGroupsCreated: 0,
    });
    const theirs = rivals.filter(({ place, ours: own }) => place === 'webgpu' && !own);
    for (const { name, counts } of theirs)
      expect(counts?.dispatches, name).toBeGreaterThan(3 * Number(ours.counts?.dispatches));
  });
});
