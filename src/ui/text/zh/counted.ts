import type { counted as english } from '../en/counted';
import { spaced } from '../spacing';

export const counted: typeof english = {
  boughtTogether: (both, bought, title, lift) =>
    spaced`买过 ${title} 的 ${bought} 人中有 ${both} 人也买了它，是随机预期的 ${lift} 倍。`,
  kindsBoughtTogether: (both, bought, kind, other, lift) =>
    spaced`买过${kind}的 ${bought} 人中有 ${both} 人也买了${other}，是随机预期的 ${lift} 倍。这两件商品本身的购买次数太少，无法直接比较。`,
  alike: {
    vectors: (title, likeness) => spaced`模型认为它与 ${title} 相似：两者向量的余弦相似度为 ${likeness}。`,
    shoppers: (title, likeness) => spaced`选择它的顾客往往也选择 ${title}：相似度为 ${likeness}。`,
    attributes: (title, likeness) =>
      spaced`它与 ${title} 的商品信息相似（品牌、品类、价格、文字）：余弦相似度为 ${likeness}。`,
  },
  comesNext: (followed, bought, after, next, days, lift) =>
    spaced`买过${after}的 ${bought} 人中有 ${followed} 人在 ${days} 天内买了${next}，是随机预期的 ${lift} 倍。`,
  usedUp: (what, days, repeats, shoppers, ago) =>
    spaced`购买${what}的人有一半会在 ${days} 天内再次购买（${shoppers} 位顾客共复购 ${repeats} 次）。你上次购买是${ago}。`,
  rising: (recent, usual, days) =>
    spaced`最近 ${days} 天有 ${recent} 位顾客看过或选过它，平时约为 ${usual} 位。`,
  newSince: (ago) => spaced`它${ago}上架。`,
  newUnknown: '新品，看过的人还很少。',
  newShared: (shared) => spaced`它排得更靠前，因为它与你选过的商品有共同点：${shared}。`,
  reduced: (reduction) => spaced`价格比之前低 ${reduction}。`,
  level: (level) => spaced`你常选的价位为 ${level}：0% 是同类中最便宜的，100% 是最贵的。`,
  seen: (ago) => spaced`你${ago}看过或选过它。`,
  popular: (shoppers) => spaced`${shoppers} 位顾客看过或选过它，这个数字对所有人都一样。`,
  noModel: '以上均为统计结果，并非模型预测。',
  byModel: '没有用到你的行为，只取决于所比较的那件商品。',
};
