import type { ShopEvent } from '../../../core/shop/events';

type EventKind = ShopEvent['kind'];

export const data = {
  title: 'Your data',
  intro: 'Everything the shop remembers of you, and what you can do about it.',

  place: {
    title: 'Where it is',
    body: 'In this browser’s own database (IndexedDB), on this machine. What you have just done waits in the browser’s local storage until the database has it; the language, the theme and the like are kept there, too. Nothing of it is sent anywhere: the models read it here and are trained here.',
    off: 'The shop has no database in this browser now, so it is kept in this tab alone and goes when the tab closes.',
  },

  summary: {
    title: 'What is stored',
    total: (count: string) => `${count} events in all`,
    first: 'First',
    latest: 'Latest',
    nothing: 'Nothing yet. Look around the shop, and what you do appears here.',
    columns: { kind: 'What you did', count: 'Times', first: 'First', latest: 'Latest' },
    reading: 'Reading what is stored …',
  },

  kinds: {
    view: 'Viewed a product',
    dwell: 'Stayed on a product',
    search: 'Searched',
    impression: 'Was shown recommendations',
    click: 'Followed a recommendation',
    add: 'Put in the basket',
    remove: 'Took out of the basket',
    purchase: 'Bought',
    like: 'Liked',
    unlike: 'Took a like back',
    dismiss: 'Not interested',
    undismiss: 'Interested again',
    forget: 'Forgotten for good',
    avoid: 'Not interested in a brand or kind',
    unavoid: 'Interested again in a brand or kind',
    seek: 'More of something',
    unseek: 'More of something, taken back',
    lean: 'Moved a taste slider',
    level: 'Put all taste sliders back',
  } satisfies Record<EventKind, string> as Record<EventKind, string>,

  log: {
    title: 'The log',
    intro: (shown: string, total: string) => `The latest ${shown} of ${total}, newest first.`,
    columns: { time: 'When', kind: 'What', detail: 'Which', persona: 'As' },
    more: 'Show more',
    self: 'yourself',
    persona: (id: string) => `user ${id}`,
    elsewhere: (id: string) => `${id} (another data set)`,
    query: (query: string, results: string) => `“${query}”, ${results} found`,
    dwell: (title: string, seconds: string) => `${title}, ${seconds} s`,
    times: (title: string, quantity: string) => `${quantity} × ${title}`,
    shown: (count: string) => `${count} products`,
    /** A brand, a kind, the price: what an act of steering was about, and how far a slider was moved. */
    leaned: (toward: string, weight: string) => `${toward}: ${weight}`,
    price: 'Price',
    aside: (detail: string) =>
      detail === '' ? 'while memory was paused' : `${detail} (while memory was paused)`,
    placed: (title: string, place: string) => `${title}, place ${place}`,
  },

  export: {
    title: 'Take it with you',
    body: 'All events as one JSON file, exactly as they are stored.',
    action: 'Download as JSON',
    fileName: (day: string) => `vitrine-events-${day}.json`,
  },

  delete: {
    title: 'Forget everything',
    body: 'Empties the database, and what the shop has in the local storage. There is no way back, not for you and not for us: there is no copy.',
    action: 'Delete everything …',
    question: 'Delete everything?',
    goes: 'This goes:',
    events: (count: string) => `${count} events: views, baskets, orders, likes, all of it`,
    models: 'the trained models and the checkpoints of training',
    worlds: (names: string) => `imported data sets: ${names}`,
    settings: 'settings: the backend you chose, the theme, the language, messages you closed',
    stays: 'The demo shop itself stays; it is the same for everyone.',
    confirm: 'Delete everything',
    done: 'Everything is deleted. You are new here.',
  },
};
