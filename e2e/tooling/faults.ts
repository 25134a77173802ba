import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { takesNoArguments } from '../../src/commands/shared/command-line';
import { findChromium } from '../../src/commands/shared/find-chromium';
import { freePort } from '../../src/commands/shared/free-port';
import { localBinary } from '../../src/commands/shared/local-binary';
import { runCommand } from '../../src/commands/shared/run-command';
import { textTable } from '../../src/commands/shared/text-table';
import { notesOf } from './report-notes';

/**
 * `npm run faults`: runs the tests of `e2e/faults`, each fault as often as `tries` says for the full
 * form, and prints how many tries the shop survived.
 */

takesNoArguments(
  'npm run faults',
  'Builds the shop, causes each fault many times in a real browser, and prints tried, held and lost.',
);

const Fault = v.object({ fault: v.string(), tried: v.number(), held: v.number(), lost: v.number() });

const report = join(mkdtempSync(join(tmpdir(), 'vitrine-faults-')), 'report.json');
findChromium();
const exitCode = await runCommand(
  localBinary('playwright', ['test', 'e2e/faults', '--timeout=3600000', '--reporter=line,json']),
  {
    ...process.env,
    VITRINE_FAULTS: 'full',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    VITRINE_PORT: String(await freePort(4173)),
  },
);
const notes = notesOf(JSON.parse(readFileSync(report, 'utf8')), ['fault']);
rmSync(join(report, '..'), { recursive: true, force: true });
const rows = notes.map(({ said }) => v.parse(Fault, said));
process.stdout.write(
  `\n${textTable([
    ['fault', 'tried', 'held', 'lost'],
    ...rows.map(({ fault, tried, held, lost }) => [fault, String(tried), String(held), String(lost)]),
  ])}\n`,
);
process.exitCode = exitCode;
