import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const CLOTH = [
  'white',
  'black',
  'navy',
  'grey',
  'sage',
  'rust',
  'mustard',
  'forest',
  'blush',
  'plum',
] as const;
const WARDROBE_STYLES = ['Minimal', 'Classic', 'Outdoor', 'Playful', 'Bohemian'] as const;

export const CLOTHING: DepartmentKinds<'Clothing'> = {
  't-shirt': {
    plural: 'T-shirts',
    forms: [
      form('Crew-Neck T-Shirt', 1400, 4400, 'Heavy enough to keep its shape.'),
      form('Striped T-Shirt', 1900, 4900, 'Two colours, long stripes, no season.'),
      form('V-Neck T-Shirt', 1400, 4400, 'Cut a little longer, and soft from the start.'),
      form('Long-Sleeve T-Shirt', 1900, 5400, 'A first layer in winter, enough in May.'),
      form('Pocket T-Shirt', 1900, 4900, 'A pocket for the glasses.'),
    ],
    materials: ['organic cotton', 'cotton and hemp'],
    colours: CLOTH,
    styles: WARDROBE_STYLES,
    about: ['Washed before it is sewn, so it will not shrink.', 'Sewn with flat seams.'],
    tags: ['basics', 'summer'],
    comesInColours: true,
  },
  jeans: {
    plural: 'Jeans',
    forms: [
      form('Straight Jeans', 4900, 12900, 'Neither tight nor wide.'),
      form('Slim Jeans', 4900, 12900, 'Close to the leg, with a little give.'),
      form('Wide-Leg Jeans', 5900, 13900, 'High in the waist and easy below.'),
      form('Selvedge Jeans', 9900, 19900, 'Stiff and dark, and they fade the way you move.'),
    ],
    materials: ['denim'],
    colours: ['navy', 'blue', 'black', 'sky'],
    styles: WARDROBE_STYLES,
    about: ['Woven from organic cotton.', 'Dyed with a tenth of the usual water.'],
    tags: ['basics', 'denim'],
    comesInColours: true,
  },
  dress: {
    plural: 'Dresses',
    forms: [
      form('Linen Midi Dress', 5900, 15900, 'For heat, and for pockets: it has two.', {
        materials: ['linen'],
      }),
      form('Wrap Dress', 4900, 13900, 'Ties at the side and fits at once.'),
      form('Shirt Dress', 4900, 12900, 'Buttons all the way, belt if you like.', {
        materials: ['cotton poplin', 'linen'],
      }),
      form('Knitted Dress', 5900, 14900, 'Warm, plain, and right under a coat.', {
        materials: ['merino wool', 'cotton knit'],
      }),
      form('Summer Dress', 3900, 9900, 'Thin straps and a skirt that turns.'),
    ],
    materials: ['viscose', 'cotton poplin'],
    colours: ['black', 'navy', 'terracotta', 'sage', 'mustard', 'plum', 'blush', 'coral', 'ivory'],
    styles: ['Minimal', 'Classic', 'Playful', 'Bohemian'],
    about: ['Washes by machine, dries on the hanger.', 'Lined where it needs to be.'],
    tags: ['summer', 'going out'],
    comesInColours: true,
  },
  sweater: {
    plural: 'Sweaters',
    forms: [
      form('Merino Crew Sweater', 5900, 15900, 'Thin, warm, and does not itch.', {
        materials: ['merino wool'],
      }),
      form('Fisherman Sweater', 7900, 18900, 'Thick ribs against wind from any side.', {
        materials: ['lambswool'],
      }),
      form('Cotton Cardigan', 4900, 11900, 'For the office window that is always open.', {
        materials: ['organic cotton'],
      }),
      form('Cashmere Roll-Neck', 11900, 26900, 'You will stroke your own sleeve.', {
        materials: ['cashmere'],
      }),
      form('Hooded Sweatshirt', 3900, 8900, 'Brushed inside, roomy outside.', {
        materials: ['organic cotton'],
      }),
    ],
    materials: ['lambswool', 'merino wool'],
    colours: ['ivory', 'navy', 'grey', 'forest', 'rust', 'mustard', 'charcoal', 'blush', 'sage'],
    styles: [...WARDROBE_STYLES, 'Scandinavian'],
    about: ['Wash it rarely, air it often.', 'The cuffs keep their shape.'],
    tags: ['knitwear', 'warm', 'winter'],
    comesInColours: true,
  },
  raincoat: {
    plural: 'Raincoats',
    forms: [
      form('Hooded Raincoat', 5900, 15900, 'Welded seams and a peak on the hood.'),
      form('Packable Rain Jacket', 4900, 13900, 'Folds into its own pocket.'),
      form('Fisherman’s Raincoat', 6900, 15900, 'Rubber-coated and made for horizontal rain.'),
      form('Rain Poncho', 2900, 6900, 'Goes over everything, the pack included.'),
    ],
    materials: ['coated polyester', 'recycled nylon'],
    colours: ['mustard', 'navy', 'forest', 'black', 'coral', 'olive', 'sky'],
    styles: [...WARDROBE_STYLES, 'Scandinavian'],
    about: ['Lets steam out and nothing in.', 'Free of fluorocarbons.'],
    tags: ['rain', 'waterproof', 'hiking'],
    comesInColours: true,
  },
  socks: {
    plural: 'Socks',
    forms: [
      form('Everyday Socks, 5 Pairs', 1400, 2900, 'Five pairs, all alike, so none is ever alone.'),
      form('Wool Hiking Socks', 1400, 2900, 'Thick at the heel, thin at the ankle.', {
        materials: ['merino wool'],
      }),
      form('Running Socks, 3 Pairs', 1400, 3400, 'Left is left and right is right.', {
        materials: ['recycled nylon'],
      }),
      form('House Socks', 1290, 2900, 'With a sole that does not slide on the stairs.', {
        materials: ['lambswool'],
      }),
    ],
    materials: ['organic cotton'],
    colours: CLOTH,
    styles: [...WARDROBE_STYLES, 'Scandinavian'],
    about: ['The toe seam is flat.', 'They stay up.'],
    tags: ['basics', 'warm'],
    comesInColours: true,
  },
  scarf: {
    plural: 'Scarves',
    forms: [
      form('Wool Scarf', 2900, 8900, 'Twice around and still something to tie.', {
        materials: ['lambswool', 'merino wool'],
      }),
      form('Cashmere Scarf', 7900, 17900, 'Warm as a hand on the neck.', { materials: ['cashmere'] }),
      form('Silk Scarf 70 × 70 cm', 3900, 11900, 'Neck, hair or handbag.', { materials: ['silk'] }),
      form('Cotton Scarf', 1900, 4900, 'For evenings in summer.', { materials: ['cotton'] }),
    ],
    materials: ['lambswool'],
    colours: ['grey', 'navy', 'rust', 'mustard', 'forest', 'plum', 'blush', 'ivory', 'red', 'teal'],
    styles: WARDROBE_STYLES,
    about: ['The edges are rolled by hand.', 'Comes in a small box, ready to give.'],
    tags: ['accessories', 'warm', 'gift'],
    comesInColours: true,
  },
  beanie: {
    plural: 'Hats & beanies',
    forms: [
      form('Ribbed Beanie', 1400, 3900, 'Turn it up once or wear it long.'),
      form('Fisherman Beanie', 1900, 4400, 'Short, above the ears, for people who are never cold.'),
      form('Bobble Hat', 1900, 4400, 'The bobble comes off for the wash.'),
      form('Fleece-Lined Beanie', 1900, 4400, 'Wind stays outside.'),
    ],
    materials: ['merino wool', 'recycled wool', 'organic cotton'],
    colours: ['navy', 'mustard', 'rust', 'grey', 'forest', 'black', 'coral', 'ivory', 'teal'],
    styles: [...WARDROBE_STYLES, 'Scandinavian'],
    about: ['Fits nearly every head.', 'Knitted without a seam.'],
    tags: ['accessories', 'warm', 'winter'],
    comesInColours: true,
  },
};
