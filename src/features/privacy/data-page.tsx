import { type ReactNode, useState } from 'react';
import { useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { useWorkerCall } from '../../session/use-worker-call';
import { Contained } from '../../ui/layout/contained';
import { PageHeader } from '../../ui/layout/page-header';
import { ProblemNotice } from '../../ui/layout/problem-notice';
import { useText } from '../../ui/text/text';
import type { DeletionReceipt } from '../../worker/calls';
import styles from './data-page.module.css';
import { DeleteEverything } from './delete-everything';
import { HistoryFile } from './history-file';
import { KeptStorage, useKept } from './kept-storage';
import { LogTable } from './log-table';
import { Receipt } from './receipt';
import { RequestLedger } from './request-ledger';
import { ServedNotice } from './served-notice';
import { StoredSummary } from './stored-summary';

/** What the shop remembers and where, and the ways to export or delete it. */
export default function DataPage() {
  const words = useText().data;
  useTitle(words.title);
  const { durable } = useShop();
  const [kept, setKept] = useKept();
  const [receipt, setReceipt] = useState<DeletionReceipt>();
  const log = useWorkerCall('exportEvents', undefined);
  const dataSets = useWorkerCall('worlds', undefined);
  const problem = log.problem ?? dataSets.problem;
  const records = dataSets.answer && log.answer;
  const events = records?.events;
  return (
    <div className={styles.page}>
      <PageHeader title={words.title} intro={words.intro} />
      <ServedNotice />
      {problem && <ProblemNotice problem={problem} />}
      {receipt && <Receipt receipt={receipt} onDismiss={() => setReceipt(undefined)} />}
      {/* Shown all at once: a list that arrives later would push down the content below. */}
      {(events && kept) || problem ? (
        <>
          <Part title={words.place.title}>
            <p className={styles.statement}>{durable ? words.place.body : words.place.off}</p>
            {durable && kept && <KeptStorage kept={kept} onAnswer={setKept} />}
          </Part>
          <Part title={words.requests.title}>
            <RequestLedger />
          </Part>
          {events && (
            <Part title={words.summary.title}>
              <StoredSummary events={events} unreadable={records?.unreadable.length ?? 0} />
            </Part>
          )}
          <Part title={words.historyFile.title}>
            <HistoryFile onLoaded={() => setReceipt(undefined)} />
          </Part>
          <Part title={words.delete.title}>
            <DeleteEverything events={events ?? []} worlds={dataSets.answer ?? []} onDeleted={setReceipt} />
          </Part>
          {events && events.length > 0 && (
            <Part title={words.log.title}>
              <LogTable events={events} />
            </Part>
          )}
        </>
      ) : (
        <p role="status">{words.summary.reading}</p>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.content}>
        <Contained>{children}</Contained>
      </div>
    </section>
  );
}
