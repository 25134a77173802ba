import { addToHistory, type HistoryEntry, historySums } from '../../core/histories/history';
import { addToShopper, noShopperSums } from '../../core/shop/shopper';
import type { EventLog, LogKey, SnapshotStore } from '../../storage/storage';
import type { LogState } from './log-state';
import { parseSnapshot, snapshotPayload } from './snapshot-payload';

/** Events kept by id: more than a page ever has on their way to the log. */
const RECENT = 256;
/** Events between two snapshots: opening reads fewer than these. */
const SNAPSHOT_EVERY = 256;

interface FollowedLogParts {
  readonly of: LogKey;
  readonly log: Pick<EventLog, 'read'>;
  /** Absent where nothing is to be stored. */
  readonly snapshots?: SnapshotStore;
  /** What a user of the community did before the log begins, oldest first. */
  readonly before: readonly HistoryEntry[];
}

/**
 * Keeps one persona's state up to date with the log. Only new events are read: an act costs the
 * same however long the log is. A snapshot is stored now and then, so that opening is as quick.
 */
export class FollowedLog {
  readonly #parts: FollowedLogParts;
  #state: LogState | undefined;
  /** The newest snapshot's last event. */
  #snapshotAt = -1;
  #isStale = true;
  /** Reads one after another: an event is added once. */
  #reading: Promise<LogState>;

  constructor(parts: FollowedLogParts) {
    this.#parts = parts;
    this.#reading = this.#begin();
    this.#reading.catch(() => undefined);
  }

  /** The log has changed: the next `state` reads what is new. */
  changed(): void {
    this.#isStale = true;
  }

  /** The state after all events stored before this call. The caller must not change it. */
  async state(): Promise<LogState> {
    // A failed reading is repeated by the next call.
    const before = this.#reading.catch(() => this.#begin());
    this.#reading = before.then((state) => (this.#isStale ? this.#readOn(state) : state));
    return this.#reading;
  }

  /** From the snapshot, or from nothing where there is no readable one. */
  async #begin(): Promise<LogState> {
    if (this.#state) return this.#state;
    const { of, snapshots, before } = this.#parts;
    const stored = await snapshots?.load(of).catch(() => undefined);
    const known = stored && parseSnapshot(stored);
    this.#snapshotAt = known?.upTo ?? -1;
    this.#state = known ?? {
      shopper: noShopperSums(),
      history: historySums(before),
      events: 0,
      recent: [],
      unreadable: 0,
      upTo: -1,
    };
    return this.#state;
  }

  async #readOn(state: LogState): Promise<LogState> {
    this.#isStale = false;
    const { of, log } = this.#parts;
    const { events, unreadable, upTo } = await log.read(of, state.upTo).catch((error: unknown) => {
      this.#isStale = true;
      throw error;
    });
    if (upTo === state.upTo) return state;
    for (const event of events) {
      addToShopper(state.shopper, event);
      addToHistory(state.history, event);
    }
    this.#state = {
      shopper: state.shopper,
      history: state.history,
      events: state.events + events.length,
      recent: [...state.recent, ...events.map(({ id }) => id)].slice(-RECENT),
      unreadable: state.unreadable + unreadable.length,
      upTo,
    };
    this.#keepSnapshot(this.#state);
    return this.#state;
  }

  /** A snapshot that cannot be stored costs nothing but time at the next opening. */
  #keepSnapshot(state: LogState): void {
    const { of, snapshots } = this.#parts;
    if (!snapshots || state.upTo - this.#snapshotAt < SNAPSHOT_EVERY) return;
    this.#snapshotAt = state.upTo;
    snapshots.save({ ...of, upTo: state.upTo, payload: snapshotPayload(state) }).catch(() => undefined);
  }
}
