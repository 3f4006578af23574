import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { AppConfig } from '../config/app-config';

/** What keyed hashes are made for; each purpose has a key of its own (HKDF-SHA256 of SECRET_KEY), so hashes can't be compared across purposes. */
export type HashPurpose =
  | 'tracking-code'
  | 'session-token'
  | 'idempotency-key'
  | 'derived-tracking-code'
  | 'reporter-lookup'
  | 'login-throttle'
  | 'receipt-cookie'
  | 'masked-word';

@Injectable()
export class KeyedHash {
  private readonly keys = new Map<HashPurpose, Buffer>();

  constructor(private readonly config: AppConfig) {}

  /** HMAC-SHA256, 32 bytes. */
  hash(purpose: HashPurpose, value: string | Buffer): Buffer {
    return createHmac('sha256', this.keyOf(purpose)).update(value).digest();
  }

  private keyOf(purpose: HashPurpose): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const master = Buffer.from(this.config.SECRET_KEY, 'base64');
    const key = Buffer.from(hkdfSync('sha256', master, '', `tanggap/${purpose}`, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
