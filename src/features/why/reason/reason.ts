import {
  contradicts,
  type Eligibility,
  type ExplainedEvent,
  type Explanation,
  fallWithout,
} from '../../../core/explanation/explanation';

/** An event, and whether its effect alone contradicts the effect of leaving it out. */
interface Named {
  readonly event: ExplainedEvent;
  readonly mixed: boolean;
}

/**
 * The statement that the measurements allow. It only speaks of ranks that were measured by ranking
 * again; the contributions inside a model are never given as the reason.
 */
export type Reason =
  /** No event of the shopper went into the ranking. */
  | { readonly kind: 'no-events' }
  /** It is not recommended: it may not be, or it ranks too deep. */
  | {
      readonly kind: 'not-recommended';
      readonly offer: Exclude<Eligibility, { readonly kind: 'offered' }>;
      readonly rank: number;
      readonly candidates: number;
      /** The event whose absence moves the rank most; absent when no rank changes. */
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
   * No rank changes, or only in the direction opposite to the score: without an event the product's
   * score rises but its rank falls, because other products gain more. That is no reason to show.
   */
  | {
      readonly kind: 'no-single-event';
      /** The best and worst ranks measured, with and without events. */
      readonly best: number;
      readonly worst: number;
      readonly count: number;
      /** The event whose absence lowers the score most; absent when none lowers it. */
      readonly strongest?: Named;
    };

/**
 * Chooses the statement for one explanation. Statements are about ranks without events, so the
 * effect of leaving events out decides. Where the effect of the event alone says the opposite, the
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

/**
 * Below this Spearman correlation, contributions inside the model and measured effects are said to
 * disagree.
 */
const WEAK_AGREEMENT = 0.3;

export const disagrees = (agreement: number | null): boolean =>
  agreement !== null && agreement < WEAK_AGREEMENT;
