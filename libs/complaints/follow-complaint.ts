import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { ReporterVault, type ContactData } from '@tanggap/identity';
import { AppError, Clock, Database, KeyedHash, newId, type Lang, hex } from '@tanggap/platform';
import { randomBytes } from 'node:crypto';
import { isPublicComplaint } from './public-complaint';
import { ComplaintRepository } from './persistence/complaint.repository';
import { FollowerRepository } from './persistence/follower.repository';
import { TrackingCodes } from './tracking-codes';

export interface FollowInput {
  number: string;
  /** Where they want to be told; without it they look it up by their code. */
  contact?: ContactData | undefined;
  lang: Lang;
  idempotencyKey?: string | undefined;
}

export interface Followed {
  number: string;
  /** The follower's own secret; only its hash is kept. */
  trackingCode: string;
}

/** Somebody else is affected by the same matter: they get a code of their own, and hear of its public steps. */
@Injectable()
export class FollowComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly complaints: ComplaintRepository,
    private readonly followers: FollowerRepository,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
    private readonly hashes: KeyedHash,
  ) {}

  /** @throws AppError `not_found` for what doesn't exist, isn't public or is over: nobody learns which. */
  async execute({ number, contact, lang, idempotencyKey }: FollowInput): Promise<Followed> {
    await this.directory.refresh();
    const keyHash =
      idempotencyKey === undefined ? null : this.hashes.hash('idempotency-key', `follow:${number}:${idempotencyKey}`);
    return this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lock(tx, { number, opdScope: null });
      if (!complaint) throw new AppError('not_found');
      const known = keyHash && (await this.followers.saltOf(tx, complaint.id, keyHash));
      const salt = known ?? randomBytes(16);
      const derived = idempotencyKey === undefined ? undefined : { idempotencyKey: `follow:${idempotencyKey}`, salt };
      const trackingCode = this.codes.create(derived);
      if (known) return { number, trackingCode };
      if (!isPublicComplaint(complaint, this.directory) || finished.includes(complaint.status)) {
        throw new AppError('not_found');
      }
      const now = this.clock.now();
      const reporterId = contact ? newId() : null;
      await this.followers.add(
        tx,
        {
          id: newId(),
          complaint_id: complaint.id,
          tracking_hash: hex(this.codes.hash(trackingCode)),
          reporter_id: reporterId,
          language: lang,
          key_hash: keyHash && hex(keyHash),
          salt: hex(salt),
          created_at: now,
        },
        contact && reporterId ? this.vault.sealedRow(reporterId, contact, now) : null,
      );
      // Nobody's page has to be loaded again for it, so the version stays.
      await this.complaints.addAffected(tx, complaint.id, 1);
      return { number, trackingCode };
    });
  }
}

const finished: readonly string[] = ['resolved', 'closed', 'rejected', 'merged'];
