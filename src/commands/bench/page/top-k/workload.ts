import { jit, lax, numpy as np } from '@jax-js/jax';
import { dequantizeRows, type QuantizedRows, quantizeRows } from '../../../../core/maths/quantization';
import { seededRandom } from '../../../../core/maths/random';
import { topK } from '../../../../core/recommendation/ranking';
import { openBackend } from '../../../../gpu/device/backend';
import * as tf from '../../../../gpu/device/tf';
import { createByteProduct } from '../../../../gpu/top-k/byte-product';
import { createTopK } from '../../../../gpu/top-k/top-k';
import { createRowProduct } from '../../../../models/factorization/reference-product';
import { openJaxJs } from '../jax-js';
import { ONE_THREAD, openTfjsWasm, openTfjsWebgpu, type TfjsBackend } from '../tfjs-backend';
import { openWatchedDevice } from '../watched-device';
import type { Prepared, Workload } from '../workload';

const DIM = 64;
const K = 20;
/** Number of the shopper's own items, which are excluded. */
const EXCLUDED = 50;

interface Problem {
  readonly items: number;
  /** [N, d] in 8 bits, and the floats they represent, so that all rivals find the same items. */
  readonly bytes: QuantizedRows;
  readonly vectors: Float32Array<ArrayBuffer>;
  /** [d] */
  readonly query: Float32Array<ArrayBuffer>;
  /** Items outside the best, so that rivals without exclusions find the same result. */
  readonly excluded: ReadonlySet<number>;
}

function problemOf(items: number): Problem {
  const random = seededRandom(5, 0x70);
  const draw = (n: number) => Float32Array.from({ length: n }, () => random.next() - 0.5);
  const bytes = quantizeRows(draw(items * DIM), DIM);
  const vectors = dequantizeRows(bytes);
  const query = draw(DIM);
  const unwanted = scoresOf({ vectors, query }).map((score) => -score);
  return { items, bytes, vectors, query, excluded: new Set(topK(unwanted, EXCLUDED)) };
}

function scoresOf({ vectors, query }: Pick<Problem, 'vectors' | 'query'>): Float32Array {
  const scores = new Float32Array(vectors.length / DIM);
  for (let item = 0; item < scores.length; item++) {
    let sum = 0;
    for (let c = 0; c < DIM; c++) sum += vectors[item * DIM + c] * query[c];
    scores[item] = sum;
  }
  return scores;
}

/** The work of a rival: the best scores in descending order. */
async function preparedFrom(
  best: () => Promise<ArrayLike<number>>,
  rest: Pick<Prepared, 'device' | 'dispose'>,
): Promise<Prepared> {
  const check = (await best())[K - 1];
  return { ...rest, check, step: async () => void (await best()) };
}

async function ours({ query, excluded }: Problem, vectors: Float32Array | QuantizedRows): Promise<Prepared> {
  const device = await openWatchedDevice();
  const catalogue = await createTopK(device.device, vectors, { dim: DIM, k: K, queries: 1 });
  return preparedFrom(async () => (await catalogue.top([query], [excluded]))[0].scores, {
    device,
    dispose() {
      catalogue.dispose();
      device.device.destroy();
    },
  });
}

/** All scores from the backend's kernels, then the best in one pass over them. */
async function oursOnWasm(
  { query, excluded }: Problem,
  create: () => { of(query: Float32Array): Float32Array | Promise<Float32Array>; dispose(): void },
): Promise<Prepared> {
  await openBackend('wasm');
  const catalogue = create();
  const best = async () => {
    await tf.setBackend('wasm');
    const scores = await catalogue.of(query);
    return topK(scores, K, excluded).map((item) => scores[item]);
  };
  return preparedFrom(best, { dispose: catalogue.dispose });
}

/** One query at a time. */
function floatProduct(vectors: Float32Array) {
  const product = createRowProduct(vectors, DIM);
  return { ...product, of: async (query: Float32Array) => (await product.of([query]))[0] };
}

async function tfjs({ items, vectors, query }: Problem, open: () => Promise<TfjsBackend>): Promise<Prepared> {
  const backend = await open();
  await backend.use();
  const catalogue = tf.tensor2d(vectors, [items, DIM]);
  const best = async () => {
    await backend.use();
    const { values, indices } = tf.tidy(() =>
      tf.topk(tf.reshape(tf.matMul(catalogue, tf.tensor2d(query, [DIM, 1])), [items]), K),
    );
    const [scores] = await Promise.all([values.data(), indices.data()]);
    tf.dispose([values, indices]);
    return scores;
  };
  return preparedFrom(best, {
    device: backend.device,
    dispose() {
      catalogue.dispose();
      backend.device?.device.destroy();
    },
  });
}

async function jaxJs({ items, vectors, query }: Problem, place: 'webgpu' | 'wasm'): Promise<Prepared> {
  const backend = await openJaxJs(place);
  const catalogue = np.array(vectors, { shape: [items, DIM] });
  const find = jit((from: np.Array, given: np.Array) => lax.topK(np.matmul(from, given), K));
  const best = async () => {
    backend.use();
    const [values, indices] = find(catalogue.ref, np.array(query));
    const [scores] = await Promise.all([values.data(), indices.data()]);
    return scores;
  };
  return preparedFrom(best, {
    device: backend.device,
    dispose() {
      catalogue.dispose();
      find.dispose();
    },
  });
}

async function typedArrays(problem: Problem): Promise<Prepared> {
  const best = async () => {
    const scores = scoresOf(problem);
    return topK(scores, K, problem.excluded).map((item) => scores[item]);
  };
  return preparedFrom(best, { dispose: () => undefined });
}

/** The 20 best of a catalogue for one shopper: scores, order, and the readback. */
export function top20(items: number): Workload {
  const problem = problemOf(items);
  const note = 'excludes nothing';
  return {
    title: `Top ${K} of ${items.toLocaleString('en')} items, d ${DIM}, one shopper, ${EXCLUDED} items excluded`,
    flops: 2 * items * DIM,
    checked: `score of the ${K}th`,
    tolerance: 1e-4,
    native: () => ({
      settings: { model: 'top-k', k: K },
      arrays: [
        { name: 'vectors', shape: [items, DIM], values: problem.vectors },
        { name: 'query', shape: [DIM], values: problem.query },
      ],
      note,
    }),
    rivals: [
      {
        name: 'ours, webgpu',
        ours: true,
        place: 'webgpu',
        note: '',
        prepare: () => ours(problem, problem.vectors),
      },
      {
        name: 'ours, webgpu, 8 bits',
        ours: true,
        place: 'webgpu',
        note: 'items in 8 bits',
        prepare: () => ours(problem, problem.bytes),
      },
      {
        name: 'ours, wasm',
        ours: true,
        place: 'wasm',
        note: '',
        prepare: () => oursOnWasm(problem, () => floatProduct(problem.vectors)),
      },
      {
        name: 'ours, wasm, 8 bits',
        ours: true,
        place: 'wasm',
        note: 'items in 8 bits',
        prepare: () => oursOnWasm(problem, () => createByteProduct(problem.bytes)),
      },
      {
        name: 'jax-js, webgpu',
        ours: false,
        place: 'webgpu',
        note,
        prepare: () => jaxJs(problem, 'webgpu'),
      },
      {
        name: 'tfjs, webgpu',
        ours: false,
        place: 'webgpu',
        note,
        prepare: () => tfjs(problem, openTfjsWebgpu),
      },
      {
        name: 'jax-js, wasm',
        ours: false,
        place: 'wasm',
        note,
        prepare: () => jaxJs(problem, 'wasm'),
      },
      {
        name: 'tfjs, wasm',
        ours: false,
        place: 'wasm',
        note: `${note}, ${ONE_THREAD}`,
        prepare: () => tfjs(problem, openTfjsWasm),
      },
      {
        name: 'typed arrays, javascript',
        ours: false,
        place: 'javascript',
        note: '',
        prepare: () => typedArrays(problem),
      },
    ],
  };
}
