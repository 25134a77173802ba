import type { TraitPart } from '../../../core/shop/trait';

export const steer = {
  /** The part of a product, shown before its value. */
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
    avoided: (value: string) => `${value}: no longer recommended.`,
  },

  more: {
    title: 'Show me more like this',
    hint: 'Press what you like about this product. Products that share it move up.',
    sought: (value: string) => `You will see more of ${value}.`,
    unsought: (value: string) => `${value} is no longer moved up.`,
  },

  /** Above a rail whose order the shopper's own settings changed. */
  steered: (moved: string, all: string) => `Your taste settings moved ${moved} of these ${all} products.`,
  steeredUp: (places: string) => `Up ${places} by your taste settings`,
  steeredDown: (places: string) => `Down ${places} by your taste settings`,
  /** Beside a reason, which explains only the model's part of the ranking. */
  alsoSteered: (moved: string) => `${moved}. The rest of this page explains only the model.`,

  taste: {
    title: 'Your taste',
    intro:
      'What the shop thinks you like. Correct it with the sliders: they take effect at once, and you can always reset them.',
    from: {
      model: (model: string) =>
        `Each slider starts at its share of the 100 products that ${model} ranks highest for you.`,
      history: 'Each slider starts at its share of what you looked at, as no model is trained yet.',
      community:
        'Each slider starts at its share of the most popular products, as your taste is not known yet.',
    },
    how: 'At the upper end, a slider lifts an average product to about the top of the ranking. At the lower end, it lowers the score by as much.',
    departments: 'Departments',
    brands: 'Brands',
    price: 'Price',
    cheaper: 'Cheaper',
    dearer: 'More expensive',
    less: 'Less',
    more: 'More',
    believed: (share: string) => `Share ${share}`,
    believedAndMoved: (share: string, moved: string) => `Share ${share}, your setting ${moved}`,
    level: (percent: string) => `Price level ${percent}`,
    levelAndMoved: (percent: string, moved: string) => `Price level ${percent}, your setting ${moved}`,
    add: (part: string) => `Add a ${part.toLowerCase()}`,
    choose: 'Choose …',
    reset: 'Reset all',
    wasReset: 'All sliders and “Show me more of” are reset.',
    sought: 'Show me more of',
    avoided: 'Not interested in',
    remove: (value: string) => `Remove ${value}`,
    nothing:
      'Nothing yet. Choose what you like on a product’s page, and what does not interest you on a product’s card.',
    result: 'Your recommendations with these settings',
    memory: 'Memory',
  },

  memory: {
    pause: 'Pause memory',
    pauseHint:
      'While memory is paused, what you view, search and click is not recorded. What you add to the basket or wish list is kept, but no model reads it.',
    paused: 'Memory is paused',
    pausedBody:
      'What you view is not recorded. What you add to the basket or wish list is kept, but no model reads it.',
    resume: 'Resume memory',
    guest: 'Shop as a guest',
    guestHint:
      'What you do as a guest is kept only while this page is open. It is deleted when you leave, reload or close it. Your own history does not change.',
    isGuest:
      'You are a guest. What you do is kept only while this page is open, and deleted when you leave or reload it.',
    isGuestAnew: 'You are still a guest. This page was reloaded, so what you did before is deleted.',
    leave: 'Leave guest mode',
  },

  readyMade: {
    title: 'Shop as someone else',
    intro:
      'Six simulated shoppers. Become one of them to see their recommendations, and switch back at any time.',
    habits: {
      'new-parent': 'New parent',
      'weekend-hiker': 'Weekend hiker',
      'first-home': 'New tenant',
      'keen-gardener': 'Keen gardener',
      'dog-person': 'Dog person',
      'coffee-lover': 'Coffee lover',
    },
    /** How many of the shopper's events the habit led to. */
    facts: (steps: string, events: string) => `${steps} of their ${events} events come from this habit`,
    become: (habit: string) => `Become the ${habit.toLowerCase()}`,
    current: 'You are this shopper',
    persona: (habit: string, id: string) => `You are shopping as the ${habit.toLowerCase()} (${id}).`,
  },
};
