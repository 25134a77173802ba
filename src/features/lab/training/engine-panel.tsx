import { BACKENDS, type BackendName } from '../../../core/recommendation/recommendation';
import type { EngineStatus } from '../../../core/training/engine-status';
import { useMachinery, useSession } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Select } from '../../../ui/controls/select';
import { Facts } from '../../../ui/layout/facts';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { useText } from '../../../ui/text/text';
import styles from './engine-panel.module.css';
import { TrialsTable } from './trials-table';

/** The backend that the models run on, why it was chosen, and how the others did. */
export function EnginePanel() {
  const { engine } = useMachinery();
  const text = useText();
  const words = text.lab.engine;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();

  const choose = (backend: BackendName | 'auto') =>
    attempt(backend, async () => {
      await client.call('chooseBackend', { backend });
    });

  const withoutGpu = engine?.trials.find(({ problem }) => problem?.code === 'no-webgpu')?.problem;
  if (!engine) return <p role="status">{words.starting}</p>;
  return (
    <div className={styles.panel}>
      <div className={styles.chosen}>
        <p role="status" className={styles.sentence}>
          {busy ? words.choosing : sentence(engine, text.lab)}
        </p>
        <Select
          label={words.choose}
          value={engine.requested}
          disabled={busy !== undefined || engine.state === 'starting'}
          options={[
            { value: 'auto', label: words.auto },
            ...BACKENDS.map((backend) => ({ value: backend, label: text.lab.facts.backendName(backend) })),
          ]}
          onChange={(backend) => void choose(backend)}
        />
      </div>
      {engine.problem && <ProblemNotice problem={engine.problem} />}
      {engine.state === 'ready' && withoutGpu && <ProblemNotice problem={withoutGpu} />}
      {(engine.adapter || engine.state !== 'starting') && (
        <Facts facts={[[words.adapter, adapterName(engine, words)]]} />
      )}
      {engine.trials.length > 0 && <TrialsTable trials={engine.trials} />}
    </div>
  );
}

type Words = ReturnType<typeof useText>['lab'];

function sentence(engine: EngineStatus, words: Words): string {
  if (engine.state === 'off') return words.engine.off;
  if (engine.state === 'starting' || !engine.backend) return words.engine.starting;
  const backend = words.facts.backendName(engine.backend);
  return engine.reason ? words.engine.because[engine.reason](backend) : words.engine.plain(backend);
}

function adapterName({ adapter }: EngineStatus, words: Words['engine']): string {
  if (!adapter) return words.noAdapter;
  const name = words.adapterName(adapter.vendor, adapter.architecture, adapter.description);
  return words.adapterIs(name, adapter.software ? words.software : words.hardware);
}
