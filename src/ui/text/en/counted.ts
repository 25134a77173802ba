/** Why a rail that is counted shows a product. Amounts, days and titles are already formatted. */
export const counted = {
  boughtTogether: (both: string, bought: string, title: string, lift: string) =>
    `${both} of ${bought} who bought ${title} also bought this: ${lift} times as often as expected by chance.`,
  kindsBoughtTogether: (both: string, bought: string, kind: string, other: string, lift: string) =>
    `${both} of ${bought} who bought ${kind} also bought ${other}: ${lift} times as often as expected by chance. The two products themselves were bought too rarely to compare.`,
  alike: {
    vectors: (title: string, likeness: string) =>
      `The model finds this similar to ${title}: the cosine similarity of their vectors is ${likeness}.`,
    shoppers: (title: string, likeness: string) =>
      `The same shoppers choose this and ${title}: their similarity is ${likeness}.`,
    attributes: (title: string, likeness: string) =>
      `This and ${title} have similar descriptions (brand, kind, price, words): their cosine similarity is ${likeness}.`,
  },
  comesNext: (followed: string, bought: string, after: string, next: string, days: string, lift: string) =>
    `After ${after}, ${followed} of ${bought} bought ${next} within ${days} days: ${lift} times as often as expected by chance.`,
  usedUp: (what: string, days: string, repeats: string, shoppers: string, ago: string) =>
    `Half of all buyers of ${what} buy again within ${days} days (${repeats} repeat purchases among ${shoppers} buyers). You bought it ${ago}.`,
  rising: (recent: string, usual: string, days: string) =>
    `${recent} shoppers viewed or chose this in the latest ${days} days; the usual number is ${usual}.`,
  newSince: (ago: string) => `This was added to the shop ${ago}.`,
  newUnknown: 'This is new: hardly anyone has viewed it yet.',
  newShared: (shared: string) => `It ranks higher because it is like what you chose before: ${shared}.`,
  reduced: (reduction: string) => `Its price is ${reduction} lower than before.`,
  level: (level: string) =>
    `Your usual price level is ${level}, from 0% for the cheapest product of a kind to 100% for the most expensive.`,
  seen: (ago: string) => `You viewed or chose it ${ago}.`,
  popular: (shoppers: string) =>
    `${shoppers} shoppers viewed or chose this. The number is the same for everyone.`,
  noModel: 'These facts are counted, not predicted by a model.',
  byModel: 'Your own activity was not used: this depends only on the product it is compared with.',
};
