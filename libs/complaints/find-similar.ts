import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock, type Lang } from '@tanggap/platform';
import { PreviewRouting } from '@tanggap/routing';
import { OFFERED_FROM, readMatter, WINDOW_DAYS } from './domain/likeness';
import type { Status } from './domain/lifecycle';
import { isPublicMatter, isVerified } from './domain/public-matter';
import { MaskTexts, type Mask } from './mask-texts';
import { matterOf, scored, type MatterSource } from './matters';
import type { LikeRow } from './persistence/likeness.repository';
import { RecentMatters } from './recent-matters';

const DAY_MS = 86_400_000;
const MOST_OFFERED = 3;
/** Less says nothing about what somebody means. */
const FEWEST_WORDS = 3;
/** Where following still means something. */
const followable: readonly Status[] = ['submitted', 'assigned', 'in_progress', 'awaiting_information'];

/** What anybody may know of a report that is like theirs. */
export interface SimilarComplaint {
  number: string;
  /** Null until a verifier has read it. */
  subject: string | null;
  category: { code: string; name: string } | null;
  area: { code: string; name: string } | null;
  opd: { code: string; name: string } | null;
  status: Status;
  filedAt: Date;
  /** People who reported it or follow it. */
  affected: number;
}

/** Looks for the same matter near by and lately, while a citizen types and again at filing. */
@Injectable()
export class FindSimilar {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly recent: RecentMatters,
    private readonly routing: PreviewRouting,
    private readonly masks: MaskTexts,
  ) {}

  /** At most three, the likeliest first; empty where too little is typed yet. */
  async execute(typed: MatterSource, lang: Lang): Promise<SimilarComplaint[]> {
    await this.directory.refresh();
    const read = readMatter(matterOf(typed, this.directory));
    if (read.words.size < FEWEST_WORDS) return [];
    const asked = typed.categoryCode ? read : { ...read, ...(await this.guessedCategory(typed)) };
    const until = this.clock.now().getTime();
    const { words, categoryCode, areas, point } = asked;
    const question = { words, categoryCode, areas, point, since: until - WINDOW_DAYS * DAY_MS, until };
    const rows = await this.recent.nearest(question, null);
    const open = rows.filter((row) => followable.includes(row.status) && this.isPublic(row));
    const offered = scored(asked, open, OFFERED_FROM, this.directory).slice(0, MOST_OFFERED);
    const maskOf = await this.masks.of(offered.map(({ row }) => row.id));
    return offered.map(({ row }) => this.view(row, maskOf(row.id), lang));
  }

  /** What it would be filed under where nobody chose: the others were filed under theirs so. */
  private async guessedCategory({ subject, description, areaCode }: MatterSource) {
    const input = { kind: 'complaint', subject, description, areaCode } as const;
    const { suggestedCategoryCode: categoryCode } = await this.routing.execute(input);
    return { categoryCode, categoryGuessed: true };
  }

  private isPublic(row: LikeRow): boolean {
    const category = row.categoryCode === null ? undefined : this.directory.category(row.categoryCode);
    return isPublicMatter({ ...row, categoryPublic: category?.public ?? false, signals: row.signals ?? undefined });
  }

  private view(row: LikeRow, mask: Mask, lang: Lang): SimilarComplaint {
    const { number, status, filedAt, affected } = row;
    return { number, status, filedAt, affected, ...publicWords(row, mask, this.directory, lang) };
  }
}

/** The names of what a report is about, as far as the public may read them. */
export function publicWords(
  complaint: Pick<LikeRow, 'subject' | 'status' | 'categoryCode' | 'areaCode' | 'opdCode'>,
  mask: Mask,
  directory: Directory,
  lang: Lang,
): Pick<SimilarComplaint, 'subject' | 'category' | 'area' | 'opd'> {
  const category = complaint.categoryCode === null ? undefined : directory.category(complaint.categoryCode);
  const area = complaint.areaCode === null ? undefined : directory.area(complaint.areaCode);
  const opd = complaint.opdCode === null ? undefined : directory.opd(complaint.opdCode);
  return {
    subject: isVerified(complaint.status) ? mask.publicly(complaint.subject) : null,
    category: category ? { code: category.code, name: lang === 'id' ? category.name : category.nameEn } : null,
    area: area ? { code: area.code, name: area.name } : null,
    opd: opd ? { code: opd.code, name: opd.name } : null,
  };
}
