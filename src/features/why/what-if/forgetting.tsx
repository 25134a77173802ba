import { createContext, type ReactNode, useContext, useState } from 'react';
import { useMachinery } from '../../../session/use-session';
import { Link } from '../../../ui/address/link';
import { Notice } from '../../../ui/layout/notice';
import { useFormat, useText } from '../../../ui/text/text';
import type { DeletionReceipt } from '../../../worker/calls';

interface Forgetting {
  /** Reports that this number of products was forgotten for good, and what went with them. */
  forgot(products: number, receipt: DeletionReceipt): void;
}

const ForgettingContext = createContext<Forgetting>({ forgot: () => {} });

export const useForgetting = (): Forgetting => useContext(ForgettingContext);

interface Forgotten {
  readonly products: number;
  readonly events: number;
  readonly models: ReadonlySet<string>;
}

const nothing: Forgotten = { products: 0, events: 0, models: new Set() };

/**
 * Surrounds everything that can forget. Says what was deleted and what is trained anew, also when
 * nothing is left to explain.
 */
export function ForgettingProvider({ children }: { children: ReactNode }) {
  const [forgotten, setForgotten] = useState(nothing);
  const forgetting: Forgetting = {
    forgot: (products, { events, models }) =>
      setForgotten((before) => ({
        products: before.products + products,
        events: before.events + events,
        models: new Set([...before.models, ...models]),
      })),
  };
  return (
    <ForgettingContext value={forgetting}>
      {forgotten.products > 0 && (
        <ForgottenNotice forgotten={forgotten} onDismiss={() => setForgotten(nothing)} />
      )}
      {children}
    </ForgettingContext>
  );
}

function ForgottenNotice({ forgotten, onDismiss }: { forgotten: Forgotten; onDismiss: () => void }) {
  const words = useText().why.whatIf.forget;
  const format = useFormat();
  const { state } = useMachinery().training;
  const isTraining = forgotten.models.size > 0 && state !== 'finished';
  return (
    <Notice
      title={words.done(format.count(forgotten.products))}
      onDismiss={onDismiss}
      action={isTraining ? <Link href="/lab">{words.follow}</Link> : undefined}
    >
      <p>{words.removed(format.count(forgotten.events), forgotten.models.size)}</p>
      {forgotten.models.size > 0 && <p>{isTraining ? words.training : words.trained}</p>}
    </Notice>
  );
}
