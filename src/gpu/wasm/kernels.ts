import { defineAdamW, defineSumOfSquares } from './adamw';
import { Assembler } from './assembler';
import { defineAttention, defineAttentionGradient } from './attention';
import { defineByteRows } from './byte-rows';
import { defineCrossEntropy } from './cross-entropy';
import { defineDropout } from './dropout';
import { defineLayerNorm, defineLayerNormGradient } from './layer-norm';
import { defineLayer, defineLayerGradient } from './linear';
import { defineLstm, defineLstmGradient } from './lstm';
import { defineProduct } from './product';
import { defineEndRow } from './softmax';
import { defineSumOfParts } from './sum-of-parts';
import { defineWeightedRows } from './weighted-rows';

const assembler = new Assembler();
const endRow = defineEndRow(assembler);
const product = defineProduct(assembler);

/** All functions of the module. */
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

/** The module as WebAssembly. @param shared whether the memory it will be given is */
export const kernelBinary = (shared: boolean): Uint8Array<ArrayBuffer> => assembler.encode(shared);
