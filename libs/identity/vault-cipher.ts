import { freshBytes } from '@tanggap/platform';
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The version of the key that new rows are sealed with; it is stored with each row so that keys can be changed. */
export const VAULT_KEY_VERSION = 1;

/** A sealed value that was changed, moved to another row or column, or sealed with another key. Never says what it held. */
export class VaultError extends Error {
  constructor(place: string, cause?: unknown) {
    super(`the vault can't open ${place}: it was changed, or sealed with another VAULT_KEY`, { cause });
    this.name = 'VaultError';
  }
}

/**
 * AES-256-GCM with a key derived (HKDF-SHA256) from VAULT_KEY. A sealed value is `nonce(12) | ciphertext | tag(16)`;
 * its place (row and column) is authenticated with it, so a value copied into another row doesn't open.
 */
export class VaultCipher {
  private readonly key: Buffer;

  /** @param vaultKey 32 random bytes */
  constructor(vaultKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', vaultKey, '', `tanggap/reporter-vault/${VAULT_KEY_VERSION}`, 32));
  }

  seal(value: string, place: string): Buffer {
    const nonce = freshBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws VaultError */
  open(sealed: Buffer, place: string): string {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new VaultError(place);
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const clear = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([clear, decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new VaultError(place, cause);
    }
  }
}
