import type { TrueCause } from '../../../core/shop/true-cause';
import type { trust as english } from '../en/trust';
import { spaced } from '../spacing';

const causes: Record<TrueCause['kind'], string> = {
  taste: '长期的喜好',
  'need-step': '计划的下一步',
  complement: '与某件商品搭配',
  substitute: '与同类商品比较',
  replenishment: '之前买的用完了',
  promotion: '促销',
  'new-arrival': '新品',
  popularity: '大家都在买',
  noise: '没有任何原因',
};

/** The plans of simulated shoppers. */
const needs: Readonly<Record<string, string>> = {
  'camping-trip': '露营',
  'hiking-season': '徒步季',
  'new-baby': '新生儿',
  'new-flat': '新居',
  'dining-room': '餐厅',
  bedroom: '卧室',
  bathroom: '浴室',
  'first-kitchen': '第一间厨房',
  'reading-corner': '阅读角',
  'home-office': '家庭办公',
  'garden-spring': '春日花园',
  marathon: '马拉松',
  'home-gym': '家庭健身',
  'bike-commute': '骑车通勤',
  'summer-sport': '夏季运动',
  'new-puppy': '新来的小狗',
  'new-cat': '新来的猫',
  'coffee-nerd': '咖啡爱好',
  'tea-time': '下午茶',
  painter: '绘画',
  writer: '写作',
  photographer: '摄影',
  'dinner-party': '家宴',
  'summer-holiday': '暑假',
  'winter-wardrobe': '冬装',
  'new-job': '新工作',
  'skin-and-hair': '护肤护发',
  'birthday-presents': '生日礼物',
  'new-phone': '新手机',
  'healthy-breakfast': '健康早餐',
};

export const trust: typeof english = {
  title: '可信度',
  measure: '检验这种顺序',
  testing: '正在按它的顺序和随机顺序删除行为，并重新排序……',
  strong: '这个解释经得起自己的检验。',
  weak: '这个解释不可靠。',
  tooFew: '行为太少，无法检验这个解释。',
  tooFewBody: (fewest) => spaced`少于 ${fewest} 次行为时，各种删除顺序几乎没有区别。`,
  strongBody: (beaten, orders) =>
    spaced`先删除它指出的行为，得分下降得比 ${orders} 种随机顺序中的 ${beaten} 种更早。`,
  weakBody: (beaten, orders, needed) =>
    spaced`先删除它指出的行为，得分下降只比 ${orders} 种随机顺序中的 ${beaten} 种更早；达到 ${needed} 种才算可靠。它在这里几乎不比碰运气好。`,
  toTheTest: '查看检验',
  deletion: {
    title: '从最强的开始删除',
    summary: (explained, random) =>
      spaced`删除过程中的平均得分：按解释的顺序为 ${explained}，按随机顺序为 ${random}；越低越好。`,
  },
  insertion: {
    title: '从最强的开始添加',
    summary: (explained, random) =>
      spaced`向空白历史添加过程中的平均得分：按解释的顺序为 ${explained}，按随机顺序为 ${random}；越高越好。`,
  },
  own: '按它的顺序',
  random: '按随机顺序（平均）',
  deleted: '已删除的行为',
  inserted: '已添加的行为',
  score: '得分',
  table: '数据',
  agreement: {
    title: '各种度量一致吗？',
    carried: (value) => spaced`模型自己的归因与实测影响：${value}。`,
    attention: (value) => spaced`注意力（展开）与实测影响：${value}。`,
    none: '行为太少，或模型没有注意力，无法比较。',
    scale: '斯皮尔曼等级相关：1 表示顺序相同，0 表示无关，−1 表示顺序相反。',
  },
  rankings: (rankings, milliseconds) => spaced`为此对 ${rankings} 份历史排了序，用时 ${milliseconds} 毫秒。`,

  causes: {
    title: '实际发生了什么',
    intro:
      '这位顾客是模拟的，所以每次行为的真实原因都是已知的。模型从未见过这些原因。下面把每次行为与模型在它发生之前会给出的说法放在一起。',
    real: '真人行为的真实原因不在任何记录里，所以这里没有你的内容。',
    become: '在实验室里成为一位模拟顾客',
    table: '最近各次行为的真实原因与解释',
    event: '行为',
    truly: '真实原因',
    says: '模型的说法',
    nothing: '在它之前没有任何行为',
    asking: '正在询问……',
    cause: (cause) =>
      cause.need === undefined
        ? causes[cause.kind]
        : spaced`“${needs[cause.need] ?? cause.need}”的第 ${(cause.step ?? 0) + 1} 步`,
    because: (cause, title) => spaced`${cause}：${title}`,
    strongest: (title, rank) => spaced`${title}（当时排在${rank}）`,
    right: '正确',
    wrong: '是另一次行为',
    noEvent: '原因不是某一次行为',
    score: (right, asked) =>
      spaced`在由更早行为引起的 ${asked} 次行为中，实测影响最强的行为有 ${right} 次正是真实原因。`,
  },
};
