import {
  contradicts,
  type Eligibility,
  type ExplainedEvent,
  type Explanation,
  fallWithout,
} from '../../../core/explanation/explanation';

/** An event, and whether what it does by itself contradicts what leaving it out does. */
interface Named {
  readonly event: ExplainedEvent;
  readonly mixed: boolean;
}

/**
 * Which plain statement the measurements allow. Only ranks that were measured by ranking again are
 * spoken of; what a model carried never makes a reason.
 */
export type Reason =
  /** Nothing the shopper did went into the ranking. */
  | { readonly kind: 'no-events' }
  /** It is not recommended: because it may not be, or because it ranks too deep. */
  | {
      readonly kind: 'not-recommended';
      readonly offer: Exclude<Eligibility, { readonly kind: 'offered' }>;
      readonly rank: number;
      readonly candidates: number;
      /** The event whose absence moves the rank most; absent where no rank changes. */
      readonly moving?: ExplainedEvent;
      readonly count: number;
    }
  /** Leaving out `event` lowers both score and rank. */
  | (Named & {
      readonly kind: 'lifted';
      /** Mostly this event: it makes at least half of everything that raises the score. */
      readonly weight: 'mostly' | 'partly';
      readonly from: number;
      readonly to: number;
      /** The event that speaks against the product more strongly than `event` speaks for it. */
      readonly against?: ExplainedEvent;
    })
  /** Leaving out no event lowers the rank, and leaving out `event` raises both score and rank. */
  | (Named & {
      readonly kind: 'held-back';
      readonly from: number;
      readonly to: number;
    })
  /**
   * No rank changes, or only against the score: without an event the product's score rises and its
   * rank falls (others gain more), which nobody would call a reason.
   */
  | {
      readonly kind: 'no-single-event';
      /** The ranks found, with and without events. */
      readonly best: number;
      readonly worst: number;
      readonly count: number;
      /** The event whose absence lowers the score most, where one does. */
      readonly strongest?: Named;
    };

/**
 * Chooses the statement for one explanation. It speaks of ranks without events, so what leaving
 * them out does decides, not the effect from both ends; where the other end says the opposite, the
 * statement says so.
 */
export function reasonFor(explanation: Explanation): Reason {
  const { events, rank, candidates, offer } = explanation;
  if (events.length === 0) return { kind: 'no-events' };
  const fall = (event: ExplainedEvent) => fallWithout(explanation, event);
  const named = (event: ExplainedEvent) => ({ event, mixed: contradicts(event.effect, fall(event)) });
  if (offer.kind !== 'offered') {
    const shift = ({ without }: ExplainedEvent) => Math.abs(without.rank - rank);
    const [moving] = events.toSorted((a, b) => shift(b) - shift(a) || Math.abs(fall(b)) - Math.abs(fall(a)));
    return {
      kind: 'not-recommended',
      offer,
      rank,
      candidates,
      count: events.length,
      ...(moving && shift(moving) > 0 && { moving }),
    };
  }
  const byFall = [...events].sort((a, b) => fall(b) - fall(a));

  const lifting = byFall.find((event) => event.without.rank > rank && fall(event) > 0);
  if (lifting) {
    const raised = events.reduce((sum, event) => sum + Math.max(0, fall(event)), 0);
    const opponent = byFall.at(-1);
    const against =
      opponent && opponent.without.rank < rank && -fall(opponent) > fall(lifting) ? opponent : undefined;
    return {
      kind: 'lifted',
      ...named(lifting),
      weight: fall(lifting) >= raised / 2 && !against ? 'mostly' : 'partly',
      from: rank,
      to: lifting.without.rank,
      against,
    };
  }

  const worst = Math.max(rank, ...events.map((event) => event.without.rank));
  const holding = byFall.findLast((event) => event.without.rank < rank && fall(event) < 0);
  if (holding && worst === rank)
    return { kind: 'held-back', ...named(holding), from: rank, to: holding.without.rank };

  const strongest = byFall[0];
  return {
    kind: 'no-single-event',
    best: Math.min(rank, ...events.map((event) => event.without.rank)),
    worst,
    count: events.length,
    strongest: strongest && fall(strongest) > 0 ? named(strongest) : undefined,
  };
}

/** Below this Spearman correlation what events carried and their effect are said to disagree. */
const WEAK_AGREEMENT = 0.3;

export const disagrees = (agreement: number | null): boolean =>
  agreement !== null && agreement < WEAK_AGREEMENT;
