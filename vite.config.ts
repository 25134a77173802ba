import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bytesInModules } from './src/commands/build/bytes-in-modules.ts';
import { keptForPreview } from './src/commands/build/kept-for.ts';
import { readyForHosts } from './src/commands/build/ready-for-hosts.ts';
import { serviceWorker } from './src/commands/build/service-worker.ts';
import { browserLaunchOptions } from './src/commands/shared/launch-options.ts';
import { isolationHeaders, responseHeaders } from './src/policy/headers.ts';

export default defineConfig({
  plugins: [react(), bytesInModules(), readyForHosts(), serviceWorker(), keptForPreview()],
  // wouter imports a shim for older versions of React; React 19 has the function itself.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' }] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Everything before the first paint is one file, and what the home page needs after it is
      // another: each further request costs a round trip on a slow connection, and each later style
      // sheet makes the browser style the whole page again.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: /src\/main\.tsx$/, priority: 2 },
            {
              name: 'window',
              test: /src\/(app\/(start\/(open-shop|notices)|header\/memory-button|pages\/home-page)|features\/rails\/training-strip)\.tsx$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [bytesInModules()] },
  server: { host: '127.0.0.1', port: 5173, headers: isolationHeaders },
  preview: { host: '127.0.0.1', port: 4173, headers: responseHeaders },
  optimizeDeps: {
    include: [
      '@base-ui/react/dialog',
      '@base-ui/react/menu',
      '@base-ui/react/slider',
      '@base-ui/react/switch',
      '@base-ui/react/tabs',
      '@base-ui/react/toast',
      '@jax-js/jax',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      '@tensorflow/tfjs',
      '@tensorflow/tfjs-backend-webgpu',
      '@tensorflow/tfjs-backend-wasm',
      'idb',
      'valibot',
      'papaparse',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'wouter',
      'wouter/use-browser-location',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // All cores: by default vitest leaves one free, which is half of a machine with two.
          maxWorkers: '100%',
          // Test files leave no state in modules, so they can share a process, which loads common
          // modules once.
          isolate: false,
          // Long, so that a busy machine does not fail a test.
          testTimeout: 30_000,
          include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
          exclude: ['**/*.browser.test.*', '**/*.command.test.*', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          // Starts programs of the command line; some of them start a browser.
          name: 'commands',
          environment: 'node',
          maxWorkers: '100%',
          testTimeout: 60_000,
          include: ['src/**/*.command.test.ts', 'e2e/**/*.command.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One page at a time: the software GPU adapter shares the machine's cores.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
