import { Controller, Get, Query, Res } from '@nestjs/common';
import { ComplianceScores, PublishFigures } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { AppError, dateInWords } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { Public } from '../http';
import type { PageContext } from './page-context';
import { dictionaryPage } from './pages/dictionary';
import { transparencyPage, type TransparencyView } from './pages/transparency';
import { Site } from './site';

/** So many years are offered. */
const YEARS = 4;

/** How complaints are handled, for everybody; renewed once a day. */
@Public()
@Controller('transparansi')
export class TransparencyController {
  constructor(
    private readonly site: Site,
    private readonly directory: Directory,
    private readonly figures: PublishFigures,
    private readonly scores: ComplianceScores,
  ) {}

  @Get()
  figuresOfYear(@Res() reply: FastifyReply, @Query('tahun') asked: unknown): Promise<void> {
    const year = typeof asked === 'string' ? Number(asked) : this.figures.currentYear();
    return this.site.show(reply, async (page) => transparencyPage(page, await this.view(page, year)), {
      cache: 'hour',
    });
  }

  @Get('kamus-data')
  dictionary(@Res() reply: FastifyReply): Promise<void> {
    return this.site.show(reply, (page) => dictionaryPage(page, this.years()), { cache: 'hour' });
  }

  private years(): number[] {
    const thisYear = this.figures.currentYear();
    return Array.from({ length: YEARS }, (_, index) => thisYear - index);
  }

  private async view(page: PageContext, year: number): Promise<TransparencyView> {
    const figures = await this.figures.execute(year, page.lang);
    if (!figures) throw new AppError('not_found');
    const years = this.years();
    const day = new Date(`${figures.asOf}T12:00:00+07:00`);
    return {
      figures,
      years,
      outlines: this.directory.snapshot().districtOutlines,
      day: dateInWords(day, page.lang, page.timeZone),
      score: await this.score(figures.total.received, year),
    };
  }

  /** Only beside figures that are shown: a score of nothing would be a score all the same. */
  private async score(received: number | null, year: number): Promise<TransparencyView['score']> {
    if (received === null || received === 0) return null;
    const { score, period } = await this.scores.ofRegion({ period: String(year) });
    return { value: score, period };
  }
}
