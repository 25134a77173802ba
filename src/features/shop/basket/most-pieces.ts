import type { Product } from '../../../core/shop/catalogue';

/**
 * Of one product in a basket, where nobody knows how many there are: two digits fit wherever it is
 * counted, and nobody takes more by mistake.
 */
const MOST_UNKNOWN = 99;

/** So many pieces of a product a basket can hold. */
export const mostPieces = ({ stock }: Product): number => stock ?? MOST_UNKNOWN;
