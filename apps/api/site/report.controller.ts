import {
  FileComplaint,
  FindSimilar,
  FollowComplaint,
  type FiledComplaint,
  type Followed,
  type SimilarComplaint,
} from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, errorTexts, siteTexts } from '@tanggap/platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileComplaintDto, toFilingInput } from '../complaints/file-complaint.dto';
import { Limited, Public, RateLimits } from '../http';
import { localDay } from './dates';
import { formChoices } from './form-choices';
import { checkAs, refusedFields, reportProblems } from './form/form-check';
import { noProblems, type FormProblems, ProblemCollector } from './form/problems';
import { readSiteForm } from './form/read-site-form';
import { contactTyped, matterTyped, unseen } from './form/follow';
import { complaintOf, emptyReportForm, readReportForm, typedText, type ReportForm } from './form/report-form';
import { UploadFiles } from './form/upload-files';
import type { PageContext } from './page-context';
import { receiptGonePage, receiptPage } from './pages/receipt';
import { reportPage, similarFragment } from './pages/report';
import { PHOTO_LIMIT } from './parts/photo-field';
import { reasonInWords } from './reason-words';
import { RECEIPT_SECONDS, ReceiptSeal, type Receipt } from './receipt-seal';
import { known, Site } from './site';

const RECEIPT_COOKIE = 'tg_receipt';
/** Comes back only from a browser that keeps cookies; the others get their receipt as the answer itself. */
const KEEPS_COOKIES = 'tg_form';
const PATH = '/lapor';

/** The form, filing, and the receipt. */
@Public()
@Controller('lapor')
export class ReportController {
  constructor(
    private readonly site: Site,
    private readonly directory: Directory,
    private readonly clock: Clock,
    private readonly uploads: UploadFiles,
    private readonly filing: FileComplaint,
    private readonly similar: FindSimilar,
    private readonly following: FollowComplaint,
    private readonly seal: ReceiptSeal,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    this.site.setCookie(reply, KEEPS_COOKIES, '1', { path: PATH });
    await this.show(reply, page, emptyReportForm(), noProblems, 200);
  }

  @Post()
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    const { fields, files } = await readSiteForm(request, PHOTO_LIMIT);
    const typed = readReportForm(fields);
    const uploaded = await this.uploads.execute(typed.kept, files, typed.key);
    const form = { ...typed, kept: uploaded.files };
    const fileProblems = uploaded.problems.map(({ text, params }) => page.t(text, params));

    const otherLanguage = known(fields['lang']);
    if (otherLanguage) return this.show(reply, this.site.inLanguage(page, otherLanguage), form, noProblems, 200);

    const followed = typedText(fields, 'ikuti');
    if (followed !== '') return this.follow(request, reply, page, form, followed);
    const { dto, errors } = await checkAs(FileComplaintDto, complaintOf(form));
    const problems = withFileProblems(reportProblems(page, form, errors), fileProblems);
    if (problems.size > 0) return this.show(reply, page, form, problems, 422);
    const similar = await this.similar.execute(matterTyped(form), page.lang);
    if (unseen(similar, form)) return this.show(reply, page, form, noProblems, 200, similar);
    try {
      const options = { idempotencyKey: form.key, lang: page.lang, channel: 'web' } as const;
      await this.answer(request, reply, page, receiptOf(await this.filing.execute(toFilingInput(dto), options)));
    } catch (error) {
      await this.refuse(reply, page, form, error);
    }
  }

  /** The offer as a part of a page, for the script that asks while somebody types. */
  @Post('serupa')
  @Limited('similar')
  async alike(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields } = await readSiteForm(request, 0);
    const matter = matterTyped(readReportForm(fields));
    const write = async (page: PageContext) => similarFragment(page, await this.similar.execute(matter, page.lang));
    await this.site.show(reply, write, { cache: 'no-store' });
  }

  @Get('terkirim')
  receipt(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const receipt = this.seal.open(request.cookies[RECEIPT_COOKIE], this.clock.now());
    const write = (page: PageContext) => (receipt ? this.receiptPage(page, receipt) : receiptGonePage(page));
    return this.site.show(reply, write, { cache: 'no-store' });
  }

  /** Instead of filing their own: only the contact of the form is taken, and only where it can be reached. */
  private async follow(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageContext,
    form: ReportForm,
    number: string,
  ): Promise<void> {
    const { contact, errors } = await contactTyped(form);
    if (errors.length > 0) return this.show(reply, page, form, reportProblems(page, form, errors), 422);
    try {
      this.limits.take('follow', request);
      const followed = await this.following.execute({ number, contact, lang: page.lang, idempotencyKey: form.key });
      await this.answer(request, reply, page, receiptOfFollowed(followed));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const often = error.code === 'too_many_requests';
      if (!often && error.code !== 'not_found') throw error;
      const found = new ProblemCollector();
      found.add(
        'submit',
        often ? page.t(errorTexts.too_many_requests.detail, error.params) : page.t(siteTexts.similar.gone),
      );
      const { seconds } = error.params;
      if (typeof seconds === 'number') void reply.header('Retry-After', String(seconds));
      await this.show(reply, page, form, found.problems, error.status);
    }
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageContext,
    receipt: Receipt,
  ): Promise<void> {
    if (request.cookies[KEEPS_COOKIES] === undefined) {
      return this.site.send(reply, page, this.receiptPage(page, receipt), { status: 201, cache: 'no-store' });
    }
    const sealed = this.seal.seal(receipt, this.clock.now());
    this.site.setCookie(reply, RECEIPT_COOKIE, sealed, { path: PATH, seconds: RECEIPT_SECONDS });
    await reply.status(303).header('Cache-Control', 'no-store').redirect(`${PATH}/terkirim${page.langQuery}`, 303);
  }

  private receiptPage(page: PageContext, receipt: Receipt): string {
    const words = receipt.routing.reasons.map((reason) => reasonInWords(reason, this.directory, page.lang));
    return receiptPage(
      page,
      receipt,
      words.filter((word) => word !== null),
    );
  }

  /** What only the use case could find; everything else is not the form's to explain. */
  private async refuse(reply: FastifyReply, page: PageContext, form: ReportForm, error: unknown): Promise<void> {
    if (error instanceof AppError && error.code === 'idempotency_conflict') {
      const found = new ProblemCollector();
      found.add('submit', page.t(siteTexts.formErrors.alreadySent));
      return this.show(reply, page, { ...form, key: randomUUID() }, found.problems, 409);
    }
    const errors = refusedFields(error);
    if (!errors) throw error;
    const filesGone = errors.some(({ field }) => field === 'attachmentIds');
    const kept = filesGone ? [] : form.kept;
    await this.show(reply, page, { ...form, kept }, reportProblems(page, form, errors), 422);
  }

  private async show(
    reply: FastifyReply,
    page: PageContext,
    form: ReportForm,
    problems: FormProblems,
    status: number,
    similar: readonly SimilarComplaint[] = [],
  ): Promise<void> {
    const choices = formChoices(this.directory, page.lang);
    const today = localDay(this.clock.now(), page.timeZone);
    const cache = status === 200 && similar.length === 0 ? 'no-cache' : 'no-store';
    const html = reportPage({ page, form, choices, today, problems, similar });
    await this.site.send(reply, page, html, { status, cache });
  }
}

function withFileProblems(problems: FormProblems, files: readonly string[]): FormProblems {
  if (files.length === 0) return problems;
  const found = new ProblemCollector();
  for (const [field, messages] of problems) messages.forEach((message) => found.add(field, message));
  files.forEach((message) => found.add('photos', message));
  return found.problems;
}

const receiptOf = ({ number, trackingCode, opd, routing, deadlines }: FiledComplaint): Receipt => ({
  number,
  trackingCode,
  opd,
  routing: { method: routing.method, reasons: routing.reasons },
  deadlines: deadlines.map(({ clock, dueAt, state }) => ({ clock, dueAt: dueAt.toISOString(), state })),
});

const receiptOfFollowed = ({ number, trackingCode }: Followed): Receipt => ({
  ...{ number, trackingCode, opd: null, routing: { method: '', reasons: [] }, deadlines: [] },
  followed: true,
});
