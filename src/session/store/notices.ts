import type { Client } from '../../worker/client';
import type { Machinery, Store } from './store';

interface NoticeParts {
  readonly client: Client;
  readonly store: Store;
  open(): Promise<void>;
  refreshRails(): Promise<void>;
}

/** Brings into the store what the worker reports on its own. */
export function followNotices({ client, store, open, refreshRails }: NoticeParts): void {
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
      case 'log-changed':
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
