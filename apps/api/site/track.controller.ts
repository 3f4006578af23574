import { ConfirmResolution, ReplyToComplaint, TrackComplaint, type TrackedComplaint } from '@tanggap/complaints';
import { AppError, siteTexts } from '@tanggap/platform';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachedTextDto, ConfirmationDto } from '../complaints/complaint-actions.dto';
import { Public } from '../http';
import { dashed } from './form/dashed-code';
import { checkAs, refusedFields } from './form/form-check';
import { ProblemCollector } from './form/problems';
import { readSiteForm } from './form/read-site-form';
import { typedText } from './form/report-form';
import {
  confirmationOf,
  emptyTrackForms,
  readConfirmation,
  readReply,
  replyOf,
  trackProblems,
  type TrackForms,
} from './form/track-forms';
import { UploadFiles } from './form/upload-files';
import type { PageContext } from './page-context';
import { lookupPage } from './pages/lookup';
import { trackPage } from './pages/track';
import type { TrackPageProps } from './track-page-props';
import { PHOTO_LIMIT } from './parts/photo-field';
import { Site } from './site';

type News = TrackPageProps['news'];

const news: Record<string, News> = {
  balasan: { tone: 'success', text: siteTexts.track.replySent },
  selesai: { tone: 'success', text: siteTexts.track.confirmSent },
  dibuka: { tone: 'success', text: siteTexts.track.reopened },
};
const changed: News = { tone: 'warning', text: siteTexts.track.changed };
const MAX_CODE = 64;

/** Everything a citizen does with a tracking code. Nothing of it is kept by a browser or a proxy. */
@Public()
@Controller('lacak')
export class TrackController {
  constructor(
    private readonly site: Site,
    private readonly tracking: TrackComplaint,
    private readonly uploads: UploadFiles,
    private readonly replies: ReplyToComplaint,
    private readonly confirmations: ConfirmResolution,
  ) {}

  @Get()
  lookup(@Res() reply: FastifyReply): Promise<void> {
    return this.site.show(reply, (page) => lookupPage(page, ''));
  }

  @Post()
  async find(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    const { fields } = await readSiteForm(request, 0);
    const typed = typedText(fields, 'kode').slice(0, MAX_CODE);
    const code = dashed(typed);
    if (!code) return this.unknownCode(reply, page, typed, 422);
    await reply.header('Cache-Control', 'no-store').redirect(`/lacak/${code}${page.langQuery}`, 303);
  }

  @Get(':code')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') typed: string,
    @Query('kabar') just: unknown,
  ): Promise<void> {
    const page = await this.site.page(request);
    const complaint = await this.tracked(reply, page, typed);
    if (!complaint) return;
    const told = typeof just === 'string' && Object.hasOwn(news, just) ? news[just] : undefined;
    await this.showComplaint(reply, {
      page,
      code: dashed(typed) ?? typed,
      complaint,
      forms: emptyTrackForms(),
      news: told,
    });
  }

  @Post(':code/balasan')
  async reply(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') typed: string): Promise<void> {
    const page = await this.site.page(request);
    const complaint = await this.tracked(reply, page, typed);
    if (!complaint) return;
    const { fields, files } = await readSiteForm(request, PHOTO_LIMIT);
    const read = readReply(fields);
    const uploaded = await this.uploads.execute(read.kept, files, read.key);
    const forms = { ...read, kept: uploaded.files };
    const { dto, errors } = await checkAs(AttachedTextDto, replyOf(forms));
    const found = new ProblemCollector();
    for (const [field, messages] of trackProblems(page, forms, errors)) messages.forEach((m) => found.add(field, m));
    uploaded.problems.forEach(({ text, params }) => found.add('photos', page.t(text, params)));
    const props = { page, code: dashed(typed) ?? typed, complaint, forms: { ...forms, problems: found.problems } };
    if (found.problems.size > 0) return this.showComplaint(reply, props, 422);
    if (isRepeated(complaint, forms)) return this.done(reply, props, 'balasan');
    await this.change(reply, props, 'balasan', () =>
      this.replies.execute(typed, { text: dto.text, attachmentIds: dto.attachmentIds ?? undefined }),
    );
  }

  @Post(':code/penilaian')
  async confirm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') typed: string,
  ): Promise<void> {
    const page = await this.site.page(request);
    const complaint = await this.tracked(reply, page, typed);
    if (!complaint) return;
    const { fields } = await readSiteForm(request, 0);
    const forms = readConfirmation(fields);
    const { dto, errors } = await checkAs(ConfirmationDto, confirmationOf(forms));
    const problems = trackProblems(page, forms, errors);
    const props = { page, code: dashed(typed) ?? typed, complaint, forms: { ...forms, problems } };
    if (problems.size > 0) return this.showComplaint(reply, props, 422);
    const { satisfied, rating, comment } = dto;
    await this.change(reply, props, satisfied ? 'selesai' : 'dibuka', () =>
      this.confirmations.execute(typed, { satisfied, rating: rating ?? undefined, comment: comment ?? undefined }),
    );
  }

  @Get(':code/lampiran/:id')
  async attachment(@Res() reply: FastifyReply, @Param('code') code: string, @Param('id') id: string): Promise<void> {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new AppError('not_found');
    const file = await this.tracking.file(code, id);
    const shown = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
    await reply
      .type(file.mediaType)
      .header('Cache-Control', 'no-store')
      .header('Content-Disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .send(file.bytes);
  }

  /** Null after having answered that nothing is known by this code. */
  private async tracked(reply: FastifyReply, page: PageContext, typed: string): Promise<TrackedComplaint | null> {
    try {
      return await this.tracking.execute(typed, page.lang);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
      await this.unknownCode(reply, page, typed, 404);
      return null;
    }
  }

  private async unknownCode(reply: FastifyReply, page: PageContext, typed: string, status: number): Promise<void> {
    const problem = page.t(siteTexts.formErrors.code);
    await this.site.send(reply, page, lookupPage(page, typed.slice(0, MAX_CODE), problem), {
      status,
      cache: 'no-store',
    });
  }

  private async change(
    reply: FastifyReply,
    props: TrackPageProps,
    told: string,
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      return this.refuse(reply, props, error);
    }
    await this.done(reply, props, told);
  }

  /** The report moved on meanwhile: what was typed stays, and the page shows how it stands now. */
  private async refuse(reply: FastifyReply, props: TrackPageProps, error: unknown): Promise<void> {
    const { page, code, forms } = props;
    const errors = refusedFields(error);
    if (errors) {
      const kept = errors.some(({ field }) => field === 'attachmentIds') ? [] : forms.kept;
      const problems = trackProblems(page, forms, errors);
      return this.showComplaint(reply, { ...props, forms: { ...forms, kept, problems } }, 422);
    }
    if (!(error instanceof AppError) || error.status !== 409) throw error;
    const complaint = await this.tracking.execute(code, page.lang);
    await this.showComplaint(reply, { ...props, complaint, news: changed }, 409);
  }

  private async done(reply: FastifyReply, { page, code }: TrackPageProps, told: string): Promise<void> {
    const lang = page.langQuery === '' ? '' : `&lang=${page.lang}`;
    await reply.header('Cache-Control', 'no-store').redirect(`/lacak/${code}?kabar=${told}${lang}`, 303);
  }

  private async showComplaint(reply: FastifyReply, props: TrackPageProps, status = 200): Promise<void> {
    void reply.header('X-Robots-Tag', 'noindex, nofollow');
    await this.site.send(reply, props.page, trackPage(props), { status, cache: 'no-store' });
  }
}

/** A second tap on the button: the last thing the citizen wrote is the same once more. */
function isRepeated({ events }: TrackedComplaint, forms: TrackForms): boolean {
  const last = events.at(-1);
  return (last?.type === 'replied' || last?.type === 'information_supplied') && last.text === forms.text;
}
