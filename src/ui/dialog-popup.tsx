import { Dialog as Primitive } from '@base-ui/react/dialog';
import { IconButton } from './button';
import type { DialogProps } from './dialog';
import styles from './dialog.module.css';
import { useShellText } from './text/text';

/** What `Dialog` shows once its code is there. */
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
