import { shellZh } from './shell-zh';
import type { ShopDictionary } from './shop-en';
import { rails } from './zh/rails';
import { shop } from './zh/shop';
import { steer } from './zh/steer';

/**
 * The Chinese of the shop, loaded with its pages. The rest (`zh.ts`) loads when a page needs it.
 */
export const shopZh: ShopDictionary = { ...shellZh, shop, rails, steer };
