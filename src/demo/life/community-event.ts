import type { SignalKind } from '../../core/shop/events';

export interface CommunityEvent {
  /** 0-based. */
  readonly shopper: number;
  /** Index into the catalogue's products. */
  readonly item: number;
  readonly kind: SignalKind;
  /** Milliseconds since the epoch. */
  readonly time: number;
}
