import type { RailReason } from '../../../core/recommendation/rail-reason';
import type { Names } from '../../../session/goods/use-names';
import type { Dictionary } from '../../../ui/text/en';
import type { Format } from '../../../ui/text/format';
import { shortTitle } from './short-title';

/** The numbers by which a counted rail chose a product, in sentences. */
export function countedSentences(
  reason: RailReason,
  words: Dictionary['why']['counted'],
  { format, names, now }: { readonly format: Format; readonly names: Names; readonly now: number },
): readonly string[] {
  const { titleOf, kindOf, traitOf } = names;
  const { count, decimal } = format;
  const ago = (time: number) => format.relative(time, now);
  switch (reason.kind) {
    case 'bought-together': {
      const [both, bought, lift] = [count(reason.both), count(reason.bought), decimal(reason.lift, 1)];
      return [
        reason.kinds
          ? words.kindsBoughtTogether(
              both,
              bought,
              kindOf(reason.kinds.with),
              kindOf(reason.kinds.item),
              lift,
            )
          : words.boughtTogether(both, bought, shortTitle(titleOf(reason.with)), lift),
        words.noModel,
      ];
    }
    case 'alike':
      return [
        words.alike[reason.by](shortTitle(titleOf(reason.to)), decimal(reason.likeness, 2)),
        words.byModel,
      ];
    case 'comes-next':
      return [
        words.comesNext(
          count(reason.followed),
          count(reason.bought),
          kindOf(reason.after),
          kindOf(reason.next),
          count(reason.days),
          decimal(reason.lift, 1),
        ),
        words.noModel,
      ];
    case 'used-up':
      return [
        words.usedUp(
          kindOf(reason.what),
          count(Math.round(reason.days)),
          count(reason.repeats),
          count(reason.shoppers),
          ago(reason.bought),
        ),
        words.noModel,
      ];
    case 'rising':
      return [
        words.rising(count(reason.recent), decimal(reason.usual, 1), count(reason.days)),
        words.noModel,
      ];
    case 'new':
      return [
        reason.since === undefined ? words.newUnknown : words.newSince(ago(reason.since)),
        ...(reason.shared.length > 0 ? [words.newShared(format.list(reason.shared.map(traitOf)))] : []),
      ];
    case 'reduced':
      return [
        words.reduced(format.percent(reason.reduction)),
        ...(reason.level === undefined ? [] : [words.level(format.percent(reason.level))]),
        ...(reason.shoppers === undefined ? [] : [words.popular(count(reason.shoppers))]),
      ];
    case 'seen':
      return [words.seen(ago(reason.time)), words.noModel];
    case 'popular':
      return [words.popular(count(reason.shoppers)), words.noModel];
  }
}
