import { Injectable } from '@nestjs/common';
import { freshBytes, KeyedHash } from '@tanggap/platform';
import { readTrackingCode, trackingCodeOf } from './domain/tracking-code';

@Injectable()
export class TrackingCodes {
  constructor(private readonly keyedHash: KeyedHash) {}

  /**
   * A new code (60 bits). With an idempotency key it is derived from the key and a salt, so that the answer to a repeat
   * can be made again although only the code's hash is stored.
   */
  create(derivedFrom?: { idempotencyKey: string; salt: Buffer }): string {
    if (!derivedFrom) return trackingCodeOf(freshBytes(12));
    const { idempotencyKey, salt } = derivedFrom;
    return trackingCodeOf(
      this.keyedHash.hash('derived-tracking-code', Buffer.concat([salt, Buffer.from(idempotencyKey)])),
    );
  }

  /** Something that can't be a code gets a hash that no complaint has, and so the same answer in the same time. */
  hash(typed: string): Buffer {
    const read = readTrackingCode(typed);
    const hash = this.keyedHash.hash('tracking-code', read?.code ?? `not a code: ${typed}`);
    return read?.part == null ? hash : this.partHash(hash, read.part);
  }

  /** Of a part of a report: made of the hash of the whole, since nobody here knows its code. */
  partHash(whole: Buffer, part: number): Buffer {
    return this.keyedHash.hash('tracking-code', `part ${part} of ${whole.toString('hex')}`);
  }
}
