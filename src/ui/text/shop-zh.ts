import { shellZh } from './shell-zh';
import type { ShopDictionary } from './shop-en';
import { rails } from './zh/rails';
import { shop } from './zh/shop';
import { steer } from './zh/steer';

/** The Chinese of the shop, which comes with its pages; the rest (`zh.ts`) comes with those that need it. */
export const shopZh: ShopDictionary = { ...shellZh, shop, rails, steer };
