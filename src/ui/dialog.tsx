import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import styles from './dialog.module.css';
import { useShellText } from './text/text';

/**
 * A modal over the page, open as long as it is mounted. The native element holds the focus inside, closes on Esc and
 * gives the focus back to where it was.
 *
 * @param place `centre` is a card; `end` a sheet along the right edge, `start` along the left; both fill a phone's width.
 */
export function Dialog({
  title,
  place = 'centre',
  onClose,
  footer,
  children,
}: {
  title: string;
  place?: 'centre' | 'start' | 'end';
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const text = useShellText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is an extra; Esc closes the element natively.
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[place]}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={text.common.close} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}
