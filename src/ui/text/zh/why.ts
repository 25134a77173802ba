import type { HistoryKind } from '../../../core/history';
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

/** "今天 14:05", "昨天", "星期二", "5月3日", "1998年5月3日"; empty where the source has no clock. */
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
  recorded: (title) => spaced`与 ${title} 有过一次记录`,
};

const doing: Readonly<Record<HistoryKind, (title: string) => string>> = {
  view: (title) => spaced`浏览 ${title}`,
  add: (title) => spaced`把 ${title} 加入购物车`,
  like: (title) => spaced`收藏 ${title}`,
  purchase: (title) => spaced`购买 ${title}`,
  recorded: (title) => spaced`与 ${title} 有关的那次记录`,
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
  recorded: '在数据集中有过与这件商品的记录',
};

export const why: typeof english = {
  title: '为什么推荐？',
  ordinal,
  sentences: (...each) => each.join(''),

  place: {
    title: (product) => spaced`为什么推荐 ${product}？`,
    lookCloser: '详细了解',
    noModelTitle: '还没有模型给它排过名次',
    noModelBody: '推荐理由要在了解你的模型上测量。看过几件商品后，很快就会有。',
    toTheLab: '查看模型进度',
    explainer: '解释来自',
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
      spaced`部分${because(deed)}：仅去掉这一次，它会从${ordinal(from)}降到${ordinal(to)}。你的其他行为也有影响。`,
    despite: (deed, from, to, against) =>
      spaced`${because(deed)}：若没有这一次，它会从${ordinal(from)}降到${ordinal(to)}；而且这还是在${doing[against.kind](against.title)}对它起到更强反作用的情况下。`,
    together: ({ deed, count, category }, from, to) =>
      spaced`若去掉你${done[deed]}的 ${format.number(count)} 件${category}，它${
        from === to
          ? spaced`仍在${ordinal(to)}`
          : spaced`会从${ordinal(from)}${to > from ? '降' : '升'}到${ordinal(to)}`
      }。`,
    heldBack: (deed, from, to) =>
      spaced`去掉你的任何一次行为都不会让它下降。${doing[deed.kind](deed.title)}反而压低了它：若没有这一次，它会从${ordinal(from)}升到${ordinal(to)}。`,
    bothWays: (deed, from, to) => {
      const [moved, speaks] = to > from ? ['降', '不利'] : ['升', '有利'];
      return spaced`${doing[deed.kind](deed.title)}的作用有两面：若没有这一次，它会从${ordinal(from)}${moved}到${ordinal(to)}；但只有这一次时，又对它${speaks}。两次测量不一致。`;
    },
    noSingleEvent: (best, worst, count) => {
      const place =
        best === worst
          ? spaced`它都停留在${ordinal(best)}`
          : spaced`它都在${ordinal(best)}到${ordinal(worst)}之间`;
      return count === 1
        ? spaced`你仅有的一次行为并不起决定作用：有没有它，${place}。`
        : spaced`没有哪一次行为起决定作用：去掉这 ${format.number(count)} 次中的任意一次，${place}。`;
    },
    strongest: (deed) => spaced`其中去掉${doing[deed.kind](deed.title)}，得分下降最多。`,
    strongestMixed: (deed) =>
      spaced`其中去掉${doing[deed.kind](deed.title)}，得分下降最多；但只有这一次时，又对它不利：两次测量不一致。`,
  },

  notRecommended: {
    known: (deed, time, now) =>
      spaced`你${dayPhrase(time, now)}${known[deed]}，个性化推荐不再展示它：那里只有你还不了解的商品。`,
    'in-basket': '它已在你的购物车里，个性化推荐不再展示它。',
    'turned-down': '你表示过不想看到它、它的品牌或它的类别，所以任何推荐都不展示它。',
    'sold-out': '它已售罄，个性化推荐不展示它。',
    wouldRank: (rank, candidates) =>
      spaced`假如可以推荐，模型会把它排在 ${format.number(candidates)} 件中的${ordinal(rank)}。`,
    ifOffered: (rank) => spaced`不参与推荐，否则${rank}`,
    tooDeep: (rank, candidates) =>
      spaced`模型并不推荐它：它在 ${format.number(candidates)} 件中排${ordinal(rank)}，推荐栏不会取到这么靠后的商品。`,
    moves: (deed, to, count) =>
      count === 1
        ? spaced`去掉${doing[deed.kind](deed.title)}这唯一一次行为，它会变为${ordinal(to)}。`
        : spaced`在你的所有行为中，去掉${doing[deed.kind](deed.title)}对它的名次影响最大：会变为${ordinal(to)}。`,
    nothingMoves: (count) =>
      count === 1 ? '没有你仅有的那次行为，它也排在同一位。' : '无论去掉你的哪一次行为，它都排在同一位。',
  },

  common: {
    sentence: (facts) => spaced`从商品资料看，两者的共同点是：${format.list(facts)}。`,
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
      spaced`${format.number(events)} 次行为，与 ${format.number(candidates)} 件商品一同比较。`,
    deed: {
      view: '浏览',
      add: '加入购物车',
      like: '收藏',
      purchase: '购买',
      recorded: '数据集中的记录',
    },
    when: dayPhrase,
    highlightBy: '高亮依据',
    orderBy: '顺序',
    inTime: '按时间',
    byStrength: '按强度',
    showAs: '显示为',
    bars: '条形图',
    table: '表格',
    strongest: (shown, events) =>
      shown === events
        ? '你的行为'
        : spaced`你的 ${format.number(events)} 次行为中最强的 ${format.number(shown)} 次`,
    place: '强度名次',
    placeNumber: format.number,
    effect: '实测影响',
    effectHint:
      '有这次行为与没有它相比，这件商品的可能性高多少（单位：奈特，+0.69 即高一倍）。测两次：从你的全部行为中去掉它，以及在空白历史中只有它；取平均。可以互相替代的两次行为不会彼此遮蔽。',
    endsDisagree: (leftOut, alone) =>
      spaced`两次测量不一致：去掉它时为 ${format.signed(leftOut)}，只有它时为 ${format.signed(alone)}。`,
    leftOut: '仅去掉它',
    leftOutHint: '只去掉这次行为时，得分下降多少。两次行为可以互相替代时，哪一次都显不出来。',
    attention: '注意力',
    attentionHint:
      '最新位置看向哪里：沿所有层追溯（注意力展开），或只看某一层的某个注意力头。它对每件商品都相同，本身不是理由。',
    attentionFrom: '注意力来自',
    rollout: '所有层（注意力展开）',
    head: (block, head) => spaced`第 ${format.number(block)} 层，第 ${format.number(head)} 头`,
    gradient: '梯度 × 输入',
    gradientHint: '得分随这次行为的向量上升得有多快，再乘以该向量。',
    carried: { attention: '归因', memory: '记忆', shares: '精确份额' },
    carriedHint: {
      attention: '这次行为沿注意力路径给得分带来了多少。',
      memory: '模型对这次行为还记得多少，并从记忆中给得分带来了多少。',
      shares: '得分中由这次行为贡献的精确部分；所有部分相加等于得分。',
    },
    signed: format.signed,
    rank: (from, to) =>
      from === to ? spaced`仍是${ordinal(from)}` : spaced`${ordinal(from)} → ${ordinal(to)}`,
    rankSpoken: (from, to) =>
      from === to
        ? spaced`去掉它，名次仍是${ordinal(from)}。`
        : spaced`去掉它，名次从${ordinal(from)}变为${ordinal(to)}。`,
    recommendations: '旁边的推荐',
    rankAlone: ordinal,
    pointing: '指向一次行为，看它影响了哪些推荐；指向一件推荐，看它由哪些行为而来。',
    fed: (effect) => spaced`这次行为的影响：${effect}`,
    feeds: (event, falling, all, most, from, to) =>
      spaced`若没有 ${event}，旁边 ${format.number(all)} 件推荐中有 ${format.number(falling)} 件得分下降，下降最多的是 ${most}（${from === to ? spaced`仍是${ordinal(from)}` : spaced`${ordinal(from)} → ${ordinal(to)}`}）。`,
    feedsNothing: (event) => spaced`若没有 ${event}，旁边的推荐没有一件得分下降。`,
    fedHere: (title) => spaced`${title} 由哪些行为而来：每次行为对它的实测影响。`,
    unknownProduct: (id) => spaced`商品 ${id}`,
  },

  numbers: {
    title: '详细数据',
    rank: '名次',
    ofCandidates: (rank, candidates) => spaced`${format.number(candidates)} 件候选中的${ordinal(rank)}`,
    score: '得分',
    rest: '不归于任何行为的得分',
    agreement: '两种度量的一致程度（斯皮尔曼相关）',
    agreementNone: '行为太少，无法判断',
    model: '模型',
    modelName: (model) => modelNames[model],
    backend: '运行于',
    backendName: (backend) => ({ webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' })[backend],
    weights: '模型，SHA-256',
    parameters: '学得的数',
    seed: '种子',
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
        '归因是注意力从一次行为带到这件商品得分上的量。它本身不是原因；实测影响才是，因为那是分别在有它和没有它时重新排序测得的。',
      memory:
        '模型按顺序读取你的行为并形成记忆：这里的数值是一次行为在记忆中的留存、最终作用到这件商品得分上的量（门控保持原样）。它本身不是原因；实测影响才是，因为那是分别在有它和没有它时重新排序测得的。',
      shares:
        '模型用你各次行为的加权和给商品打分，所以每一份都是精确的，加起来就是得分。实测影响还会让其余权重重新调整，并测量这次行为单独的作用，因此两者可能有出入。',
    },
  },

  whatIf,
  trust,
  modelView,
  counted,
  exporting,

  loading: '正在逐一比较有无你的每次行为，并重新排序……',
};
