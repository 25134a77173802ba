import { rails } from './en/rails';
import { shop } from './en/shop';
import { steer } from './en/steer';
import { shellEn } from './shell-en';

/**
 * The English of the shop, loaded with its pages. The rest (`en.ts`) loads when a page needs it.
 */
export const shopEn = { ...shellEn, shop, rails, steer };

export type ShopDictionary = typeof shopEn;
