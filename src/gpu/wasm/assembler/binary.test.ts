import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kernelBinary } from '../kernels';
import { encodeModule, signed, unsigned, withSharedMemory } from './binary';

const i32 = 0x7f;

/** The value of an assembled function that returns a constant. */
async function constant(value: number): Promise<unknown> {
  const code = [0x41, ...signed(value)];
  const module = encodeModule([{ name: 'value', params: [], results: [i32], locals: [], code }], false);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(module, { env: { memory } });
  const { value: get } = instance.exports;
  return typeof get === 'function' ? get() : undefined;
}

describe('numbers in a module', () => {
  test('are read back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), async (value) => {
        expect(await constant(value)).toBe(value);
      }),
    );
  });

  test('above 2^31 keep the same bits', async () => {
    expect(await constant(2891336453)).toBe(2891336453 | 0);
  });

  test('take only the bytes they need', () => {
    expect([0, 127, 128, 16_384].map((value) => unsigned(value).length)).toEqual([1, 1, 2, 3]);
  });
});

describe('the module of kernels', () => {
  test.each([false, true])('is valid WebAssembly, shared: %s', (shared) => {
    expect(WebAssembly.validate(kernelBinary(shared))).toBe(true);
  });

  test('runs only on memory of its kind', () => {
    const shared = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const open = (kind: boolean) =>
      new WebAssembly.Instance(new WebAssembly.Module(kernelBinary(kind)), { env: { memory: shared } });
    expect(() => open(false)).toThrow('shared');
    expect(Object.keys(open(true).exports)).toContain('product');
  });
});

describe("tfjs's module with its memory shared", () => {
  const path = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  );
  const theirs = Uint8Array.from(readFileSync(path));

  test('differs in one bit, and is valid', () => {
    const shared = withSharedMemory(theirs);
    const differing = Array.from(theirs.keys()).filter((i) => theirs[i] !== shared[i]);
    expect(differing.map((i) => [theirs[i], shared[i]])).toEqual([[1, 3]]);
    expect(WebAssembly.validate(shared)).toBe(true);
  });

  test('is refused for a module without a memory', () => {
    expect(() => withSharedMemory(kernelBinary(false))).toThrow('no memory of its own');
  });
});
