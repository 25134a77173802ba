import type { TrueCause } from '../../../core/shop/true-cause';

const causes: Record<TrueCause['kind'], string> = {
  taste: 'a lasting taste',
  'need-step': 'the next step of a plan',
  complement: 'it goes with something',
  substitute: 'compared with something like it',
  replenishment: 'what was bought before was used up',
  promotion: 'a promotion',
  'new-arrival': 'it was new',
  popularity: 'everybody takes it',
  noise: 'no reason at all',
};

/** Amounts and ranks arrive already formatted. */
export const trust = {
  title: 'Trust',
  measure: 'Test the order of',
  testing: 'Deleting events in its order and in random orders, and ranking again …',
  strong: 'This explanation stands up to its own test.',
  weak: 'This explanation is weak.',
  tooFew: 'Too few events to test this explanation.',
  tooFewBody: (fewest: string) =>
    `With less than ${fewest} events, one order of deleting them is hardly another.`,
  strongBody: (beaten: string, orders: string) =>
    `Deleting the events it names first lowers the score sooner than ${beaten} of ${orders} random orders do.`,
  weakBody: (beaten: string, orders: string, needed: string) =>
    `Deleting the events it names first lowers the score sooner than only ${beaten} of ${orders} random orders; ${needed} would be enough. What it names is hardly better than chance here.`,
  toTheTest: 'See the test',
  deletion: {
    title: 'Deleting, strongest first',
    summary: (explained: string, random: string) =>
      `Mean score while events are deleted: ${explained} in the explanation’s order, ${random} in random orders; lower is better.`,
  },
  insertion: {
    title: 'Adding, strongest first',
    summary: (explained: string, random: string) =>
      `Mean score while events are added to an empty history: ${explained} in the explanation’s order, ${random} in random orders; higher is better.`,
  },
  own: 'In its order',
  random: 'In random orders, mean',
  deleted: 'events deleted',
  inserted: 'events added',
  score: 'score',
  table: 'The numbers',
  agreement: {
    title: 'Do the measures agree?',
    carried: (value: string) => `What the model accounts for and the measured effect: ${value}.`,
    attention: (value: string) => `Attention (rollout) and the measured effect: ${value}.`,
    none: 'There are too few events, or the model has no attention, to compare.',
    scale: 'Spearman rank correlation: 1 is the same order, 0 no relation, −1 the opposite order.',
  },
  rankings: (rankings: string, milliseconds: string) =>
    `${rankings} histories were ranked for this, in ${milliseconds} ms.`,

  causes: {
    title: 'What really happened',
    intro:
      'This shopper is simulated, so the true cause of every event is known. No model saw it. Below, each event beside what the model would have said just before it.',
    real: 'The true cause of what a person does is in no log, so nothing is shown for you.',
    become: 'Become a simulated shopper in the Lab',
    table: 'True cause and explanation of the newest events',
    event: 'Event',
    truly: 'True cause',
    says: 'What the model says',
    nothing: 'nothing before it',
    asking: 'asking …',
    cause: (cause: TrueCause) =>
      cause.need === undefined
        ? causes[cause.kind]
        : `step ${(cause.step ?? 0) + 1} of “${cause.need.replaceAll('-', ' ')}”`,
    because: (cause: string, title: string) => `${cause}: ${title}`,
    strongest: (title: string, rank: string) => `${title} (it stood ${rank})`,
    right: 'right',
    wrong: 'another event',
    noEvent: 'no single event was the cause',
    score: (right: string, asked: string) =>
      `The strongest effect is the true cause in ${right} of ${asked} events that an earlier one caused.`,
  },
};
