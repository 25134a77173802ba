import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isNewerReady, onVersion, takeNewer } from '../../offline/service-worker';
import { useMachinery } from '../../session/use-session';
import { useText } from '../../ui/text/text';
import { useToasts } from '../../ui/toasts/toasts';

/** Offers a newer version of the shop once, when no model is being trained. */
export function NewerVersion() {
  const { newVersion } = useText().data;
  const toasts = useToasts();
  const ready = useSyncExternalStore(onVersion, isNewerReady);
  const { training } = useMachinery();
  const isTraining = training.state === 'preparing' || training.state === 'running';
  const offered = useRef(false);
  useEffect(() => {
    if (!ready || isTraining || offered.current) return;
    offered.current = true;
    toasts.show({
      kind: 'new-version',
      message: newVersion.ready,
      action: { label: newVersion.action, run: takeNewer },
    });
  }, [ready, isTraining, newVersion, toasts]);
  return null;
}
