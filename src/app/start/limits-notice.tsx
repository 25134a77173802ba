import { Suspense, useState } from 'react';
import type { Problem } from '../../core/problem';
import { readPreference, writePreference } from '../../session/kept/preferences';
import { Notice } from '../../ui/layout/notice';
import { useText } from '../../ui/text/text';
import styles from './limits-notice.module.css';

/**
 * What does not work in this browser, why, and what to do about it. Once closed it stays closed
 * until something else does not work.
 */
export function LimitsNotice({ limits }: { limits: readonly Problem[] }) {
  const codes = limits.map((limit) => limit.code).join(' ');
  const [read, setRead] = useState(() => readPreference('limits-read'));
  if (limits.length === 0 || read === codes) return null;
  return (
    <Suspense>
      <Limits
        limits={limits}
        onDismiss={() => {
          setRead(codes);
          writePreference('limits-read', codes);
        }}
      />
    </Suspense>
  );
}

function Limits({ limits, onDismiss }: { limits: readonly Problem[]; onDismiss: () => void }) {
  const text = useText();
  return (
    <div className={styles.place}>
      <Notice title={text.shell.limitsTitle} onDismiss={onDismiss}>
        <ul className={styles.limits}>
          {limits.map((limit) => {
            const words = text.problem(limit);
            return (
              <li key={limit.code}>
                <strong>{words.title}.</strong> {words.body} {words.wayOut}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
