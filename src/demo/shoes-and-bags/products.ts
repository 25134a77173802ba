import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const LEATHERS = ['leather', 'vegetable-tanned leather'] as const;
const STREET = ['white', 'black', 'navy', 'sage', 'grey', 'sand', 'rust', 'forest'] as const;
const WARDROBE_STYLES = ['Minimal', 'Classic', 'Outdoor', 'Bohemian'] as const;

export const SHOES_AND_BAGS: DepartmentKinds<'Shoes & Bags'> = {
  sneakers: {
    plural: 'Sneakers',
    forms: [
      form('Canvas Sneakers', 3900, 8900, 'Light, plain, and fine with everything.', {
        materials: ['cotton canvas'],
      }),
      form('Leather Sneakers', 6900, 15900, 'They crease in the right places.', {
        materials: ['leather'],
        colours: ['white', 'black', 'navy'],
      }),
      form('Retro Runners', 5900, 12900, 'The shape of 1979, with a sole of today.', {
        materials: ['suede and nylon'],
      }),
      form('High-Top Sneakers', 4900, 10900, 'Over the ankle, laced as loosely as you like.', {
        materials: ['cotton canvas'],
      }),
      form('Slip-On Sneakers', 3400, 7900, 'No laces, no hurry.', {
        materials: ['cotton canvas', 'wool felt'],
      }),
    ],
    materials: ['cotton canvas'],
    colours: STREET,
    styles: [...WARDROBE_STYLES, 'Playful'],
    about: ['The sole is natural rubber, stitched all round.', 'The insole comes out.'],
    tags: ['shoes', 'everyday'],
    comesInColours: true,
  },
  boots: {
    plural: 'Boots',
    forms: [
      form('Chelsea Boots', 8900, 24900, 'On in a second, smart all day.', { materials: LEATHERS }),
      form('Hiking Boots', 9900, 23900, 'Hold the ankle, grip the rock, keep out the stream.', {
        materials: ['suede'],
      }),
      form('Lace-Up Boots', 9900, 24900, 'Can be soled again, more than once.', { materials: LEATHERS }),
      form('Rubber Boots', 2900, 9900, 'For puddles, gardens and dogs.', {
        materials: ['natural rubber'],
        colours: ['forest', 'navy', 'mustard', 'black'],
      }),
      form('Winter Boots', 8900, 19900, 'Lined with wool down to the toes.', {
        materials: ['suede', 'leather'],
      }),
    ],
    materials: LEATHERS,
    colours: ['black', 'walnut', 'rust', 'sand', 'navy'],
    styles: [...WARDROBE_STYLES, 'Rustic'],
    about: ['The sole grips on wet stone.', 'There is room for a thick sock.'],
    tags: ['shoes', 'winter', 'rain'],
    comesInColours: true,
  },
  sandals: {
    plural: 'Sandals',
    forms: [
      form('Two-Strap Sandals', 3900, 9900, 'A footbed that learns your foot.', { materials: ['leather'] }),
      form('Trekking Sandals', 4900, 10900, 'Three straps, and they may get wet.', {
        materials: ['recycled nylon'],
        colours: ['black', 'forest', 'navy', 'rust'],
      }),
      form('Braided Sandals', 4900, 11900, 'Woven by hand from thin strips.', { materials: ['leather'] }),
      form('Espadrilles', 2900, 6900, 'Rope below, cloth above, sea ahead.', {
        materials: ['cotton canvas'],
        colours: ['navy', 'coral', 'ivory', 'sage', 'mustard'],
      }),
    ],
    materials: ['leather'],
    colours: ['black', 'walnut', 'sand'],
    styles: WARDROBE_STYLES,
    about: ['Light enough to pack as the second pair.', 'Comfortable on the first day.'],
    tags: ['shoes', 'summer'],
    comesInColours: true,
  },
  'tote-bag': {
    plural: 'Tote bags',
    forms: [
      form('Canvas Tote Bag', 1400, 4400, 'Carries a week of shopping or one big book.'),
      form('Market Tote', 1900, 5400, 'Wide at the bottom, so nothing tips.', {
        materials: ['seagrass', 'jute'],
      }),
      form('Leather Tote Bag', 9900, 24900, 'Laptop, lunch, umbrella, and a line of its own.', {
        materials: LEATHERS,
      }),
      form('Zipped Work Tote', 4900, 11900, 'A sleeve for the laptop and a zip for the tram.', {
        materials: ['recycled nylon'],
      }),
    ],
    materials: ['cotton canvas'],
    colours: ['ivory', 'navy', 'black', 'sage', 'rust', 'mustard', 'terracotta'],
    styles: [...WARDROBE_STYLES, 'Playful'],
    about: ['The handles are long enough for the shoulder.', 'One pocket inside, for keys.'],
    tags: ['bags', 'everyday'],
    comesInColours: true,
  },
  handbag: {
    plural: 'Handbags',
    forms: [
      form('Crossbody Bag', 4900, 17900, 'Hands free, and everything in reach.', { materials: LEATHERS }),
      form('Bucket Bag', 5900, 18900, 'Draws shut at the top and holds more than it admits.', {
        materials: ['leather', 'suede'],
      }),
      form('Belt Bag', 2900, 8900, 'For phone, keys and a dog biscuit.', {
        materials: ['recycled nylon'],
        colours: STREET,
      }),
      form('Shoulder Bag', 6900, 22900, 'A flap, a clasp, three rooms inside.', { materials: ['leather'] }),
      form('Evening Clutch', 3900, 11900, 'Small, and it knows it.', {
        materials: ['satin', 'cotton velvet'],
        colours: ['black', 'plum', 'forest', 'blush', 'navy'],
      }),
    ],
    materials: LEATHERS,
    colours: ['black', 'walnut', 'rust', 'sand', 'navy'],
    styles: WARDROBE_STYLES,
    about: ['The lining is light, so you can find things.', 'Comes in a cotton dust bag.'],
    tags: ['bags', 'going out'],
    comesInColours: true,
  },
  suitcase: {
    plural: 'Suitcases',
    forms: [
      form('Cabin Suitcase 38 L', 7900, 22900, 'The size every airline still allows.'),
      form('Check-In Suitcase', 10900, 29900, 'Four wheels that roll sideways as well.', {
        sizes: { '65 L': 0.85, '95 L': 1 },
      }),
      form('Weekend Bag 35 L', 5900, 18900, 'Friday evening to Sunday night.', {
        materials: ['waxed canvas', 'leather'],
        colours: ['olive', 'navy', 'walnut', 'black'],
      }),
      form('Duffel Bag 60 L', 5900, 14900, 'Straps that turn it into a backpack.', {
        materials: ['recycled nylon'],
      }),
    ],
    materials: ['polycarbonate', 'anodised aluminium'],
    colours: ['black', 'navy', 'sage', 'silver', 'blush', 'mustard', 'forest'],
    styles: WARDROBE_STYLES,
    about: ['Has a pocket for shoes.', 'With five years of warranty.'],
    tags: ['travel', 'bags'],
    comesInColours: true,
  },
  wallet: {
    plural: 'Wallets',
    forms: [
      form('Bifold Wallet', 2900, 8900, 'Eight cards, some notes, one photograph.'),
      form('Card Holder', 1900, 5900, 'Thin enough for a shirt pocket.'),
      form('Zip-Around Wallet', 3900, 10900, 'Nothing falls out.'),
      form('Coin Pouch', 1400, 3900, 'A snap, a pocket, a rattle.'),
      form('Passport Wallet', 3400, 8900, 'Holds the passport, the ticket and your nerve.'),
    ],
    materials: LEATHERS,
    colours: ['black', 'walnut', 'rust', 'sand', 'navy'],
    styles: WARDROBE_STYLES,
    about: ['Stitched with waxed thread.', 'Darkens beautifully.'],
    tags: ['accessories', 'gift', 'travel'],
    comesInColours: true,
  },
};
