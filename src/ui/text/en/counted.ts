/** Why a product stands on a rail that was counted, not learnt. Amounts, days and titles arrive already formatted. */
export const counted = {
  boughtTogether: (both: string, bought: string, title: string, lift: string) =>
    `Bought together by ${both} of ${bought} who bought ${title}: ${lift} times as often as chance would have it.`,
  kindsBoughtTogether: (both: string, bought: string, kind: string, other: string, lift: string) =>
    `${both} of ${bought} who bought from ${kind} also bought from ${other}: ${lift} times as often as chance would have it. The two products themselves were bought too seldom to be counted.`,
  alike: {
    vectors: (title: string, likeness: string) =>
      `To the model this is like ${title}: the cosine of their vectors is ${likeness}.`,
    shoppers: (title: string, likeness: string) =>
      `The same shoppers have this and ${title}: their likeness is ${likeness}.`,
    attributes: (title: string, likeness: string) =>
      `What is said of this and of ${title} is alike (brand, kind, price, words): the cosine is ${likeness}.`,
  },
  comesNext: (followed: string, bought: string, after: string, next: string, days: string, lift: string) =>
    `After ${after}, ${followed} of ${bought} bought from ${next} within ${days} days: ${lift} times as often as chance would have it.`,
  usedUp: (what: string, days: string, repeats: string, shoppers: string, ago: string) =>
    `Half of those who bought ${what} again did so within ${days} days (${repeats} times by ${shoppers} shoppers). You bought it ${ago}.`,
  rising: (recent: string, usual: string, days: string) =>
    `${recent} shoppers came to this in the newest ${days} days; at its usual rate it would have been ${usual}.`,
  newSince: (ago: string) => `It came into the shop ${ago}.`,
  newUnknown: 'It is new here: hardly anybody has come to it yet.',
  newShared: (shared: string) => `What speaks for it and is in what you chose before: ${shared}.`,
  reduced: (reduction: string) => `Its price is ${reduction} below the one before.`,
  level: (level: string) =>
    `Your own choices stand at ${level} of the way from the cheapest to the dearest of their kinds.`,
  seen: (ago: string) => `You looked at it or chose it ${ago}.`,
  popular: (shoppers: string) =>
    `${shoppers} shoppers of the community have it in their history. It is the same for everyone.`,
  noModel: 'These are counts, not a model’s guess: there is nothing behind them but what is said here.',
  byModel: 'No event of yours went into this: it follows from the product it is compared with.',
};
