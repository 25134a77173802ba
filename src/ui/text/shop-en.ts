import { common } from './en/common';
import { rails } from './en/rails';
import { shell } from './en/shell';
import { shop } from './en/shop';
import { steer } from './en/steer';

/** The English the shop opens with; the rest (`en.ts`) comes with the pages that need it. */
export const shopEn = { locale: 'en-US', common, shell, shop, rails, steer };

export type ShopDictionary = typeof shopEn;
