import type { counted as english } from '../en/counted';
import { spaced } from '../spacing';

export const counted: typeof english = {
  boughtTogether: (both, bought, title, lift) =>
    spaced`购买 ${title} 的 ${bought} 人中有 ${both} 人同时买了它，是偶然情况的 ${lift} 倍。`,
  kindsBoughtTogether: (both, bought, kind, other, lift) =>
    spaced`买过${kind}的 ${bought} 人中有 ${both} 人也买了${other}，是偶然情况的 ${lift} 倍。这两件商品本身被购买得太少，无法计数。`,
  alike: {
    vectors: (title, likeness) => spaced`在模型看来它与 ${title} 相似：两者向量的余弦为 ${likeness}。`,
    shoppers: (title, likeness) => spaced`它与 ${title} 由同一批顾客选择：相似度为 ${likeness}。`,
    attributes: (title, likeness) =>
      spaced`关于它与 ${title} 的资料相似（品牌、种类、价格、文字）：余弦为 ${likeness}。`,
  },
  comesNext: (followed, bought, after, next, days, lift) =>
    spaced`买过${after}之后，${bought} 人中有 ${followed} 人在 ${days} 天内买了${next}，是偶然情况的 ${lift} 倍。`,
  usedUp: (what, days, repeats, shoppers, ago) =>
    spaced`再次购买${what}的人有一半在 ${days} 天内再买（${shoppers} 位顾客共 ${repeats} 次）。你上次购买是${ago}。`,
  rising: (recent, usual, days) =>
    spaced`最近 ${days} 天有 ${recent} 位顾客来看过它；按平时的速度应为 ${usual} 位。`,
  newSince: (ago) => spaced`它${ago}上架。`,
  newUnknown: '它是新来的：还几乎没有人看过。',
  newShared: (shared) => spaced`它与你之前选过的商品相同、并因此更靠前的地方：${shared}。`,
  reduced: (reduction) => spaced`它的价格比之前低 ${reduction}。`,
  level: (level) => spaced`从同类中最便宜到最贵，你自己的选择位于 ${level} 处。`,
  seen: (ago) => spaced`你${ago}看过或选过它。`,
  popular: (shoppers) => spaced`社区里有 ${shoppers} 位顾客的历史中有它。对每个人都一样。`,
  noModel: '这些是计数，不是模型的猜测：除了这里所说的，背后再没有别的。',
  byModel: '你的行为没有参与其中：它只取决于所比较的那件商品。',
};
