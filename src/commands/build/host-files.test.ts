import { describe, expect, it } from 'vitest';
import { PATHS } from '../../core/address/address';
import { metaPolicy, responseHeaders } from '../../policy/headers';
import { hostFiles, pageCopies } from './host-files';

describe('the settings for static hosts', () => {
  it.each(['_headers', 'vercel.json', '.htaccess', 'nginx.conf'])('%s has every response header', (file) => {
    const text = (hostFiles[file] ?? '').replaceAll('\\"', '"');
    for (const [name, value] of Object.entries(responseHeaders)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it.each(PATHS.filter((path) => path !== '/'))(
    'name %s, and the build has a copy of the page there',
    (path) => {
      expect(hostFiles._redirects).toContain(`${path}  /index.html  200\n`);
      expect(hostFiles['vercel.json']).toContain(`"source": "${path}"`);
      expect(pageCopies).toContain(`${path.slice(1)}/index.html`);
    },
  );

  it('answer older addresses, which had a subject in the path, with the page too', () => {
    expect(hostFiles._redirects).toContain('/product/*  /index.html  200\n');
    expect(hostFiles['vercel.json']).toContain('"source": "/why/(.*)"');
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
