import type { TestInfo } from '@playwright/test';
import type { Arrived } from '../../support/sinks';
import type { Arrivals } from './try-channels';

/** `Connection-Allowlist` closes what a content policy leaves open; in Chromium from here on. */
export const ALLOWLISTS_FROM = 152;

/** What was tried in one page or worker. */
export interface Tried {
  readonly realm: string;
  readonly arrivals: Arrivals;
}

export const arrivedAs = (kind: Arrived, tried: readonly Tried[]): string[] =>
  tried.flatMap(({ realm, arrivals }) =>
    [...arrivals].filter(([, arrived]) => arrived === kind).map(([name]) => `${realm}: ${name}`),
  );
export const namesOf = (tried: readonly Tried[]): string[] =>
  tried.flatMap(({ realm, arrivals }) => [...arrivals.keys()].map((name) => `${realm}: ${name}`));

/** Puts what was tried into the report, where `npm run privacy` reads it. */
export function report(info: TestInfo, place: string, tried: readonly Tried[]): void {
  const rows = {
    place,
    tried: namesOf(tried),
    left: arrivedAs('message', tried),
    connected: arrivedAs('connection', tried),
  };
  info.annotations.push({ type: 'channels', description: JSON.stringify(rows) });
}
