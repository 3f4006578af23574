import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, ReporterVault, type Principal, type ReporterView } from '@tanggap/identity';
import { KeyedHash, type Tx } from '@tanggap/platform';
import {
  MASK,
  ownKeysIn,
  publicText,
  textParts,
  withoutReporter,
  type MaskingFacts,
  type TextPart,
} from './domain/masking/mask-text';
import { ownNamesOf } from './own-names';
import type { Complaint } from './persistence/complaint.entity';
import { MaskingRepository, type MaskingRow, type WordDecision } from './persistence/masking.repository';

/** Whose text it is, for whoever may not know the reporter: in their own words they may tell more of themselves than their name. */
type WrittenBy = 'reporter' | 'office';

/** The people in the texts of one complaint, as they are taken out. */
export interface Mask {
  /** As anybody may read it; null where nobody can say any more whose name must not be in it. */
  publicly: (text: string) => string | null;
  parts: (text: string) => TextPart[] | null;
  /** As this member of staff may read it: an office that may not know who reported, without them. */
  forStaff: (text: string, by: WrittenBy) => string;
  /** Without the reporter, whoever reads it. */
  anonymous: (text: string, by: WrittenBy) => string;
}

/** The last that can be known of a reporter, before the vault forgets them. */
interface Forgetting extends Pick<Mask, 'anonymous'> {
  /** Hashes of what stands for them in these texts. */
  hashesIn: (texts: readonly string[]) => string[];
}

/**
 * The one place where texts lose the people in them before others read them. The vault is asked at that moment, and what it says is kept
 * nowhere; of what people decided about single words only keyed hashes are on the timeline.
 */
@Injectable()
export class MaskTexts {
  constructor(
    private readonly directory: Directory,
    private readonly vault: ReporterVault,
    private readonly hashes: KeyedHash,
    private readonly masking: MaskingRepository,
  ) {}

  /** For each of these complaints; of one that isn't there a mask that shows nothing. */
  async of(complaintIds: readonly string[], principal?: Principal): Promise<(complaintId: string) => Mask> {
    await this.directory.refresh();
    const rows = await this.masking.of(complaintIds);
    const reporters = await this.vault.forMasking(rows.flatMap(({ reporterId }) => reporterId ?? []));
    const masks = new Map(rows.map((row) => [row.id, this.maskOf(row, reporters, principal)]));
    return (complaintId) => masks.get(complaintId) ?? nothing;
  }

  /** Rows with their subject as this reader may see it. */
  async subjectsFor<Row extends { subject: string }>(
    rows: readonly Row[],
    idOf: (row: Row) => string,
    principal: Principal,
  ): Promise<Row[]> {
    if (opdScope(principal) === null) return [...rows];
    const maskOf = await this.of(rows.map(idOf), principal);
    return rows.map((row) => ({ ...row, subject: maskOf(idOf(row)).forStaff(row.subject, 'reporter') }));
  }

  /** The texts of one complaint as this reader may see them. */
  async readerOf(
    { id, personalErasedAt }: Pick<Complaint, 'id' | 'personalErasedAt'>,
    principal: Principal,
  ): Promise<Mask['forStaff']> {
    if (opdScope(principal) === null && personalErasedAt === null) return (text) => text;
    return (await this.of([id], principal))(id).forStaff;
  }

  /** @throws VaultError for a reporter whose row was tampered with */
  async forgetting(tx: Tx, complaint: Pick<Complaint, 'id' | 'reporterId'>): Promise<Forgetting> {
    await this.directory.refresh();
    const { id, reporterId } = complaint;
    const [row] = await this.masking.of([id], tx);
    const facts = this.factsOf(
      id,
      reporterId === null ? null : await this.vault.reveal(reporterId, tx),
      row?.decisions ?? [],
    );
    return {
      anonymous: (text, by) => withoutReporter(text, facts, by === 'reporter'),
      hashesIn: (texts) =>
        [...new Set(texts.flatMap((text) => ownKeysIn(text, facts)))].map((key) => this.hashOf(id, key)),
    };
  }

  /** As a decision about a word is kept. */
  hashOf(complaintId: string, key: string): string {
    return this.hashes.hash('masked-word', `${complaintId}:${key}`).subarray(0, 16).toString('hex');
  }

  private maskOf(
    row: MaskingRow,
    reporters: ReadonlyMap<string, ReporterView>,
    principal: Principal | undefined,
  ): Mask {
    const { id, reporterId, decisions, personalErasedAt } = row;
    const reporter = reporterId === null ? null : (reporters.get(reporterId) ?? null);
    const facts = this.factsOf(id, reporter, decisions);
    const isErased = personalErasedAt !== null;
    // Of what was erased in another way nobody can say any more whose name must not be in it.
    const isKept = isErased || reporterId === null || (reporter !== null && reporter.erasedAt === null);
    const anonymous: Mask['anonymous'] = (text, by) => withoutReporter(text, facts, by === 'reporter');
    return {
      publicly: (text) => (isKept ? publicText(text, facts) : null),
      parts: (text) => (isKept ? textParts(text, facts) : null),
      forStaff: (text, by) => (principal && !isErased && mayKnowReporter(principal, row) ? text : anonymous(text, by)),
      anonymous,
    };
  }

  private factsOf(id: string, reporter: ReporterView | null, decisions: readonly WordDecision[]): MaskingFacts {
    const decided = decisionsOf(decisions);
    const forgotten = new Set(decisions.flatMap((one) => one.forgotten ?? []));
    const is = (key: string, what: 'hidden' | 'shown'): boolean =>
      decided.size > 0 && decided.get(this.hashOf(id, key)) === what;
    return {
      reporter,
      isKnown: ownNamesOf(this.directory.snapshot()),
      hides: (key) => is(key, 'hidden'),
      shows: (key) => is(key, 'shown'),
      forgotten: (key) => forgotten.size > 0 && forgotten.has(this.hashOf(id, key)),
    };
  }
}

/**
 * Who belongs to an OPD knows the reporter only where it leads and the reporter didn't ask that it shouldn't. Of an anonymous report there is
 * nobody to know, and what slipped into its text stays out of it too.
 */
function mayKnowReporter(principal: Principal, { anonymous, confidential, opdCode }: MaskingRow): boolean {
  const scope = opdScope(principal);
  return scope === null || (scope === opdCode && !anonymous && !confidential);
}

/** The last decision about a word holds. */
function decisionsOf(decisions: readonly WordDecision[]): Map<string, 'hidden' | 'shown'> {
  const answer = new Map<string, 'hidden' | 'shown'>();
  for (const { hidden = [], shown = [] } of decisions) {
    for (const hash of hidden) answer.set(hash, 'hidden');
    for (const hash of shown) answer.set(hash, 'shown');
  }
  return answer;
}

const nothing: Mask = { publicly: () => null, parts: () => null, forStaff: () => MASK, anonymous: () => MASK };
