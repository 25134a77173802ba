import type { ModelName } from '../../../core/recommendation/recommendation';
import type { ShopEvent } from '../../../core/shop/events';
import { modelNames } from './models';

type EventKind = ShopEvent['kind'];

export const data = {
  title: 'Your data',
  intro: 'Everything the shop has stored about you, to view, download or delete.',

  place: {
    title: 'Where it is stored',
    body: 'On this device, in this browser’s database (IndexedDB). Your latest actions stay in the browser’s local storage until they are in the database. Settings such as language and theme are in local storage, too. Nothing is sent anywhere: the models read this data and train on it here.',
    off: 'The shop cannot use a database in this browser now. Your data is kept only in this tab and deleted when you close it.',
  },

  served: {
    title: 'This host does not send the shop’s security headers',
    body: 'Your data still stays on this device: the page itself forbids connections to other addresses. But without the headers:',
    slower: 'Models on the processor train on one thread instead of several.',
    frames:
      'The browser does not stop other sites from showing the shop inside their pages. The shop refuses by itself and shows nothing of yours there.',
    leaving:
      'Leaving the page (links, new windows, direct connections between browsers) is prevented only by the shop’s own code.',
    noPolicy: 'The page carries no content policy, so the browser would let it connect to other addresses.',
    notSecure:
      'The connection is not encrypted (http), so the browser switches off WebGPU and several threads.',
    wayOut: 'Whoever runs this host can turn the headers on: docs/hosting.md in the project says how.',
  },

  requests: {
    title: 'Requests to a server',
    none: 'None since you opened this page. The shop’s files are kept on this device, and every request is answered from here. So the shop also works without a network.',
    counting: 'Counting …',
    kept: (count: string) => `${count} requests answered from this device`,
    refused: (count: string) => `${count} requests refused, because the shop has no such file`,
    uncounted: 'The service worker, which counts the requests, does not answer. Reload the page.',
    server: (count: string) =>
      `${count} of this page’s files came from the shop’s server, so the server knows that the shop was opened. It does not learn what you do in it. From your next visit on, the files come from this device.`,
    unsupported:
      'This browser lets the shop keep no files on the device: the connection is not encrypted (http), or the window is a private one. So the files come from the shop’s server at every visit. The server learns which parts of the shop are opened, and nothing of what you do in them.',
    newer:
      'When the shop opens, the browser may ask the server for a newer version of the shop. That request says nothing about you.',
  },

  newVersion: {
    ready: 'A newer version of the shop is ready.',
    action: 'Reload',
  },

  summary: {
    title: 'What is stored',
    total: (count: string) => `${count} events in total`,
    first: 'First',
    latest: 'Latest',
    unreadable: (count: string) =>
      `${count} more records cannot be read. They are damaged, or a newer version of the shop wrote them. They are kept, and are in the download.`,
    nothing: 'Nothing yet. What you do in the shop will appear here.',
    columns: { kind: 'What you did', count: 'Times', first: 'First', latest: 'Latest' },
    reading: 'Loading your data …',
  },

  kinds: {
    view: 'Viewed a product',
    dwell: 'Spent time on a product',
    search: 'Searched',
    impression: 'Saw recommendations',
    click: 'Opened a recommendation',
    add: 'Added to basket',
    remove: 'Removed from basket',
    purchase: 'Bought',
    like: 'Liked',
    unlike: 'Took back a like',
    dismiss: 'Not interested',
    undismiss: 'Took back “not interested”',
    forget: 'Permanently forgot a product',
    avoid: 'Not interested in a brand or kind',
    unavoid: 'Took back “not interested” in a brand or kind',
    seek: 'Asked for more of something',
    unseek: 'Took back “more of something”',
    lean: 'Moved a taste slider',
    level: 'Reset all taste settings',
  } satisfies Record<EventKind, string> as Record<EventKind, string>,

  log: {
    title: 'Activity log',
    intro: (shown: string, total: string) => `The latest ${shown} of ${total}, newest first.`,
    columns: { time: 'Time', kind: 'Action', detail: 'Details', persona: 'Shopping as' },
    more: 'Show more',
    self: 'Yourself',
    persona: (id: string) => `User ${id}`,
    elsewhere: (id: string) => `${id} (another data set)`,
    query: (query: string, results: string) => `“${query}”, ${results} found`,
    dwell: (title: string, seconds: string) => `${title}, ${seconds} s`,
    times: (title: string, quantity: string) => `${quantity} × ${title}`,
    shown: (count: string) => `${count} products`,
    /** What a slider is for (a department, a brand, the price) and how far it was moved. */
    leaned: (toward: string, weight: string) => `${toward}: ${weight}`,
    price: 'Price',
    aside: (detail: string) =>
      detail === '' ? 'while memory was paused' : `${detail} (while memory was paused)`,
    placed: (title: string, place: string) => `${title}, position ${place}`,
  },

  keeping: {
    promised: 'The browser has promised to keep it until you delete it.',
    'may-go':
      'The browser may delete it by itself: when the disk is full, and Safari also after seven days without a visit. Ask it to keep the data, install the shop as an app, or download your data below from time to time.',
    unknown: 'This browser does not say whether it keeps the data. Download it below from time to time.',
    ask: 'Ask the browser to keep it',
  },

  historyFile: {
    title: 'Take your data with you',
    body: 'Your whole history in one JSON file with a checksum: to keep, to read, or to load in another browser. Models are not in it; they are trained from it again. Data sets that you imported are not in it, either: import their files again.',
    save: 'Download your data',
    fileName: (day: string) => `vitrine-history-${day}.json`,
    saving: 'Collecting your data …',
    load: 'Load a file …',
    drop: 'or drop the file here',
    checking: 'Checking the file …',
    loading: 'Loading …',
    loadQuestion: 'Load this history?',
    replaceQuestion: 'Replace your history?',
    holds: (file: string, events: string) => `${file} has ${events} events.`,
    fromTo: (from: string, to: string) => `The earliest is of ${from}, the latest of ${to}.`,
    replaced: (events: string) =>
      `They take the place of your history here (${events} events in the open shop). Download it first if you want to keep it.`,
    models: 'The models are trained anew from it.',
    replace: 'Replace it',
    loadConfirm: 'Load it',
    loaded: 'Your history is loaded.',
  },

  delete: {
    title: 'Delete your data',
    body: 'Deletes everything the shop has stored in this browser. This cannot be undone, because no copy exists anywhere.',
    action: 'Delete everything …',
    question: 'Delete everything?',
    goes: 'This will be deleted:',
    events: (count: string) => `${count} events: all views, baskets, orders, likes and other actions`,
    models: 'trained models and training checkpoints',
    worlds: (names: string) => `imported data sets: ${names}`,
    settings: 'settings: backend, theme, language, closed messages',
    stays: 'The demo shop itself stays. It is the same for everyone.',
    confirm: 'Delete everything',
    done: 'Everything is deleted. You start as a new shopper.',
  },

  /** What was deleted. */
  receipt: {
    events: (count: string) => `${count} events`,
    models: (names: string) => `models: ${names}`,
    model: (model: ModelName) => modelNames[model],
    run: 'an unfinished training',
    evaluations: (count: string) => `${count} evaluation results`,
    worlds: (names: string) => `imported data sets: ${names}`,
    rebuilt: 'The models are trained again, on the demo shop alone.',
  },
};
