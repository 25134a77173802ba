import type { LaunchOptions } from 'playwright';

/**
 * How every tool here starts Chromium: full browser (the old headless shell has no WebGPU), WebGPU
 * on, nothing that phones home. `VITRINE_CHROMIUM` names the executable and is set by
 * `find-chromium.ts`; without it Playwright's own is used. `VITRINE_GPU=hardware` leaves the choice
 * of adapter to the browser.
 */
export function browserLaunchOptions(): LaunchOptions {
  const hardware = process.env.VITRINE_GPU === 'hardware';
  return {
    executablePath: process.env.VITRINE_CHROMIUM || undefined,
    channel: process.env.VITRINE_CHROMIUM ? undefined : 'chromium',
    headless: true,
    args: [
      '--enable-unsafe-webgpu',
      ...(hardware ? [] : ['--use-webgpu-adapter=swiftshader']),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
