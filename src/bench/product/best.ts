import { jit, numpy as np } from '@jax-js/jax';
import { seededRandom } from '../../core/random';
import { openBackend } from '../../gpu/backend';
import * as tf from '../../gpu/tf';
import { openJaxJs } from '../jax-js';
import type { ProductResult } from '../result';
import { openTfjsWasm, openTfjsWebgpu, type TfjsBackend } from '../tfjs-backend';
import { openWatchedDevice } from '../watched-device';
import type { Place, ProductShape } from '../workload';
import { paddedShape, productKernels } from './kernels';
import { productOnDevice, type ReadyProduct } from './on-device';

/** Milliseconds that a timed run of products takes at least: a short one would time the waiting. */
const LEAST_MILLISECONDS = 60;
const MOST_TIMES = 256;
const TIMED_RUNS = 3;

interface Matrices {
  readonly shape: ProductShape;
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

function matricesOf(shape: ProductShape): Matrices {
  const random = seededRandom(11, 0x3a);
  const draw = (n: number) => Float32Array.from({ length: n }, () => random.next() - 0.5);
  return { shape, left: draw(shape.rows * shape.depth), right: draw(shape.depth * shape.columns) };
}

/** The best of a few runs: this asks what can be reached. */
async function gigaflopsOf(product: ReadyProduct, { rows, depth, columns }: ProductShape): Promise<number> {
  const time = async (times: number): Promise<number> => {
    const began = performance.now();
    await product.run(times);
    return performance.now() - began;
  };
  await time(1);
  let times = 1;
  let milliseconds = await time(times);
  while (milliseconds < LEAST_MILLISECONDS && times < MOST_TIMES) {
    times *= 2;
    milliseconds = await time(times);
  }
  for (let i = 1; i < TIMED_RUNS; i++) milliseconds = Math.min(milliseconds, await time(times));
  product.dispose();
  return (2 * rows * depth * columns * times) / milliseconds / 1e6;
}

async function tfjsProduct(backend: TfjsBackend, { shape, left, right }: Matrices): Promise<ReadyProduct> {
  const a = tf.tensor2d(left, [shape.rows, shape.depth]);
  const b = tf.tensor2d(right, [shape.depth, shape.columns]);
  return {
    async run(times) {
      for (let i = 0; i < times; i++) tf.matMul(a, b).dispose();
      await backend.finish();
    },
    dispose() {
      tf.dispose([a, b]);
      backend.device?.device.destroy();
    },
  };
}

async function jaxJsProduct(
  place: 'webgpu' | 'wasm',
  { shape, left, right }: Matrices,
): Promise<ReadyProduct> {
  const backend = await openJaxJs(place);
  const a = np.array(left, { shape: [shape.rows, shape.depth] });
  const b = np.array(right, { shape: [shape.depth, shape.columns] });
  const product = jit(np.matmul);
  return {
    async run(times) {
      for (let i = 0; i < times; i++) {
        const result = product(a.ref, b.ref);
        await backend.finish(result);
        result.dispose();
      }
    },
    dispose() {
      for (const owned of [a, b, product]) owned.dispose();
    },
  };
}

/** What matrix products of this shape reach in this place: our kernels, tfjs's and jax-js's. */
export async function bestProduct(
  place: Exclude<Place, 'javascript'>,
  shape: ProductShape,
  tell: (line: string) => void,
): Promise<ProductResult> {
  const matrices = matricesOf(shape);
  const variants: ProductResult['variants'][number][] = [];
  const add = async (name: string, product: ReadyProduct) => {
    tell(`matrix product ${shape.rows} x ${shape.depth} x ${shape.columns} on ${place}: ${name}`);
    variants.push({ name, gigaflops: await gigaflopsOf(product, shape) });
  };
  if (place === 'webgpu') {
    const { device } = await openWatchedDevice();
    for (const kernel of productKernels(paddedShape(shape)))
      await add(kernel.name, await productOnDevice(device, kernel, shape, matrices.left, matrices.right));
    device.destroy();
  }
  if (place === 'wasm') {
    await openBackend('wasm');
    await add(
      'ours',
      await tfjsProduct({ use: async () => undefined, finish: async () => undefined }, matrices),
    );
  }
  const backend = await (place === 'webgpu' ? openTfjsWebgpu() : openTfjsWasm());
  await backend.use();
  await add('tfjs', await tfjsProduct(backend, matrices));
  await add('jax-js', await jaxJsProduct(place, matrices));
  return { place, shape, variants: variants.sort((a, b) => b.gigaflops - a.gigaflops) };
}
