import { CorrectOwnData, EraseOwnData, ReadOwnData, type OwnData } from '@tanggap/complaints';
import { AppError, siteTexts, type FieldError } from '@tanggap/platform';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changeOf, CorrectPersonalDataDto } from '../complaints/personal-data.dto';
import { Public, RateLimits } from '../http';
import { dashed } from './form/dashed-code';
import { checkAs, refusedFields } from './form/form-check';
import { noProblems, ProblemCollector, type FormProblems } from './form/problems';
import { readSiteForm } from './form/read-site-form';
import { typedText } from './form/report-form';
import type { PageContext } from './page-context';
import { ownDataPage, type OwnDataProps } from './pages/own-data';
import { Site } from './site';

const texts = siteTexts.ownData;
const MAX_CODE = 64;
const news: Record<string, OwnDataProps['news']> = {
  diperbaiki: { tone: 'success', text: texts.corrected },
  ditarik: { tone: 'success', text: texts.withdrawn },
  dihapus: { tone: 'success', text: texts.erased },
};
const nothingTyped = { name: '', email: '', phone: '' };

/** Access, correction and erasure by tracking code (UU 27/2022). Nothing of it is kept by a browser or a proxy. */
@Public()
@Controller('lacak/:code/data')
export class OwnDataController {
  constructor(
    private readonly site: Site,
    private readonly limits: RateLimits,
    private readonly readOwn: ReadOwnData,
    private readonly correctOwn: CorrectOwnData,
    private readonly eraseOwn: EraseOwnData,
  ) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') typed: string,
    @Query('kabar') just: unknown,
  ): Promise<void> {
    const told = typeof just === 'string' && Object.hasOwn(news, just) ? news[just] : undefined;
    await this.answer(reply, await this.props(request, typed), { news: told });
  }

  @Post()
  async correct(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
  ): Promise<void> {
    this.limits.take('ownData', request);
    const props = await this.props(request, code);
    const { fields } = await readSiteForm(request, 0);
    const text = (name: string): string => typedText(fields, name).trim();
    const typed = { name: text('name'), email: text('email'), phone: text('phone') };
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
    const { dto, errors } = await checkAs(CorrectPersonalDataDto, given);
    if (Object.keys(given).length === 0) errors.push({ field: 'email', message: texts.nothing });
    const problems = inWords(props.page, errors);
    if (problems.size > 0) return this.answer(reply, props, { typed, problems }, 422);
    await this.change(reply, props, 'diperbaiki', typed, () => this.correctOwn.execute(code, changeOf(dto)));
  }

  @Post('tarik')
  async withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
  ): Promise<void> {
    this.limits.take('ownData', request);
    const props = await this.props(request, code);
    const contact = { email: null, phone: null };
    await this.change(reply, props, 'ditarik', nothingTyped, () => this.correctOwn.execute(code, contact));
  }

  @Post('hapus')
  async erase(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    this.limits.take('ownData', request);
    const props = await this.props(request, code);
    const { fields } = await readSiteForm(request, 0);
    if (typedText(fields, 'confirm') !== 'ya') {
      const problems = new Map([['confirm', [props.page.t(texts.eraseUnconfirmed)]]]);
      return this.answer(reply, props, { problems }, 422);
    }
    await this.change(reply, props, 'dihapus', nothingTyped, () => this.eraseOwn.execute(code));
  }

  /** @throws AppError `not_found` for a code that nobody got */
  private async props(request: FastifyRequest, typed: string): Promise<OwnDataProps> {
    const page = await this.site.page(request);
    const own: OwnData = await this.readOwn.execute(typed);
    const code = dashed(typed) ?? typed.slice(0, MAX_CODE);
    return { page, code, own, typed: nothingTyped, problems: noProblems };
  }

  private async change(
    reply: FastifyReply,
    props: OwnDataProps,
    told: string,
    typed: OwnDataProps['typed'],
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const errors = refusedFields(error);
      if (errors) return this.answer(reply, props, { typed, problems: inWords(props.page, errors) }, 422);
      const reason = error instanceof AppError && error.code === 'conflict' ? error.params['reason'] : undefined;
      if (typeof reason !== 'object') throw error;
      return this.answer(reply, props, { news: { tone: 'warning', text: reason } }, 409);
    }
    const lang = props.page.langQuery === '' ? '' : `&lang=${props.page.lang}`;
    await reply.header('Cache-Control', 'no-store').redirect(`/lacak/${props.code}/data?kabar=${told}${lang}`, 303);
  }

  private async answer(
    reply: FastifyReply,
    props: OwnDataProps,
    more: Partial<OwnDataProps>,
    status = 200,
  ): Promise<void> {
    void reply.header('X-Robots-Tag', 'noindex, nofollow');
    await this.site.send(reply, props.page, ownDataPage({ ...props, ...more }), { status, cache: 'no-store' });
  }
}

function inWords(page: PageContext, errors: readonly FieldError[]): FormProblems {
  const found = new ProblemCollector();
  for (const { field, message } of errors) {
    if (field === 'name') found.add('name', page.t(texts.nameWrong));
    else if (field.endsWith('phone')) found.add('phone', page.t(siteTexts.formErrors.phone));
    else if (field === 'email' && message === texts.nothing) found.add('email', page.t(texts.nothing));
    else found.add('email', page.t(siteTexts.formErrors.email));
  }
  return found.problems;
}
