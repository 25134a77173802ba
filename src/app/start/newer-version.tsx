import { useEffect, useRef } from 'react';
import { takeNewer } from '../../offline/service-worker';
import { useMachinery } from '../../session/use-session';
import { useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';

/** Offers a newer version of the shop once, when no model is being trained. */
export default function NewerVersion() {
  const { newVersion } = useText().data;
  const toasts = useToasts();
  const { training } = useMachinery();
  const isTraining = training.state === 'preparing' || training.state === 'running';
  const offered = useRef(false);
  useEffect(() => {
    if (isTraining || offered.current) return;
    offered.current = true;
    toasts.show({
      kind: 'new-version',
      message: newVersion.ready,
      action: { label: newVersion.action, run: takeNewer },
    });
  }, [isTraining, newVersion, toasts]);
  return null;
}
