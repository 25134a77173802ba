import type { HistoryKind } from '../../../core/histories/history';

/** Amounts and ranks are already formatted. */
export const whatIf = {
  title: 'What if',
  intro:
    'Change your history and see how the recommendations would change. Nothing you change here is stored.',
  history: 'Your history, to experiment with',
  strike: (title: string) => `Leave out ${title}`,
  putBack: (title: string) => `Put ${title} back`,
  takeAway: (title: string) => `Remove ${title}`,
  earlier: (title: string) => `Move ${title} earlier`,
  later: (title: string) => `Move ${title} later`,
  kindOf: (title: string) => `What you did with ${title}`,
  kinds: {
    view: 'Viewed',
    add: 'In the basket',
    like: 'Liked',
    purchase: 'Bought',
    recorded: 'In the data set',
  } satisfies Record<HistoryKind, string>,
  struck: 'Left out',
  added: 'Added here',
  addLabel: 'Add a product you never viewed',
  addPlaceholder: 'Search products',
  addNamed: (title: string) => `Add ${title}`,
  nothingFound: (query: string) => `No product matches “${query}”.`,
  reset: 'Reset history',
  changed: (struck: string, added: string, other: string) =>
    `${struck} left out, ${added} added, ${other} moved or changed.`,
  unchanged: 'No changes.',
  ranking: 'Ranking again …',
  doesNotRead: (what: string) =>
    `The model behind “For you” ignores ${what}, so changing that has no effect there.`,
  order: 'the order of events',
  kindsOfEvents: 'what you did with a product',
  followed: (title: string, before: string, after: string) =>
    before === after
      ? `${title} stays ${after} in the model’s ranking.`
      : `${title} in the model’s ranking: ${before} → ${after}.`,
  withheld: 'Personal rails do not show it.',
  rails: 'What the shop would show',
  took: (milliseconds: string) => `Ranked again in ${milliseconds} ms.`,
  up: (places: string) => `up ${places}`,
  down: (places: string) => `down ${places}`,
  same: 'unchanged',
  new: 'new',
  gone: (titles: string) => `No longer shown: ${titles}.`,
  emptied: 'This rail would be empty.',

  smallest: {
    title: 'Fewest events it depends on',
    searching: 'Ranking again without sets of your events …',
    found: (events: string, count: number, k: string, after: string) =>
      `Without ${count === 1 ? 'this event' : `these ${events} events`}, it would drop out of the model’s top ${k} for you, to ${after}. This was measured by ranking again.`,
    instead: (title: string) => `${title} takes its place.`,
    exact: 'All smaller sets were tried, and none has this effect.',
    notExact: 'All of them are needed, but a different set may be as small or smaller.',
    notListed: (k: string, rank: string) =>
      `It is not in the model’s top ${k} for you now: it ranks ${rank}.`,
    withheld: 'Personal rails do not show this product, so there is nothing to remove it from.',
    none: (k: string) => `Even without any of your events, it would stay in the model’s top ${k} for you.`,
    budget: (rankings: string) => `No such set was found in ${rankings} rankings.`,
    strike: 'Leave these out',
  },

  forget: {
    open: 'Forget permanently …',
    title: 'Forget these permanently?',
    body: 'Everything stored about you and these products is deleted from this browser: views, likes, basket and shown recommendations. This cannot be undone.',
    models:
      'Models that learned from them are deleted, too, and trained again from what is left. Until then the shop shows popular products.',
    /** Instead of `models`, for a guest and for a shopper of the community. */
    guest: 'No model is trained on what a guest does.',
    community:
      'They are removed at once from the history that models rank by. This shopper’s events also belong to the data set: they stay there, and models are trained on them again.',
    confirm: (count: string) => `Forget ${count} permanently`,
    done: (count: string) => `Forgotten: ${count}.`,
    removed: (events: string, models: number) =>
      models === 0
        ? `Deleted: ${events} events. No model had learned from them.`
        : `Deleted: ${events} events, and ${models} ${models === 1 ? 'model that' : 'models that'} had learned from them.`,
    training: 'The models are being trained again without what you forgot.',
    follow: 'See progress in the Lab',
    trained: 'The models have been trained again without what you forgot.',
  },
};
