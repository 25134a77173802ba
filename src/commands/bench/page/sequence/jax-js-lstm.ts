import { nn, numpy as np } from '@jax-js/jax';
import type { LstmConfig } from '../../../../models/lstm/config';
import type { JaxJsModel } from './jax-js';
import { embedItems, layerNorm, linear } from './jax-js-layers';

/**
 * models/lstm/reference.ts in jax-js, which has no loop over an array's positions (`scan`): the
 * positions are written out one after the other. B rows, L positions, T = B L, d width.
 */
export const jaxJsLstm: JaxJsModel<LstmConfig> = (weights, config, inputs) => {
  const { dim, layers } = config;
  const [B, L] = inputs.shape;
  const present = inputs.ref.greater(0).astype(np.float32).reshape([B, L, 1]);
  let stream = embedItems(weights, config, inputs).mul(present.ref); // [B, L, d]
  for (let l = 0; l < layers; l++) {
    const projected = linear(weights, `layer${l}.input`, stream.reshape([B * L, dim])).reshape([
      B,
      L,
      4 * dim,
    ]);
    const after: np.Array[] = [];
    let cell: np.Array | undefined;
    for (let t = 0; t < L; t++) {
      const own = projected.ref.slice([], t); // [B, 4d]
      const z =
        t === 0 ? own : own.add(np.matmul(after[t - 1].ref, weights[`layer${l}.recurrent.weight`].ref));
      // Unit by unit, as parameters are laid out.
      const gates = z.reshape([B, dim, 4]);
      const [input, forget, candidate] = [0, 1, 2].map((gate) => gates.ref.slice([], [], gate));
      const output = gates.slice([], [], 3);
      const added = nn.sigmoid(input).mul(np.tanh(candidate));
      const held: np.Array | undefined = cell && nn.sigmoid(forget.ref).mul(cell);
      forget.dispose();
      const now: np.Array = (held ? held.add(added) : added).mul(present.ref.slice([], t));
      cell = now.ref;
      after.push(nn.sigmoid(output).mul(np.tanh(now)));
    }
    cell?.dispose();
    projected.dispose();
    stream = np.stack(after, 1);
  }
  present.dispose();
  return layerNorm(weights, 'finalNorm', stream.reshape([B * L, dim]));
};
