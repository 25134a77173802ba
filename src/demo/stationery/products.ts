import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const COVERS = ['navy', 'forest', 'mustard', 'blush', 'black', 'terracotta', 'sage', 'plum', 'grey'] as const;
const SYNTHETIC = { materials: ['birch and synthetic hair'] } as const;
const PAPER_STYLES = ['Scandinavian', 'Classic', 'Playful', 'Bohemian'] as const;

export const STATIONERY: DepartmentKinds<'Stationery'> = {
  notebook: {
    plural: 'Notebooks',
    forms: [
      form('Dotted Notebook A5', 990, 2690, 'Dots so pale that drawings win.'),
      form('Lined Notebook A5', 890, 2490, 'Lies flat on any page.'),
      form('Pocket Notebooks, Set of 3', 790, 1890, 'Stapled, thin, always there.'),
      form('Leather Journal', 2900, 6900, 'A refill goes in when the first is full.', {
        materials: ['leather', 'vegetable-tanned leather'],
      }),
      form('Spiral Notebook A4', 590, 1490, 'Tears out cleanly.'),
    ],
    materials: ['recycled paper', 'book cloth'],
    colours: COVERS,
    styles: [...PAPER_STYLES, 'Minimal'],
    about: ['Ink does not come through.', 'The paper is 100 grams and a little creamy.'],
    tags: ['writing', 'desk', 'gift'],
    comesInColours: true,
  },
  'fountain-pen': {
    plural: 'Fountain pens',
    forms: [
      form('Fountain Pen', 2400, 9900, 'Writes on the first stroke, even after a holiday.', {
        materials: ['brass', 'anodised aluminium', 'resin'],
      }),
      form('School Fountain Pen', 1290, 2690, 'A grip that shows the fingers where to go.', {
        materials: ['ABS plastic'],
      }),
      form('Gold-Nib Fountain Pen', 11900, 27900, 'Soft as a brush, for people who still write letters.', {
        materials: ['resin', 'lacquered brass'],
      }),
      form('Calligraphy Pen Set', 1900, 4900, 'Four nibs and a bottle of ink.', {
        materials: ['painted wood'],
      }),
      form('Rollerball Pen', 1490, 4900, 'Glides, dries at once, clips.', {
        materials: ['anodised aluminium', 'brass'],
      }),
    ],
    materials: ['resin'],
    colours: ['black', 'navy', 'forest', 'plum', 'red', 'teal', 'mustard'],
    styles: PAPER_STYLES,
    about: ['Refills are easy to get.', 'Comes in a box worth keeping.'],
    tags: ['writing', 'gift'],
    comesInColours: true,
  },
  'desk-organizer': {
    plural: 'Desk organizers',
    forms: [
      form('Desk Organizer', 1900, 5900, 'Six places for what lies about.'),
      form('Pen Pot', 890, 2490, 'Heavy below, so it stays up.', {
        materials: ['glazed ceramic', 'solid oak', 'powder-coated steel'],
      }),
      form('Letter Tray', 1290, 3900, 'Stacks as high as the backlog.', {
        materials: ['powder-coated steel', 'solid oak'],
      }),
      form('Monitor Stand with Drawer', 2900, 7900, 'Lifts the screen and hides the cables.', {
        materials: ['solid oak', 'walnut', 'bamboo'],
      }),
      form('Felt Desk Mat', 1900, 4900, 'Warm to the wrists, quiet under the keys.', {
        materials: ['wool felt'],
      }),
    ],
    materials: ['solid oak', 'powder-coated steel', 'bamboo'],
    colours: ['black', 'white', 'sage', 'grey', 'terracotta', 'navy'],
    styles: [...PAPER_STYLES, 'Industrial', 'Minimal'],
    about: ['Leaves no mark on the desk.', 'Fits with the other pieces of its series.'],
    tags: ['home office', 'desk', 'storage'],
    comesInColours: true,
  },
  sketchbook: {
    plural: 'Sketchbooks',
    forms: [
      form('Hardcover Sketchbook', 1290, 3400, 'Takes pencil, ink and a little water.', {
        sizes: { A5: 0.75, A4: 1 },
      }),
      form('Watercolour Pad A4', 1290, 3400, '300 grams, glued on all sides.'),
      form('Toned Sketchbook A5', 1190, 2490, 'Grey paper, so white can be a colour.'),
      form('Landscape Sketchbook', 1190, 2690, 'Wide pages for horizons.'),
    ],
    materials: ['cotton paper', 'recycled paper'],
    colours: COVERS,
    styles: PAPER_STYLES,
    about: ['The paper takes an eraser well.', 'Free of acid: it will not yellow.'],
    tags: ['drawing', 'art', 'gift'],
    comesInColours: true,
  },
  'paint-set': {
    plural: 'Paint sets',
    forms: [
      form('Watercolour Set, 12 Pans', 1490, 4900, 'A tin with a lid that is the palette.'),
      form('Watercolour Set, 24 Pans', 2900, 8900, 'The greens you always had to mix.'),
      form('Acrylic Paint Set, 12 Tubes', 1690, 4400, 'Covers well and dries in minutes.'),
      form('Gouache Set, 10 Tubes', 1890, 4900, 'Matt, thick, forgiving.'),
      form('Oil Paint Set, 10 Tubes', 2900, 7900, 'Slow to dry, which is the point.'),
    ],
    materials: [],
    colours: ['red', 'blue', 'teal', 'mustard', 'coral', 'lavender'],
    styles: PAPER_STYLES,
    about: ['The pigments hold their colour in the light.', 'Single colours can be bought again.'],
    tags: ['painting', 'art', 'gift'],
    comesInColours: false,
  },
  'brush-set': {
    plural: 'Brushes',
    forms: [
      form(
        'Watercolour Brushes, Set of 5',
        1290,
        4400,
        'They hold much water and come to a point.',
        SYNTHETIC,
      ),
      form('Acrylic Brushes, Set of 6', 990, 2900, 'Stiff enough to push paint around.', SYNTHETIC),
      form('Detail Brushes, Set of 4', 990, 2690, 'For eyelashes, rigging and leaves.', SYNTHETIC),
      form('Bristle Brushes, Set of 6', 1490, 3900, 'Leave a mark, and mean it.', {
        materials: ['birch and hog bristle'],
      }),
      form('Water Brush Pens, Set of 3', 890, 1990, 'The water is in the handle.', {
        materials: ['recycled plastic'],
      }),
    ],
    materials: ['birch and synthetic hair', 'birch and hog bristle'],
    colours: ['walnut', 'black', 'navy', 'red'],
    styles: PAPER_STYLES,
    about: ['They keep their shape, wash after wash.', 'Sorted by size, in a case.'],
    tags: ['painting', 'art'],
    comesInColours: false,
  },
  planner: {
    plural: 'Planners',
    forms: [
      form('Weekly Planner A5', 1490, 3400, 'A week on the left, room on the right.'),
      form('Daily Planner', 1690, 3900, 'One page a day, Sundays too.'),
      form('Wall Planner', 990, 2490, 'The whole year at a glance.', { materials: ['recycled paper'] }),
      form('Desk Pad Planner', 1190, 2690, 'Fifty weeks to tear off.', { materials: ['recycled paper'] }),
      form('Undated Planner', 1490, 3400, 'Starts when you do.'),
    ],
    materials: ['book cloth', 'recycled paper'],
    colours: COVERS,
    styles: [...PAPER_STYLES, 'Minimal'],
    about: ['Weeks begin on Monday.', 'Printed in a soft grey that pens can beat.'],
    tags: ['writing', 'home office', 'desk'],
    comesInColours: true,
  },
};
