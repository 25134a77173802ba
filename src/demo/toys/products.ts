import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const BRIGHT = ['red', 'yellow', 'blue', 'teal', 'coral', 'mustard', 'lavender', 'sky'] as const;
/** A picture or a game by one maker. */
const ONE = { oneOfAKind: true } as const;
const TOY_STYLES = ['Playful', 'Scandinavian', 'Rustic'] as const;

export const TOYS: DepartmentKinds<'Toys'> = {
  'building-blocks': {
    plural: 'Building blocks',
    forms: [
      form('Wooden Blocks, 50 Pieces', 2400, 5900, 'Cubes, arches and one roof too few, always.', {
        materials: ['beech', 'painted beech'],
      }),
      form('Rainbow Stacking Arches', 2400, 5900, 'A bridge, a cradle, a hill.', {
        materials: ['painted beech'],
      }),
      form('Magnetic Tiles, 60 Pieces', 3400, 7900, 'Click into castles that nearly fly.', {
        materials: ['ABS plastic'],
      }),
      form('Brick Box, 500 Pieces', 2400, 5400, 'No plan in the box, on purpose.', {
        materials: ['ABS plastic'],
      }),
    ],
    materials: ['painted beech'],
    colours: BRIGHT,
    styles: TOY_STYLES,
    about: ['No edge is sharp.', 'Comes in a box with a lid that closes.'],
    tags: ['building', 'age 3+', 'gift'],
    comesInColours: false,
  },
  puzzle: {
    plural: 'Puzzles',
    forms: [
      form('500-Piece Puzzle, Harbour at Dusk', 1190, 2190, 'Mostly water, and all of it different.', ONE),
      form('500-Piece Puzzle, Market Day', 1190, 2190, 'Find the dog that stole the fish.', ONE),
      form('1000-Piece Puzzle, Botanical Chart', 1490, 2690, 'A winter of evenings and forty ferns.', ONE),
      form('1000-Piece Puzzle, Map of the Stars', 1490, 2690, 'A great deal of dark blue.', ONE),
      form('1000-Piece Puzzle, Night Train', 1490, 2690, 'Lit windows, and a different story in each.', ONE),
      form('2000-Piece Puzzle, The Old Library', 2190, 3690, 'Every spine has a title you can read.', ONE),
      form('Wooden Animal Puzzle, 12 Pieces', 990, 2290, 'Each animal has a knob for small hands.', {
        materials: ['birch plywood'],
      }),
      form('Floor Puzzle, 48 Pieces', 1290, 2490, 'A street of houses as long as a child.'),
    ],
    materials: ['recycled cardboard'],
    colours: BRIGHT,
    styles: [...TOY_STYLES, 'Classic'],
    about: ['The pieces are thick and fit with a click.', 'Comes in a box that closes well.'],
    tags: ['family', 'quiet', 'gift'],
    comesInColours: false,
  },
  'board-game': {
    plural: 'Board games',
    forms: [
      form('River Traders Strategy Game', 2900, 5900, 'Two hours of boats, salt and broken promises.', ONE),
      form('Orchard of Glass Strategy Game', 2900, 5900, 'Plant, wait, and prune what others planted.', ONE),
      form('Badger Hill Family Game', 1990, 3900, 'Half an hour, six and up, loud.', ONE),
      form('Rabbit Post Family Game', 1990, 3900, 'Deliver the letters before the fox reads them.', ONE),
      form('Last Lighthouse Cooperative Game', 2490, 4400, 'All win or nobody does.', ONE),
      form('Odd Soup Card Game', 990, 1790, 'Fits in a pocket, explained in a minute.', ONE),
      form('Seven Bridges Card Game', 990, 1790, 'For two, and for one more round.', ONE),
      form('Wooden Chess Set', 2900, 8900, 'Felt below, weight inside.', { materials: ['walnut', 'beech'] }),
      form('Wooden Dominoes', 1490, 3400, 'Twenty-eight tiles and a box with a sliding lid.', {
        materials: ['walnut', 'beech'],
      }),
    ],
    materials: ['recycled cardboard'],
    colours: BRIGHT,
    styles: [...TOY_STYLES, 'Classic'],
    about: ['The rules take four pages, with pictures.', 'Spare parts are sent for nothing.'],
    tags: ['family', 'evening', 'gift'],
    comesInColours: false,
  },
  'plush-bear': {
    plural: 'Plush toys',
    forms: [
      form('Plush Bear 30 cm', 1490, 3900, 'Sits by itself and listens well.'),
      form('Big Plush Bear 60 cm', 3400, 7900, 'As large as its owner.'),
      form('Knitted Bear', 1900, 4400, 'With a scarf that comes off.', {
        materials: ['cotton knit', 'lambswool'],
      }),
      form('Baby’s First Bear', 1290, 2900, 'Small, flat, and safe from day one.', {
        materials: ['organic cotton'],
      }),
    ],
    materials: ['recycled plush'],
    colours: ['walnut', 'ivory', 'grey', 'blush', 'sand', 'mustard'],
    styles: [...TOY_STYLES, 'Classic'],
    about: ['The eyes are stitched.', 'Survives the washing machine, and the wait.'],
    tags: ['cuddly', 'newborn', 'gift'],
    comesInColours: true,
  },
  'toy-train': {
    plural: 'Toy trains',
    forms: [
      form('Wooden Train Set, 40 Pieces', 3400, 7900, 'A bridge, a station and a long way round.', {
        materials: ['beech', 'painted beech'],
      }),
      form('Pull-Along Train', 1490, 3400, 'Three wagons behind a short string.', {
        materials: ['beech', 'painted beech'],
      }),
      form('Electric Starter Train', 4900, 11900, 'Goes round the tree by itself, with a whistle.', {
        materials: ['ABS plastic'],
      }),
      form('Steam Engine with Tender', 1290, 2900, 'Fits every wooden track.', {
        materials: ['painted beech'],
      }),
    ],
    materials: ['beech'],
    colours: BRIGHT,
    styles: [...TOY_STYLES, 'Classic'],
    about: ['The magnets never refuse.', 'Grows with any other set.'],
    tags: ['age 3+', 'gift', 'trains'],
    comesInColours: false,
  },
  'doll-house': {
    plural: 'Doll houses',
    forms: [
      form('Wooden Doll House', 6900, 17900, 'Three floors, six rooms, open at the front.'),
      form('Doll House Furniture Set', 1900, 4900, 'A bed, a stove, and a cat for the stove.'),
      form('Portable Doll House', 3400, 7900, 'Closes with a handle and goes to grandmother’s.'),
      form('Doll Family of 4', 1490, 3400, 'Arms and legs that bend.', { materials: ['cotton and wood'] }),
    ],
    materials: ['birch plywood', 'painted wood'],
    colours: ['blush', 'sage', 'sky', 'white', 'coral', 'lavender'],
    styles: TOY_STYLES,
    about: ['Water-based paint only.', 'Made for small hands and rough play.'],
    tags: ['age 3+', 'pretend play', 'gift'],
    comesInColours: true,
  },
  kite: {
    plural: 'Kites',
    forms: [
      form('Diamond Kite', 1290, 2900, 'The shape every child draws.'),
      form('Delta Kite', 1490, 3900, 'Up in any wind at all.'),
      form('Two-Line Stunt Kite', 2900, 7900, 'Loops, dives, and an arm workout.'),
      form('Pocket Kite', 890, 1890, 'No sticks: it lives in its own bag.'),
    ],
    materials: ['ripstop nylon'],
    colours: BRIGHT,
    styles: ['Playful', 'Scandinavian', 'Outdoor', 'Rustic'],
    about: ['Line and winder are in the bag.', 'Flies from a light breeze on.'],
    tags: ['outdoors', 'beach', 'gift'],
    comesInColours: true,
  },
};
