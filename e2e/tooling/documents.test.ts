import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { biasedSettings } from '../../src/models/biased-factorization/settings';
import { modelSettings } from '../../src/models/settings/settings';

/**
 * Every link, picture, heading, file, command and flag that a document names exists. Reports of
 * measurements record older commands, so only their links are checked.
 */

interface Document {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

interface Project {
  /** Paths of every file and folder from the root, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Names of the scripts in package.json. */
  readonly scripts: ReadonlySet<string>;
  /** The flags of each command-line program, without the dashes. */
  readonly flags: ReadonlyMap<string, ReadonlySet<string>>;
  /** The text of a file. */
  read(path: string): string;
}

interface Line {
  /** Line number from 1. */
  readonly number: number;
  readonly text: string;
  /** Whether the line is inside a code block. */
  readonly isCode: boolean;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST_README = 150;
/** A path below one of these folders; its file must exist when code style names it. */
const NAMED_PATH = /(?<![\w./@-])(?:src|docs|e2e|public|\.husky|\.ci)\/[\w./{},*<>@-]*/g;
/** A file name without its folder. */
const BARE_FILE = /^[\w-]+(?:\.[\w-]+)*\.(?:tsx?|md)$/;
const REPORTS = /^docs\/results\//;

function linesOf(text: string): Line[] {
  let fenced = false;
  return text.split('\n').map((line, at) => {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence) fenced = !fenced;
    return { number: at + 1, text: line, isCode: fenced || isFence || /^ {4}\S/.test(line) };
  });
}

const codeSpans = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? '');

/** GitHub's anchors of a document's headings; repeated headings get numbers. */
function anchorsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const line of linesOf(text)) {
    const heading = line.isCode ? undefined : /^#{1,6}\s+(.*?)\s*#*$/.exec(line.text)?.[1];
    if (heading === undefined) continue;
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return anchors;
}

/** Targets of the links and pictures of a line of prose. */
function targetsOf(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, 'code');
  return [
    ...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...prose.matchAll(/^\s*\[[^\]]+\]:\s*(\S+)/g),
    ...prose.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g),
  ].map(([, target]) => target ?? '');
}

function linkFault(document: Document, target: string, texts: ReadonlyMap<string, string>, project: Project) {
  if (/^[a-z]+:/i.test(target)) return undefined;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
  if (file !== '' && !project.paths.has(path.replace(/\/$/, ''))) return `the link leads nowhere: ${target}`;
  const text = texts.get(path);
  if (anchor === undefined || text === undefined) return undefined;
  return anchorsOf(text).has(anchor) ? undefined : `no such heading: ${target}`;
}

/** Links from a symbol in code style to a source file: the file must contain the symbol. */
function nameFaults(document: Document, text: string, project: Project): string[] {
  return [...text.matchAll(/\[`([A-Za-z_$][\w$]*)`\]\(([^)#]+\.tsx?)\)/g)].flatMap(
    ([, name = '', target = '']) => {
      const path = posix.join(posix.dirname(document.path), target);
      const source = project.paths.has(path) ? project.read(path) : undefined;
      const has = source === undefined || new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(source);
      return has ? [] : [`${path} has no ${name}`];
    },
  );
}

/** Expands `a/{b,c}` to `a/b` and `a/c`. */
function spelledOut(path: string): string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (!braces) return [path];
  const [, before, choices = '', after] = braces;
  return choices.split(',').flatMap((choice) => spelledOut(`${before}${choice}${after}`));
}

/** A path, possibly with `*` or with `<name>` for a part that the reader chooses. */
function exists(path: string, { paths }: Project): boolean {
  const bare = path.replace(/[.,]+$/, '').replace(/\/$/, '');
  if (!/[*<]/.test(bare)) return paths.has(bare);
  const pattern = bare
    .split(/(\*\*?|<[^>]*>)/)
    .map((part) => {
      if (part === '**') return '.*';
      return /^(\*|<)/.test(part) ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  const matching = new RegExp(`^${pattern}$`);
  return [...paths].some((each) => matching.test(each));
}

const pathFaults = (code: string, project: Project): string[] =>
  [...code.matchAll(NAMED_PATH)]
    .flatMap(([path]) => spelledOut(path))
    .filter((path) => !exists(path, project))
    .map((path) => `no such file or folder: ${path}`);

function bareFileFaults(span: string, { paths }: Project): string[] {
  if (!BARE_FILE.test(span)) return [];
  return [...paths].some((path) => posix.basename(path) === span) ? [] : [`no file is called ${span}`];
}

const flagsIn = (text: string): string[] =>
  [...text.matchAll(/(?<=^|[\s[(|])--([a-z][\w-]*)/g)].map(([, flag]) => flag ?? '');

/** npm commands in a line or a span, each with its arguments. */
function commandFaults(text: string, project: Project): string[] {
  const commands = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)([^`&;#]*)/g)];
  return commands.flatMap(([, run, direct, rest = '']) => {
    const script = run ?? direct ?? '';
    if (!project.scripts.has(script)) return [`no such script: npm run ${script}`];
    const given = /^\s+--\s(.*)$/.exec(rest)?.[1] ?? '';
    const known = project.flags.get(script);
    const unknown = known ? flagsIn(given).filter((flag) => !known.has(flag)) : [];
    return [
      ...unknown.map((flag) => `npm run ${script} knows no --${flag}`),
      ...(script === 'test:journeys' ? journeyFaults(given, project) : []),
    ];
  });
}

function journeyFaults(given: string, { paths }: Project): string[] {
  const names = given.split(/\s+/).filter((word) => /^[a-z][\w/-]*$/.test(word));
  const specs = [...paths].filter((path) => path.endsWith('.spec.ts'));
  return names
    .filter((name) => !specs.some((spec) => spec.includes(name)))
    .map((name) => `no such journey: ${name}`);
}

/** A flag without a command: at least one program must have it. */
function flagFaults(span: string, { flags }: Project): string[] {
  if (!/^--[a-z]/.test(span)) return [];
  const all = [...flags.values()];
  return flagsIn(span)
    .filter((flag) => !all.some((known) => known.has(flag)))
    .map((flag) => `no program knows --${flag}`);
}

/** The errors of a document, as `file:line: what`. */
function faultsOf(document: Document, texts: ReadonlyMap<string, string>, project: Project): string[] {
  const lines = linesOf(document.text);
  const faults = lines.flatMap(({ number, text, isCode }) => {
    const links = isCode ? [] : targetsOf(text).map((target) => linkFault(document, target, texts, project));
    const found = REPORTS.test(document.path)
      ? links
      : [
          ...links,
          ...(isCode ? [] : nameFaults(document, text, project)),
          ...(isCode ? [text] : codeSpans(text)).flatMap((code) => [
            ...pathFaults(code, project),
            ...bareFileFaults(code, project),
            ...commandFaults(code, project),
            ...flagFaults(code, project),
          ]),
        ];
    return found.flatMap((fault) => (fault === undefined ? [] : `${document.path}:${number}: ${fault}`));
  });
  const length = document.text.trimEnd().split('\n').length;
  if (document.path === 'README.md' && length > LONGEST_README)
    faults.push(`README.md:${LONGEST_README}: ${length} lines, more than one page of ${LONGEST_README}`);
  return faults;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The flags in a program's own source. */
function flagsOf(program: string, paths: Iterable<string>, settings: readonly object[]): ReadonlySet<string> {
  const sources = [...paths].filter(
    (path) => path.startsWith(`src/commands/${program}/`) && /(?<!\.test)\.ts$/.test(path),
  );
  const written = sources.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/--([a-z][\w-]*)/g)].map(([, flag]) => flag ?? ''),
  );
  return new Set(['help', ...written, ...settings.flatMap(Object.keys).map(kebab)]);
}

function readProject(): Project {
  const folders = ['src', 'docs', 'e2e', 'public', '.ci', '.husky'];
  const entries = readdirSync(ROOT, { withFileTypes: true }).map(({ name }) => name);
  const paths = new Set(entries);
  for (const folder of folders.filter((name) => entries.includes(name)))
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      paths.add(`${folder}/${path.replaceAll('\\', '/')}`);
  const { scripts }: { scripts: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const settings = Object.values(modelSettings);
  return {
    paths,
    read: (path) => readFileSync(join(ROOT, path), 'utf8'),
    scripts: new Set(Object.keys(scripts)),
    flags: new Map([
      ['evaluate', flagsOf('evaluate', paths, [...settings, biasedSettings])],
      ['ablate', flagsOf('ablate', paths, settings)],
      ['bench', flagsOf('bench', paths, [])],
    ]),
  };
}

function readDocuments({ paths }: Project): Document[] {
  const isDocument = (path: string) =>
    /^(README|CONTRIBUTING|CHANGELOG|SECURITY)\.md$/.test(path) ||
    /^docs\/.*\.md$/.test(path) ||
    /^src\/.*README\.md$/.test(path);
  return [...paths]
    .filter(isDocument)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const textsOf = (documents: readonly Document[]): ReadonlyMap<string, string> =>
  new Map(documents.map(({ path, text }) => [path, text]));

describe('the documents', () => {
  const project = readProject();
  const documents = readDocuments(project);

  it('name only files, headings, commands and flags that exist', () => {
    expect(documents.length).toBeGreaterThan(10);
    const texts = textsOf(documents);
    expect(documents.flatMap((document) => faultsOf(document, texts, project))).toEqual([]);
  });

  it('begin with the two setup commands', () => {
    const readme = textsOf(documents).get('README.md');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  const small: Project = {
    paths: new Set([
      'README.md',
      'docs',
      'docs/a.md',
      'docs/pictures',
      'docs/pictures/a.png',
      'src',
      'src/core',
      'src/core/day.ts',
      'e2e/journeys/camping.spec.ts',
    ]),
    scripts: new Set(['start', 'test', 'evaluate', 'test:journeys']),
    flags: new Map([['evaluate', new Set(['data', 'dim'])]]),
    read: () => 'export const DAY = 86_400_000;',
  };
  const inDocs = (text: string) => {
    const document = { path: 'docs/b.md', text };
    const headings = '# One `two`, three\n\n## Again\n\n## Again\n';
    return faultsOf(document, textsOf([document, { path: 'docs/a.md', text: headings }]), small);
  };

  it.each([
    ['a link', 'See [a](c.md).', 'docs/b.md:1: the link leads nowhere: c.md'],
    ['a link in a later line', '\n\n[a](../src/c.ts)', 'docs/b.md:3: the link leads nowhere: ../src/c.ts'],
    ['a picture', '![a](pictures/b.png)', 'docs/b.md:1: the link leads nowhere: pictures/b.png'],
    ['a heading', '[a](a.md#four)', 'docs/b.md:1: no such heading: a.md#four'],
    ['a heading of the document itself', '[a](#four)', 'docs/b.md:1: no such heading: #four'],
    ['a file', 'In `src/core/night.ts`.', 'docs/b.md:1: no such file or folder: src/core/night.ts'],
    ['a folder', 'In `src/cores/`.', 'docs/b.md:1: no such file or folder: src/cores/'],
    ['one of several files', '`src/{core,gpu}`', 'docs/b.md:1: no such file or folder: src/gpu'],
    ['a pattern', '`src/core/*.tsx`', 'docs/b.md:1: no such file or folder: src/core/*.tsx'],
    ['a file without its folder', '`night.ts`', 'docs/b.md:1: no file is called night.ts'],
    ['a name', '[`NIGHT`](../src/core/day.ts)', 'docs/b.md:1: src/core/day.ts has no NIGHT'],
    ['a script', '`npm run evaluates`', 'docs/b.md:1: no such script: npm run evaluates'],
    ['a flag', '```\nnpm run evaluate -- --dims 4\n```', 'docs/b.md:2: npm run evaluate knows no --dims'],
    ['a flag by itself', '`--width 64`', 'docs/b.md:1: no program knows --width'],
    ['a journey', '`npm run test:journeys -- fishing`', 'docs/b.md:1: no such journey: fishing'],
  ])('would notice %s that is not there', (_what, text, fault) => {
    expect(inDocs(text)).toEqual([fault]);
  });

  it.each([
    '[a](a.md#one-two-three) [b](a.md#again-1) [c](../README.md) [d](https://example.org/x)',
    '![a](pictures/a.png) <img src="pictures/a.png" alt="">',
    '`src/core/day.ts`, `src/core/`, `src/{core}/<name>.ts`, `day.ts`, `[a](c.md)`, [`DAY`](../src/core/day.ts)',
    '`npm run evaluate -- --data FILE --dim 64`, `npm test`, `--dim 64`',
    '    npm run test:journeys -- camping',
  ])('lets stand: %s', (text) => {
    expect(inDocs(text)).toEqual([]);
  });

  it('are reported when the README is longer than one page', () => {
    const readme = { path: 'README.md', text: 'word\n'.repeat(LONGEST_README + 1) };
    expect(faultsOf(readme, new Map(), small)).toHaveLength(1);
  });
});
