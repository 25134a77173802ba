import type { ExplainedEvent } from '../../../core/explanation/explanation';
import type { Dictionary } from '../../../ui/text/en';
import type { Deed } from '../../../ui/text/en/why';
import type { Reason } from './reason';
import { shortTitle } from './short-title';

/**
 * The reason in plain words. `titleOf` gives the title for a product's id; "yesterday" counts from
 * `now`.
 */
export function reasonSentence(
  reason: Reason,
  words: Dictionary['why'],
  titleOf: (item: string) => string,
  now: number,
): string {
  const deed = (event: ExplainedEvent): Deed => ({
    kind: event.kind,
    title: shortTitle(titleOf(event.item)),
    time: event.time,
    now,
  });
  switch (reason.kind) {
    case 'no-events':
      return words.reason.noEvents;
    case 'not-recommended': {
      const { offer, rank, candidates, moving, count } = reason;
      const place = [rank, candidates] as const;
      return words.sentences(
        ...(offer.kind === 'too-deep'
          ? [words.notRecommended.tooDeep(...place)]
          : [
              offer.kind === 'known'
                ? words.notRecommended.known(offer.deed, offer.time, now)
                : words.notRecommended[offer.kind],
              words.notRecommended.wouldRank(...place),
            ]),
        moving
          ? words.notRecommended.moves(deed(moving), moving.without.rank, count)
          : words.notRecommended.nothingMoves(count),
      );
    }
    case 'held-back':
      return words.reason[reason.mixed ? 'bothWays' : 'heldBack'](deed(reason.event), reason.from, reason.to);
    case 'no-single-event': {
      const plain = words.reason.noSingleEvent(reason.best, reason.worst, reason.count);
      const { strongest } = reason;
      if (!strongest) return plain;
      return words.sentences(
        plain,
        words.reason[strongest.mixed ? 'strongestMixed' : 'strongest'](deed(strongest.event)),
      );
    }
    case 'lifted':
      if (reason.mixed) return words.reason.bothWays(deed(reason.event), reason.from, reason.to);
      return reason.against
        ? words.reason.despite(deed(reason.event), reason.from, reason.to, deed(reason.against))
        : words.reason[reason.weight](deed(reason.event), reason.from, reason.to);
  }
}
