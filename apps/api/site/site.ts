import { Directory } from '@tanggap/directory';
import { AppConfig, negotiate, type Lang } from '@tanggap/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnownAlready, SHARED_FOR_AN_HOUR } from '../http';
import { SiteAssetFiles } from './assets';
import { pageContext, type PageContext } from './page-context';

const LANGUAGE_COOKIE = 'tg_lang';
const YEAR_SECONDS = 365 * 24 * 3600;

const cacheControl = {
  ...{ 'no-store': 'no-store', 'no-cache': 'no-cache' },
  ...{ minutes: 'public, max-age=300', hour: SHARED_FOR_AN_HOUR },
};

interface SendOptions {
  status?: number;
  /** `no-store` for what belongs to one citizen; `hour` and `minutes` for what is the same for everybody and changes once a day, or at any time; other pages may be kept but are asked for again. */
  cache?: 'no-store' | 'no-cache' | 'minutes' | 'hour';
}

/** What all pages share: language, regency, and how a page leaves the server. */
@Injectable()
export class Site {
  constructor(
    private readonly config: AppConfig,
    private readonly directory: Directory,
    private readonly assets: SiteAssetFiles,
  ) {}

  /** The context of a page, with the reference data of this moment. */
  async page(request: FastifyRequest): Promise<PageContext> {
    await this.directory.refresh();
    return this.contextOf(request, languageOf(request));
  }

  /** Answers with the page that `write` makes for who asks, in their language. */
  async show(
    reply: FastifyReply,
    write: (page: PageContext) => string | Promise<string>,
    options: SendOptions = {},
  ): Promise<void> {
    const page = await this.page(reply.request);
    await this.send(reply, page, await write(page), options);
  }

  /** The same without asking the database, for the page that says that something is wrong. Never throws. */
  pageOffline(request: FastifyRequest): PageContext {
    const lang = languageOf(request);
    try {
      return this.contextOf(request, lang);
    } catch {
      // No reference data was ever loaded: the page does without the name of the regency.
      return pageContext({ ...this.frame(request, lang), regency: '', timeZone: 'UTC' });
    }
  }

  inLanguage(page: PageContext, lang: Lang): PageContext {
    return pageContext({ ...page, lang });
  }

  async send(reply: FastifyReply, page: PageContext, html: string, options: SendOptions = {}): Promise<void> {
    void reply
      .status(options.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('Content-Language', page.lang)
      .header('Cache-Control', cacheControl[options.cache ?? 'no-cache'])
      .header('Vary', 'Accept-Language, Accept-Encoding, Cookie');
    this.rememberLanguage(reply, page.lang);
    const isShared = options.cache === 'hour' || options.cache === 'minutes';
    if (isShared && isKnownAlready(reply, html)) return void (await reply.status(304).send());
    await reply.send(html);
  }

  /** A cookie of the site: out of reach of scripts, sent by our own pages and by links to them. */
  setCookie(reply: FastifyReply, name: string, value: string, options: { path: string; seconds?: number }): void {
    void reply.setCookie(name, value, {
      path: options.path,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.COOKIE_SECURE,
      ...(options.seconds === undefined ? {} : { maxAge: options.seconds }),
    });
  }

  /** Only a choice is remembered: what the browser asks for by itself needs no cookie. */
  private rememberLanguage(reply: FastifyReply, lang: Lang): void {
    const { request } = reply;
    const natural = request.cookies[LANGUAGE_COOKIE] ?? negotiate(request.headers['accept-language']);
    if (natural !== lang) this.setCookie(reply, LANGUAGE_COOKIE, lang, { path: '/', seconds: YEAR_SECONDS });
  }

  private contextOf(request: FastifyRequest, lang: Lang): PageContext {
    const { name, timeZone } = this.directory.regency();
    return pageContext({ ...this.frame(request, lang), regency: name, timeZone });
  }

  private frame(request: FastifyRequest, lang: Lang) {
    return {
      lang,
      path: request.url.split('?', 1)[0] ?? '/',
      otherLanguage: inLanguage(request.url, lang === 'id' ? 'en' : 'id'),
      demo: this.config.DEMO,
      assets: this.assets.current(),
      langQuery: asked(request) === null ? '' : `?lang=${lang}`,
    };
  }
}

/** The same page, with what it was asked for. */
function inLanguage(url: string, lang: Lang): string {
  const [path, query] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('lang', lang);
  return `${path}?${asked.toString()}`;
}

/** An address that Fastify itself refuses never came to its plug-ins: it has neither cookies nor a query. */
type Early = Pick<FastifyRequest, 'headers'> & { cookies?: FastifyRequest['cookies']; query: unknown };

const languageOf = (request: Early): Lang =>
  asked(request) ?? known(request.cookies?.[LANGUAGE_COOKIE]) ?? negotiate(request.headers['accept-language']);

const asked = ({ query }: Early): Lang | null => known((query as Record<string, unknown> | null)?.['lang']);

export const known = (lang: unknown): Lang | null => (lang === 'id' || lang === 'en' ? lang : null);
