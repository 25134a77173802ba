import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { localBinary } from './local-binary';
import { sleep, withProcessLock } from './process-lock';

/** The first Chromium with WebGPU switched on everywhere we run. */
const OLDEST_MAJOR = 113;

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How long to wait for other programs that use apt. */
const LOCK_SECONDS = 600;
const APT_WAITS = ['-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`];

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * Finds a Chromium that starts: the one `VITRINE_CHROMIUM` names, else Playwright's own, else the
 * system's; else installs one, as root with the system's package manager, otherwise with
 * Playwright. Of several processes that find none at the same time, one installs and the others
 * wait and then use what it installed. Says on standard error what it found or did, and leaves the
 * path in `VITRINE_CHROMIUM` for processes started from here. Throws an error that says what was
 * tried and what to do.
 */
export function findChromium(): string {
  const named = process.env.VITRINE_CHROMIUM;
  if (named) {
    const fault = faultOf(named);
    if (fault) throw new Error(`VITRINE_CHROMIUM names ${named}, which ${fault}. Correct or unset it.`);
    return chosen(named, 'named by VITRINE_CHROMIUM');
  }
  const tried: string[] = [];
  const found = search(tried) ?? withProcessLock('chromium', () => installUnlessFound(tried), tellOfWaiting);
  if (found) return chosen(found.path, found.origin);
  throw new Error(
    [
      'No Chromium that starts was found, and none could be installed.',
      ...tried.map((line) => `  - ${line}`),
      'Install Chromium or Google Chrome (for example: apt-get install chromium), or run',
      '"npx playwright install chromium", or set VITRINE_CHROMIUM to the path of the executable.',
    ].join('\n'),
  );
}

interface Found {
  readonly path: string;
  readonly origin: string;
}

function chosen(path: string, origin: string): string {
  say(`Chromium: ${path} (${origin})`);
  process.env.VITRINE_CHROMIUM = path;
  return path;
}

function search(tried: string[]): Found | undefined {
  const own = { path: chromium.executablePath(), origin: "Playwright's own" };
  const system = [...SYSTEM_NAMES.flatMap(onPath), ...SYSTEM_PATHS].map((path) => ({
    path,
    origin: "the system's",
  }));
  for (const candidate of [own, ...system]) {
    if (!existsSync(candidate.path)) continue;
    const fault = faultOf(candidate.path);
    if (!fault) return candidate;
    tried.push(`${candidate.path} ${fault}`);
  }
  if (tried.length === 0)
    tried.push(`none is installed (looked for ${own.path} and ${SYSTEM_NAMES.join(', ')})`);
  return undefined;
}

const tellOfWaiting = (holder: number) =>
  say(`Chromium: none found; process ${holder} is installing one, waiting for it`);

/**
 * With the lock: the process that had it before may have installed a browser since this one
 * searched.
 */
function installUnlessFound(tried: string[]): Found | undefined {
  return search([]) ?? install(tried);
}

function install(tried: string[]): Found | undefined {
  const root = process.getuid?.() === 0;
  const ways: { name: string; commands: [string, string[]][] }[] = [];
  if (root && onPath('apt-get').length > 0)
    ways.push({
      name: 'apt-get',
      commands: [
        ['apt-get', [...APT_WAITS, 'update']],
        ['apt-get', [...APT_WAITS, 'install', '--yes', '--no-install-recommends', 'chromium']],
      ],
    });
  const playwright = (...flags: string[]) => ({
    name: ['playwright install', ...flags].join(' '),
    commands: [localBinary('playwright', ['install', ...flags, 'chromium'])],
  });
  // The libraries Chromium needs come with the system's package manager, which takes root.
  if (root && process.platform === 'linux') ways.push(playwright('--with-deps'));
  ways.push(playwright());

  for (const { name, commands } of ways) {
    say(`Chromium: none found; installing one with ${name}`);
    const failed = commands.find(([command, given]) => !succeeds(command, given));
    if (failed) {
      tried.push(`"${[failed[0], ...failed[1]].join(' ')}" failed`);
      continue;
    }
    const found = search(tried);
    if (found) return { path: found.path, origin: `installed just now with ${name}` };
  }
  return undefined;
}

/** Runs a command; its output goes to standard error, since standard output is the caller's. */
function succeeds(command: string, given: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  if (!given.includes('update'))
    return spawnSync(command, given, { env, stdio: ['ignore', 2, 2] }).status === 0;
  // `update` does not wait for the lock of the package lists: run it again until that is free.
  const deadline = Date.now() + 1000 * LOCK_SECONDS;
  for (let told = false; ; told = true) {
    const { status, stderr } = spawnSync(command, given, {
      env,
      stdio: ['ignore', 2, 'pipe'],
      encoding: 'utf8',
    });
    const isLocked = /Could not get lock|Unable to lock/.test(stderr ?? '');
    if (status !== 0 && isLocked && Date.now() < deadline) {
      if (!told) say('Chromium: another program is using apt; waiting for it');
      sleep(2000);
      continue;
    }
    process.stderr.write(stderr ?? '');
    return status === 0;
  }
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path));
}

/**
 * What keeps this executable from being used, or undefined. Some systems install a stub that only
 * points to a shop.
 */
function faultOf(path: string): string | undefined {
  if (!existsSync(path)) return 'does not exist';
  // There, asking for the version opens a window.
  if (process.platform === 'win32') return undefined;
  try {
    const answer = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    const major = Number(/(\d+)\.\d+/.exec(answer)?.[1]);
    if (major >= OLDEST_MAJOR) return undefined;
    return `is version ${answer.trim()}; WebGPU needs ${OLDEST_MAJOR} or newer`;
  } catch {
    return 'does not start';
  }
}
