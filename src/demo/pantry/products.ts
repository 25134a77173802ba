import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const LABELS = ['ivory', 'forest', 'navy', 'terracotta', 'mustard', 'plum', 'black', 'sage'] as const;
const PANTRY_STYLES = ['Scandinavian', 'Rustic', 'Classic', 'Minimal', 'Bohemian'] as const;

export const PANTRY: DepartmentKinds<'Pantry'> = {
  'coffee-beans': {
    plural: 'Coffee beans',
    forms: [
      form('House Espresso Beans', 790, 1490, 'Dark chocolate, hazelnut, and no sourness at all.', {
        sizes: { '250 g': 1, '1 kg': 3.4 },
      }),
      form('Ethiopian Filter Roast', 990, 1790, 'Jasmine and peach, best as a pour-over.', {
        sizes: { '250 g': 1, '1 kg': 3.4 },
      }),
      form('Colombian Medium Roast', 890, 1590, 'Caramel and red apple, good with milk and without.', {
        sizes: { '250 g': 1, '1 kg': 3.4 },
      }),
      form('Swiss Water Decaf Beans 250 g', 990, 1690, 'All of the taste and none of the night.'),
      form('Breakfast Blend 500 g', 1290, 2290, 'Round and mild, made for a big pot.'),
    ],
    materials: [],
    colours: LABELS,
    styles: PANTRY_STYLES,
    about: ['Roasted to order; the date is on the bag.', 'Whole beans in a bag with a valve.'],
    tags: ['coffee', 'breakfast', 'refill'],
    comesInColours: false,
  },
  tea: {
    plural: 'Tea',
    forms: [
      form('Earl Grey Loose Leaf 100 g', 690, 1690, 'Black tea with real bergamot oil.'),
      form('Sencha Green Tea 100 g', 790, 1990, 'Grassy and bright; brew it below boiling.'),
      form('Chamomile Tea, 40 Bags', 390, 890, 'For the hour before sleep.'),
      form('Masala Chai 150 g', 690, 1490, 'Cardamom, cinnamon, pepper, and patience.'),
      form('Peppermint Tea, 40 Bags', 390, 890, 'Whole leaves, cut just enough.'),
    ],
    materials: [],
    colours: LABELS,
    styles: PANTRY_STYLES,
    about: ['From gardens that are paid properly.', 'Packed in a tin that keeps the air out.'],
    tags: ['tea', 'breakfast', 'refill'],
    comesInColours: false,
  },
  'olive-oil': {
    plural: 'Olive oil',
    forms: [
      form('Extra Virgin Olive Oil', 890, 1990, 'Peppery at the end, as fresh oil is.', {
        sizes: { '0.5 L': 1, '1 L': 1.8 },
      }),
      form('Cooking Olive Oil 1 L', 890, 1490, 'Mild, and happy in a hot pan.'),
      form('Lemon Olive Oil 0.25 L', 790, 1490, 'Whole lemons pressed together with the olives.'),
      form('Early Harvest Olive Oil 0.5 L', 1490, 2890, 'Green, bitter, wonderful on bread.'),
    ],
    materials: [],
    colours: ['forest', 'olive', 'mustard', 'black'],
    styles: PANTRY_STYLES,
    about: ['Pressed within a day of picking.', 'The dark bottle keeps the light out.'],
    tags: ['cooking', 'salad', 'refill'],
    comesInColours: false,
  },
  chocolate: {
    plural: 'Chocolate',
    forms: [
      form('70% Dark Chocolate 100 g', 290, 690, 'Dates and tobacco, with a clean snap.'),
      form('Milk Chocolate with Hazelnuts 100 g', 290, 690, 'Whole nuts, and plenty of them.'),
      form('Sea Salt Caramel Bar 100 g', 320, 720, 'Soft inside, with salt you can see.'),
      form('Truffle Box, 16 Pieces', 1290, 2690, 'Rolled by hand, gone by Sunday.'),
      form('Drinking Chocolate 250 g', 690, 1390, 'Shavings, not powder: melt them in hot milk.'),
    ],
    materials: [],
    colours: ['walnut', 'navy', 'plum', 'blush', 'teal', 'mustard', 'ivory'],
    styles: [...PANTRY_STYLES, 'Playful'],
    about: ['The cocoa comes straight from the growers.', 'No palm oil.'],
    tags: ['sweet', 'gift'],
    comesInColours: false,
  },
  pasta: {
    plural: 'Pasta',
    forms: [
      form('Bronze-Cut Spaghetti 500 g', 190, 490, 'Rough enough to hold on to the sauce.'),
      form('Rigatoni 500 g', 190, 490, 'Wide tubes for slow ragù.'),
      form('Orecchiette 500 g', 240, 590, 'Little ears, made for greens and garlic.'),
      form('Egg Tagliatelle 250 g', 290, 690, 'Rich, silky, and ready in four minutes.'),
      form('Wholewheat Penne 500 g', 220, 490, 'Nutty, and it stays firm.'),
    ],
    materials: [],
    colours: ['mustard', 'navy', 'ivory', 'terracotta', 'sage'],
    styles: PANTRY_STYLES,
    about: ['Dried slowly, for two days.', 'Made from durum wheat.'],
    tags: ['dinner', 'refill'],
    comesInColours: false,
  },
  honey: {
    plural: 'Honey',
    forms: [
      form('Wildflower Honey', 590, 1290, 'Tastes of a whole summer meadow.', {
        sizes: { '250 g': 0.7, '500 g': 1 },
      }),
      form('Acacia Honey 350 g', 690, 1390, 'Clear, light, and it never sets.'),
      form('Forest Honey 500 g', 790, 1590, 'Dark, malty, hardly sweet.'),
      form('Creamed Clover Honey 350 g', 590, 1190, 'Stirred until it spreads like butter.'),
    ],
    materials: [],
    colours: ['mustard', 'yellow', 'copper', 'walnut'],
    styles: PANTRY_STYLES,
    about: ['From one beekeeper, never blended.', 'Not heated.'],
    tags: ['breakfast', 'sweet', 'refill'],
    comesInColours: false,
  },
};
