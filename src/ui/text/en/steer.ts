import type { TraitPart } from '../../../core/shop/trait';

export const steer = {
  /** What a part of a product is, before its value. */
  parts: {
    department: 'Department',
    kind: 'Kind',
    brand: 'Brand',
    material: 'Material',
    style: 'Style',
    colour: 'Colour',
  } satisfies Record<TraitPart, string> as Record<TraitPart, string>,

  notInterested: {
    title: 'Not interested in',
    inProduct: 'This product',
    inBrand: (brand: string) => `Everything from ${brand}`,
    inKind: (kind: string) => `All ${kind.toLowerCase()}`,
    avoided: (value: string) => `${value}: not recommended any more.`,
  },

  more: {
    title: 'More like this part',
    hint: 'Press what you like about it: products that share it move up.',
    sought: (value: string) => `More of ${value} from here on.`,
    unsought: (value: string) => `${value} counts no more than the models say.`,
  },

  /** Above a rail, when the shopper's own settings changed it. */
  steered: (moved: string, all: string) => `Your own taste settings moved ${moved} of these ${all}.`,
  steeredUp: (places: string) => `Up ${places} by your taste settings`,
  steeredDown: (places: string) => `Down ${places} by your taste settings`,
  /** Where a reason is given: the model's part is not all there is. */
  alsoSteered: (moved: string) => `${moved}. The rest of this page is about the model alone.`,

  taste: {
    title: 'Your taste',
    intro:
      'What is believed of your taste, and your own say over it. Sliders act at once and can always be put back.',
    from: {
      model: (model: string) =>
        `The sliders start from the 100 products expected to please you most, by ${model}.`,
      history: 'The sliders start from what you have looked at: no model has learnt this shop yet.',
      community: 'The sliders start from what everybody takes: nothing is known of you yet.',
    },
    how: 'Moved all the way up, a slider gives each of its products the whole distance from an ordinary score to the top of the ranking; moved all the way down, it takes as much away.',
    departments: 'Departments',
    brands: 'Brands',
    price: 'Price',
    cheaper: 'Cheaper of its kind',
    dearer: 'Dearer of its kind',
    less: 'Less',
    more: 'More',
    believed: (share: string) => `${share} of it`,
    believedAndMoved: (share: string, moved: string) => `${share} of it, you: ${moved}`,
    level: (percent: string) => `${percent} on the way from cheapest to dearest`,
    levelAndMoved: (percent: string, moved: string) => `${percent} on the way to the dearest, you: ${moved}`,
    add: (part: string) => `Another ${part.toLowerCase()}`,
    choose: 'Choose …',
    reset: 'Put everything back',
    wasReset: 'Your taste is what the models make of it again.',
    sought: 'More of',
    avoided: 'Not interested in',
    remove: (value: string) => `Remove ${value}`,
    nothing:
      'Nothing yet. On a product’s page, press what you like about it; on a card, say what you are not interested in.',
    result: 'What that gives',
    memory: 'Memory',
  },

  memory: {
    pause: 'Pause memory',
    pauseHint:
      'While paused, nothing you look at, search or follow is recorded. What you put in the basket or on the wish list is kept, because you asked for it; no model reads it.',
    paused: 'Memory is paused',
    pausedBody: 'Nothing you look at is recorded. Basket and wish list are kept, but no model reads them.',
    resume: 'Remember again',
    guest: 'Shop as a guest',
    guestHint:
      'A visit that leaves nothing behind: kept in the memory of this page alone, gone when you leave, reload or close it. Your own history stays as it is.',
    isGuest:
      'You are a guest. What you do is kept in the memory of this page alone and goes when you leave or reload it.',
    isGuestAnew: 'You are still a guest. This page was loaded anew, and what you did before is gone.',
    leave: 'Stop being a guest',
  },

  readyMade: {
    title: 'Try on a shopper',
    intro:
      'Six people of the simulated community. Become one, see the shop as they do, and come back to yourself by one press.',
    habits: {
      'new-parent': 'New parent',
      'weekend-hiker': 'Weekend hiker',
      'first-home': 'New tenant',
      'keen-gardener': 'Keen gardener',
      'dog-person': 'Dog person',
      'coffee-lover': 'Coffee lover',
    },
    /** What of a life the habit is. */
    facts: (steps: string, events: string) => `${steps} of the ${events} things they did come from it`,
    become: (habit: string) => `Become the ${habit.toLowerCase()}`,
    current: 'You now',
    persona: (habit: string, id: string) => `You are shopping as the ${habit.toLowerCase()} (${id}).`,
  },
};
