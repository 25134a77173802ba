import type { HistoryKind } from '../../../core/histories/history';
import { isPersonalModel } from '../../../core/recommendation/recommendation';
import type { rails as english } from '../en/rails';
import { spaced } from '../spacing';
import { modelNames } from './models';

const backendPlaces: typeof english.backendPlaces = {
  webgpu: '在你的 GPU 上运行（WebGPU）',
  wasm: '在你的处理器上运行（WebAssembly）',
  cpu: '在你的处理器上运行（JavaScript）',
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
    anchor === undefined ? '根据你的浏览和购买' : because[deed](anchor),
  'your-taste': () => '合你口味',
  similar: () => '相似商品',
  'bought-together': () => '经常一起买',
  complete: () => '你可能还需要',
  'buy-again': () => '再次购买',
  new: ({ fallback }) => (fallback ? '新品上架' : '为你挑选的新品'),
  deals: ({ fallback }) => (fallback ? '优惠' : '为你挑选的优惠'),
  trending: () => '热度上升',
  recent: () => '最近看过',
  popular: () => '热门商品',
};

/** What a rail that is counted, without a trained model, is ranked by. */
const counters = {
  'co-purchases': '根据其他顾客一起购买的记录统计',
  sequels: '根据其他顾客接下来购买的商品统计',
  repurchases: '根据你上次购买的时间和其他顾客的复购周期',
  trend: '最近两周关注的人比平时多',
  attributes: '新品反馈还少，按与你所选商品的相似程度排序',
  prices: '还不了解你的喜好，先看看最热门的优惠',
  dates: '还不了解你的喜好，按上架时间排序',
  log: '来自你自己的记录，只保存在本机',
  popularity: '大家选得最多的商品，所有人看到的都一样',
};

export const rails: typeof english = {
  headings,
  variety: {
    label: '惊喜程度',
    familiar: '熟悉',
    surprising: '惊喜',
    value: (percent) => spaced`惊喜程度 ${percent}`,
    off: '完全按模型排序',
  },
  priceLevel: {
    cheap: '你通常选择同类中较便宜的商品。',
    middle: '你通常选择同类中价位适中的商品。',
    dear: '你通常选择同类中较贵的商品。',
  },
  reasons: {
    boughtTogether: (both, bought, title) => spaced`买过 ${title} 的 ${bought} 人中有 ${both} 人也买了它`,
    kindsBoughtTogether: (both, bought, kind, other) =>
      spaced`买过“${kind}”的 ${bought} 人中有 ${both} 人也买了“${other}”`,
    comesNext: (followed, bought, after, next, days) =>
      spaced`买过“${after}”的 ${bought} 人中有 ${followed} 人在 ${days} 天内买了“${next}”`,
    usedUp: (days, ago) => spaced`通常 ${days} 天后会再买，你上次购买是${ago}`,
    rising: (recent, usual) => spaced`两周内有 ${recent} 人关注，平时约 ${usual} 人`,
    new: (when, shared) =>
      [when && spaced`${when}上架`, shared && spaced`与你选过的商品共有：${shared}`]
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
      : spaced`由${modelNames[maker]}排序${backend ? spaced`，${backendPlaces[backend]}` : ''}，整页用时 ${milliseconds} 毫秒`,
  chosen: (models, shoppers, ndcg) =>
    spaced`${models} 个模型中，它对 ${shoppers} 位顾客下一件商品的预测最准（NDCG@10 为 ${ndcg}）。`,
  belowPopularity: (shoppers, ndcg, popularity) =>
    spaced`预测 ${shoppers} 位顾客的下一件商品时，个性化模型均未超过热度榜：NDCG@10 为 ${ndcg}，热度榜为 ${popularity}。`,
  compare: '到实验室比较模型',
  why: '为什么推荐？',
  whyFor: (title) => spaced`为什么推荐？${title}`,
  notInterested: '不感兴趣',
  notInterestedIn: (title) => spaced`对 ${title} 不感兴趣`,
  dismissed: (title) => spaced`不会再向你推荐 ${title}。`,
  back: '返回',
  scrollBack: (rail) => spaced`${rail}：查看前面的商品`,
  scrollForward: (rail) => spaced`${rail}：查看更多`,
  training: {
    label: '模型训练',
    preparing: '正在本机准备模型',
    running: '模型正在本机学习',
    paused: '训练已暂停',
    failed: '训练提前停止',
    off: '模型无法在此浏览器中运行',
    finished: '模型已就绪',
    openLab: '打开实验室',
    waiting: '先逛逛吧，模型会从你看过的商品中学习，个性化推荐稍后自动出现。',
    restart: '目前展示热门商品，原因和处理方法请见实验室。',
    follow: '从现在起，推荐会在一秒内随你的操作更新。',
  },
};
