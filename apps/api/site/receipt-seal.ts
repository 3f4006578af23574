import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyedHash } from '@tanggap/platform';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** How long the receipt can be shown again on the same device, in seconds. */
export const RECEIPT_SECONDS = 3600;

export interface Receipt {
  number: string;
  trackingCode: string;
  opd: { code: string; name: string } | null;
  routing: { method: string; reasons: string[] };
  deadlines: { clock: string; dueAt: string; state: string }[];
  /** Somebody else's report, that they follow. */
  followed?: true;
}

/** Seals the receipt into a cookie (AES-256-GCM), so that the tracking code is in no address, no log and no table. */
@Injectable()
export class ReceiptSeal {
  private readonly key: Buffer;

  constructor(keyedHash: KeyedHash) {
    this.key = keyedHash.hash('receipt-cookie', 'cipher key');
  }

  seal(receipt: Receipt, now: Date): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const until = now.getTime() + RECEIPT_SECONDS * 1000;
    const sealed = Buffer.concat([cipher.update(JSON.stringify({ until, receipt }), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Null for a cookie that is not ours, was changed, or is older than an hour. */
  open(cookie: string | undefined, now: Date): Receipt | null {
    const bytes = Buffer.from(cookie ?? '', 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      const { until, receipt } = JSON.parse(text.toString('utf8')) as { until: number; receipt: Receipt };
      return until > now.getTime() ? receipt : null;
    } catch {
      return null;
    }
  }
}
