import type { TrueCause } from '../../../core/shop/true-cause';

const causes: Record<TrueCause['kind'], string> = {
  taste: 'a lasting taste',
  'need-step': 'the next step of a plan',
  complement: 'it goes with another product',
  substitute: 'compared with a similar product',
  replenishment: 'an earlier purchase was used up',
  promotion: 'a promotion',
  'new-arrival': 'a new arrival',
  popularity: 'its popularity',
  noise: 'none, chosen at random',
};

/** Amounts and ranks are already formatted. */
export const trust = {
  title: 'Trust',
  measure: 'Test the order by',
  testing: 'Removing events in this order and in random orders, and ranking again …',
  strong: 'This explanation passes its test.',
  weak: 'This explanation is weak.',
  tooFew: 'Too few events to test this explanation.',
  tooFewBody: (fewest: string) =>
    `With fewer than ${fewest} events, the order in which they are removed makes hardly any difference.`,
  strongBody: (beaten: string, orders: string) =>
    `Removing the events it names first lowers the score faster than ${beaten} of ${orders} random orders.`,
  weakBody: (beaten: string, orders: string, needed: string) =>
    `Removing the events it names first lowers the score faster than only ${beaten} of ${orders} random orders. An explanation passes with ${needed}.`,
  toTheTest: 'See the test',
  deletion: {
    title: 'Deletion, strongest event first',
    summary: (explained: string, random: string) =>
      `Mean score while events are removed: ${explained} in the explanation’s order, ${random} in random orders; lower is better.`,
  },
  insertion: {
    title: 'Insertion, strongest event first',
    summary: (explained: string, random: string) =>
      `Mean score while events are added to an empty history: ${explained} in the explanation’s order, ${random} in random orders; higher is better.`,
  },
  own: 'Explanation’s order',
  random: 'Random orders, mean',
  deleted: 'events removed',
  inserted: 'events added',
  score: 'score',
  table: 'Show as a table',
  agreement: {
    title: 'Do the measures agree?',
    carried: (value: string) => `The model’s own attribution and the measured effect: ${value}.`,
    attention: (value: string) => `Attention (rollout) and the measured effect: ${value}.`,
    none: 'There are too few events to compare.',
    scale: 'Spearman rank correlation: 1 is the same order, 0 no relation, −1 the opposite order.',
  },
  rankings: (rankings: string, milliseconds: string) =>
    `This test ran ${rankings} rankings in ${milliseconds} ms.`,

  causes: {
    title: 'True causes',
    intro:
      'This shopper is simulated, so the true cause of every event is known. No model has seen it. The table compares it with the model’s explanation from the moment before the event.',
    real: 'The true causes of a real person’s actions are unknown, so there is nothing to show for you.',
    become: 'Become a simulated shopper in the Lab',
    table: 'True causes and explanations of the latest events',
    event: 'Event',
    truly: 'True cause',
    says: 'Model’s explanation',
    nothing: 'no earlier event',
    asking: 'computing …',
    cause: (cause: TrueCause) =>
      cause.need === undefined
        ? causes[cause.kind]
        : `step ${(cause.step ?? 0) + 1} of “${cause.need.replaceAll('-', ' ')}”`,
    because: (cause: string, title: string) => `${cause}: ${title}`,
    strongest: (title: string, rank: string) => `${title} (ranked ${rank} then)`,
    right: 'correct',
    wrong: 'a different event',
    noEvent: 'not caused by a single event',
    score: (right: string, asked: string) =>
      `Of ${asked} events caused by an earlier event, the explanation names the true cause of ${right}.`,
  },
};
