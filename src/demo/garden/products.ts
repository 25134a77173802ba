import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const GARDEN_COLOURS = [
  'forest',
  'sage',
  'terracotta',
  'charcoal',
  'mustard',
  'ivory',
  'sky',
  'red',
] as const;
const GARDEN_STYLES = ['Scandinavian', 'Rustic', 'Classic', 'Playful', 'Outdoor'] as const;
const SEED_COLOURS = ['mustard', 'red', 'forest', 'coral', 'lavender', 'yellow'] as const;

export const GARDEN: DepartmentKinds<'Garden'> = {
  'watering-can': {
    plural: 'Watering cans',
    forms: [
      form('Watering Can', 1900, 5900, 'Balanced full, and balanced empty.', {
        sizes: { '5 L': 0.85, '9 L': 1 },
      }),
      form('Indoor Watering Can 1.2 L', 1400, 4400, 'The long spout finds the soil under the leaves.'),
      form('Galvanised Watering Can 8 L', 2400, 5400, 'Dents, and carries on.', {
        materials: ['galvanised steel'],
      }),
      form('Plant Mister 0.5 L', 990, 2400, 'A fine cloud for ferns and orchids.', {
        materials: ['coloured glass', 'powder-coated steel'],
      }),
    ],
    materials: ['powder-coated steel', 'recycled plastic'],
    colours: GARDEN_COLOURS,
    styles: [...GARDEN_STYLES, 'Minimal'],
    about: ['Not a drop goes astray.', 'Easy to fill and easy to carry.'],
    tags: ['plants', 'watering'],
    comesInColours: true,
  },
  'plant-pot': {
    plural: 'Plant pots',
    forms: [
      form('Terracotta Pot', 590, 2400, 'Breathes, so the roots do not drown.', {
        sizes: { '14 cm': 0.5, '24 cm': 1 },
        materials: ['terracotta clay'],
      }),
      form('Glazed Plant Pot 18 cm', 1400, 3900, 'With a hole in the foot and a saucer for the sill.', {
        materials: ['glazed ceramic'],
      }),
      form('Self-Watering Planter 20 cm', 1900, 4900, 'Forgives a two-week holiday.', {
        materials: ['recycled plastic'],
      }),
      form('Hanging Planter', 1400, 3900, 'For ivy, and everything else that falls well.', {
        materials: ['glazed ceramic', 'cotton rope'],
      }),
      form('Raised Planter Box 80 cm', 5900, 14900, 'Herbs and salad at the height of your hands.', {
        materials: ['pine', 'acacia wood'],
      }),
    ],
    materials: ['glazed ceramic'],
    colours: ['white', 'sage', 'terracotta', 'charcoal', 'blush', 'mustard', 'navy', 'sand'],
    styles: [...GARDEN_STYLES, 'Minimal', 'Bohemian'],
    about: ['Stands the frost if it is emptied in autumn.', 'Water drains off at the bottom.'],
    tags: ['plants', 'balcony'],
    comesInColours: true,
  },
  trowel: {
    plural: 'Hand tools',
    forms: [
      form('Hand Trowel', 990, 2900, 'A sharp edge and a handle that fits.'),
      form('Transplanting Trowel', 1190, 2900, 'Narrow, with the depth marked on the blade.'),
      form('Trowel and Fork Set', 1900, 4900, 'The two you always have in your hand.'),
      form('Hand Weeder', 990, 2400, 'Takes dandelions with the root.'),
    ],
    materials: ['carbon steel and ash', 'stainless steel and oak'],
    colours: ['oak', 'walnut', 'forest', 'red'],
    styles: GARDEN_STYLES,
    about: ['The blade is one piece with the tang and does not bend.', 'A leather loop hangs it up.'],
    tags: ['tools', 'planting'],
    comesInColours: false,
  },
  'pruning-shears': {
    plural: 'Pruning shears',
    forms: [
      form('Bypass Pruning Shears', 1900, 5900, 'Cuts like scissors: clean, and close to the stem.'),
      form('Lopping Shears', 2900, 7900, 'Long arms for branches as thick as a thumb.'),
      form('Hedge Shears', 2900, 7400, 'Straight blades for straight hedges.'),
      form('Flower Snips', 1290, 3400, 'Small and pointed, for roses and beans.'),
    ],
    materials: ['carbon steel'],
    colours: ['red', 'forest', 'black', 'mustard'],
    styles: [...GARDEN_STYLES, 'Industrial'],
    about: ['The blades can be taken out and sharpened.', 'Works for left hands too.'],
    tags: ['tools', 'pruning'],
    comesInColours: false,
  },
  'garden-hose': {
    plural: 'Garden hoses',
    forms: [
      form('Garden Hose', 1900, 5900, 'Does not kink and does not twist.', {
        sizes: { '15 m': 0.7, '25 m': 1 },
      }),
      form('Wall-Mounted Hose Reel 20 m', 6900, 15900, 'Rolls itself up when you have finished.'),
      form('Coiled Balcony Hose 7.5 m', 1900, 3900, 'Springs back into its corner.'),
      form('Soaker Hose 15 m', 1400, 3400, 'Sweats water, slowly, where the roots are.', {
        colours: ['black'],
      }),
    ],
    materials: ['recycled rubber', 'reinforced PVC'],
    colours: ['forest', 'black', 'mustard', 'sage', 'terracotta'],
    styles: GARDEN_STYLES,
    about: ['Comes with brass couplings.', 'Can stay out in the sun for years.'],
    tags: ['watering'],
    comesInColours: true,
  },
  'bird-feeder': {
    plural: 'Bird feeders',
    forms: [
      form('Hanging Bird Feeder', 1400, 3900, 'Six perches, and a queue by the weekend.', {
        materials: ['powder-coated steel'],
      }),
      form('Window Bird Feeder', 1400, 2900, 'Sticks to the pane, as close as it gets.', {
        materials: ['recycled plastic'],
      }),
      form('Wooden Bird Table', 3900, 8900, 'A roof, a floor, and room for a robin and its opinions.', {
        materials: ['pine', 'solid oak'],
      }),
      form('Squirrel-Proof Feeder', 2900, 6900, 'Closes under anything heavier than a jay.', {
        materials: ['powder-coated steel'],
      }),
    ],
    materials: ['powder-coated steel'],
    colours: GARDEN_COLOURS,
    styles: GARDEN_STYLES,
    about: ['Easy to fill, even in gloves.', 'Comes apart for a hot wash.'],
    tags: ['birds', 'winter', 'gift'],
    comesInColours: true,
  },
  'seed-packet': {
    plural: 'Seeds',
    forms: [
      form('Cherry Tomato Seeds', 220, 490, 'Sow in March, eat from the vine in July.'),
      form('Wildflower Meadow Mix', 290, 690, 'Twenty native flowers for ten square metres.'),
      form('Basil Seeds', 190, 420, 'Warm window, little water, much pasta.'),
      form('Sunflower Seeds, Giant', 220, 490, 'Taller than the children by August.'),
      form('Salad Leaf Mix', 190, 420, 'Cut it, and it grows again.'),
    ],
    materials: [],
    colours: SEED_COLOURS,
    styles: GARDEN_STYLES,
    about: ['Open-pollinated, so you can save your own.', 'Sowing dates are printed on the back.'],
    tags: ['planting', 'spring', 'vegetables'],
    comesInColours: false,
  },
  'potting-soil': {
    plural: 'Soil & compost',
    forms: [
      form('Peat-Free Potting Soil', 690, 1490, 'Light, dark, and ready for a year of growing.', {
        sizes: { '20 L': 0.7, '40 L': 1 },
      }),
      form('Seedling Compost 20 L', 590, 1190, 'Fine and lean, as seedlings want it.'),
      form('Tomato & Vegetable Soil 40 L', 890, 1690, 'Enough food for the first six weeks.'),
      form('Cactus Soil 5 L', 390, 890, 'Half sand, so that water runs through.'),
    ],
    materials: [],
    colours: ['forest', 'walnut', 'mustard', 'olive'],
    styles: GARDEN_STYLES,
    about: ['Made from bark, green compost and clay.', 'Without peat.'],
    tags: ['planting', 'refill'],
    comesInColours: false,
  },
};
