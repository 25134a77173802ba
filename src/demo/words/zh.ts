import type { ColourName } from '../../core/shop/palette';
import { baby } from '../baby/words.zh';
import { beauty } from '../beauty/words.zh';
import { bedAndBath } from '../bed-and-bath/words.zh';
import { camping } from '../camping/words.zh';
import { clothing } from '../clothing/words.zh';
import { decor } from '../decor/words.zh';
import { electronics } from '../electronics/words.zh';
import { furniture } from '../furniture/words.zh';
import { garden } from '../garden/words.zh';
import { kitchen } from '../kitchen/words.zh';
import { pantry } from '../pantry/words.zh';
import { pets } from '../pets/words.zh';
import { shoesAndBags } from '../shoes-and-bags/words.zh';
import { sports } from '../sports/words.zh';
import { stationery } from '../stationery/words.zh';
import { tableware } from '../tableware/words.zh';
import { toys } from '../toys/words.zh';
import { goodsIn } from './goods-words';
import { materials } from './materials.zh';
import { tags } from './tags.zh';

const colours: Readonly<Record<ColourName, string>> = {
  black: '黑色',
  charcoal: '炭灰色',
  grey: '灰色',
  silver: '银色',
  white: '白色',
  ivory: '象牙白',
  sand: '沙色',
  oak: '橡木色',
  walnut: '胡桃木色',
  terracotta: '陶土色',
  rust: '铁锈红',
  red: '红色',
  coral: '珊瑚色',
  blush: '淡粉色',
  plum: '梅紫色',
  lavender: '薰衣草紫',
  navy: '藏青色',
  blue: '蓝色',
  sky: '天蓝色',
  teal: '青绿色',
  sage: '鼠尾草绿',
  olive: '橄榄绿',
  forest: '墨绿色',
  mustard: '芥末黄',
  yellow: '黄色',
  copper: '紫铜色',
  brass: '黄铜色',
};

const sizes: Readonly<Record<string, string>> = {
  Medium: '中号',
  Large: '大号',
  '3 Cups': '3 杯份',
  '6 Cups': '6 杯份',
};

/** The demo shop's goods in Simplified Chinese. */
export const goods = goodsIn({
  departments: {
    Camping: '户外露营',
    Kitchen: '厨房用品',
    Tableware: '餐具',
    Pantry: '食品',
    Furniture: '家具',
    Decor: '家居装饰',
    'Bed & Bath': '床品卫浴',
    Garden: '园艺',
    Clothing: '服装',
    'Shoes & Bags': '鞋靴箱包',
    Baby: '母婴',
    Toys: '玩具',
    Pets: '宠物',
    Electronics: '数码',
    Stationery: '文具',
    Sports: '运动',
    Beauty: '美妆个护',
  },
  kinds: {
    ...camping,
    ...kitchen,
    ...tableware,
    ...pantry,
    ...furniture,
    ...decor,
    ...bedAndBath,
    ...garden,
    ...clothing,
    ...shoesAndBags,
    ...baby,
    ...toys,
    ...pets,
    ...electronics,
    ...stationery,
    ...sports,
    ...beauty,
  },
  materials,
  styles: {
    Scandinavian: '北欧风',
    Rustic: '乡村风',
    Industrial: '工业风',
    Classic: '经典',
    Playful: '童趣',
    Outdoor: '户外风',
    Minimal: '极简',
    Bohemian: '波西米亚',
  },
  tags,
  colours,
  size: (size) => sizes[size] ?? size.replace(/(\d) (?=\p{L})/gu, '$1').replaceAll(' × ', '×'),
  title: (brand, form, size, colour) =>
    [brand, form, size, colour].filter((part) => part !== undefined).join(' '),
  madeOf: (material) => `材质：${material}。`,
  comesIn: (material, colour) => `材质：${material}；颜色：${colour}。`,
  join: (sentences) => sentences.join(''),
});
