import { checksumOf } from '../core/maths/checksum';

/** What a record is stored with; a record of an earlier version has none. */
interface Seal {
  readonly checksum?: string;
}

/** The record with a checksum over all of it, its key included. */
export const sealed = <Contents extends object>(contents: Contents): Contents & Seal => ({
  ...contents,
  checksum: checksumOf(contents),
});

/** The record as it was given to `sealed`. */
export function unsealed<Contents extends object>(record: Contents & Seal): Contents {
  const { checksum: _, ...contents } = record;
  // Without the seal it is what was sealed.
  return contents as unknown as Contents;
}

/**
 * Whether the record's bytes are those that were written. A record without a checksum is from
 * before there were any.
 */
export function isIntact(record: object & Seal): boolean {
  if (record.checksum === undefined) return true;
  try {
    return checksumOf(unsealed(record)) === record.checksum;
  } catch {
    return false;
  }
}
