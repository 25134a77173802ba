import type { HistoryKind } from '../../../core/histories/history';

/** Amounts and ranks arrive already formatted. */
export const whatIf = {
  title: 'What if',
  intro:
    'Change your past and watch the rails follow. Every change ranks everything again; nothing of it is stored.',
  history: 'Your past, to play with',
  strike: (title: string) => `Strike out ${title}`,
  putBack: (title: string) => `Put ${title} back`,
  takeAway: (title: string) => `Take ${title} away again`,
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
  struck: 'Struck out',
  added: 'Made up',
  addLabel: 'Add something you never looked at',
  addPlaceholder: 'Search a product',
  addNamed: (title: string) => `Add ${title}`,
  nothingFound: (query: string) => `Nothing is called “${query}”.`,
  reset: 'Put everything back',
  changed: (struck: string, added: string, other: string) =>
    `${struck} struck out, ${added} added, ${other} moved or changed.`,
  unchanged: 'As it was.',
  ranking: 'Ranking again …',
  doesNotRead: (what: string) =>
    `The model of “For you” does not read ${what}: changing that changes nothing there.`,
  order: 'the order of events',
  kindsOfEvents: 'what you did with a product',
  followed: (title: string, before: string, after: string) =>
    before === after
      ? `${title} stays ${after} in the model’s ranking.`
      : `${title} in the model’s ranking: ${before} → ${after}.`,
  withheld: 'It is not offered, so no personal rail shows it.',
  rails: 'What the shop would show',
  took: (milliseconds: string) => `Ranked again in ${milliseconds} ms.`,
  up: (places: string) => `up ${places}`,
  down: (places: string) => `down ${places}`,
  same: 'same place',
  new: 'new here',
  gone: (titles: string) => `No longer here: ${titles}.`,
  emptied: 'Nothing would be left for this rail.',

  smallest: {
    title: 'The smallest set',
    searching: 'Trying sets of your events …',
    found: (events: string, count: number, k: string, after: string) =>
      `Without ${count === 1 ? 'this one event' : `these ${events} events`} it is no longer among the model’s first ${k} for you: it falls to ${after}, found by ranking again.`,
    instead: (title: string) => `${title} takes its place.`,
    exact: 'No smaller set does it; all were tried.',
    notExact: 'No part of this set does it alone; a different set of the same size or less may.',
    notListed: (k: string, rank: string) =>
      `It is not among the model’s first ${k} for you as things are, but ${rank}.`,
    withheld: 'It is not offered to you, so there is no list to take it out of.',
    none: (k: string) =>
      `Whatever is left out, it stays among the model’s first ${k} for you: none of your events holds it there.`,
    budget: (rankings: string) => `No such set was found in ${rankings} rankings.`,
    strike: 'Strike these out',
  },

  forget: {
    open: 'Forget for good …',
    title: 'Forget these for good?',
    body: 'Everything stored about you and these products is deleted from this browser: views, likes, basket, and what was shown. It cannot be undone.',
    models:
      'A model that has learnt with them keeps what it learnt until it is trained anew; what it ranks by is your past, and they are gone from there at once.',
    /** Instead of `models`, where no model learns from the one who forgets, or every model does anyway. */
    guest: 'No model has learnt from what a guest does.',
    community:
      'This shopper is one of the community that the models learn from: what the data set tells of them stays in it, and models trained anew learn from it again. What the models rank by here is this past, and they are gone from there at once.',
    confirm: (count: string) => `Forget ${count} for good`,
    done: (count: string) => `Forgotten: ${count}.`,
    kept: 'They are gone from what is stored and from what the models rank by. Models that have learnt with them keep what they learnt until they are trained anew.',
    train: 'Train anew now',
    training: 'The models are being trained anew, without what was forgotten.',
    follow: 'Follow it in the Lab',
    trained: 'The models have been trained anew, without what was forgotten.',
  },
};
