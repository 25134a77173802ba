import type { ChangedHistory } from '../../core/training/augmentation';
import type { SequenceBatch } from '../../core/training/sequence-batch';

/** An event of a view: its token and its context code in the batch. */
interface ViewEvent {
  readonly token: number;
  readonly code: number;
}

/**
 * Adds two augmented views of each history to a batch, as rows without targets for the contrastive
 * loss. The batch always has three times the rows, so that one recorded plan fits all. For masked
 * batches (mask token N + 1) the views contain the true events, followed by a mask token, as when
 * the model predicts the next item.
 * @param items N
 * @param view augments a history of item indices, oldest first; random at each call
 */
export function withViews(
  batch: SequenceBatch,
  items: number,
  view: (history: readonly number[]) => ChangedHistory,
): SequenceBatch {
  const { rows, length, context } = batch;
  const mask = items + 1;
  const pairs: [ViewEvent[], ViewEvent[]][] = [];
  for (let row = 0; row < rows; row++) {
    const places = Array.from({ length }, (_, i) => row * length + i).filter((at) => batch.inputs[at] > 0);
    if (places.length === 0) continue;
    const masked = places.some((at) => batch.inputs[at] === mask);
    const history = places.map(
      (at) => (batch.inputs[at] === mask ? batch.targets[at] : batch.inputs[at]) - 1,
    );
    const made = (): ViewEvent[] => {
      const events = view(history).map(({ item, place }) => ({
        token: item + 1,
        code: context?.[places[place]] ?? 0,
      }));
      return masked ? [...events.slice(1 - length), { token: mask, code: 0 }] : events;
    };
    pairs.push([made(), made()]);
  }
  const larger = (given: Int32Array): Int32Array => {
    const into = new Int32Array(3 * rows * length);
    into.set(given);
    return into;
  };
  const inputs = larger(batch.inputs);
  const codes = context && new Uint32Array(inputs.length);
  codes?.set(context ?? []);
  [...pairs.map(([first]) => first), ...pairs.map(([, second]) => second)].forEach((events, i) => {
    const from = (rows + i + 1) * length - events.length;
    events.forEach(({ token, code }, at) => {
      inputs[from + at] = token;
      if (codes) codes[from + at] = code;
    });
  });
  return {
    rows: 3 * rows,
    length,
    inputs,
    targets: larger(batch.targets),
    ...(codes ? { context: codes } : {}),
    views: { first: rows, pairs: pairs.length },
  };
}
