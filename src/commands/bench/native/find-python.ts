import { spawnSync } from 'node:child_process';

/** Debian's Python, for which `python3-torch` is; `python3` on the path may be another. */
const SYSTEM_PYTHON = '/usr/bin/python3';

const IMPORT_TIMEOUT_MS = 120_000;

interface Python {
  readonly command: string;
  /** PyTorch's version. */
  readonly torch: string;
}

/** No Python here imports PyTorch; the message says what was tried and what to install. */
export class MissingTorch extends Error {
  constructor(tried: readonly string[]) {
    super(
      [
        '--native needs a Python that imports PyTorch, and found none:',
        ...tried.map((line) => `  - ${line}`),
        'Install it, on Debian or Ubuntu with',
        '  apt-get install --no-install-recommends python3-torch libopenblas0-pthread',
        'or elsewhere with "pip install torch"; or set VITRINE_PYTHON to a Python that has it.',
      ].join('\n'),
    );
  }
}

/** Where to look: the Python that `VITRINE_PYTHON` names and no other, else those of the system. */
export const pythonCandidates = (named = process.env.VITRINE_PYTHON): readonly string[] =>
  named ? [named] : ['python3', SYSTEM_PYTHON];

/**
 * The first Python that imports PyTorch. Installs nothing.
 * @throws MissingTorch when there is none
 */
export function findPython(candidates = pythonCandidates()): Python {
  const tried: string[] = [];
  for (const command of candidates) {
    const { error, status, stdout, stderr } = spawnSync(
      command,
      ['-c', 'import torch; print(torch.__version__)'],
      { encoding: 'utf8', timeout: IMPORT_TIMEOUT_MS },
    );
    if (status === 0) return { command, torch: stdout.trim() };
    tried.push(`${command}: ${error ? `does not start (${error.message})` : lastLine(stderr)}`);
  }
  throw new MissingTorch(tried);
}

/** Of an error that Python prints, the last line names it. */
const lastLine = (text: string): string => text.trim().split('\n').at(-1) || 'fails without a message';
