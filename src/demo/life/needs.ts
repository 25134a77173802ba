import type { Kind } from '../catalogue/kinds';
import { keysOf } from '../keys-of';

/** An occasion on which a person buys one kind of product after another, in this order. */
interface Need {
  readonly steps: readonly Kind[];
  /** Relative frequency. */
  readonly weight: number;
}

export const NEEDS = {
  'camping-trip': {
    steps: ['tent', 'sleeping-bag', 'sleeping-pad', 'camp-stove', 'lantern', 'cooler', 'camp-chair'],
    weight: 1.6,
  },
  'hiking-season': {
    steps: ['backpack', 'boots', 'socks', 'raincoat', 'water-bottle', 'headlamp'],
    weight: 1,
  },
  'new-baby': {
    steps: ['crib', 'stroller', 'baby-monitor', 'onesie', 'diapers', 'baby-bottle', 'bib', 'baby-carrier'],
    weight: 1.3,
  },
  'new-flat': {
    steps: ['sofa', 'rug', 'coffee-table', 'floor-lamp', 'cushion', 'throw-blanket', 'vase', 'picture-frame'],
    weight: 1.4,
  },
  'dining-room': { steps: ['dining-chair', 'plate-set', 'cutlery-set', 'wine-glass', 'vase'], weight: 0.5 },
  bedroom: { steps: ['dresser', 'duvet', 'pillow', 'table-lamp', 'mirror', 'throw-blanket'], weight: 0.7 },
  bathroom: { steps: ['towel-set', 'shower-curtain', 'bathrobe', 'soap', 'toothbrush'], weight: 0.6 },
  'first-kitchen': {
    steps: ['saucepan', 'frying-pan', 'chef-knife', 'cutting-board', 'mixing-bowl', 'toaster', 'kettle'],
    weight: 1.1,
  },
  'reading-corner': { steps: ['armchair', 'bookshelf', 'floor-lamp', 'throw-blanket', 'tea'], weight: 0.5 },
  'home-office': {
    steps: ['desk', 'office-chair', 'keyboard', 'computer-mouse', 'desk-organizer', 'headphones', 'planner'],
    weight: 1.3,
  },
  'garden-spring': {
    steps: [
      'seed-packet',
      'potting-soil',
      'plant-pot',
      'trowel',
      'watering-can',
      'pruning-shears',
      'garden-hose',
      'bird-feeder',
    ],
    weight: 1.2,
  },
  marathon: {
    steps: ['running-shoes', 'socks', 't-shirt', 'water-bottle', 'headphones', 'beanie'],
    weight: 1,
  },
  'home-gym': { steps: ['yoga-mat', 'dumbbells', 'jump-rope', 'speaker', 'water-bottle'], weight: 0.8 },
  'bike-commute': { steps: ['bicycle', 'bike-helmet', 'raincoat', 'backpack', 'water-bottle'], weight: 0.7 },
  'summer-sport': { steps: ['football', 'tennis-racket', 'sneakers', 'cooler', 'kite'], weight: 0.4 },
  'new-puppy': { steps: ['dog-bed', 'dog-leash', 'pet-bowl', 'dog-food'], weight: 1.1 },
  'new-cat': { steps: ['cat-litter', 'pet-bowl', 'cat-tree', 'cat-toy'], weight: 1 },
  'coffee-nerd': { steps: ['coffee-maker', 'coffee-beans', 'kettle', 'mug', 'chocolate'], weight: 1.1 },
  'tea-time': { steps: ['teapot', 'tea', 'mug', 'honey'], weight: 0.7 },
  painter: { steps: ['sketchbook', 'paint-set', 'brush-set', 'picture-frame'], weight: 0.8 },
  writer: { steps: ['notebook', 'fountain-pen', 'planner', 'desk-organizer', 'table-lamp'], weight: 0.6 },
  photographer: { steps: ['camera', 'tripod', 'charger', 'tablet', 'picture-frame'], weight: 0.8 },
  'dinner-party': {
    steps: ['plate-set', 'wine-glass', 'serving-bowl', 'olive-oil', 'pasta', 'candle', 'apron'],
    weight: 1,
  },
  'summer-holiday': {
    steps: ['suitcase', 'sandals', 'dress', 'face-cream', 'tote-bag', 'tablet', 'wallet'],
    weight: 1,
  },
  'winter-wardrobe': { steps: ['sweater', 'scarf', 'beanie', 'boots', 'jeans', 'candle'], weight: 0.9 },
  'new-job': { steps: ['handbag', 'jeans', 'sneakers', 'perfume', 'lipstick', 'wallet'], weight: 0.7 },
  'skin-and-hair': { steps: ['shampoo', 'face-cream', 'soap', 'lipstick', 'perfume'], weight: 0.7 },
  'birthday-presents': {
    steps: ['building-blocks', 'puzzle', 'board-game', 'toy-train', 'plush-bear', 'doll-house', 'kite'],
    weight: 0.9,
  },
  'new-phone': { steps: ['phone-case', 'charger', 'headphones', 'speaker'], weight: 0.8 },
  'healthy-breakfast': { steps: ['blender', 'serving-bowl', 'honey', 'toaster', 'tea'], weight: 0.4 },
} as const satisfies Readonly<Record<string, Need>>;

export type NeedId = keyof typeof NEEDS;

export const NEED_IDS: readonly NeedId[] = keysOf(NEEDS);
