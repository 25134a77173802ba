import { nn, numpy as np } from '@jax-js/jax';
import type { LstmConfig } from '../../../../models/lstm/config';
import type { JaxJsModel } from './jax-js';
import { embedItems, layerNorm, linear } from './jax-js-layers';

/**
 * The LSTM of models/lstm/reference.ts in jax-js, which has no `scan` over positions, so they are
 * unrolled. Shapes: B rows, L positions, T = B L tokens, d width. Gates: i input, f forget, g cell
 * candidate, o output.
 */
export const jaxJsLstm: JaxJsModel<LstmConfig> = (weights, config, inputs) => {
  const { dim, layers } = config;
  const [B, L] = inputs.shape;
  const present = inputs.ref.greater(0).astype(np.float32).reshape([B, L, 1]);
  let hidden = embedItems(weights, config, inputs).mul(present.ref); // [B, L, d]
  for (let l = 0; l < layers; l++) {
    const inputGates = linear(weights, `layer${l}.input`, hidden.reshape([B * L, dim])).reshape([
      B,
      L,
      4 * dim,
    ]); // [B, L, 4d]
    const states: np.Array[] = []; // [B, d] each
    let c: np.Array | undefined; // [B, d]
    for (let t = 0; t < L; t++) {
      const own = inputGates.ref.slice([], t); // [B, 4d]
      const z =
        t === 0 ? own : own.add(np.matmul(states[t - 1].ref, weights[`layer${l}.recurrent.weight`].ref));
      // Unit by unit, as parameters are stored: [B, d, 4].
      const gates = z.reshape([B, dim, 4]);
      const [i, f, g] = [0, 1, 2].map((gate) => gates.ref.slice([], [], gate)); // [B, d] each
      const o = gates.slice([], [], 3); // [B, d]
      const added = nn.sigmoid(i).mul(np.tanh(g));
      const kept: np.Array | undefined = c && nn.sigmoid(f.ref).mul(c);
      f.dispose();
      const next: np.Array = (kept ? kept.add(added) : added).mul(present.ref.slice([], t));
      c = next.ref;
      states.push(nn.sigmoid(o).mul(np.tanh(next)));
    }
    c?.dispose();
    inputGates.dispose();
    hidden = np.stack(states, 1); // [B, L, d]
  }
  present.dispose();
  return layerNorm(weights, 'finalNorm', hidden.reshape([B * L, dim]));
};
