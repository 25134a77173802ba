import type { HistoryKind } from '../../../core/histories/history';
import {
  type BackendName,
  isPersonalModel,
  type ModelName,
  type RailMaker,
  type RailStatistic,
} from '../../../core/recommendation/recommendation';
import type { RailId } from '../../../core/shop/events';

const modelNames: Record<ModelName, string> = {
  'item-knn': 'what goes together (ItemKNN)',
  'matrix-factorization': 'the factorization model',
  sasrec: 'the sequence model (SASRec)',
  lstm: 'the sequence model (LSTM)',
  popularity: 'popularity',
};

const backendPlaces: Record<BackendName, string> = {
  webgpu: 'on your GPU (webgpu)',
  wasm: 'on your processor (wasm)',
  cpu: 'on your processor (cpu)',
};

/** What a heading speaks of. */
export interface RailSubject {
  /** Title of the product the rail is about, and what the shopper did with it. */
  readonly anchor?: string;
  readonly deed?: HistoryKind;
  /** It stands in for a rail that is the shopper's own. */
  readonly fallback?: boolean;
}

const because: Record<HistoryKind, (title: string) => string> = {
  view: (title) => `Because you viewed ${title}`,
  add: (title) => `Because you put ${title} in the basket`,
  like: (title) => `Because you liked ${title}`,
  purchase: (title) => `Because you bought ${title}`,
  recorded: (title) => `Because of ${title}`,
};

/** Above a rail. */
const headings: Record<RailId, (subject: RailSubject) => string> = {
  'for-you': () => 'For you',
  'because-viewed': ({ anchor, deed = 'recorded' }) =>
    anchor === undefined ? 'Because of what you did' : because[deed](anchor),
  'your-taste': () => 'Your taste',
  similar: () => 'Similar to this',
  'bought-together': () => 'Frequently bought together',
  complete: () => 'Complete your list',
  'buy-again': () => 'Buy again',
  new: ({ fallback }) => (fallback ? 'New arrivals' : 'New for you'),
  deals: ({ fallback }) => (fallback ? 'Deals' : 'Deals for you'),
  trending: () => 'Trending',
  recent: () => 'Recently viewed',
  popular: () => 'Popular now',
};

/** What counts where no model has learnt. */
const counters: Record<RailStatistic | 'popularity', string> = {
  'co-purchases': 'Counted in what the community bought',
  sequels: 'What others bought next, counted in what the community bought',
  repurchases: 'By when you bought these, and how soon the community buys them again',
  trend: 'More shoppers than usual in the last two weeks',
  attributes: 'Ranked by what they have in common with what you like: hardly anybody has tried them yet',
  prices: 'The most chosen reductions. Nothing is known of your taste yet',
  dates: 'The newest first. Nothing is known of your taste yet',
  log: 'From your own history, which stays on this machine',
  popularity: 'What the community chooses most, the same for everyone',
};

export const rails = {
  headings,
  variety: {
    label: 'How surprising',
    familiar: 'Familiar',
    surprising: 'Surprising',
    /** The slider's place, for who does not see it. */
    value: (percent: string) => `${percent} surprising`,
    off: 'As the models rank',
  },
  /** After what made "Deals for you": where the shopper's own choices stand among the prices of their kinds. */
  priceLevel: {
    cheap: 'You usually choose from the cheaper third of prices.',
    middle: 'You usually choose from the middle of prices.',
    dear: 'You usually choose from the dearer third of prices.',
  },
  /** Under a card: the numbers it was chosen by, already formatted. */
  reasons: {
    boughtTogether: (both: string, bought: string, title: string) =>
      `Bought together by ${both} of ${bought} who bought ${title}`,
    kindsBoughtTogether: (both: string, bought: string, kind: string, other: string) =>
      `${both} of ${bought} who bought from ${kind} also bought from ${other}`,
    comesNext: (followed: string, bought: string, after: string, next: string, days: string) =>
      `After ${after}, ${followed} of ${bought} bought from ${next} within ${days} days`,
    usedUp: (days: string, ago: string) => `Usually bought again after ${days} days; yours was ${ago}`,
    rising: (recent: string, usual: string) => `${recent} shoppers in two weeks, usually ${usual}`,
    /** @param shared what it has in common with the shopper's history, as a list */
    new: (when: string | undefined, shared: string | undefined) =>
      [when && `New ${when}.`, shared && `In common with what you chose before: ${shared}`]
        .filter((part) => part !== undefined)
        .join(' '),
    popular: (shoppers: string) => `Looked at or chosen by ${shoppers} shoppers`,
    seen: (when: string) => `Viewed or chosen ${when}`,
  },
  bundle: {
    /** Names the set to a screen reader. */
    list: 'Bought together',
    thisProduct: 'This product',
    total: (count: string) => `${count} products together`,
    add: (count: string) => `Add all ${count} to the basket`,
    added: (count: string) => `${count} products are in the basket.`,
  },
  modelNames,
  backendPlaces,
  /** Under a rail's heading: what made it, where, and how long all rails of the page took. */
  madeBy: (maker: RailMaker, backend: BackendName | undefined, milliseconds: string) =>
    !isPersonalModel(maker)
      ? counters[maker]
      : `By ${modelNames[maker]}${backend ? `, ${backendPlaces[backend]}` : ''}, the page ranked in ${milliseconds} ms`,
  /** Under "For you": how the model that made it came to make it. */
  chosen: (models: string, shoppers: string, ndcg: string) =>
    `Best of ${models} models on ${shoppers} held-out shoppers (NDCG@10 ${ndcg}).`,
  belowPopularity: (shoppers: string, ndcg: string, popularity: string) =>
    `No personal model beats what is popular here: NDCG@10 ${ndcg} against ${popularity} on ${shoppers} held-out shoppers.`,
  compare: 'Compare in the Lab',
  why: 'Why this?',
  whyFor: (title: string) => `Why this? ${title}`,
  notInterested: 'Not interested',
  notInterestedIn: (title: string) => `Not interested in ${title}`,
  dismissed: (title: string) => `You will not be shown ${title} again.`,
  back: 'Back',
  scrollBack: (rail: string) => `Show the cards before these in ${rail}`,
  scrollForward: (rail: string) => `Show more of ${rail}`,
  training: {
    label: 'Learning',
    preparing: 'Getting the models ready on this machine',
    running: 'Learning the shop on this machine',
    paused: 'Learning is paused',
    failed: 'Learning stopped before it was done',
    off: 'Models are off in this browser',
    finished: 'Learned on this machine',
    openLab: 'Open the Lab',
    waiting: 'Look around meanwhile: what you view counts. Personal rails appear by themselves.',
    restart: 'The shop shows what is popular. The Lab says why, and starts it again.',
    follow: 'From here on the rails follow what you do, within a second.',
  },
};
