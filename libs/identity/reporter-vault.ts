import { Injectable } from '@nestjs/common';
import { AppConfig, AppError, type HashPurpose, identityTexts, KeyedHash, type Tx, hex } from '@tanggap/platform';
import { normaliseEmail, normaliseNik, normalisePhone } from './domain/contact';
import { maskEmail, maskName, maskNik, maskPhone } from './domain/masking';
import type { ReporterEntity } from './persistence/reporter.entity';
import { ReporterRepository } from './persistence/reporter-repository';
import { VAULT_KEY_VERSION, VaultCipher } from './vault-cipher';

/** Where somebody is told, with or without a name. */
export interface ContactData {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  nik?: string | undefined;
}

/** What a reporter tells about themselves. */
export interface ReporterData extends ContactData {
  name: string;
}

/** A reporter in clear or masked; null where nothing was given or everything was erased. */
export interface ReporterView {
  name: string | null;
  email: string | null;
  phone: string | null;
  nik: string | null;
  erasedAt: Date | null;
}

/** What becomes of a reporter; what isn't there stays, null withdraws a contact. */
export interface ContactChange {
  name?: string | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}

type ContactKind = 'email' | 'phone';

const LOOKUP: HashPurpose = 'reporter-lookup';
type PersonalColumn = 'name' | 'email' | 'phone' | 'nik';

/** The only place that knows reporters in clear (invariant 6). */
@Injectable()
export class ReporterVault {
  private readonly cipher: VaultCipher;

  constructor(
    config: AppConfig,
    private readonly hashes: KeyedHash,
    private readonly reporters: ReporterRepository,
  ) {
    this.cipher = new VaultCipher(Buffer.from(config.VAULT_KEY, 'base64'));
  }

  /**
   * The sealed row for `jsonb_populate_record(null::reporter, …)`: filing inserts it within its one statement.
   * @throws AppError `validation_failed` for a telephone number or NIK that can't be one
   */
  sealedRow(reporterId: string, data: ContactData, at: Date): Record<string, unknown> {
    const email = data.email?.trim();
    const phone = data.phone === undefined ? undefined : valid('phone', normalisePhone(data.phone));
    const nik = data.nik === undefined ? undefined : valid('nik', normaliseNik(data.nik));
    const seal = (column: PersonalColumn, value: string | undefined) =>
      value === undefined ? null : hex(this.cipher.seal(value, placeOf(reporterId, column)));
    return {
      id: reporterId,
      key_version: VAULT_KEY_VERSION,
      name: seal('name', data.name?.trim()),
      email: seal('email', email),
      phone: seal('phone', phone),
      nik: seal('nik', nik),
      email_hash: email === undefined ? null : hex(this.emailHash(email)),
      phone_hash: phone === undefined ? null : hex(this.hashes.hash(LOOKUP, `phone:${phone}`)),
      nik_hash: nik === undefined ? null : hex(this.hashes.hash(LOOKUP, `nik:${nik}`)),
      created_at: at.toISOString(),
      erased_at: null,
    };
  }

  /** What staff see without asking for more. @throws AppError `not_found` */
  async masked(reporterId: string, tx?: Tx): Promise<ReporterView> {
    const clear = await this.reveal(reporterId, tx);
    return {
      name: clear.name === null ? null : maskName(clear.name),
      email: clear.email === null ? null : maskEmail(clear.email),
      phone: clear.phone === null ? null : maskPhone(clear.phone),
      nik: clear.nik === null ? null : maskNik(clear.nik),
      erasedAt: clear.erasedAt,
    };
  }

  /**
   * The reporter in clear. The caller records who saw it and why, in the same transaction.
   * @throws AppError `not_found`; VaultError for a row that was tampered with
   */
  async reveal(reporterId: string, tx?: Tx): Promise<ReporterView> {
    const row = await this.reporters.find(reporterId, tx);
    if (!row) throw new AppError('not_found');
    return this.opened(row);
  }

  /**
   * Reporters in clear, by their id, for taking them out of texts that others read. Nobody sees them, so this is no reveal; it must be kept
   * nowhere. @throws VaultError for a row that was tampered with
   */
  async forMasking(reporterIds: readonly string[]): Promise<Map<string, ReporterView>> {
    const rows = await this.reporters.findAll(reporterIds);
    return new Map(rows.map((row) => [row.id, this.opened(row)]));
  }

  /** Which contacts the reporter gave, without opening any. */
  async contactsGiven(reporterId: string, tx?: Tx): Promise<Record<ContactKind, boolean>> {
    const row = await this.reporters.find(reporterId, tx);
    return { email: Boolean(row?.email), phone: Boolean(row?.phone) };
  }

  /**
   * The one address that a message needs, for the moment of sending it; null where none was given or it was erased.
   * Nobody sees it, so this is no reveal; it must be kept nowhere.
   * @throws VaultError for a row that was tampered with
   */
  async addressOf(reporterId: string, kind: ContactKind): Promise<string | null> {
    const row = await this.reporters.find(reporterId);
    return row ? this.open(row, kind) : null;
  }

  /**
   * The right of correction (UU 27/2022). @returns false where everything was erased
   * @throws AppError `validation_failed` for a telephone number that can't be one
   */
  async change(tx: Tx, reporterId: string, { name, email, phone }: ContactChange): Promise<boolean> {
    const number = phone == null ? phone : valid('phone', normalisePhone(phone));
    const address = email == null ? email : email.trim();
    const seal = (column: PersonalColumn, value: string | null): Buffer | null =>
      value === null ? null : this.cipher.seal(value, placeOf(reporterId, column));
    const phoneHash = (value: string): Buffer => this.hashes.hash(LOOKUP, `phone:${value}`);
    return this.reporters.change(tx, reporterId, {
      ...(name === undefined ? {} : { name: seal('name', name.trim()) }),
      ...(address === undefined
        ? {}
        : { email: seal('email', address), emailHash: address === null ? null : this.emailHash(address) }),
      ...(number === undefined
        ? {}
        : { phone: seal('phone', number), phoneHash: number === null ? null : phoneHash(number) }),
    });
  }

  /** The right to erasure (UU 27/2022): forgets everything personal, keeps the row. */
  async erase(tx: Tx, reporterId: string, at: Date): Promise<void> {
    await this.reporters.erase(tx, reporterId, at);
  }

  private emailHash(email: string): Buffer {
    return this.hashes.hash(LOOKUP, `email:${normaliseEmail(email)}`);
  }

  private opened(row: ReporterEntity): ReporterView {
    return {
      name: this.open(row, 'name'),
      email: this.open(row, 'email'),
      phone: this.open(row, 'phone'),
      nik: this.open(row, 'nik'),
      erasedAt: row.erasedAt,
    };
  }

  private open(row: ReporterEntity, column: PersonalColumn): string | null {
    const sealed = row[column];
    return sealed === null ? null : this.cipher.open(sealed, placeOf(row.id, column));
  }
}

const placeOf = (reporterId: string, column: PersonalColumn): string => `reporter/${reporterId}/${column}`;

const problems = { phone: identityTexts.phoneInvalid, nik: identityTexts.nikInvalid };

function valid(field: 'phone' | 'nik', normalised: string | null): string {
  if (normalised !== null) return normalised;
  throw new AppError('validation_failed', { errors: [{ field: `reporter.${field}`, message: problems[field] }] });
}
