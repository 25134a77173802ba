import type { ExplanationMethod } from '../../../core/explanation/explanation';
import type { HistoryKind } from '../../../core/histories/history';
import type { BackendName, PersonalModel } from '../../../core/recommendation/recommendation';
import { createReasonFormat } from '../reason-format';
import { counted } from './counted';
import { exporting } from './exporting';
import { modelView } from './model-view';
import { modelNames } from './models';
import { trust } from './trust';
import { whatIf } from './what-if';

const format = createReasonFormat('en-US');
const plurals = new Intl.PluralRules('en-US', { type: 'ordinal' });

const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** 1st, 2nd, 3rd, 11th, 1,021st. */
export const ordinal = (n: number): string => `${format.number(n)}${suffixes[plurals.select(n)] ?? 'th'}`;

/** "today at 2:05 PM", "yesterday", "on Tuesday", "on May 3"; empty if the source has no clock. */
export function dayPhrase(time: number, now: number): string {
  const day = format.day(time, now);
  switch (day.kind) {
    case 'unknown':
      return '';
    case 'today':
      return `today at ${day.time}`;
    case 'yesterday':
      return 'yesterday';
    case 'weekday':
      return `on ${day.weekday}`;
    case 'date':
      return `on ${day.date}`;
  }
}

const did: Readonly<Record<HistoryKind, (title: string) => string>> = {
  view: (title) => `you viewed ${title}`,
  add: (title) => `you put ${title} in the basket`,
  like: (title) => `you liked ${title}`,
  purchase: (title) => `you bought ${title}`,
  recorded: (title) => `of ${title}`,
};

const doing: Readonly<Record<HistoryKind, (title: string) => string>> = {
  view: (title) => `viewing ${title}`,
  add: (title) => `putting ${title} in the basket`,
  like: (title) => `liking ${title}`,
  purchase: (title) => `buying ${title}`,
  recorded: (title) => title,
};

/** One event of the shopper, as a sentence names it. */
export interface Deed {
  readonly kind: HistoryKind;
  readonly title: string;
  readonly time: number;
  readonly now: number;
}

/** "because you viewed X on Tuesday", "because of X on May 3, 1998" */
const because = ({ kind, title, time, now }: Deed) =>
  `because ${did[kind](title)} ${dayPhrase(time, now)}`.trimEnd();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const known: Readonly<Record<HistoryKind, string>> = {
  view: 'You viewed this',
  add: 'You put this in the basket',
  like: 'You liked this',
  purchase: 'You bought this',
  recorded: 'The data set records this for you',
};

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const deeds: Readonly<Record<HistoryKind, string>> = {
  view: 'views',
  add: 'basket additions',
  like: 'likes',
  purchase: 'purchases',
  recorded: 'events',
};

/** Several events of the same kind, with products of one category. */
interface Deeds {
  readonly deed: HistoryKind;
  readonly count: number;
  /** "Tents" */
  readonly category: string;
  /** "sleeping-bag", where the catalogue knows it. */
  readonly kind?: string;
}

/** "two tent views", "three likes in Rugs" */
const together = ({ deed, count, category, kind }: Deeds) => {
  const many = NUMBERS[count] ?? format.number(count);
  return kind === undefined
    ? `${many} ${deeds[deed]} in ${category}`
    : `${many} ${kind.replaceAll('-', ' ')} ${deeds[deed]}`;
};

export const why = {
  title: 'Why this?',
  ordinal,
  /** Joins sentences. */
  sentences: (...each: readonly string[]) => each.join(' '),

  place: {
    title: (product: string) => `Why ${product}?`,
    lookCloser: 'See details',
    noModelTitle: 'No model has ranked this yet',
    noModelBody:
      'Reasons are measured on a trained model that has seen what you do. View a few products, and one will soon be ready.',
    toTheLab: 'See training progress',
    explainer: 'Explain with',
    serving: (model: string) => `${model}, used for “For you”`,
    views: 'Views',
    timeline: 'Timeline',
    whatIf: 'What if',
    trust: 'Trust',
    model: 'The model’s view',
  },

  reason: {
    noEvents: 'This ranking uses none of your events.',
    mostly: (deed: Deed, from: number, to: number) =>
      `Mostly ${because(deed)}: without that, this would drop from ${ordinal(from)} to ${ordinal(to)}.`,
    partly: (deed: Deed, from: number, to: number) =>
      `Partly ${because(deed)}: without that, this would drop from ${ordinal(from)} to ${ordinal(to)}. Other things you did also count.`,
    despite: (deed: Deed, from: number, to: number, against: Deed) =>
      `Partly ${because(deed)}: without that, this would drop from ${ordinal(from)} to ${ordinal(to)}. ${capital(doing[against.kind](against.title))} lowers it even more strongly.`,
    /** Measured by ranking again without all of them. */
    together: (group: Deeds, from: number, to: number) =>
      from === to
        ? `Without your ${together(group)}, this would stay ${ordinal(to)}.`
        : `Without your ${together(group)}, this would ${to > from ? 'drop' : 'rise'} from ${ordinal(from)} to ${ordinal(to)}.`,
    heldBack: (deed: Deed, from: number, to: number) =>
      `No single thing you did moves this up. ${capital(doing[deed.kind](deed.title))} holds it back: without that, it would rise from ${ordinal(from)} to ${ordinal(to)}.`,
    /** Used when the effect of an event by itself contradicts the effect of leaving it out. */
    bothWays: (deed: Deed, from: number, to: number) => {
      const [moved, does] = to > from ? ['drop', 'lowers'] : ['rise', 'lifts'];
      return `${capital(doing[deed.kind](deed.title))} has mixed effects: without that, this would ${moved} from ${ordinal(from)} to ${ordinal(to)}, but by itself it ${does} this. The two measurements disagree.`;
    },
    noSingleEvent: (best: number, worst: number, count: number) => {
      const place =
        best === worst
          ? `it stays ${ordinal(best)}`
          : `it stays between ${ordinal(best)} and ${ordinal(worst)}`;
      return count === 1
        ? `The one thing you did does not decide this: without it, ${place}.`
        : `No single thing you did decides this: without any one of the ${format.number(count)}, ${place}.`;
    },
    strongest: (deed: Deed) => `Its score would fall most without ${doing[deed.kind](deed.title)}.`,
    strongestMixed: (deed: Deed) =>
      `Its score would fall most without ${doing[deed.kind](deed.title)}, but by itself that lowers it: the two measurements disagree.`,
  },

  /** Shown instead of a reason. Ranks are those of the model's own ranking. */
  notRecommended: {
    known: (deed: HistoryKind, time: number, now: number) =>
      `${`${known[deed]} ${dayPhrase(time, now)}`.trimEnd()}, so personal rails do not show it: they show products that are new to you.`,
    'in-basket': 'This is in your basket, so personal rails do not show it.',
    'turned-down': 'You are not interested in this product, its brand or its kind, so no rail shows it.',
    'sold-out': 'This is sold out, so personal rails do not show it.',
    wouldRank: (rank: number, candidates: number) =>
      `Otherwise the model would rank it ${ordinal(rank)} of ${format.number(candidates)}.`,
    /** A rank, or its change, of a product that personal rails do not show. */
    ifOffered: (rank: string) => `not shown, otherwise ${rank}`,
    tooDeep: (rank: number, candidates: number) =>
      `The model does not recommend this: it ranks ${ordinal(rank)} of ${format.number(candidates)}, too low for any rail.`,
    moves: (deed: Deed, to: number, count: number) =>
      count === 1
        ? `Without ${doing[deed.kind](deed.title)}, the one thing you did, it would be ${ordinal(to)}.`
        : `Of all you did, ${doing[deed.kind](deed.title)} matters most: without that, it would be ${ordinal(to)}.`,
    nothingMoves: (count: number): string =>
      count === 1
        ? 'Without the one thing you did, its rank would be the same.'
        : 'Without any single thing you did, its rank would be the same.',
  },

  common: {
    sentence: (facts: readonly string[]) => `Both products have in common: ${format.list(facts)}.`,
    category: (value: string) => value,
    brand: (value: string) => value,
    style: (value: string) => `${value} style`,
    material: (value: string) => value,
    colour: (value: string) => value,
  },

  disagreement: {
    attention: 'Attribution and effect disagree here; trust the effect.',
    memory: 'Memory and effect disagree here; trust the effect.',
    shares: 'Shares and effect disagree here; trust the effect.',
  } satisfies Record<ExplanationMethod, string>,

  timeline: {
    title: 'What you did',
    summary: (events: number, candidates: number) =>
      `${format.number(events)} ${events === 1 ? 'event' : 'events'}, ${format.number(candidates)} ranked products.`,
    deed: {
      view: 'Viewed',
      add: 'Added to basket',
      like: 'Liked',
      purchase: 'Bought',
      recorded: 'In the data set',
    } satisfies Record<HistoryKind, string>,
    when: (time: number, now: number) => capital(dayPhrase(time, now).replace(/^on /, '')),
    highlightBy: 'Highlight by',
    orderBy: 'Order',
    inTime: 'By time',
    byStrength: 'By effect',
    showAs: 'Show as',
    bars: 'Bars',
    table: 'Table',
    strongest: (shown: number, events: number) =>
      shown === events
        ? 'What you did'
        : `Most important: ${format.number(shown)} of ${format.number(events)} things you did`,
    place: 'By effect, number',
    placeNumber: (value: number) => format.number(value),
    effect: 'Measured effect',
    effectHint:
      'How much this event raises the log probability of the product, in nats: +0.69 means twice as likely. It is the mean of two measurements: leaving the event out of your history, and using it as the only event. So similar events do not hide each other.',
    endsDisagree: (leftOut: number, alone: number) =>
      `The two measurements disagree: ${format.signed(leftOut)} when left out, ${format.signed(alone)} by itself.`,
    leftOut: 'Leave-one-out',
    leftOutHint:
      'How much the score falls when only this event is left out. Of two similar events, neither may show an effect.',
    attention: 'Attention',
    attentionHint:
      'What the newest position attends to: through all blocks (rollout), or in one head of one block. It is the same for every product, so by itself it is not a reason.',
    attentionFrom: 'Attention from',
    rollout: 'all blocks (rollout)',
    head: (block: number, head: number) => `block ${format.number(block)}, head ${format.number(head)}`,
    gradient: 'Gradient × input',
    gradientHint: 'Gradient of the score with respect to this event’s vector, times the vector.',
    carried: { attention: 'Attribution', memory: 'From memory', shares: 'Exact share' } satisfies Record<
      ExplanationMethod,
      string
    >,
    carriedHint: {
      attention: 'How much this event adds to the score through the attention paths.',
      memory: 'How much of the score comes from what the model’s memory still holds of this event.',
      shares: 'The exact share of the score that comes from this event. All shares add up to the score.',
    } satisfies Record<ExplanationMethod, string>,
    signed: format.signed,
    rank: (from: number, to: number) =>
      from === to ? `stays ${ordinal(from)}` : `${ordinal(from)} → ${ordinal(to)}`,
    rankSpoken: (from: number, to: number) =>
      from === to
        ? `Without it the rank stays ${ordinal(from)}.`
        : `Without it the rank changes from ${ordinal(from)} to ${ordinal(to)}.`,
    recommendations: 'Recommended for you',
    rankAlone: (rank: number) => ordinal(rank),
    pointing:
      'Point at an event to see which recommendations it affects, or at a recommendation to see which events affect it.',
    /** On a recommendation while an event is pointed at. */
    fed: (effect: string) => `Effect of the event: ${effect}`,
    feeds: (event: string, falling: number, all: number, most: string, from: number, to: number) =>
      `Without ${event}, ${format.number(falling)} of these ${format.number(all)} recommendations would score lower, most of all ${most} (${from === to ? `stays ${ordinal(from)}` : `${ordinal(from)} to ${ordinal(to)}`}).`,
    feedsNothing: (event: string) => `Without ${event}, none of these recommendations would score lower.`,
    fedHere: (title: string) => `The measured effect of each event on ${title}.`,
    unknownProduct: (id: string) => `Product ${id}`,
  },

  numbers: {
    title: 'How this was measured',
    rank: 'Rank',
    ofCandidates: (rank: number, candidates: number) =>
      `${ordinal(rank)} of ${format.number(candidates)} candidates`,
    score: 'Score',
    rest: 'Score not due to any event',
    agreement: 'Agreement of the two measures (Spearman)',
    agreementNone: 'too few events to say',
    model: 'Model',
    modelName: (model: PersonalModel) => modelNames[model],
    backend: 'Backend',
    backendName: (backend: BackendName) =>
      ({ webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' })[backend],
    weights: 'Model hash (SHA-256)',
    parameters: 'Parameters',
    seed: 'Seed',
    catalogue: 'Catalogue',
    time: 'Time taken',
    milliseconds: (value: number) => `${format.number(Math.round(value))} ms`,
    exact: format.exact,
    signedExact: format.signedExact,
    rankNumber: format.number,
    table: 'All events in numbers',
    feedTable: 'Effect of each event on each recommendation',
    columns: {
      event: 'Event',
      when: 'When',
      effectLeftOut: 'Effect when left out',
      effectAlone: 'Effect by itself',
      scoreWithout: 'Score without',
      rankWithout: 'Rank without',
    },
    about: {
      attention:
        'The attribution is how much of this product’s score attention carried over from an event. The reason is based on the effect instead, because it is measured by ranking again with and without the event.',
      memory:
        'The model reads your events in order and keeps a memory of them. The value here is how much of this product’s score comes from what the memory holds of an event, with the gates held fixed. The reason is based on the effect instead, because it is measured by ranking again with and without the event.',
      shares:
        'The model scores a product by a weighted sum over your events, so each share is exact and the shares add up to the score. The effect also recomputes the other weights and tests the event by itself, so the two can differ.',
    } satisfies Record<ExplanationMethod, string>,
  },

  whatIf,
  trust,
  modelView,
  counted,
  exporting,

  loading: 'Ranking again with and without each of your events …',
};
