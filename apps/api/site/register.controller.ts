import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ListPublic, publicStatuses, ReadPublic } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { Clock, localDay, monthInWords } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { Public } from '../http';
import type { PageContext } from './page-context';
import { publicCasePage } from './pages/public-case';
import { registerFilters, registerPage, statusInWords, type RegisterView } from './pages/register';
import { Site } from './site';

const PAGE = 25;
/** So many months are offered. */
const MONTHS = 24;

/** The register of complaints, for everybody: a page and an address for each report that may be shown. */
@Public()
@Controller('transparansi/laporan')
export class RegisterController {
  constructor(
    private readonly site: Site,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly register: ListPublic,
    private readonly cases: ReadPublic,
  ) {}

  @Get()
  list(@Res() reply: FastifyReply, @Query() query: Record<string, unknown>): Promise<void> {
    return this.site.show(reply, (page) => this.listed(page, query), { cache: 'minutes' });
  }

  @Get(':number')
  one(@Res() reply: FastifyReply, @Param('number') number: string): Promise<void> {
    return this.site.show(reply, async (page) => publicCasePage(page, await this.cases.execute(number, page.lang)), {
      cache: 'minutes',
    });
  }

  private async listed(page: PageContext, query: Record<string, unknown>): Promise<string> {
    const choices = this.choices(page);
    const chosen = chosenOf(query, choices);
    const cursor = typeof query['lanjut'] === 'string' ? query['lanjut'] : undefined;
    const { opd, kategori: category, kecamatan: area, status, bulan: month } = chosen;
    const asked = {
      opd,
      category,
      area,
      month,
      cursor,
      limit: PAGE,
      status: publicStatuses.find((one) => one === status),
    };
    const found = await this.register.execute(asked, page.lang);
    return registerPage(page, { ...found, chosen, choices, isFirst: cursor === undefined });
  }

  private choices(page: PageContext): RegisterView['choices'] {
    const { lang } = page;
    const { categories } = this.directory.snapshot();
    const byName = <One extends { name: string }>(a: One, b: One): number => a.name.localeCompare(b.name, 'id');
    const [year = 0, month = 0] = localDay(this.clock.now()).split('-').map(Number);
    const months = Array.from({ length: MONTHS }, (_, back) => {
      const nth = year * 12 + month - 1 - back;
      return `${Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`;
    });
    const areas = this.directory.areas().filter(({ level }) => level === 'district');
    return {
      opd: this.directory
        .opds()
        .map(({ code, name }) => ({ value: code, name }))
        .sort(byName),
      kategori: categories
        .filter((one) => one.public)
        .map((one) => ({ value: one.code, name: lang === 'id' ? one.name : one.nameEn })),
      kecamatan: areas.map(({ code, name }) => ({ value: code, name })).sort(byName),
      status: publicStatuses.map((one) => ({ value: one, name: statusInWords(page, one) })),
      bulan: months.map((one) => ({ value: one, name: monthInWords(one, lang) })),
    };
  }
}

/** What nobody offers filters nothing: an old link still shows a list. */
function chosenOf(query: Record<string, unknown>, choices: RegisterView['choices']): RegisterView['chosen'] {
  const chosen: RegisterView['chosen'] = {};
  for (const name of registerFilters) {
    const value = query[name];
    if (typeof value === 'string' && choices[name].some((choice) => choice.value === value)) chosen[name] = value;
  }
  return chosen;
}
