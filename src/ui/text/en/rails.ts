import type { HistoryKind } from '../../../core/histories/history';
import {
  type BackendName,
  isPersonalModel,
  type RailMaker,
  type RailStatistic,
} from '../../../core/recommendation/recommendation';
import type { RailId } from '../../../core/shop/events';
import { modelNames } from './models';

const backendPlaces: Record<BackendName, string> = {
  webgpu: 'on your GPU (WebGPU)',
  wasm: 'on your processor (WebAssembly)',
  cpu: 'on your processor (JavaScript)',
};

/** What the heading of a rail mentions. */
interface RailSubject {
  /** Title of the product the rail starts from, and what the shopper did with it. */
  readonly anchor?: string;
  readonly deed?: HistoryKind;
  /** The rail is not personal because too little is known of the shopper. */
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
    anchor === undefined ? 'Because of your activity' : because[deed](anchor),
  'your-taste': () => 'Your taste',
  similar: () => 'Similar products',
  'bought-together': () => 'Frequently bought together',
  complete: () => 'Complete your list',
  'buy-again': () => 'Buy again',
  new: ({ fallback }) => (fallback ? 'New arrivals' : 'New for you'),
  deals: ({ fallback }) => (fallback ? 'Deals' : 'Deals for you'),
  trending: () => 'Trending',
  recent: () => 'Recently viewed',
  popular: () => 'Popular now',
};

/** What a rail that is counted, without a trained model, is ranked by. */
const counters: Record<RailStatistic | 'popularity', string> = {
  'co-purchases': 'Based on what other shoppers bought together',
  sequels: 'Based on what other shoppers bought next',
  repurchases: 'Based on when you bought these and how soon other shoppers buy them again',
  trend: 'More shoppers than usual in the last two weeks',
  attributes: 'Few people have tried these yet, so they are ranked by how much they resemble what you chose',
  prices: 'The most popular deals, as your taste is not known yet',
  dates: 'Newest first, as your taste is not known yet',
  log: 'From your own history, which stays on this device',
  popularity: 'What most shoppers choose, the same for everyone',
};

export const rails = {
  headings,
  variety: {
    label: 'How surprising',
    familiar: 'Familiar',
    surprising: 'Surprising',
    /** The slider's value for screen readers. */
    value: (percent: string) => `${percent} surprising`,
    off: 'Ranked by the models alone',
  },
  /** Below "Deals for you": the shopper's usual price level among products of the same kind. */
  priceLevel: {
    cheap: 'You usually choose cheaper products of their kind.',
    middle: 'You usually choose mid-priced products of their kind.',
    dear: 'You usually choose more expensive products of their kind.',
  },
  /** Under a card: the numbers it was chosen by, already formatted. No full stop at the end. */
  reasons: {
    boughtTogether: (both: string, bought: string, title: string) =>
      `${both} of ${bought} who bought ${title} also bought this`,
    kindsBoughtTogether: (both: string, bought: string, kind: string, other: string) =>
      `${both} of ${bought} who bought ${kind} also bought ${other}`,
    comesNext: (followed: string, bought: string, after: string, next: string, days: string) =>
      `After ${after}, ${followed} of ${bought} bought ${next} within ${days} days`,
    usedUp: (days: string, ago: string) => `Usually bought again after ${days} days; you bought it ${ago}`,
    rising: (recent: string, usual: string) => `${recent} shoppers in two weeks, usually ${usual}`,
    /** @param shared what it has in common with the shopper's history, as a list */
    new: (when: string | undefined, shared: string | undefined) =>
      [when && `Added ${when}.`, shared && `Like what you chose before: ${shared}`]
        .filter((part) => part !== undefined)
        .join(' '),
    popular: (shoppers: string) => `Viewed or chosen by ${shoppers} shoppers`,
    seen: (when: string) => `Viewed or chosen ${when}`,
  },
  bundle: {
    /** The name of the set for screen readers. */
    list: 'Bought together',
    thisProduct: 'This product',
    total: (count: string) => `${count} products together`,
    add: (count: string) => `Add all ${count} to the basket`,
    added: (count: string) => `${count} products were added to the basket.`,
  },
  modelNames,
  backendPlaces,
  /** Under a rail's heading: what ranked it, where, and the time all rails of the page took. */
  madeBy: (maker: RailMaker, backend: BackendName | undefined, milliseconds: string) =>
    !isPersonalModel(maker)
      ? counters[maker]
      : `Ranked by ${modelNames[maker]}${backend ? ` ${backendPlaces[backend]}` : ''}; whole page in ${milliseconds} ms`,
  /** Under "For you": how well its model predicts each held-out shopper's next product. */
  chosen: (models: string, shoppers: string, ndcg: string) =>
    `Best of ${models} models at predicting the next product of ${shoppers} shoppers (NDCG@10 ${ndcg}).`,
  belowPopularity: (shoppers: string, ndcg: string, popularity: string) =>
    `No personal model predicts the next product of ${shoppers} shoppers better than popularity does: NDCG@10 ${ndcg} against ${popularity}.`,
  compare: 'Compare models in the Lab',
  why: 'Why this?',
  whyFor: (title: string) => `Why this? ${title}`,
  notInterested: 'Not interested',
  notInterestedIn: (title: string) => `Not interested in ${title}`,
  dismissed: (title: string) => `${title} is no longer recommended.`,
  back: 'Back',
  scrollBack: (rail: string) => `Show previous products in ${rail}`,
  scrollForward: (rail: string) => `Show more products in ${rail}`,
  training: {
    label: 'Training',
    preparing: 'Preparing the models on your device',
    running: 'Models are learning on your device',
    paused: 'Training is paused',
    failed: 'Training stopped early',
    off: 'Models do not run in this browser',
    finished: 'The models are ready',
    openLab: 'Open the Lab',
    waiting:
      'Look around meanwhile: the models learn from what you view. Your recommendations will appear here.',
    restart: 'Popular products are shown instead. See the Lab for the reason and what to do.',
    follow: 'From now on, recommendations follow what you do within a second.',
  },
};
