import { keysOf } from '../keys-of';

/**
 * The demo shop's departments and the kinds of product each sells. The catalogue is generated from
 * these kinds, and every kind has a picture.
 */
export const KINDS_BY_DEPARTMENT = {
  Camping: [
    'tent',
    'sleeping-bag',
    'sleeping-pad',
    'camp-stove',
    'lantern',
    'headlamp',
    'cooler',
    'camp-chair',
    'backpack',
    'water-bottle',
  ],
  Kitchen: [
    'kettle',
    'frying-pan',
    'saucepan',
    'chef-knife',
    'cutting-board',
    'blender',
    'toaster',
    'coffee-maker',
    'mixing-bowl',
    'apron',
  ],
  Tableware: ['mug', 'plate-set', 'wine-glass', 'cutlery-set', 'teapot', 'serving-bowl'],
  Pantry: ['coffee-beans', 'tea', 'olive-oil', 'chocolate', 'pasta', 'honey'],
  Furniture: [
    'sofa',
    'armchair',
    'coffee-table',
    'bookshelf',
    'desk',
    'office-chair',
    'dresser',
    'dining-chair',
  ],
  Decor: ['floor-lamp', 'table-lamp', 'vase', 'cushion', 'rug', 'candle', 'picture-frame', 'mirror'],
  'Bed & Bath': ['pillow', 'duvet', 'throw-blanket', 'towel-set', 'bathrobe', 'shower-curtain'],
  Garden: [
    'watering-can',
    'plant-pot',
    'trowel',
    'pruning-shears',
    'garden-hose',
    'bird-feeder',
    'seed-packet',
    'potting-soil',
  ],
  Clothing: ['t-shirt', 'jeans', 'dress', 'sweater', 'raincoat', 'socks', 'scarf', 'beanie'],
  'Shoes & Bags': ['sneakers', 'boots', 'sandals', 'tote-bag', 'handbag', 'suitcase', 'wallet'],
  Baby: ['stroller', 'crib', 'baby-bottle', 'diapers', 'baby-monitor', 'bib', 'onesie', 'baby-carrier'],
  Toys: ['building-blocks', 'puzzle', 'board-game', 'plush-bear', 'toy-train', 'doll-house', 'kite'],
  Pets: ['dog-bed', 'dog-leash', 'dog-food', 'cat-tree', 'cat-litter', 'pet-bowl', 'cat-toy'],
  Electronics: [
    'headphones',
    'speaker',
    'keyboard',
    'computer-mouse',
    'tablet',
    'camera',
    'tripod',
    'charger',
    'phone-case',
  ],
  Stationery: [
    'notebook',
    'fountain-pen',
    'desk-organizer',
    'sketchbook',
    'paint-set',
    'brush-set',
    'planner',
  ],
  Sports: [
    'yoga-mat',
    'dumbbells',
    'running-shoes',
    'jump-rope',
    'tennis-racket',
    'football',
    'bike-helmet',
    'bicycle',
  ],
  Beauty: ['shampoo', 'face-cream', 'soap', 'toothbrush', 'lipstick', 'perfume'],
} as const;

export type Department = keyof typeof KINDS_BY_DEPARTMENT;
export type Kind = (typeof KINDS_BY_DEPARTMENT)[Department][number];

export const DEPARTMENTS: readonly Department[] = keysOf(KINDS_BY_DEPARTMENT);
