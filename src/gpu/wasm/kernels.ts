import { Assembler } from './assembler/assembler';
import { defineSumOfParts } from './assembler/sum-of-parts';
import { defineAdamW, defineSumOfSquares } from './kernels/adamw';
import { defineAttention, defineAttentionGradient } from './kernels/attention';
import { defineByteRows } from './kernels/byte-rows';
import { defineCrossEntropy } from './kernels/cross-entropy';
import { defineDropout } from './kernels/dropout';
import { defineLayerNorm, defineLayerNormGradient } from './kernels/layer-norm';
import { defineLayer, defineLayerGradient } from './kernels/linear';
import { defineLstm, defineLstmGradient } from './kernels/lstm';
import { defineProduct } from './kernels/product';
import { defineEndRow } from './kernels/softmax';
import { defineWeightedRows } from './kernels/weighted-rows';

const assembler = new Assembler();
const endRow = defineEndRow(assembler);
const product = defineProduct(assembler);

/** All kernels of the module. */
export const kernels = {
  product,
  crossEntropy: defineCrossEntropy(assembler, endRow),
  layerNorm: defineLayerNorm(assembler),
  layerNormGradient: defineLayerNormGradient(assembler),
  attention: defineAttention(assembler, endRow),
  attentionGradient: defineAttentionGradient(assembler),
  lstm: defineLstm(assembler, product),
  lstmGradient: defineLstmGradient(assembler, product),
  layer: defineLayer(assembler),
  layerGradient: defineLayerGradient(assembler),
  sumOfParts: defineSumOfParts(assembler),
  dropout: defineDropout(assembler),
  weightedRows: defineWeightedRows(assembler),
  sumOfSquares: defineSumOfSquares(assembler),
  adamw: defineAdamW(assembler),
  byteRows: defineByteRows(assembler),
};

/** The WebAssembly binary of the module. @param shared whether it imports shared memory */
export const kernelBinary = (shared: boolean): Uint8Array<ArrayBuffer> => assembler.encode(shared);
