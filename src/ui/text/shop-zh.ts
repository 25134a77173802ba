import type { ShopDictionary } from './shop-en';
import { common } from './zh/common';
import { rails } from './zh/rails';
import { shell } from './zh/shell';
import { shop } from './zh/shop';
import { steer } from './zh/steer';

/** The Chinese the shop opens with; the rest (`zh.ts`) comes with the pages that need it. */
export const shopZh: ShopDictionary = { locale: 'zh-CN', common, shell, shop, rails, steer };
