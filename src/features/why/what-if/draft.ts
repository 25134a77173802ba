import type { HistoryEntry, HistoryKind } from '../../../core/histories/history';

/** An event of an edited history. */
export interface DraftedEvent extends HistoryEntry {
  readonly struck: boolean;
  /** Added by the edit: it never happened. */
  readonly added: boolean;
}

/** An edited history, oldest first, each product once. */
export type Draft = readonly DraftedEvent[];

export type Edit =
  | { readonly kind: 'strike' | 'restore'; readonly items: readonly string[] }
  | { readonly kind: 'add'; readonly item: string; readonly now: number }
  | { readonly kind: 'move'; readonly item: string; readonly by: -1 | 1 }
  | { readonly kind: 'change'; readonly item: string; readonly to: HistoryKind }
  | { readonly kind: 'reset'; readonly history: readonly HistoryEntry[] };

export const draftOf = (history: readonly HistoryEntry[]): Draft =>
  history.map(({ item, kind, time }) => ({ item, kind, time, struck: false, added: false }));

/**
 * The draft after an edit. An added event is removed instead of struck out. An edit of a product
 * that is not in the draft changes nothing.
 */
export function edited(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'strike': {
      const items = new Set(edit.items);
      return draft
        .filter(({ item, added }) => !(added && items.has(item)))
        .map((event) => (items.has(event.item) ? { ...event, struck: true } : event));
    }
    case 'restore':
      return draft.map((event) => (edit.items.includes(event.item) ? { ...event, struck: false } : event));
    case 'add': {
      if (draft.some(({ item }) => item === edit.item))
        return edited(draft, { kind: 'restore', items: [edit.item] });
      const newest = draft.reduce((latest, { time }) => Math.max(latest, time), 0);
      const time = Math.max(edit.now, newest + 1);
      return [...draft, { item: edit.item, kind: 'view', time, struck: false, added: true }];
    }
    case 'move': {
      const from = draft.findIndex(({ item }) => item === edit.item);
      const moved = draft[from];
      const passed = draft[from + edit.by];
      if (!moved || !passed) return draft;
      // The two events swap their times too, so that times keep rising.
      return draft
        .with(from, { ...passed, time: moved.time })
        .with(from + edit.by, { ...moved, time: passed.time });
    }
    case 'change':
      return draft.map((event) => (event.item === edit.item ? { ...event, kind: edit.to } : event));
    case 'reset':
      return draftOf(edit.history);
  }
}

/** The history that the draft describes. */
export const historyOf = (draft: Draft): HistoryEntry[] =>
  draft.filter(({ struck }) => !struck).map(({ item, kind, time }) => ({ item, kind, time }));

/** How a draft differs from the real history. */
interface Changes {
  /** Ids of struck products of the real history. */
  readonly struck: readonly string[];
  readonly added: readonly string[];
  /** How many events were moved or changed in kind, struck out or not. */
  readonly altered: number;
}

export function changesOf(draft: Draft, history: readonly HistoryEntry[]): Changes {
  const before = new Map(history.map((event, place) => [event.item, { event, place }]));
  const real = draft.filter(({ added }) => !added);
  return {
    struck: real.filter(({ struck }) => struck).map(({ item }) => item),
    added: draft.filter(({ added }) => added).map(({ item }) => item),
    altered: real.filter(({ item, kind }, place) => {
      const was = before.get(item);
      return was !== undefined && (was.place !== place || was.event.kind !== kind);
    }).length,
  };
}

export const isChanged = ({ struck, added, altered }: Changes): boolean =>
  struck.length + added.length + altered > 0;
