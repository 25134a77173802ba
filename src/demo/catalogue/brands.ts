import type { Department, Kind } from './kinds';
import type { Style } from './styles';

export interface Brand {
  readonly name: string;
  readonly departments: readonly Department[];
  /** Price level among the usual prices of a kind: 0 cheapest, 1 dearest. */
  readonly level: number;
  readonly style: Style;
  /** The kinds a specialist makes; absent for a brand that makes everything in its departments. */
  readonly only?: readonly Kind[];
}

function brand(
  name: string,
  style: Style,
  level: number,
  departments: readonly Department[],
  only?: readonly Kind[],
): Brand {
  return only ? { name, style, level, departments, only } : { name, style, level, departments };
}

/** All brands are invented. */
export const BRANDS: readonly Brand[] = [
  brand('Fjellbris', 'Outdoor', 0.75, ['Camping']),
  brand('Tarnhollow', 'Rustic', 0.55, ['Camping']),
  brand('Campwise', 'Playful', 0.12, ['Camping']),
  brand(
    'Featherpeak',
    'Minimal',
    0.92,
    ['Camping', 'Sports'],
    [
      'tent',
      'sleeping-bag',
      'sleeping-pad',
      'camp-stove',
      'headlamp',
      'camp-chair',
      'backpack',
      'water-bottle',
      'running-shoes',
      'jump-rope',
    ],
  ),
  brand(
    'Granite Pass',
    'Outdoor',
    0.4,
    ['Camping', 'Shoes & Bags'],
    [
      'tent',
      'sleeping-bag',
      'lantern',
      'headlamp',
      'cooler',
      'camp-chair',
      'camp-stove',
      'backpack',
      'water-bottle',
      'boots',
      'sandals',
      'suitcase',
    ],
  ),

  brand('Alder & Finch', 'Scandinavian', 0.65, ['Kitchen', 'Tableware']),
  brand('Copperline', 'Industrial', 0.72, ['Kitchen']),
  brand('Hearth & Rye', 'Rustic', 0.5, ['Kitchen', 'Tableware', 'Pantry']),
  brand('Basico', 'Minimal', 0.1, ['Kitchen', 'Tableware', 'Bed & Bath']),
  brand('Maison Verel', 'Classic', 0.92, ['Kitchen', 'Tableware']),
  brand('Marrakin', 'Bohemian', 0.5, ['Tableware', 'Decor', 'Bed & Bath']),

  brand('Lumi & Løv', 'Scandinavian', 0.72, ['Decor', 'Furniture']),
  brand('Korvald', 'Scandinavian', 0.3, ['Furniture', 'Decor', 'Bed & Bath']),
  brand('Ironwood Works', 'Industrial', 0.6, ['Furniture', 'Decor']),
  brand('Wrenfield', 'Classic', 0.8, ['Furniture', 'Bed & Bath']),
  brand('Plainhouse', 'Minimal', 0.35, ['Furniture', 'Decor', 'Bed & Bath']),
  brand('Oakmere', 'Rustic', 0.55, ['Furniture', 'Decor']),

  brand('Thistle & Trowel', 'Rustic', 0.5, ['Garden']),
  brand('Verdano', 'Classic', 0.75, ['Garden']),
  brand('Sproutly', 'Playful', 0.15, ['Garden']),
  brand('Grønnhage', 'Scandinavian', 0.6, ['Garden']),

  brand(
    'Casa Olmo',
    'Classic',
    0.75,
    ['Pantry'],
    ['olive-oil', 'pasta', 'chocolate', 'coffee-beans', 'honey'],
  ),
  brand('Morning Harbour', 'Scandinavian', 0.6, ['Pantry'], ['coffee-beans', 'tea', 'chocolate']),
  brand(
    'Wilder Bee',
    'Bohemian',
    0.6,
    ['Pantry', 'Beauty'],
    ['honey', 'tea', 'chocolate', 'soap', 'face-cream', 'shampoo'],
  ),
  brand('Daily Mill', 'Minimal', 0.12, ['Pantry']),

  brand(
    'Nim & Nora',
    'Playful',
    0.4,
    ['Clothing', 'Baby'],
    [
      't-shirt',
      'dress',
      'sweater',
      'raincoat',
      'socks',
      'beanie',
      'bib',
      'onesie',
      'baby-carrier',
      'baby-bottle',
    ],
  ),
  brand('Saltmarsh', 'Outdoor', 0.6, ['Clothing', 'Shoes & Bags']),
  brand(
    'Atelier Sorel',
    'Classic',
    0.95,
    ['Clothing', 'Shoes & Bags', 'Beauty'],
    ['dress', 'sweater', 'scarf', 'jeans', 'boots', 'handbag', 'wallet', 'sandals', 'perfume', 'lipstick'],
  ),
  brand('Common Thread', 'Minimal', 0.2, ['Clothing', 'Shoes & Bags']),
  brand('Paloma Rey', 'Bohemian', 0.5, ['Clothing', 'Shoes & Bags']),
  brand('Hollis & Byrne', 'Classic', 0.8, ['Clothing', 'Shoes & Bags']),

  brand('Little Otter', 'Playful', 0.45, ['Baby', 'Toys']),
  brand('Bjørnli', 'Scandinavian', 0.78, ['Baby', 'Toys']),
  brand('Tumbledown', 'Playful', 0.15, ['Toys', 'Pets']),
  brand('Woodlark', 'Rustic', 0.65, ['Toys', 'Baby']),
  brand('Barkley & Paw', 'Classic', 0.65, ['Pets']),
  brand('Fetchwell', 'Outdoor', 0.35, ['Pets'], ['dog-bed', 'dog-leash', 'dog-food', 'pet-bowl']),
  brand('Mino', 'Minimal', 0.75, ['Pets', 'Baby']),

  brand('Tonika', 'Minimal', 0.75, ['Electronics']),
  brand('Voltra', 'Industrial', 0.3, ['Electronics']),
  brand('Pixelby', 'Playful', 0.12, ['Electronics']),
  brand(
    'Halden',
    'Classic',
    0.92,
    ['Electronics'],
    ['headphones', 'speaker', 'camera', 'tripod', 'phone-case'],
  ),

  brand('Quillon', 'Classic', 0.85, ['Stationery']),
  brand('Paperfold', 'Playful', 0.25, ['Stationery']),
  brand('Studio Umber', 'Bohemian', 0.55, ['Stationery']),
  brand('Linje', 'Scandinavian', 0.5, ['Stationery']),

  brand('Velora', 'Minimal', 0.75, ['Sports']),
  brand('Kinetik', 'Industrial', 0.4, ['Sports']),
  brand('Sunday League', 'Classic', 0.2, ['Sports']),
  brand(
    'Ridgeway',
    'Outdoor',
    0.6,
    ['Sports', 'Shoes & Bags'],
    [
      'running-shoes',
      'bike-helmet',
      'bicycle',
      'yoga-mat',
      'football',
      'tennis-racket',
      'dumbbells',
      'sneakers',
      'boots',
    ],
  ),

  brand('Sève Botanique', 'Classic', 0.85, ['Beauty']),
  brand(
    'Pure Meadow',
    'Scandinavian',
    0.3,
    ['Beauty', 'Baby'],
    ['shampoo', 'face-cream', 'soap', 'toothbrush', 'perfume', 'lipstick', 'diapers'],
  ),
  brand('Mellow Day', 'Playful', 0.15, ['Beauty']),
];
