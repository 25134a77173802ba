import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Requests } from '../../offline/messages';
import {
  countRequests,
  filesFromServer,
  isNewerReady,
  onVersion,
  reachOfFiles,
  takeNewer,
} from '../../offline/service-worker';
import { Button } from '../../ui/controls/button';
import { useFormat, useText } from '../../ui/text/text';
import styles from './data-page.module.css';

/** What this page asked of a server, as the service worker and the browser counted it. */
export function RequestLedger() {
  const { requests: words, newVersion } = useText().data;
  const format = useFormat();
  const newer = useSyncExternalStore(onVersion, isNewerReady);
  // The first service worker takes over an open page.
  const reach = useSyncExternalStore(onVersion, reachOfFiles);
  const fetched = filesFromServer();
  return (
    <>
      {reach === 'unsupported' && <p className={styles.statement}>{words.unsupported}</p>}
      {reach !== 'unsupported' && fetched > 0 && (
        <p className={styles.statement}>{words.server(format.count(fetched))}</p>
      )}
      {reach === 'device' && fetched === 0 && <p className={styles.statement}>{words.none}</p>}
      {reach === 'device' && <Counted />}
      {reach !== 'unsupported' && <p className={styles.soft}>{words.newer}</p>}
      {newer && (
        <>
          <p>{newVersion.ready}</p>
          <Button onClick={takeNewer}>{newVersion.action}</Button>
        </>
      )}
    </>
  );
}

function Counted() {
  const { requests: words } = useText().data;
  const format = useFormat();
  const [counted, setCounted] = useState<Requests | 'counting' | undefined>('counting');
  useEffect(() => {
    let shown = true;
    countRequests().then((requests) => shown && setCounted(requests));
    return () => {
      shown = false;
    };
  }, []);
  // One line in every case, so that the page does not move when the answer comes.
  if (counted === 'counting') return <p className={styles.soft}>{words.counting}</p>;
  if (!counted) return <p className={styles.soft}>{words.uncounted}</p>;
  const lines = [
    words.kept(format.count(counted.kept)),
    ...(counted.refused > 0 ? [words.refused(format.count(counted.refused))] : []),
  ];
  return <p className={styles.soft}>{format.list(lines)}</p>;
}
