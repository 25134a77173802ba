import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metaPolicy, responseHeaders } from '../../policy/headers';
import { ROOT } from '../shared/local-binary';
import { hostFiles, PAGE_PATHS } from './host-files';

describe('the settings for static hosts', () => {
  it.each(['_headers', 'vercel.json', '.htaccess', 'nginx.conf'])('%s has every response header', (file) => {
    const text = (hostFiles[file] ?? '').replaceAll('\\"', '"');
    for (const [name, value] of Object.entries(responseHeaders)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it('name every page of the shop', () => {
    const routes = readFileSync(join(ROOT, 'src/app/start/open-shop.tsx'), 'utf8');
    const paths = [...routes.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) =>
      path.replace(/:\w+/, '*'),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect([...PAGE_PATHS].sort()).toEqual(paths.sort());
  });

  it('fit into the line that Cloudflare reads, and into one header', () => {
    for (const line of (hostFiles._headers ?? '').split('\n')) expect(line.length).toBeLessThan(2000);
    for (const value of Object.values(responseHeaders)) expect(value).toMatch(/^[ -~]+$/);
  });
});

describe('the policy', () => {
  it('lets nothing connect, frame, submit or come from text, in the page as in the header', () => {
    const header = responseHeaders['Content-Security-Policy'] ?? '';
    for (const policy of [metaPolicy, header]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    }
    expect(header.startsWith(metaPolicy)).toBe(true);
    expect(header).toContain("frame-ancestors 'none'");
    // A page cannot carry it; browsers would complain of it.
    expect(metaPolicy).not.toContain('frame-ancestors');
  });

  it('fits before the first kilobyte of the page ends the search for its charset', () => {
    expect(metaPolicy.length).toBeLessThan(900);
  });
});
