import type { ExplanationMethod } from '../../../core/explanation/explanation';
import type { HistoryKind } from '../../../core/histories/history';
import type { BackendName, PersonalModel } from '../../../core/recommendation/recommendation';
import { createReasonFormat } from '../reason-format';
import { counted } from './counted';
import { exporting } from './exporting';
import { modelView } from './model-view';
import { trust } from './trust';
import { whatIf } from './what-if';

const format = createReasonFormat('en-US');
const plurals = new Intl.PluralRules('en-US', { type: 'ordinal' });

const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** 1st, 2nd, 3rd, 11th, 1,021st. */
export const ordinal = (n: number): string => `${format.number(n)}${suffixes[plurals.select(n)] ?? 'th'}`;

/** "today at 2:05 PM", "yesterday", "on Tuesday", "on May 3", "on May 3, 1998"; empty where the source has no clock. */
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

/** A thing the shopper did, as a sentence needs it. */
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
  recorded: 'The data set has you with this',
};

const models: Readonly<Record<PersonalModel, string>> = {
  'item-knn': 'What goes together (ItemKNN)',
  'matrix-factorization': 'Matrix factorization',
  sasrec: 'Sequence model (SASRec)',
  lstm: 'Sequence model (LSTM)',
};

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const deeds: Readonly<Record<HistoryKind, string>> = {
  view: 'views',
  add: 'basket additions',
  like: 'likes',
  purchase: 'purchases',
  recorded: 'events',
};

/** Several things the shopper did alike, with things of one kind. */
export interface Deeds {
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
  /** One sentence after the other. */
  sentences: (...each: readonly string[]) => each.join(' '),

  place: {
    title: (product: string) => `Why ${product}?`,
    lookCloser: 'Look closer',
    noModelTitle: 'No model has ranked this yet',
    noModelBody:
      'A reason is measured on a model that knows you. One is there soon after you looked at something.',
    toTheLab: 'See how far the models are',
    explainer: 'Explained by',
    serving: (model: string) => `${model}, serves “For you”`,
    views: 'Ways to look at it',
    timeline: 'Timeline',
    whatIf: 'What if',
    trust: 'Trust',
    model: 'The model’s view',
  },

  reason: {
    noEvents: 'Nothing you did went into this ranking.',
    mostly: (deed: Deed, from: number, to: number) =>
      `Mostly ${because(deed)}: without that, this would drop from ${ordinal(from)} to ${ordinal(to)}.`,
    partly: (deed: Deed, from: number, to: number) =>
      `Partly ${because(deed)}: without that alone, this would drop from ${ordinal(from)} to ${ordinal(to)}. Other things you did count too.`,
    despite: (deed: Deed, from: number, to: number, against: Deed) =>
      `${capital(because(deed))}: without that, this would drop from ${ordinal(from)} to ${ordinal(to)}, and that is although ${doing[against.kind](against.title)} speaks against it more strongly.`,
    /** Measured by leaving all of them out at once. */
    together: (group: Deeds, from: number, to: number) =>
      from === to
        ? `Removing your ${together(group)} would leave this at ${ordinal(to)}.`
        : `Removing your ${together(group)} would ${to > from ? 'drop' : 'raise'} this from ${ordinal(from)} to ${ordinal(to)}.`,
    heldBack: (deed: Deed, from: number, to: number) =>
      `Leaving out no single thing you did would lower this. ${capital(doing[deed.kind](deed.title))} even holds it back: without that, it would rise from ${ordinal(from)} to ${ordinal(to)}.`,
    /** Where what an event does by itself contradicts what leaving it out does. */
    bothWays: (deed: Deed, from: number, to: number) => {
      const [moved, speaks] = to > from ? ['drop', 'against'] : ['rise', 'for'];
      return `${capital(doing[deed.kind](deed.title))} cuts both ways: without that, this would ${moved} from ${ordinal(from)} to ${ordinal(to)}, yet by itself it speaks ${speaks} this. The two measurements disagree.`;
    },
    noSingleEvent: (best: number, worst: number, count: number) => {
      const place =
        best === worst
          ? `it stays ${ordinal(best)}`
          : `it stays between ${ordinal(best)} and ${ordinal(worst)}`;
      return count === 1
        ? `The one thing you did does not decide this: without it ${place}.`
        : `No single event decides this: leave out any one of the ${format.number(count)} and ${place}.`;
    },
    strongest: (deed: Deed) => `Of all, leaving out ${doing[deed.kind](deed.title)} lowers its score most.`,
    strongestMixed: (deed: Deed) =>
      `Of all, leaving out ${doing[deed.kind](deed.title)} lowers its score most, yet by itself it speaks against this: the two measurements disagree.`,
  },

  /** Instead of a reason. Amounts are ranks in the model's own ranking. */
  notRecommended: {
    known: (deed: HistoryKind, time: number, now: number) =>
      `${`${known[deed]} ${dayPhrase(time, now)}`.trimEnd()}, so personal rails leave it out: they show what you do not know yet.`,
    'in-basket': 'This is in your basket, so personal rails leave it out.',
    'turned-down': 'You did not want to see this, its brand or its kind, so no rail shows it.',
    'sold-out': 'This is sold out, so personal rails leave it out.',
    wouldRank: (rank: number, candidates: number) =>
      `Were it offered, the model would rank it ${ordinal(rank)} of ${format.number(candidates)}.`,
    /** A rank, or what becomes of it, where others stand that are offered. */
    ifOffered: (rank: string) => `not offered, else ${rank}`,
    tooDeep: (rank: number, candidates: number) =>
      `The model does not recommend this: it stands ${ordinal(rank)} of ${format.number(candidates)}, deeper than its rails look.`,
    moves: (deed: Deed, to: number, count: number) =>
      count === 1
        ? `Leaving out ${doing[deed.kind](deed.title)}, all you did, would move it to ${ordinal(to)}.`
        : `Of all you did, leaving out ${doing[deed.kind](deed.title)} would move it most: to ${ordinal(to)}.`,
    nothingMoves: (count: number): string =>
      count === 1
        ? 'Without the one thing you did it would stand there as well.'
        : 'Whichever one thing you did is left out, it would stand there as well.',
  },

  common: {
    sentence: (facts: readonly string[]) => `In the catalogue the two share: ${format.list(facts)}.`,
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
      `${format.number(events)} ${events === 1 ? 'event' : 'events'}, weighed against ${format.number(candidates)} products.`,
    deed: {
      view: 'Viewed',
      add: 'Put in the basket',
      like: 'Liked',
      purchase: 'Bought',
      recorded: 'In the data set',
    } satisfies Record<HistoryKind, string>,
    when: (time: number, now: number) => capital(dayPhrase(time, now).replace(/^on /, '')),
    highlightBy: 'Highlight by',
    orderBy: 'Order',
    inTime: 'In time',
    byStrength: 'By strength',
    showAs: 'Show as',
    bars: 'Bars',
    table: 'Table',
    strongest: (shown: number, events: number) =>
      shown === events
        ? 'What you did'
        : `The strongest ${format.number(shown)} of ${format.number(events)} things you did`,
    place: 'Strongest, number',
    placeNumber: (value: number) => format.number(value),
    effect: 'Measured effect',
    effectHint:
      'How much likelier the product is with this event than without it, in nats: +0.69 is twice as likely. Measured twice, by leaving it out of everything you did and by having it alone instead of nothing; the mean. Two events that can stand in for each other do not hide each other.',
    endsDisagree: (leftOut: number, alone: number) =>
      `The two measurements disagree: ${format.signed(leftOut)} when left out, ${format.signed(alone)} by itself.`,
    leftOut: 'Left out alone',
    leftOutHint:
      'How much the score falls when this event alone is left out. Of two events that can stand in for each other, neither shows.',
    attention: 'Attention',
    attentionHint:
      'Where the newest position looks: followed back through all blocks (rollout), or in one head of one block. It is the same for every product, and no reason by itself.',
    attentionFrom: 'Attention of',
    rollout: 'all blocks (rollout)',
    head: (block: number, head: number) => `block ${format.number(block)}, head ${format.number(head)}`,
    gradient: 'Gradient × input',
    gradientHint: 'How steeply the score rises with this event’s vector, times the vector.',
    carried: { attention: 'Attribution', memory: 'Remembered', shares: 'Exact part' } satisfies Record<
      ExplanationMethod,
      string
    >,
    carriedHint: {
      attention: 'What this event put into the score along the paths of attention.',
      memory: 'What the model still held of this event, and put from its memory into the score.',
      shares: 'The exact part of the score this event makes; all parts add up to the score.',
    } satisfies Record<ExplanationMethod, string>,
    signed: format.signed,
    rank: (from: number, to: number) =>
      from === to ? `stays ${ordinal(from)}` : `${ordinal(from)} → ${ordinal(to)}`,
    rankSpoken: (from: number, to: number) =>
      from === to
        ? `Without it the rank stays ${ordinal(from)}.`
        : `Without it the rank goes from ${ordinal(from)} to ${ordinal(to)}.`,
    recommendations: 'Recommended beside it',
    rankAlone: (rank: number) => ordinal(rank),
    pointing: 'Point at one to see what it feeds, or at a recommendation to see what feeds it.',
    /** For one recommendation while an event is pointed at. */
    fed: (effect: string) => `Effect of the event: ${effect}`,
    feeds: (event: string, falling: number, all: number, most: string, from: number, to: number) =>
      `Without ${event}, ${format.number(falling)} of ${format.number(all)} recommendations beside it score lower, most of all ${most} (${from === to ? `stays ${ordinal(from)}` : `${ordinal(from)} to ${ordinal(to)}`}).`,
    feedsNothing: (event: string) => `Without ${event}, none of the recommendations beside it scores lower.`,
    fedHere: (title: string) => `What feeds ${title}: each event with its measured effect on it.`,
    unknownProduct: (id: string) => `Product ${id}`,
  },

  numbers: {
    title: 'How this was measured',
    rank: 'Rank',
    ofCandidates: (rank: number, candidates: number) =>
      `${ordinal(rank)} of ${format.number(candidates)} candidates`,
    score: 'Score',
    rest: 'Score no event accounts for',
    agreement: 'Agreement of the two measures (Spearman)',
    agreementNone: 'too few events to say',
    model: 'Model',
    modelName: (model: PersonalModel) => models[model],
    backend: 'Ran on',
    backendName: (backend: BackendName) =>
      ({ webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' })[backend],
    weights: 'Model, SHA-256',
    parameters: 'Learnt numbers',
    seed: 'Seed',
    catalogue: 'Catalogue',
    time: 'Time taken',
    milliseconds: (value: number) => `${format.number(Math.round(value))} ms`,
    exact: format.exact,
    signedExact: format.signedExact,
    rankNumber: format.number,
    table: 'Every event in numbers',
    feedTable: 'Effect of every event on every recommendation',
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
        'The attribution is what attention carried from an event onto this product’s score. It is not a reason by itself; the effect is, because it was measured by ranking again with the event and without it.',
      memory:
        'The model reads what you did in order and keeps a memory of it: the figure here is what was left of an event and came out of the memory onto this product’s score, with the gates held as they were. It is not a reason by itself; the effect is, because it was measured by ranking again with the event and without it.',
      shares:
        'The model scores a product by a weighted sum over what you did, so each part is exact and the parts add up to the score. The effect also lets the other weights settle anew and asks what the event does by itself, so the two can differ.',
    } satisfies Record<ExplanationMethod, string>,
  },

  whatIf,
  trust,
  modelView,
  counted,
  exporting,

  loading: 'Ranking again with and without each thing you did …',
};
