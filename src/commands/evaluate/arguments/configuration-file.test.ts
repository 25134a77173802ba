import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVALUATED_MODELS } from '../../../core/evaluation/evaluation';
import { parseConfigurations, readConfigurations } from './configuration-file';

const FOLDER = 'src/commands/evaluate/configurations';

describe('a configuration file', () => {
  test('gives the settings and the time limit of each model', () => {
    const found = parseConfigurations(
      'c.json',
      '{ "sasrec": { "dim": 32, "logits": "dot", "maxMinutes": 5 }, "bpr": {} }',
    );
    expect(found.get('sasrec')).toEqual({ values: { dim: 32, logits: 'dot' }, maxMinutes: 5 });
    expect(found.get('bpr')).toEqual({ values: {}, maxMinutes: undefined });
    expect(found.has('lstm')).toBe(false);
  });

  test.each([
    ['{', /^c\.json is not JSON: /],
    ['[]', 'c.json must be an object with a member for each model'],
    ['{ "sasrek": {} }', /^c\.json: there is no model "sasrek"; there are: popularity, /],
    ['{ "sasrec": 3 }', 'c.json, sasrec: must be an object of settings'],
    ['{ "sasrec": { "dims": 3 } }', /^c\.json, sasrec: sasrec has no setting "dims"; it has: epochs, /],
    ['{ "sasrec": { "dim": 2.5 } }', 'c.json, sasrec: dim is a whole number from 4 to 1024; got "2.5"'],
    ['{ "sasrec": { "dim": null } }', 'c.json, sasrec: dim is a number or a word; got null'],
    ['{ "sasrec": { "maxMinutes": 0 } }', 'c.json, sasrec: maxMinutes is a number above 0; got 0'],
  ])('that reads %s is refused with its place', (text, message) => {
    expect(() => parseConfigurations('c.json', text)).toThrow(message);
  });

  test.each(readdirSync(FOLDER))('of the project, %s, names models and settings that exist', (name) => {
    const found = readConfigurations(`${FOLDER}/${name}`);
    expect(found.size).toBeGreaterThan(5);
    for (const model of found.keys()) expect(EVALUATED_MODELS).toContain(model);
  });
});
