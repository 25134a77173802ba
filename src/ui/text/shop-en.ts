import { rails } from './en/rails';
import { shop } from './en/shop';
import { steer } from './en/steer';
import { shellEn } from './shell-en';

/** The English of the shop, which comes with its pages; the rest (`en.ts`) comes with those that need it. */
export const shopEn = { ...shellEn, shop, rails, steer };

export type ShopDictionary = typeof shopEn;
