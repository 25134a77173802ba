import type { TrueCause } from '../../../core/shop/true-cause';
import type { trust as english } from '../en/trust';
import { spaced } from '../spacing';

const causes: Record<TrueCause['kind'], string> = {
  taste: '长期的喜好',
  'need-step': '计划的下一步',
  complement: '与另一件商品搭配',
  substitute: '与同类商品比较',
  replenishment: '之前买的用完了',
  promotion: '促销',
  'new-arrival': '新品',
  popularity: '热门商品',
  noise: '无，随机选择',
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
  measure: '检验依据',
  testing: '正在按解释的顺序和随机顺序删除行为并重新排序……',
  strong: '这个解释通过了检验。',
  weak: '这个解释不可靠。',
  tooFew: '行为太少，无法检验这个解释。',
  tooFewBody: (fewest) => spaced`少于 ${fewest} 次行为时，删除顺序几乎没有影响。`,
  strongBody: (beaten, orders) =>
    spaced`先删除它指出的行为，得分下降快于 ${orders} 种随机顺序中的 ${beaten} 种。`,
  weakBody: (beaten, orders, needed) =>
    spaced`先删除它指出的行为，得分下降仅快于 ${orders} 种随机顺序中的 ${beaten} 种，达到 ${needed} 种才算通过。`,
  toTheTest: '查看检验',
  deletion: {
    title: '删除检验：从影响最大的开始',
    summary: (explained, random) =>
      spaced`删除过程中的平均得分：按解释的顺序为 ${explained}，按随机顺序为 ${random}；越低越好。`,
  },
  insertion: {
    title: '添加检验：从影响最大的开始',
    summary: (explained, random) =>
      spaced`向空白历史添加过程中的平均得分：按解释的顺序为 ${explained}，按随机顺序为 ${random}；越高越好。`,
  },
  own: '解释的顺序',
  random: '随机顺序（平均）',
  deleted: '已删除的行为',
  inserted: '已添加的行为',
  score: '得分',
  table: '以表格显示',
  agreement: {
    title: '各种度量是否一致？',
    carried: (value) => spaced`模型自己的归因与实测影响：${value}。`,
    attention: (value) => spaced`注意力（rollout）与实测影响：${value}。`,
    none: '行为太少，无法比较。',
    scale: 'Spearman 等级相关系数：1 表示顺序相同，0 表示无关，−1 表示顺序相反。',
  },
  rankings: (rankings, milliseconds) => spaced`此次检验共排序 ${rankings} 次，用时 ${milliseconds} 毫秒。`,

  causes: {
    title: '真实原因',
    intro:
      '这位顾客是模拟的，每次行为的真实原因都是已知的，但模型从未见过。下表将真实原因与模型在行为发生前的解释进行对比。',
    real: '真人行为的真实原因无从得知，因此这里没有内容。',
    become: '到实验室切换为一位模拟顾客',
    table: '最近行为的真实原因与解释',
    event: '行为',
    truly: '真实原因',
    says: '模型的解释',
    nothing: '没有更早的行为',
    asking: '正在计算……',
    cause: (cause) =>
      cause.need === undefined
        ? causes[cause.kind]
        : spaced`“${needs[cause.need] ?? cause.need}”的第 ${(cause.step ?? 0) + 1} 步`,
    because: (cause, title) => spaced`${cause}：${title}`,
    strongest: (title, rank) => spaced`${title}（当时排在${rank}）`,
    right: '正确',
    wrong: '另一次行为',
    noEvent: '并非由某一次行为引起',
    score: (right, asked) => spaced`${asked} 次行为由更早的行为引起，其中 ${right} 次解释指出了真实原因。`,
  },
};
