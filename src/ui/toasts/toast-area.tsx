import { Toast as Primitive } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { buttonClass, IconButton } from '../controls/button';
import { useShellText } from '../text/text';
import type { ToastStore } from './toast-store';
import styles from './toasts.module.css';

/** Milliseconds: long enough to read two lines and reach the button. */
const SHOWN_FOR = 7_000;
/** More than this at once would cover the page: the oldest go away. */
const MOST_AT_ONCE = 3;

/** The library gives a toast the role of a small dialog; this one needs no answer. */
const NO_DIALOG = { role: 'group', 'aria-modal': undefined };

export interface ToastAreaProps {
  readonly store: ToastStore;
}

/**
 * Shows the toasts of a store, the newest at the bottom, except that one may replace another of its
 * kind, and has screen readers announce them. They disappear by themselves, but never while a
 * pointer or the keyboard is on them. A swipe to the right or down removes one; F6 moves the focus
 * to them.
 */
export default function ToastArea({ store }: ToastAreaProps) {
  return (
    <Primitive.Provider timeout={SHOWN_FOR} limit={MOST_AT_ONCE}>
      <Toasts store={store} />
    </Primitive.Provider>
  );
}

function Toasts({ store }: ToastAreaProps) {
  const text = useShellText();
  const { toasts, add, close } = Primitive.useToastManager();

  useEffect(
    () =>
      store.serve(({ message, kind, tone = 'plain', action }) => {
        const id = kind ?? message;
        add({
          id,
          title: message,
          type: tone,
          actionProps: action && {
            children: action.label,
            onClick: () => {
              action.run();
              close(id);
            },
          },
        });
      }),
    [store, add, close],
  );

  return (
    <Primitive.Portal>
      <Primitive.Viewport role="status" aria-label={text.common.messages} className={styles.list}>
        {toasts.toReversed().map((toast) => (
          // A repeated or replaced toast is mounted anew, so that it is announced again.
          <Primitive.Root
            key={`${toast.id} ${toast.updateKey}`}
            toast={toast}
            {...NO_DIALOG}
            className={`${styles.toast} ${toast.type === 'danger' ? styles.danger : ''}`}
          >
            <Primitive.Title render={<p />} />
            <Primitive.Action className={buttonClass('quiet')} />
            {/* What the keyboard can reach must not be hidden from screen readers. */}
            <Primitive.Close
              aria-hidden={undefined}
              render={<IconButton icon="close" label={text.common.dismiss} />}
            />
          </Primitive.Root>
        ))}
      </Primitive.Viewport>
    </Primitive.Portal>
  );
}
