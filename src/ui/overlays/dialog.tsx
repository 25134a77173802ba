import { Suspense } from 'react';
import { late } from '../loading/late';
import type { DialogProps } from './dialog-popup';

const DialogPopup = late(() => import('./dialog-popup'));

/** Loads the code ahead, so that the first dialog opens at once. */
export const fetchDialog = DialogPopup.fetch;

/**
 * A modal over the page, open as long as it is mounted. It keeps the focus inside and the page
 * behind from scrolling, closes on Esc and on a press beside it, and returns the focus to where it
 * was.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}
