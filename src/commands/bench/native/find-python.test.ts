import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython, MissingTorch, pythonCandidates } from './find-python';

describe('the search for a Python with PyTorch', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-find-python-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** An executable that stands in for a Python. */
  async function pretend(name: string, script: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('takes the first that imports PyTorch, and its version', async () => {
    const bare = await pretend('bare', 'echo "No module named torch" >&2; exit 1');
    const first = await pretend('first', 'echo 2.4.1');
    const second = await pretend('second', 'echo 1.13.1');
    expect(findPython([bare, first, second])).toEqual({ command: first, torch: '2.4.1' });
  });

  it('says what each lacks and what to install when none does', async () => {
    const bare = await pretend(
      'bare',
      'printf "Traceback:\\nModuleNotFoundError: No module named \'torch\'\\n" >&2; exit 1',
    );
    const absent = join(folder, 'absent');
    const search = () => findPython([bare, absent]);
    expect(search).toThrow(MissingTorch);
    expect(search).toThrow(`${bare}: ModuleNotFoundError: No module named 'torch'`);
    expect(search).toThrow(`${absent}: does not start`);
    expect(search).toThrow('apt-get install --no-install-recommends python3-torch libopenblas0-pthread');
    expect(search).toThrow('VITRINE_PYTHON');
  });

  it('asks the Python that VITRINE_PYTHON names and no other', () => {
    expect(pythonCandidates('/opt/python')).toEqual(['/opt/python']);
    expect(pythonCandidates('')).toEqual(['python3', '/usr/bin/python3']);
  });
});
