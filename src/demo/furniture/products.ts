import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const FABRICS = ['sand', 'grey', 'sage', 'navy', 'rust', 'charcoal', 'blush', 'forest', 'mustard'] as const;
const WOODS = ['solid oak', 'walnut', 'pine', 'lacquered ash'] as const;
const WOOD_COLOURS = ['oak', 'walnut', 'sand', 'white', 'black', 'sage'] as const;
const FURNITURE_STYLES = ['Scandinavian', 'Rustic', 'Industrial', 'Classic', 'Minimal'] as const;

export const FURNITURE: DepartmentKinds<'Furniture'> = {
  sofa: {
    plural: 'Sofas',
    forms: [
      form('2-Seater Sofa', 44900, 139900, 'Small enough for a flat, deep enough for a nap.'),
      form('3-Seater Sofa', 59900, 189900, 'Long enough to lie down on, whatever your height.'),
      form('Corner Sofa', 89900, 249900, 'The end with the long side is the one they fight over.'),
      form('Sofa Bed', 54900, 149900, 'A proper mattress hides inside.'),
      form('Leather Sofa', 119900, 269900, 'Stiff for a month, then yours for life.', {
        materials: ['leather'],
      }),
    ],
    materials: ['wool blend', 'linen blend', 'cotton velvet'],
    colours: FABRICS,
    styles: [...FURNITURE_STYLES, 'Bohemian'],
    about: ['The feet unscrew, for narrow stairs.', 'The frame is solid wood, with a ten-year promise.'],
    tags: ['living room', 'seating'],
    comesInColours: true,
  },
  armchair: {
    plural: 'Armchairs',
    forms: [
      form('Lounge Chair', 24900, 79900, 'Low, wide, and hard to leave.'),
      form('Wingback Armchair', 34900, 89900, 'The wings keep the draught off and the reader in.'),
      form('Swivel Armchair', 29900, 74900, 'Turns from the window to the company.'),
      form('Rattan Armchair', 17900, 44900, 'Light enough to carry out to the balcony.', {
        materials: ['rattan'],
      }),
      form('Rocking Chair', 19900, 54900, 'For babies, and for thinking.', {
        materials: ['solid oak', 'walnut', 'beech'],
      }),
    ],
    materials: ['bouclé', 'wool blend', 'cotton velvet', 'leather'],
    colours: FABRICS,
    styles: [...FURNITURE_STYLES, 'Bohemian'],
    about: ['Arrives in one piece.', 'The seat is firm at first and gives a little with the years.'],
    tags: ['living room', 'seating', 'reading'],
    comesInColours: true,
  },
  'coffee-table': {
    plural: 'Coffee tables',
    forms: [
      form('Round Coffee Table 80 cm', 14900, 44900, 'No corners to walk into.'),
      form('Coffee Table with Shelf', 12900, 39900, 'A place below for what should not lie on top.'),
      form('Nesting Tables, Set of 2', 11900, 34900, 'Apart for guests, together for the rest.'),
      form('Marble-Top Coffee Table', 24900, 64900, 'Cold, heavy, beautiful.', { materials: ['marble'] }),
      form('Steel-Frame Coffee Table', 14900, 36900, 'A thick board on a thin frame.', {
        materials: ['mango wood', 'solid oak'],
      }),
    ],
    materials: WOODS,
    colours: WOOD_COLOURS,
    styles: FURNITURE_STYLES,
    about: ['Two people put it together in ten minutes.', 'Felt pads are under the feet.'],
    tags: ['living room', 'table'],
    comesInColours: true,
  },
  bookshelf: {
    plural: 'Bookshelves',
    forms: [
      form('Tall Bookshelf', 12900, 44900, 'Five shelves, two metres, about two hundred books.'),
      form('Low Bookshelf', 8900, 27900, 'Fits under the window and doubles as a bench for plants.'),
      form('Ladder Shelf', 6900, 19900, 'Leans on the wall and takes hardly any floor.'),
      form('Wall Shelf 90 cm', 2900, 9900, 'The brackets disappear behind the board.'),
      form('Cube Shelf', 8900, 24900, 'Eight equal boxes, for records or for baskets.'),
    ],
    materials: WOODS,
    colours: WOOD_COLOURS,
    styles: FURNITURE_STYLES,
    about: ['Fixes to the wall with the parts in the box.', 'The shelves do not bow, even under art books.'],
    tags: ['storage', 'living room', 'books'],
    comesInColours: true,
  },
  desk: {
    plural: 'Desks',
    forms: [
      form('Writing Desk 120 cm', 14900, 49900, 'One drawer, four legs, room to think.'),
      form('Standing Desk 140 cm', 34900, 84900, 'Up and down at the touch of a button.', {
        materials: ['bamboo', 'oak', 'walnut'],
      }),
      form('Wall-Mounted Folding Desk', 9900, 24900, 'Closes to a cupboard when work is over.'),
      form('Trestle Desk 160 cm', 17900, 44900, 'Wide enough for two screens and a cat.'),
    ],
    materials: WOODS,
    colours: WOOD_COLOURS,
    styles: FURNITURE_STYLES,
    about: ['A slot at the back swallows the cables.', 'The edge is rounded where wrists rest.'],
    tags: ['home office', 'work', 'table'],
    comesInColours: true,
  },
  'office-chair': {
    plural: 'Office chairs',
    forms: [
      form('Ergonomic Office Chair', 17900, 59900, 'Adjusts in every place where people differ.'),
      form('Mesh Desk Chair', 11900, 32900, 'Keeps the back cool through a long call.'),
      form('Upholstered Desk Chair', 12900, 34900, 'Looks like it belongs in the living room, and may.', {
        materials: ['wool blend'],
        colours: FABRICS,
      }),
      form('Kneeling Chair', 8900, 24900, 'Straightens the back without a word.'),
    ],
    materials: ['recycled polyester'],
    colours: ['black', 'charcoal', 'grey', 'navy', 'sage', 'rust'],
    styles: ['Scandinavian', 'Industrial', 'Classic', 'Minimal'],
    about: ['The castors are soft and safe on wood.', 'Carries up to 130 kg.'],
    tags: ['home office', 'work', 'seating'],
    comesInColours: true,
  },
  dresser: {
    plural: 'Dressers',
    forms: [
      form('3-Drawer Chest', 14900, 49900, 'The right height for a lamp and a bowl of keys.'),
      form('6-Drawer Dresser', 24900, 79900, 'Wide drawers that open all the way.'),
      form('Tall Dresser', 22900, 64900, 'Five drawers on the floor space of a chair.'),
      form('Bedside Cabinet', 6900, 21900, 'A drawer for the book, a shelf for the other book.'),
    ],
    materials: WOODS,
    colours: WOOD_COLOURS,
    styles: FURNITURE_STYLES,
    about: ['The drawers run on wood and close softly.', 'The back is finished too, so it may stand free.'],
    tags: ['bedroom', 'storage'],
    comesInColours: true,
  },
  'dining-chair': {
    plural: 'Dining chairs',
    forms: [
      form('Spindle-Back Dining Chair', 8900, 29900, 'An old shape that never needed changing.'),
      form('Upholstered Dining Chair', 9900, 32900, 'For dinners that go on.', {
        materials: ['cotton velvet', 'wool blend'],
        colours: FABRICS,
      }),
      form('Stacking Chair', 4900, 14900, 'Six of them stand on the space of one.'),
      form('Cane Dining Chair', 11900, 29900, 'The seat is woven by hand.', {
        materials: ['rattan', 'beech'],
      }),
      form('Metal Bistro Chair', 5900, 15900, 'Rings a little when you set it down.', {
        materials: ['powder-coated steel'],
        colours: ['black', 'red', 'sage', 'mustard', 'white', 'charcoal'],
      }),
    ],
    materials: ['solid oak', 'walnut', 'beech'],
    colours: WOOD_COLOURS,
    styles: [...FURNITURE_STYLES, 'Bohemian'],
    about: ['Comes assembled.', 'Slides under a table of the usual height.'],
    tags: ['dining room', 'seating'],
    comesInColours: true,
  },
};
