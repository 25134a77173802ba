import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile that outlives the browsers started on it and is deleted afterwards. */
export async function withProfile(run: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'vitrine-profile-'));
  try {
    await run(profile);
  } finally {
    // A closing browser may still be writing.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
