import type { Problem } from '../../core/problem';
import type { Client } from '../../worker/client';
import type { Machinery, Store } from './store';

interface NoticeParts {
  readonly client: Client;
  readonly store: Store;
  open(): Promise<void>;
  /** Reads the shopper again. */
  refreshShopper(): Promise<void>;
  refreshRails(): Promise<void>;
  report(problem: Problem): void;
}

/** Brings into the store what the worker reports on its own. */
export function followNotices(parts: NoticeParts): void {
  const { client, store, open, refreshShopper, refreshRails, report } = parts;
  const setMachinery = (changes: Partial<Machinery>) =>
    store.set({ machinery: { ...store.current().machinery, ...changes } });
  client.subscribe((notice) => {
    switch (notice.kind) {
      case 'training':
        setMachinery({ training: notice.status });
        break;
      case 'evaluation':
        setMachinery({ evaluation: notice.status });
        break;
      case 'engine':
        setMachinery({ engine: notice.status });
        break;
      case 'problem':
        report(notice.problem);
        break;
      case 'log-changed':
        void refreshShopper();
        break;
      case 'world-changed':
        void open();
        break;
      case 'models-changed':
        void refreshRails();
        store.raise('models');
        break;
    }
  });
}
