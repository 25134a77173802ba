import { jit, numpy as np } from '@jax-js/jax';
import { seededRandom } from '../../../../core/maths/random';
import { openBackend } from '../../../../gpu/device/backend';
import * as tf from '../../../../gpu/device/tf';
import { openJaxJs } from '../jax-js';
import type { ProductResult } from '../result';
import { openTfjsWasm, openTfjsWebgpu, type TfjsBackend } from '../tfjs-backend';
import { openWatchedDevice } from '../watched-device';
import type { Place, ProductShape } from '../workload';
import { paddedShape, productKernels } from './kernels';
import { productOnDevice, type ReadyProduct } from './on-device';

/** Shortest timed run in milliseconds; a shorter one would mostly measure waiting. */
const LEAST_MILLISECONDS = 60;
const MOST_TIMES = 256;
const TIMED_RUNS = 4;

/** tfjs with the shop's kernels. */
const OUR_WASM: TfjsBackend = {
  use: async () => void (await openBackend('wasm')),
  finish: async () => undefined,
};

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

/**
 * A candidate being timed: its repetitions in a run, and the shortest time of a run so far.
 */
interface Candidate {
  readonly name: string;
  readonly product: ReadyProduct;
  times: number;
  milliseconds: number;
}

async function time({ product, times }: Pick<Candidate, 'product' | 'times'>): Promise<number> {
  const began = performance.now();
  await product.run(times);
  return performance.now() - began;
}

/** Warms a candidate up and finds enough repetitions for a run. */
async function candidate(name: string, product: ReadyProduct): Promise<Candidate> {
  await time({ product, times: 1 });
  let times = 1;
  let milliseconds = await time({ product, times });
  while (milliseconds < LEAST_MILLISECONDS && times < MOST_TIMES) {
    times *= 2;
    milliseconds = await time({ product, times });
  }
  return { name, product, times, milliseconds };
}

function tfjsProduct(backend: TfjsBackend, { shape, left, right }: Matrices): ReadyProduct {
  const a = tf.tensor2d(left, [shape.rows, shape.depth]);
  const b = tf.tensor2d(right, [shape.depth, shape.columns]);
  return {
    async run(times) {
      await backend.use();
      for (let i = 0; i < times; i++) tf.matMul(a, b).dispose();
      await backend.finish();
    },
    dispose: () => tf.dispose([a, b]),
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

/**
 * The best performance of a matrix product of this shape in this place, over our kernels, tfjs's
 * and jax-js's, timed in turn.
 */
export async function bestProduct(
  place: Extract<Place, 'webgpu' | 'wasm'>,
  shape: ProductShape,
  tell: (line: string) => void,
): Promise<ProductResult> {
  const { rows, depth, columns } = shape;
  tell(`matrix products ${rows} x ${depth} x ${columns} on ${place}`);
  const matrices = matricesOf(shape);
  const candidates: Candidate[] = [];
  const add = async (name: string, product: ReadyProduct) => {
    candidates.push(await candidate(name, product));
  };
  const watched = place === 'webgpu' ? await openWatchedDevice() : undefined;
  if (watched) {
    for (const kernel of productKernels(paddedShape(shape), watched.device))
      await add(
        kernel.name,
        await productOnDevice(watched.device, kernel, shape, matrices.left, matrices.right),
      );
  } else {
    await openBackend('wasm');
    await add('ours', tfjsProduct(OUR_WASM, matrices));
  }
  const stock = await (place === 'webgpu' ? openTfjsWebgpu() : openTfjsWasm());
  await stock.use();
  await add('tfjs', tfjsProduct(stock, matrices));
  await add('jax-js', await jaxJsProduct(place, matrices));
  for (let round = 1; round < TIMED_RUNS; round++)
    for (const each of candidates) each.milliseconds = Math.min(each.milliseconds, await time(each));
  for (const { product } of candidates) product.dispose();
  for (const owner of [watched, stock.device]) owner?.device.destroy();
  const operations = 2 * rows * depth * columns;
  const variants = candidates.map(({ name, times, milliseconds }) => ({
    name,
    gigaflops: (operations * times) / milliseconds / 1e6,
  }));
  return { place, shape, variants: variants.sort((a, b) => b.gigaflops - a.gigaflops) };
}
