import { describe, expect, test } from 'vitest';
import { settingsFor } from '../../models/settings/settings';
import { ABLATIONS, BASE } from './ablations';
import { parseArguments } from './arguments';

describe('the ablations', () => {
  test('each have a name of their own and change something about the base', () => {
    const names = [BASE, ...ABLATIONS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, changes } of ABLATIONS) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(settingsFor('sasrec', changes), name).not.toEqual(settingsFor('sasrec', BASE.changes));
    }
  });

  test('are all run, or those asked for, with the settings of all rows alike', () => {
    expect(parseArguments(['--data', 'f']).rows).toEqual(ABLATIONS);
    const words = '--data f --only swa,l2 --epochs 3 --backend wasm --max-length 20 --seed 4 --out d';
    const asked = parseArguments(words.split(' '));
    expect(asked.rows.map(({ name }) => name)).toEqual(['l2', 'swa']);
    expect(asked).toMatchObject({
      base: { epochs: '3', maxLength: '20' },
      evaluation: ['--data', 'f', '--backend', 'wasm', '--seed', '4'],
      out: 'd',
    });
  });

  test('refuse unknown flags and rows, and list the known rows', () => {
    expect(() => parseArguments([])).toThrow('--data FILE is needed');
    expect(() => parseArguments(['--data', 'f', '--fast'])).toThrow('unknown flag --fast');
    expect(() => parseArguments(['--data', 'f', '--only', 'luck'])).toThrow('no row "luck"; there are: no-d');
    expect(() => parseArguments(['--data', 'f', '--epochs', '0'])).toThrow(
      'epochs is a whole number from 1 to 10000; got "0"',
    );
  });
});
