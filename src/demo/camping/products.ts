import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const TRAIL_COLOURS = ['forest', 'olive', 'mustard', 'rust', 'navy', 'sky', 'charcoal', 'sand'] as const;
const TRAIL_STYLES = ['Outdoor', 'Rustic', 'Playful', 'Minimal'] as const;

export const CAMPING: DepartmentKinds<'Camping'> = {
  tent: {
    plural: 'Tents',
    forms: [
      form('2-Person Trail Tent', 12900, 38900, 'Light enough to carry all day, up in five minutes.'),
      form('3-Person Trail Tent', 15900, 44900, 'Room for three, or for two and a wet dog.'),
      form('4-Person Dome Tent', 14900, 42900, 'Stands on its own and shrugs off a night of wind.'),
      form('6-Person Family Tent', 27900, 69900, 'Two sleeping rooms and space to stand up between them.', {
        materials: ['coated polyester', 'polycotton'],
      }),
      form('Bell Tent 4 m', 39900, 89900, 'A round canvas room with one pole and a lot of sky.', {
        materials: ['cotton canvas'],
        colours: ['sand', 'ivory', 'olive'],
      }),
    ],
    materials: ['ripstop nylon', 'coated polyester'],
    colours: TRAIL_COLOURS,
    styles: TRAIL_STYLES,
    about: [
      'Poles, pegs, guy lines and a carry bag are in the pack.',
      'The floor is sealed and stands up to 3,000 mm of water.',
      'Mesh doors let the air through and keep the midges out.',
    ],
    tags: ['shelter', 'camping trip', 'waterproof'],
    comesInColours: true,
  },
  'sleeping-bag': {
    plural: 'Sleeping bags',
    forms: [
      form('Three-Season Sleeping Bag', 6900, 18900, 'Comfortable from late spring to the first frost.'),
      form('Down Mummy Sleeping Bag', 17900, 42900, 'Warm to minus seven and packs to the size of a loaf.', {
        materials: ['ripstop nylon and goose down'],
      }),
      form('Summer Sleeping Bag', 3900, 9900, 'Thin, quick to dry, and it opens into a blanket.'),
      form('Double Sleeping Bag', 9900, 21900, 'For two people who do not mind sharing.'),
    ],
    materials: ['recycled polyester', 'ripstop nylon'],
    colours: TRAIL_COLOURS,
    styles: TRAIL_STYLES,
    about: [
      'The zip runs without catching and the hood pulls in snug.',
      'Comes with a compression sack and a cotton bag for storing it at home.',
    ],
    tags: ['sleep', 'camping trip', 'warm'],
    comesInColours: true,
  },
  'sleeping-pad': {
    plural: 'Sleeping pads',
    forms: [
      form('Self-Inflating Sleeping Pad', 4900, 12900, 'Open the valve, unpack the rest, and it is ready.'),
      form('Insulated Air Pad', 7900, 19900, 'Eight centimetres of air between you and the ground.'),
      form('Folding Foam Pad', 2400, 5900, 'Cannot be punctured and weighs next to nothing.', {
        materials: ['closed-cell foam'],
      }),
      form('Double Camping Mattress', 9900, 22900, 'As wide as a small bed, and about as comfortable.'),
    ],
    materials: ['ripstop nylon', 'recycled polyester'],
    colours: TRAIL_COLOURS,
    styles: TRAIL_STYLES,
    about: ['Rolls up into its own sack.', 'Keeps the cold of the ground away on all but winter nights.'],
    tags: ['sleep', 'camping trip'],
    comesInColours: true,
  },
  'camp-stove': {
    plural: 'Camp stoves',
    forms: [
      form('Canister Stove', 2900, 8900, 'Boils half a litre in three minutes and fits in a mug.', {
        materials: ['titanium', 'stainless steel'],
      }),
      form('Two-Burner Camp Stove', 8900, 19900, 'Coffee on one flame, pancakes on the other.'),
      form('Wood-Burning Twig Stove', 3900, 9900, 'Runs on what lies around: twigs, cones, bark.', {
        materials: ['stainless steel'],
      }),
      form('All-in-One Cook System 1 L', 7900, 16900, 'Pot, burner and windshield nest into one piece.'),
    ],
    materials: ['powder-coated steel', 'anodised aluminium'],
    colours: ['black', 'forest', 'red', 'charcoal', 'olive', 'rust'],
    styles: TRAIL_STYLES,
    about: ['Stands firm on uneven ground.', 'Comes with its own bag.'],
    tags: ['cooking', 'camping trip'],
    comesInColours: true,
  },
  lantern: {
    plural: 'Lanterns',
    forms: [
      form('Rechargeable Camp Lantern', 2900, 7900, 'Forty hours on low, and it charges a phone as well.'),
      form(
        'Collapsible Solar Lantern',
        1900,
        3900,
        'Leave it in the sun by day, hang it in the tent by night.',
      ),
      form('Candle Lantern', 2400, 5900, 'Nine hours of soft light from one candle.', {
        materials: ['brass', 'brushed steel'],
      }),
      form('Railroad LED Lantern', 3400, 8900, 'The old shape with a warm, dimmable light.'),
    ],
    materials: ['powder-coated steel', 'recycled plastic'],
    colours: ['black', 'red', 'forest', 'mustard', 'olive', 'sky', 'white'],
    styles: TRAIL_STYLES,
    about: [
      'Warm white, and gentle on the eyes of people across the table.',
      'Has a hook above and stands firm below.',
    ],
    tags: ['light', 'camping trip'],
    comesInColours: true,
  },
  headlamp: {
    plural: 'Headlamps',
    forms: [
      form('350-Lumen Headlamp', 2400, 5400, 'Bright enough for the path, small enough to forget.'),
      form('Rechargeable Headlamp', 3400, 7900, 'Charges over USB-C and shows how much is left.'),
      form('Trail-Running Headlamp', 5900, 11900, 'Sits still at a run and looks where you look.'),
      form('Kids’ Headlamp', 1200, 2400, 'Soft light, soft strap, and it switches itself off.', {
        colours: ['yellow', 'coral', 'sky', 'teal'],
      }),
    ],
    materials: ['recycled plastic', 'anodised aluminium'],
    colours: ['black', 'charcoal', 'mustard', 'coral', 'forest', 'blue'],
    styles: TRAIL_STYLES,
    about: ['The red light keeps your eyes used to the dark.', 'Rain does not bother it.'],
    tags: ['light', 'camping trip', 'running'],
    comesInColours: true,
  },
  cooler: {
    plural: 'Coolers',
    forms: [
      form('Hard Cooler', 8900, 26900, 'Ice on Friday, still ice on Monday.', {
        sizes: { '25 L': 0.75, '45 L': 1 },
        materials: ['moulded polyethylene'],
      }),
      form('Soft Cooler Bag 18 L', 2900, 7900, 'Folds flat once the picnic is eaten.', {
        materials: ['coated polyester'],
      }),
      form('Backpack Cooler 20 L', 4900, 10900, 'Leaves both hands free on the way to the lake.', {
        materials: ['coated polyester'],
      }),
      form('Steel-Belted Cooler 50 L', 13900, 27900, 'With a bottle opener on the side, where it belongs.', {
        materials: ['powder-coated steel'],
      }),
    ],
    materials: ['moulded polyethylene'],
    colours: ['white', 'sky', 'red', 'forest', 'sand', 'navy', 'teal'],
    styles: TRAIL_STYLES,
    about: ['The lid seals tight and the lining wipes clean.', 'Free of smell, even after fish.'],
    tags: ['picnic', 'camping trip', 'food'],
    comesInColours: true,
  },
  'camp-chair': {
    plural: 'Camp chairs',
    forms: [
      form('Folding Camp Chair', 2900, 7900, 'Opens in one movement, with a holder for the mug.'),
      form('Ultralight Camp Chair', 6900, 14900, 'Under a kilo, and it carries 120.'),
      form('Director’s Camp Chair', 5900, 12900, 'Upright, with a side table for the book.'),
      form('Low Beach Chair', 2400, 5900, 'Just above the sand, where the breeze is.'),
    ],
    materials: ['coated polyester', 'cotton canvas'],
    colours: TRAIL_COLOURS,
    styles: TRAIL_STYLES,
    about: ['The frame is aluminium and does not rust.', 'Packs into a sleeve with a shoulder strap.'],
    tags: ['seating', 'camping trip'],
    comesInColours: true,
  },
  backpack: {
    plural: 'Backpacks',
    forms: [
      form('Day Pack', 4900, 11900, 'For lunch, a jacket and the long way home.', {
        sizes: { '18 L': 0.85, '24 L': 1 },
      }),
      form('Hiking Backpack', 11900, 26900, 'A back that fits and a hip belt that carries.', {
        sizes: { '45 L': 0.85, '65 L': 1 },
      }),
      form('Roll-Top Backpack 22 L', 5900, 14900, 'Closes watertight and grows when it has to.'),
      form('Canvas Rucksack 20 L', 5900, 13900, 'Looks better with every year.', {
        materials: ['waxed canvas'],
      }),
    ],
    materials: ['recycled nylon', 'ripstop nylon'],
    colours: ['forest', 'navy', 'charcoal', 'black', 'rust', 'mustard', 'olive'],
    styles: TRAIL_STYLES,
    about: ['A rain cover waits in the bottom pocket.', 'Pockets where hands look for them.'],
    tags: ['hiking', 'camping trip', 'carry'],
    comesInColours: true,
  },
  'water-bottle': {
    plural: 'Water bottles',
    forms: [
      form('Insulated Bottle', 2200, 4400, 'Cold for a day, hot for twelve hours.', {
        sizes: { '0.5 L': 0.85, '0.75 L': 1 },
        materials: ['powder-coated steel'],
      }),
      form('Wide-Mouth Bottle 1 L', 1200, 2400, 'Takes ice cubes and a bottle brush.', {
        materials: ['BPA-free plastic'],
      }),
      form('Squeeze Bottle 0.6 L', 900, 1900, 'Soft to squeeze, and it stands in any bottle cage.', {
        materials: ['BPA-free plastic'],
      }),
      form('Filter Bottle 0.7 L', 3400, 5900, 'Drink straight from the stream.', {
        materials: ['BPA-free plastic'],
      }),
    ],
    materials: ['powder-coated steel'],
    colours: ['black', 'white', 'forest', 'sky', 'coral', 'mustard', 'navy', 'sage'],
    styles: TRAIL_STYLES,
    about: ['Does not leak, whichever way up it lies.', 'Goes in the dishwasher in two parts.'],
    tags: ['drink', 'hiking', 'sport'],
    comesInColours: true,
  },
};
