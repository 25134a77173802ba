import type { ExplainedEvent, Explanation } from '../../core/explanation';

/**
 * Which plain statement the measurements allow. Only ranks that were measured by ranking again are spoken of;
 * attention never makes a reason.
 */
export type Reason =
  /** Nothing the shopper did went into the ranking. */
  | { readonly kind: 'no-events' }
  /** Leaving out `event` lowers the rank. */
  | {
      readonly kind: 'lifted';
      readonly event: ExplainedEvent;
      /** Mostly this event: it makes at least half of everything that raises the score. */
      readonly weight: 'mostly' | 'partly';
      readonly from: number;
      readonly to: number;
      /** The event that speaks against the product more strongly than `event` speaks for it. */
      readonly against?: ExplainedEvent;
    }
  /** No event lifts the rank, and leaving out `event` raises it. */
  | {
      readonly kind: 'held-back';
      readonly event: ExplainedEvent;
      readonly from: number;
      readonly to: number;
    }
  /** Leaving out any one event changes no rank. */
  | {
      readonly kind: 'no-single-event';
      readonly rank: number;
      readonly count: number;
      /** The event whose absence lowers the score most, where one does. */
      readonly strongest?: ExplainedEvent;
    };

/** What leaving the event out takes from the score: positive where the event speaks for the product. */
export const effectOf = (explanation: Pick<Explanation, 'score'>, event: ExplainedEvent): number =>
  explanation.score - event.without.score;

/** Chooses the statement for one explanation. */
export function reasonFor(explanation: Explanation): Reason {
  const { events, rank } = explanation;
  if (events.length === 0) return { kind: 'no-events' };
  const effect = (event: ExplainedEvent) => effectOf(explanation, event);
  const byEffect = [...events].sort((a, b) => effect(b) - effect(a));

  const lifting = byEffect.find((event) => event.without.rank > rank);
  if (lifting) {
    const raised = events.reduce((sum, event) => sum + Math.max(0, effect(event)), 0);
    const opponent = byEffect.at(-1);
    const against =
      opponent && opponent.without.rank < rank && -effect(opponent) > effect(lifting) ? opponent : undefined;
    return {
      kind: 'lifted',
      event: lifting,
      weight: effect(lifting) > 0 && effect(lifting) >= raised / 2 && !against ? 'mostly' : 'partly',
      from: rank,
      to: lifting.without.rank,
      against,
    };
  }

  const holding = byEffect.findLast((event) => event.without.rank < rank);
  if (holding) return { kind: 'held-back', event: holding, from: rank, to: holding.without.rank };

  const strongest = byEffect[0];
  return {
    kind: 'no-single-event',
    rank,
    count: events.length,
    strongest: strongest && effect(strongest) > 0 ? strongest : undefined,
  };
}

/** Below this Spearman correlation attention (or share) and effect are said to disagree. */
export const WEAK_AGREEMENT = 0.3;

export const disagrees = (agreement: number | null): boolean =>
  agreement !== null && agreement < WEAK_AGREEMENT;
