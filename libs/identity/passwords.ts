import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane; about 20 ms on the machines we measured. argon2id is the library's default. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Two keyboards may spell the same letter in two ways. */
const canonical = (password: string): string => password.normalize('NFKC');

@Injectable()
export class Passwords {
  /** Of a password nobody has: what is verified when there is no account, so that both take as long. */
  private decoy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return hash(canonical(password), COST);
  }

  /** The same work whether or not there is a hash to compare with (null: there is none, answers false). */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await this.decoyHash()), canonical(password));
    return matches && passwordHash !== null;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64'));
    return this.decoy;
  }
}

/** 120 random bits in letters and digits that survive being read aloud or copied by hand. */
export function generatePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789X';
  return Array.from(randomBytes(24), (byte) => alphabet[byte % alphabet.length]).join('');
}
