import { Injectable } from '@nestjs/common';
import type { ComplaintFact } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import {
  AppConfig,
  dateTimeInWords,
  monthInWords,
  notificationTexts,
  officeWords,
  render,
  TIME_ZONE,
  type Lang,
  type Text,
} from '@tanggap/platform';
import { defaultWording } from './default-wording';
import type { Channel, NoticeParams } from './domain/delivery';
import { composeMessage, type Message } from './domain/message';
import type { Audience, Step } from './domain/steps';
import { placeholdersOf, type TemplateKey, type Values, type Wording } from './domain/template';
import { TemplateRepository } from './persistence/template.repository';

/** What a message is about. */
export interface About {
  audience: Audience;
  step: Step;
  params: NoticeParams;
  /** Null where it is about a document of the reader's own. */
  fact: Pick<ComplaintFact, 'number' | 'confidential' | 'opdCode'> | null;
}

interface Manner {
  channel: Channel;
  language: Lang;
  wordings: Wordings;
}

/** The wording of each template as of one instant. */
export type Wordings = (key: TemplateKey) => Wording;

const SAMPLE_DUE = '2026-11-20T16:00:00+07:00';

/** Lines of a digest, by channel: a short message names a few and counts the rest. */
const DIGEST_LINES: Record<Channel, number> = { in_app: 20, email: 50, whatsapp: 12, sms: 3 };

/** From facts and templates to the words that leave. */
@Injectable()
export class Compose {
  private readonly base: string;

  constructor(
    private readonly config: AppConfig,
    private readonly directory: Directory,
    private readonly templates: TemplateRepository,
  ) {
    this.base = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  }

  /** Read once for whatever is composed together. */
  async wordings(at: Date): Promise<Wordings> {
    const edited = new Map((await this.templates.asOf(at)).map((template) => [keyText(template), template]));
    return (key) => edited.get(keyText(key)) ?? defaultWording(key);
  }

  single(about: About, { channel, language, wordings }: Manner): Message {
    const wording = wordings({ audience: about.audience, step: stepFor(about), channel, language });
    return composeMessage(channel, wording, this.values(about, channel, language));
  }

  /** Several at once for one reader. */
  digest(audience: Audience, abouts: readonly About[], { channel, language, wordings }: Manner): Message {
    const shown = abouts.slice(0, DIGEST_LINES[channel]);
    const lines = shown.map((about) => `- ${this.single(about, { channel: 'in_app', language, wordings }).text}`);
    const rest = abouts.length - shown.length;
    if (rest > 0) lines.push(render(notificationTexts.more, language, { count: rest }));
    return composeMessage(channel, wordings({ audience, step: 'digest', channel, language }), {
      count: String(abouts.length),
      items: lines.join('\n'),
      link: `${this.base}/office/pemberitahuan`,
      regency: this.directory.regency().name,
    });
  }

  /** With values such as a reader might find, to look at a wording. */
  sample({ audience, step, channel, language }: TemplateKey, wording: Wording): Message {
    const regency = this.directory.regency();
    const number = `${regency.numberPrefix}-2026-000042`;
    const [opd] = this.directory.opds();
    const params: NoticeParams = {
      clock: 'resolution',
      dueAt: SAMPLE_DUE,
      reason: 'not_authorised',
      into: `${regency.numberPrefix}-2026-000017`,
      period: SAMPLE_DUE.slice(0, 7),
    };
    const complaint = { number, confidential: false, opdCode: opd?.code ?? null };
    const about: About = {
      audience,
      step,
      params,
      fact: placeholdersOf({ step }).includes('period') ? null : complaint,
    };
    const values = this.values(about, channel, language);
    if (step !== 'digest') return composeMessage(channel, wording, values);
    const reminder: About = { ...about, step: 'reminder' };
    return this.digest(audience, [reminder, { ...reminder, step: 'breach' }], {
      channel,
      language,
      wordings: (key) => (key.step === 'digest' ? wording : defaultWording(key)),
    });
  }

  private values({ audience, step, params, fact }: About, channel: Channel, language: Lang): Values {
    const { clock, dueAt, reason, into, period } = params;
    // Who has no account reads what anybody may.
    const own = step === 'monthly_report_copy' ? 'transparansi' : 'office/unduhan';
    const regency = this.directory.regency().name;
    if (fact === null) {
      return {
        ...{ regency, link: `${this.base}/${own}` },
        ...(period === undefined ? {} : { period: monthInWords(period, language) }),
      };
    }
    return {
      number: fact.number,
      opd: this.opdName(params.opd ?? fact.opdCode, channel, language),
      link: audience === 'reporter' ? `${this.base}/lacak` : `${this.base}/office/laporan/${fact.number}`,
      regency,
      due:
        dueAt === undefined ? notificationTexts.soon[language] : dateTimeInWords(new Date(dueAt), language, TIME_ZONE),
      ...(clock === undefined ? {} : { clock: word(officeWords.clock, clock, language) }),
      ...(reason === undefined ? {} : { reason: word(officeWords.reject, reason, language) }),
      ...(into === undefined ? {} : { into }),
    };
  }

  private opdName(code: string | null, channel: Channel, language: Lang): string {
    const opd = code === null ? undefined : this.directory.opd(code);
    if (!opd) return notificationTexts.noOpd[language];
    return channel === 'email' ? opd.name : opd.shortName;
  }
}

/** Of a confidential report the citizen's messages say nothing: whoever sees the telephone learns nothing. */
const stepFor = ({ audience, step, fact }: About): Step =>
  audience === 'reporter' && fact?.confidential ? 'neutral' : step;

const word = (words: Record<string, Text>, code: string, language: Lang): string => words[code]?.[language] ?? code;

const keyText = ({ audience, step, channel, language }: TemplateKey): string =>
  `${audience} ${step} ${channel} ${language}`;
