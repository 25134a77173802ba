import { createContext, type ReactNode, useContext, useState } from 'react';
import { Link } from 'wouter';
import type { TrainingStatus } from '../../../core/training/training-status';
import { useMachinery, useSession } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/layout/notice';
import { useFormat, useText } from '../../../ui/text/text';
import { useToasts } from '../../../ui/toasts/toasts';

interface Forgetting {
  /**
   * Reports that this number of products was forgotten for good, by a shopper on whose events the
   * models may be trained.
   */
  forgot(products: number): void;
}

const ForgettingContext = createContext<Forgetting>({ forgot: () => {} });

export const useForgetting = (): Forgetting => useContext(ForgettingContext);

/**
 * Surrounds everything that can forget. Says what the models still keep, also when nothing is left
 * to explain, and can have them trained again.
 */
export function ForgettingProvider({ children }: { children: ReactNode }) {
  const words = useText().why.whatIf.forget;
  const format = useFormat();
  const { client, machinery } = useSession();
  const toasts = useToasts();
  const { attempt } = useAttempt();
  const [forgotten, setForgotten] = useState(0);
  /** The training status when a new training was asked for. */
  const [asked, setAsked] = useState<TrainingStatus>();

  const train = () =>
    attempt('train', async () => {
      const before = machinery().training;
      await client.call('train', { action: 'start' });
      setAsked(before);
    });
  const forgetting: Forgetting = {
    forgot(products) {
      setForgotten(forgotten + products);
      setAsked(undefined);
      toasts.show({
        message: words.done(format.count(products)),
        action: { label: words.train, run: () => void train() },
      });
    },
  };
  return (
    <ForgettingContext value={forgetting}>
      {forgotten > 0 && (
        <ForgottenNotice
          title={words.done(format.count(forgotten))}
          asked={asked}
          onTrain={() => void train()}
          onDismiss={() => setForgotten(0)}
        />
      )}
      {children}
    </ForgettingContext>
  );
}

function ForgottenNotice(props: {
  title: string;
  asked: TrainingStatus | undefined;
  onTrain: () => void;
  onDismiss: () => void;
}) {
  const words = useText().why.whatIf.forget;
  const { training: now } = useMachinery();
  const began = props.asked !== undefined;
  const trained = began && now !== props.asked && now.state === 'finished';
  const training = began && (now === props.asked || ['preparing', 'running', 'paused'].includes(now.state));
  return (
    <Notice
      title={props.title}
      onDismiss={trained ? props.onDismiss : undefined}
      action={
        training ? (
          <Link href="/lab">{words.follow}</Link>
        ) : (
          !trained && (
            <div>
              <Button icon="play" onClick={props.onTrain}>
                {words.train}
              </Button>
            </div>
          )
        )
      }
    >
      <p>{trained ? words.trained : training ? words.training : words.kept}</p>
    </Notice>
  );
}
