import type { WhatIfRail } from '../../../core/explanation/what-if';

/** How an item of a rail moved. */
export type Move =
  | { readonly kind: 'up' | 'down'; readonly places: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'new' };

/** @param place 0-based, on the rail after the edit */
export function moveOf({ placeBefore }: WhatIfRail['items'][number], place: number): Move {
  if (placeBefore === null) return { kind: 'new' };
  if (placeBefore === place) return { kind: 'same' };
  return placeBefore > place
    ? { kind: 'up', places: placeBefore - place }
    : { kind: 'down', places: place - placeBefore };
}
