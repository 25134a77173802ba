import { useRef, useState } from 'react';
import type { EvaluationProgress } from '../../../core/evaluation/evaluation';
import { asProblem, type Problem } from '../../../core/problem';
import type { ImportReport } from '../../../core/shop/world';
import { useSession } from '../../../session/use-session';
import type { BadRowPolicy, DatasetFiles } from '../../../worker/calls';
import type { ChosenFiles } from './chosen-files';

type ImportStep =
  | { readonly at: 'choosing' }
  | { readonly at: 'checking' }
  | { readonly at: 'checked'; readonly report: ImportReport }
  | { readonly at: 'importing'; readonly report: ImportReport; readonly progress?: EvaluationProgress }
  | { readonly at: 'imported'; readonly name: string };

interface Import {
  readonly files: ChosenFiles;
  readonly step: ImportStep;
  /** Why the last step failed. The shop is then unchanged. */
  readonly problem: Problem | undefined;
  choose(files: ChosenFiles): void;
  check(): Promise<void>;
  run(badRows: BadRowPolicy): Promise<void>;
  /** Stops checking or importing. */
  stop(): void;
}

/**
 * The steps from files to an imported data set: choose, check, import. Choosing files again starts
 * over.
 */
export function useImport(): Import {
  const { client, adopt } = useSession();
  const [files, setFiles] = useState<ChosenFiles>({});
  const [step, setStep] = useState<ImportStep>({ at: 'choosing' });
  const [problem, setProblem] = useState<Problem>();
  const running = useRef<AbortController>(null);

  /** Runs one step. When it fails or is stopped, the import goes back to `before`. */
  async function attempt(
    before: ImportStep,
    act: (files: DatasetFiles, signal: AbortSignal) => Promise<void>,
  ) {
    const { interactions, items } = files;
    if (!interactions || running.current) return;
    const stop = new AbortController();
    running.current = stop;
    setProblem(undefined);
    try {
      await act({ interactions, items }, stop.signal);
    } catch (error) {
      setProblem(asProblem(error));
      setStep(before);
    } finally {
      running.current = null;
    }
  }

  return {
    files,
    step,
    problem,
    choose(chosen) {
      running.current?.abort();
      setFiles(chosen);
      setProblem(undefined);
      setStep({ at: 'choosing' });
    },
    check: () =>
      attempt({ at: 'choosing' }, async (chosen, signal) => {
        setStep({ at: 'checking' });
        setStep({ at: 'checked', report: await client.call('inspectFiles', chosen, { signal }) });
      }),
    async run(badRows) {
      if (step.at !== 'checked') return;
      const { report } = step;
      await attempt(step, async (chosen, signal) => {
        setStep({ at: 'importing', report });
        const shop = await client.call(
          'importFiles',
          { ...chosen, badRows },
          { signal, onProgress: (progress) => setStep({ at: 'importing', report, progress }) },
        );
        adopt(shop);
        setFiles({});
        setStep({ at: 'imported', name: shop.world.name });
      });
    },
    stop: () => running.current?.abort(),
  };
}
