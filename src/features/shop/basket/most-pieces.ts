import type { Product } from '../../../core/shop/catalogue';

/**
 * Limit for products of unknown stock: two digits fit wherever the number is shown, and a typing
 * mistake cannot order hundreds.
 */
const MOST_UNKNOWN = 99;

/** The most pieces of a product that a basket can hold. */
export const mostPieces = ({ stock }: Product): number => stock ?? MOST_UNKNOWN;
