import type { HistoryKind } from '../../../core/histories/history';
import type { Deed, why as english } from '../en/why';
import { createReasonFormat } from '../reason-format';
import { spaced } from '../spacing';
import { counted } from './counted';
import { exporting } from './exporting';
import { modelView } from './model-view';
import { modelNames } from './models';
import { trust } from './trust';
import { whatIf } from './what-if';

const format = createReasonFormat('zh-CN');

/** 第 1 位, 第 1,021 位 */
const ordinal = (n: number): string => spaced`第 ${format.number(n)} 位`;

/** "今天 14:05", "昨天", "星期二", "1998年5月3日"; empty if the source has no clock. */
function dayPhrase(time: number, now: number): string {
  const day = format.day(time, now);
  switch (day.kind) {
    case 'unknown':
      return '';
    case 'today':
      return spaced`今天 ${day.time}`;
    case 'yesterday':
      return '昨天';
    case 'weekday':
      return day.weekday;
    case 'date':
      return day.date;
  }
}

const did: Readonly<Record<HistoryKind, (title: string) => string>> = {
  view: (title) => spaced`浏览了 ${title}`,
  add: (title) => spaced`把 ${title} 加入了购物车`,
  like: (title) => spaced`收藏了 ${title}`,
  purchase: (title) => spaced`购买了 ${title}`,
  recorded: (title) => spaced`有过 ${title} 的记录`,
};

const doing: Readonly<Record<HistoryKind, (title: string) => string>> = {
  view: (title) => spaced`浏览 ${title}`,
  add: (title) => spaced`把 ${title} 加入购物车`,
  like: (title) => spaced`收藏 ${title}`,
  purchase: (title) => spaced`购买 ${title}`,
  recorded: (title) => spaced`${title} 的记录`,
};

const done: Readonly<Record<HistoryKind, string>> = {
  view: '浏览',
  add: '加入购物车',
  like: '收藏',
  purchase: '购买',
  recorded: '有过记录',
};

/** "因为你昨天浏览了 X" */
const because = ({ kind, title, time, now }: Deed) =>
  spaced`因为你${dayPhrase(time, now)}${did[kind](title)}`;

const known: Readonly<Record<HistoryKind, string>> = {
  view: '浏览过这件商品',
  add: '把这件商品加入过购物车',
  like: '收藏过这件商品',
  purchase: '购买过这件商品',
  recorded: '在数据集中已有这件商品的记录',
};

export const why: typeof english = {
  title: '为什么推荐？',
  ordinal,
  sentences: (...each) => each.join(''),

  place: {
    title: (product) => spaced`为什么推荐 ${product}？`,
    lookCloser: '查看详情',
    noModelTitle: '还没有模型对它排序',
    noModelBody: '推荐理由由了解你的模型测得。先看几件商品，模型训练好后即可查看。',
    toTheLab: '查看训练进度',
    explainer: '解释所用模型',
    serving: (model) => spaced`${model}，用于“为你推荐”`,
    views: '查看方式',
    timeline: '时间线',
    whatIf: '假如',
    trust: '可信度',
    model: '模型的视角',
  },

  reason: {
    noEvents: '这次排序没有用到你的任何行为。',
    mostly: (deed, from, to) =>
      spaced`主要${because(deed)}：若没有这一次，它会从${ordinal(from)}降到${ordinal(to)}。`,
    partly: (deed, from, to) =>
      spaced`部分${because(deed)}：若没有这一次，它会从${ordinal(from)}降到${ordinal(to)}。你的其他行为也有影响。`,
    despite: (deed, from, to, against) =>
      spaced`部分${because(deed)}：若没有这一次，它会从${ordinal(from)}降到${ordinal(to)}。不过，${doing[against.kind](against.title)}对它的拉低作用更大。`,
    together: ({ deed, count, category }, from, to) =>
      spaced`若去掉你${done[deed]}的 ${format.number(count)} 件${category}，它${
        from === to
          ? spaced`仍在${ordinal(to)}`
          : spaced`会从${ordinal(from)}${to > from ? '降' : '升'}到${ordinal(to)}`
      }。`,
    heldBack: (deed, from, to) =>
      spaced`没有哪一次行为提升了它的名次。${doing[deed.kind](deed.title)}反而拉低了它：若没有这一次，它会从${ordinal(from)}升到${ordinal(to)}。`,
    bothWays: (deed, from, to) => {
      const [moved, effect] = to > from ? ['降', '拉低'] : ['升', '提升'];
      return spaced`${doing[deed.kind](deed.title)}的影响不一致：若没有这一次，它会从${ordinal(from)}${moved}到${ordinal(to)}；但如果只有这一次，又会${effect}它。两次测量不一致。`;
    },
    noSingleEvent: (best, worst, count) => {
      const place =
        best === worst
          ? spaced`它都排在${ordinal(best)}`
          : spaced`它都排在${ordinal(best)}到${ordinal(worst)}之间`;
      return count === 1
        ? spaced`你仅有的一次行为不起决定作用：有没有它，${place}。`
        : spaced`没有哪一次行为起决定作用：去掉这 ${format.number(count)} 次中的任意一次，${place}。`;
    },
    strongest: (deed) => spaced`其中，若没有${doing[deed.kind](deed.title)}，得分下降最多。`,
    strongestMixed: (deed) =>
      spaced`其中，若没有${doing[deed.kind](deed.title)}，得分下降最多；但如果只有这一次，又会拉低它：两次测量不一致。`,
  },

  notRecommended: {
    known: (deed, time, now) =>
      spaced`你${dayPhrase(time, now)}${known[deed]}，因此个性化推荐不再展示它，只展示你没接触过的商品。`,
    'in-basket': '它已在你的购物车中，因此个性化推荐不再展示它。',
    'turned-down': '你对这件商品、它的品牌或品类不感兴趣，因此推荐中不再展示它。',
    'sold-out': '它已售罄，因此个性化推荐不展示它。',
    wouldRank: (rank, candidates) =>
      spaced`否则，模型会把它排在 ${format.number(candidates)} 件中的${ordinal(rank)}。`,
    ifOffered: (rank) => spaced`不展示，否则${rank}`,
    tooDeep: (rank, candidates) =>
      spaced`模型没有推荐它：它在 ${format.number(candidates)} 件中排${ordinal(rank)}，排名太靠后，不会进入推荐栏。`,
    moves: (deed, to, count) =>
      count === 1
        ? spaced`若没有${doing[deed.kind](deed.title)}这唯一一次行为，它会排在${ordinal(to)}。`
        : spaced`在你的所有行为中，${doing[deed.kind](deed.title)}对它的名次影响最大：若没有这一次，它会排在${ordinal(to)}。`,
    nothingMoves: (count) =>
      count === 1 ? '即使没有你仅有的一次行为，名次也不变。' : '无论去掉你的哪一次行为，名次都不变。',
  },

  common: {
    sentence: (facts) => spaced`两件商品的共同点：${format.list(facts)}。`,
    category: (value) => value,
    brand: (value) => value,
    style: (value) => spaced`${value}风格`,
    material: (value) => value,
    colour: (value) => value,
  },

  disagreement: {
    attention: '此处归因与实测影响不一致，请以实测影响为准。',
    memory: '此处模型记忆与实测影响不一致，请以实测影响为准。',
    shares: '此处分摊比例与实测影响不一致，请以实测影响为准。',
  },

  timeline: {
    title: '你的行为',
    summary: (events, candidates) =>
      spaced`${format.number(events)} 次行为，${format.number(candidates)} 件商品参与排序。`,
    deed: {
      view: '浏览',
      add: '加入购物车',
      like: '收藏',
      purchase: '购买',
      recorded: '数据集中的记录',
    },
    when: dayPhrase,
    highlightBy: '高亮依据',
    orderBy: '排序',
    inTime: '按时间',
    byStrength: '按影响',
    showAs: '显示为',
    bars: '条形图',
    table: '表格',
    strongest: (shown, events) =>
      shown === events
        ? '你的行为'
        : spaced`你的 ${format.number(events)} 次行为中影响最大的 ${format.number(shown)} 次`,
    place: '影响名次',
    placeNumber: format.number,
    effect: '实测影响',
    effectHint:
      '这次行为使该商品的对数概率提高多少（单位：奈特，+0.69 表示概率翻倍）。取两次测量的平均：从你的历史中去掉它，以及历史中只有它。这样，相似的行为不会互相掩盖。',
    endsDisagree: (leftOut, alone) =>
      spaced`两次测量不一致：去掉它为 ${format.signed(leftOut)}，只有它为 ${format.signed(alone)}。`,
    leftOut: '留一法',
    leftOutHint: '只去掉这次行为时，得分下降多少。如果有两次相似的行为，可能都看不出影响。',
    attention: '注意力',
    attentionHint:
      '最新位置的注意力分布：贯穿所有层（rollout），或某一层的某个注意力头。它对所有商品都相同，本身不能作为理由。',
    attentionFrom: '注意力来自',
    rollout: '所有层（rollout）',
    head: (block, head) => spaced`第 ${format.number(block)} 层，第 ${format.number(head)} 头`,
    gradient: '梯度 × 输入',
    gradientHint: '得分对这次行为向量的梯度，乘以该向量。',
    carried: { attention: '归因', memory: '记忆', shares: '精确份额' },
    carriedHint: {
      attention: '这次行为通过注意力路径为得分贡献了多少。',
      memory: '模型记忆中保留的这次行为为得分贡献了多少。',
      shares: '这次行为对得分的精确贡献，所有份额之和等于得分。',
    },
    signed: format.signed,
    rank: (from, to) =>
      from === to ? spaced`仍是${ordinal(from)}` : spaced`${ordinal(from)} → ${ordinal(to)}`,
    rankSpoken: (from, to) =>
      from === to
        ? spaced`去掉它，名次仍是${ordinal(from)}。`
        : spaced`去掉它，名次从${ordinal(from)}变为${ordinal(to)}。`,
    recommendations: '为你推荐的商品',
    rankAlone: ordinal,
    pointing: '指向一次行为，查看它影响了哪些推荐；指向一件推荐，查看哪些行为影响了它。',
    fed: (effect) => spaced`这次行为的影响：${effect}`,
    feeds: (event, falling, all, most, from, to) =>
      spaced`若没有 ${event}，这 ${format.number(all)} 件推荐中有 ${format.number(falling)} 件得分下降，下降最多的是 ${most}（${from === to ? spaced`仍是${ordinal(from)}` : spaced`${ordinal(from)} → ${ordinal(to)}`}）。`,
    feedsNothing: (event) => spaced`若没有 ${event}，这些推荐的得分都不会下降。`,
    fedHere: (title) => spaced`每次行为对 ${title} 的实测影响。`,
    unknownProduct: (id) => spaced`商品 ${id}`,
  },

  numbers: {
    title: '详细数据',
    rank: '名次',
    ofCandidates: (rank, candidates) => spaced`${format.number(candidates)} 件候选商品中的${ordinal(rank)}`,
    score: '得分',
    rest: '与行为无关的得分',
    agreement: '两种度量的一致程度（Spearman 相关系数）',
    agreementNone: '行为太少，无法判断',
    model: '模型',
    modelName: (model) => modelNames[model],
    backend: '计算后端',
    backendName: (backend) => ({ webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' })[backend],
    weights: '模型哈希（SHA-256）',
    parameters: '参数',
    seed: '随机种子',
    catalogue: '商品目录',
    time: '用时',
    milliseconds: (value) => spaced`${format.number(Math.round(value))} 毫秒`,
    exact: format.exact,
    signedExact: format.signedExact,
    rankNumber: format.number,
    table: '每次行为的数据',
    feedTable: '每次行为对每件推荐的影响',
    columns: {
      event: '行为',
      when: '时间',
      effectLeftOut: '去掉它时的影响',
      effectAlone: '只有它时的影响',
      scoreWithout: '去掉后的得分',
      rankWithout: '去掉后的名次',
    },
    about: {
      attention:
        '归因表示注意力从一次行为为这件商品的得分带来了多少贡献。推荐理由依据的是实测影响，因为它是在有无这次行为的情况下分别重新排序测得的。',
      memory:
        '模型按顺序读取你的行为并形成记忆。这里的数值是记忆中保留的一次行为对这件商品得分的贡献（门控固定不变）。推荐理由依据的是实测影响，因为它是在有无这次行为的情况下分别重新排序测得的。',
      shares:
        '模型用你各次行为的加权和给商品打分，因此每一份额都是精确的，相加等于得分。实测影响会重新计算其余权重，并测量这次行为单独的作用，因此两者可能不同。',
    },
  },

  whatIf,
  trust,
  modelView,
  counted,
  exporting,

  loading: '正在逐一去掉你的每次行为并重新排序……',
};
