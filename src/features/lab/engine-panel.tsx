import type { EngineStatus } from '../../core/engine-status';
import { BACKENDS, type BackendName } from '../../core/recommendation';
import { useMachinery, useSession } from '../../session/use-session';
import { Facts } from '../../ui/facts';
import { ProblemNotice } from '../../ui/problem-notice';
import { Select } from '../../ui/select';
import { useText } from '../../ui/text/text';
import { useAttempt } from '../../ui/use-attempt';
import styles from './engine-panel.module.css';
import { TrialsTable } from './trials-table';

/** What the models run on, why that, and how the others did. */
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
