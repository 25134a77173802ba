import { Dialog as Primitive } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/button';
import { useShellText } from '../text/text';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /**
   * `centre` is a card, `end` a sheet along the right edge, `start` a sheet along the left. All
   * fill a phone's width.
   */
  readonly place?: 'centre' | 'start' | 'end';
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** What `Dialog` shows once its code is loaded. */
export default function DialogPopup({ title, place = 'centre', onClose, footer, children }: DialogProps) {
  const text = useShellText();
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Backdrop className={styles.backdrop} />
        <Primitive.Popup className={`${styles.dialog} ${styles[place]}`}>
          <header className={styles.header}>
            <Primitive.Title>{title}</Primitive.Title>
            <Primitive.Close render={<IconButton icon="close" label={text.common.close} />} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
