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
 * `npm run privacy`: runs the tests of `e2e/privacy`, then prints what they tried and what left the
 * shop: by every channel, on the shop's own server, on a plain static host, and on a page without
 * a policy for comparison.
 */

takesNoArguments(
  'npm run privacy',
  'Builds the shop, tries every way in which it could send something, and prints what was tried, held and left.',
);

/** What `channels`, `whole-journey` and `addresses.spec.ts` of `e2e/privacy` put into the report. */
const Channels = v.object({
  place: v.string(),
  tried: v.array(v.string()),
  left: v.array(v.string()),
  connected: v.array(v.string()),
});
const Journey = v.object({
  place: v.string(),
  elsewhere: v.number(),
  firstLoad: v.number(),
  after: v.number(),
});

const Addresses = v.object({ place: v.string(), lines: v.number(), telling: v.number() });

const report = join(mkdtempSync(join(tmpdir(), 'vitrine-privacy-')), 'report.json');
findChromium();
const exitCode = await runCommand(
  localBinary('playwright', ['test', 'e2e/privacy', '--reporter=line,json']),
  {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    VITRINE_PORT: String(await freePort(4173)),
  },
);
const notes = notesOf(JSON.parse(readFileSync(report, 'utf8')), ['channels', 'journey', 'addresses']);
rmSync(join(report, '..'), { recursive: true, force: true });

const places = notes.filter(({ type }) => type === 'channels').map(({ said }) => v.parse(Channels, said));
/** The own server, asked for what it does not have, is a question of its own. */
const isToItself = (name: string) => name.startsWith('own server: ');
const elsewhere = places.filter(({ tried }) => !tried.some(isToItself));
const marks = (name: string) =>
  elsewhere.map(({ left, connected }) => {
    if (left.includes(name)) return 'left';
    return connected.includes(name) ? 'connected' : 'held';
  });
const names = [...new Set(elsewhere.flatMap(({ tried }) => tried))];
const toItself = places.flatMap(({ left }) => left.filter(isToItself));
const journeys = notes.filter(({ type }) => type === 'journey').map(({ said }) => v.parse(Journey, said));
const walks = notes.filter(({ type }) => type === 'addresses').map(({ said }) => v.parse(Addresses, said));
process.stdout.write(
  [
    '',
    textTable([
      ['channel', ...elsewhere.map(({ place }) => place)],
      ...names.map((name) => [name, ...marks(name)]),
    ]),
    '',
    textTable([
      ['place', 'tried', 'held', 'connected', 'left'],
      ...places.map(({ place, tried, left, connected }) =>
        [
          place,
          tried.length,
          tried.length - left.length - connected.length,
          connected.length,
          left.length,
        ].map(String),
      ),
    ]),
    '',
    `To the own server itself: ${toItself.map((name) => name.replace('own server: ', '')).join('; ') || 'nothing'}.`,
    '',
    textTable([
      ['whole journey', 'requests elsewhere', 'log lines of the first load', 'log lines after it'],
      ...journeys.map(({ place, elsewhere, firstLoad, after }) =>
        [place, elsewhere, firstLoad, after].map(String),
      ),
    ]),
    '',
    textTable([
      ['reloads without a service worker', 'log lines', 'with a product, word, filter or order'],
      ...walks.map(({ place, lines, telling }) => [place, lines, telling].map(String)),
    ]),
    '',
    'left: a message arrived. connected: a connection without a message. held: nothing arrived.',
    'The column "no policy" shows which channels this browser has at all.',
    '',
  ].join('\n'),
);
process.exitCode = exitCode;
