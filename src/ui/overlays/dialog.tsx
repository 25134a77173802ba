import { Suspense } from 'react';
import { late } from '../loading/late';
import type { DialogProps } from './dialog-popup';

const DialogPopup = late(() => import('./dialog-popup'));

/** So that the first dialog opens at once. */
export const fetchDialog = DialogPopup.fetch;

/**
 * A modal over the page, open as long as it is mounted. It holds the focus inside and the page
 * behind it still, closes on Esc and on a press beside it, and gives the focus back to where it
 * was.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}
