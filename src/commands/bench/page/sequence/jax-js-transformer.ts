import { nn, numpy as np } from '@jax-js/jax';
import { MASKED } from '../../../../models/sequence/reference/reference';
import type { TransformerConfig, TransformerKind } from '../../../../models/transformer/config';
import type { JaxJsModel } from './jax-js';
import { embedItems, layerNorm, linear } from './jax-js-layers';

/** models/transformer/reference.ts in jax-js. B rows, L positions, T = B L, d width, h heads. */
export const jaxJsTransformer =
  (kind: TransformerKind): JaxJsModel<TransformerConfig> =>
  (weights, config, inputs) => {
    const { dim, heads, blocks } = config;
    const [B, L] = inputs.shape;
    const present = inputs.ref.greater(0).astype(np.float32); // [B, L]
    const items = embedItems(weights, config, inputs);
    const positions = np.flip(weights.positionEmbedding.ref.slice([0, L]), 0); // [L, d]
    // 0 where a query may look, MASKED elsewhere. [B, 1, L, L]
    const every = np.ones([L, L]);
    const visible = (kind.direction === 'causal' ? np.tril(every) : every).reshape([1, 1, L, L]);
    const barred = visible
      .mul(present.ref.reshape([B, 1, 1, L]))
      .mul(-1)
      .add(1)
      .mul(MASKED);

    let stream = items
      .add(positions)
      .mul(present.reshape([B, L, 1]))
      .reshape([B * L, dim]); // [T, d]
    for (let b = 0; b < blocks; b++) {
      const normed = layerNorm(weights, `block${b}.attentionNorm`, stream.ref);
      const projected = linear(weights, `block${b}.queryKeyValue`, normed); // [T, 3d]
      const [query, key, value] = projected.reshape([B, L, 3, heads, dim / heads]).transpose([2, 0, 3, 1, 4]);
      const logits = np.matmul(query, key.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(dim / heads));
      const probabilities = nn.softmax(logits.add(barred.ref), -1); // [B, h, L, L]
      const mixed = np
        .matmul(probabilities, value)
        .transpose([0, 2, 1, 3])
        .reshape([B * L, dim]);
      stream = stream.add(linear(weights, `block${b}.attentionOut`, mixed));
      const normed2 = layerNorm(weights, `block${b}.feedForwardNorm`, stream.ref);
      const inner = linear(weights, `block${b}.feedForwardIn`, normed2);
      const active = kind.activation === 'relu' ? nn.relu(inner) : nn.gelu(inner, { approximate: true });
      stream = stream.add(linear(weights, `block${b}.feedForwardOut`, active));
    }
    barred.dispose();
    return layerNorm(weights, 'finalNorm', stream);
  };
