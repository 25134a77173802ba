import { nn, numpy as np } from '@jax-js/jax';
import { MASKED } from '../../../../models/sequence/reference/reference';
import type { TransformerConfig, TransformerKind } from '../../../../models/transformer/config';
import type { JaxJsModel } from './jax-js';
import { embedItems, layerNorm, linear } from './jax-js-layers';

/**
 * The Transformer of models/transformer/reference.ts in jax-js. Shapes: B rows, L positions, T = B
 * L tokens, d width, h heads.
 */
export const jaxJsTransformer =
  (kind: TransformerKind): JaxJsModel<TransformerConfig> =>
  (weights, config, inputs) => {
    const { dim, heads, blocks } = config;
    const [B, L] = inputs.shape;
    const present = inputs.ref.greater(0).astype(np.float32); // [B, L]
    const items = embedItems(weights, config, inputs); // [B, L, d]
    const positions = np.flip(weights.positionEmbedding.ref.slice([0, L]), 0); // [L, d]
    // 0 where a query may attend to a key, MASKED elsewhere. [B, 1, L, L]
    const every = np.ones([L, L]);
    const visible = (kind.direction === 'causal' ? np.tril(every) : every).reshape([1, 1, L, L]);
    const mask = visible
      .mul(present.ref.reshape([B, 1, 1, L]))
      .mul(-1)
      .add(1)
      .mul(MASKED);

    let hidden = items
      .add(positions)
      .mul(present.reshape([B, L, 1]))
      .reshape([B * L, dim]); // [T, d]
    for (let b = 0; b < blocks; b++) {
      const normed = layerNorm(weights, `block${b}.attentionNorm`, hidden.ref);
      const queryKeyValue = linear(weights, `block${b}.queryKeyValue`, normed); // [T, 3d]
      const [q, k, v] = queryKeyValue.reshape([B, L, 3, heads, dim / heads]).transpose([2, 0, 3, 1, 4]); // [B, h, L, d/h] each
      const logits = np.matmul(q, k.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(dim / heads)); // [B, h, L, L]
      const probabilities = nn.softmax(logits.add(mask.ref), -1); // [B, h, L, L]
      const attended = np
        .matmul(probabilities, v)
        .transpose([0, 2, 1, 3])
        .reshape([B * L, dim]); // [T, d]
      hidden = hidden.add(linear(weights, `block${b}.attentionOut`, attended));
      const normed2 = layerNorm(weights, `block${b}.feedForwardNorm`, hidden.ref);
      const inner = linear(weights, `block${b}.feedForwardIn`, normed2);
      const active = kind.activation === 'relu' ? nn.relu(inner) : nn.gelu(inner, { approximate: true });
      hidden = hidden.add(linear(weights, `block${b}.feedForwardOut`, active));
    }
    mask.dispose();
    return layerNorm(weights, 'finalNorm', hidden);
  };
