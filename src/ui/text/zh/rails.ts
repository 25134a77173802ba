import type { HistoryKind } from '../../../core/history';
import { isPersonalModel } from '../../../core/recommendation';
import type { rails as english } from '../en/rails';
import { spaced } from '../spacing';
import { modelNames } from './models';

const backendPlaces: typeof english.backendPlaces = {
  webgpu: '在你的显卡上运行（webgpu）',
  wasm: '在你的处理器上运行（wasm）',
  cpu: '在你的处理器上运行（cpu）',
};

const because: Record<HistoryKind, (title: string) => string> = {
  view: (title) => spaced`因为你看过 ${title}`,
  add: (title) => spaced`因为你把 ${title} 加入了购物车`,
  like: (title) => spaced`因为你收藏了 ${title}`,
  purchase: (title) => spaced`因为你买过 ${title}`,
  recorded: (title) => spaced`因为 ${title}`,
};

const headings: typeof english.headings = {
  'for-you': () => '为你推荐',
  'because-viewed': ({ anchor, deed = 'recorded' }) =>
    anchor === undefined ? '因为你之前的行为' : because[deed](anchor),
  'your-taste': () => '合你口味',
  similar: () => '相似商品',
  'bought-together': () => '经常一起购买',
  complete: () => '接下来还需要',
  'buy-again': () => '再次购买',
  new: ({ fallback }) => (fallback ? '新品上架' : '为你挑选的新品'),
  deals: ({ fallback }) => (fallback ? '优惠' : '为你挑选的优惠'),
  trending: () => '正在走热',
  recent: () => '最近看过',
  popular: () => '热门商品',
};

/** What counts where no model has learnt. */
const counters = {
  'co-purchases': '根据社区的购买记录统计',
  sequels: '根据社区的购买记录统计：别人接下来买了什么',
  repurchases: '根据你上次购买的时间，以及社区通常多久再买一次',
  trend: '最近两周光顾的人比平时多',
  attributes: '还很少有人试过，按与你喜好的共同点排序',
  prices: '最多人选择的优惠，目前还不了解你的喜好',
  dates: '最新上架的在前，目前还不了解你的喜好',
  log: '来自你自己的浏览记录，只保存在本机',
  popularity: '社区中最受欢迎的商品，对所有人都一样',
};

export const rails: typeof english = {
  headings,
  variety: {
    label: '惊喜程度',
    familiar: '熟悉',
    surprising: '惊喜',
    value: (percent) => spaced`惊喜程度 ${percent}`,
    off: '按模型排序',
  },
  priceLevel: {
    cheap: '你通常选择价格较低的三分之一。',
    middle: '你通常选择中等价位。',
    dear: '你通常选择价格较高的三分之一。',
  },
  reasons: {
    boughtTogether: (both, bought, title) => spaced`买过 ${title} 的 ${bought} 人中有 ${both} 人也买了它`,
    kindsBoughtTogether: (both, bought, kind, other) =>
      spaced`买过“${kind}”的 ${bought} 人中有 ${both} 人也买了“${other}”`,
    comesNext: (followed, bought, after, next, days) =>
      spaced`买过“${after}”的 ${bought} 人中有 ${followed} 人在 ${days} 天内买了“${next}”`,
    usedUp: (days, ago) => spaced`通常 ${days} 天后会再买，你上次购买是${ago}`,
    rising: (recent, usual) => spaced`两周内有 ${recent} 人光顾，平时约 ${usual} 人`,
    new: (when, shared) =>
      [when && spaced`${when}上架`, shared && spaced`与你之前选过的商品相同：${shared}`]
        .filter((part) => part !== undefined)
        .join('，'),
    popular: (shoppers) => spaced`${shoppers} 人看过或选购`,
    seen: (when) => spaced`${when}看过或选过`,
  },
  bundle: {
    list: '一起购买',
    thisProduct: '当前商品',
    total: (count) => spaced`${count} 件合计`,
    add: (count) => spaced`${count} 件全部加入购物车`,
    added: (count) => spaced`${count} 件商品已加入购物车。`,
  },
  modelNames,
  backendPlaces,
  madeBy: (maker, backend, milliseconds) =>
    !isPersonalModel(maker)
      ? counters[maker]
      : spaced`由${modelNames[maker]}生成${backend ? spaced`，${backendPlaces[backend]}` : ''}，本页排序用时 ${milliseconds} 毫秒`,
  chosen: (models, shoppers, ndcg) =>
    spaced`在 ${shoppers} 位留出用户上，${models} 个模型中表现最好（NDCG@10 为 ${ndcg}）。`,
  belowPopularity: (shoppers, ndcg, popularity) =>
    spaced`这里没有哪个个性化模型胜过热度榜：在 ${shoppers} 位留出用户上，NDCG@10 为 ${ndcg}，热度榜为 ${popularity}。`,
  compare: '在实验室中比较',
  why: '为什么推荐？',
  whyFor: (title) => spaced`为什么推荐？${title}`,
  notInterested: '不感兴趣',
  notInterestedIn: (title) => spaced`对 ${title} 不感兴趣`,
  dismissed: (title) => spaced`不会再向你推荐 ${title}。`,
  back: '返回',
  scrollBack: (rail) => spaced`${rail}：查看前面的商品`,
  scrollForward: (rail) => spaced`${rail}：查看更多`,
  training: {
    label: '学习中',
    preparing: '正在本机准备模型',
    running: '正在本机了解这家商城',
    paused: '学习已暂停',
    failed: '学习未完成就停止了',
    off: '此浏览器中模型不可用',
    finished: '已在本机完成学习',
    openLab: '打开实验室',
    waiting: '不妨先逛逛：你看过什么都会算数。个性化推荐稍后会自动出现。',
    restart: '目前展示热门商品。原因请见实验室，也可以在那里重新开始。',
    follow: '从现在起，推荐会在一秒内跟上你的每一步。',
  },
};
