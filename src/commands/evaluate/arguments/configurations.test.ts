import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfigurations } from './configuration-file';

const folder = join(import.meta.dirname, '../configurations');

test.each(readdirSync(folder))('%s holds settings that its models take', (name) => {
  expect(readConfigurations(join(folder, name)).size).toBeGreaterThan(5);
});
