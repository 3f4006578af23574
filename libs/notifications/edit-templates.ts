import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, notificationTexts, render, type FieldError, type Text } from '@tanggap/platform';
import { Compose } from './compose';
import { defaultWording } from './default-wording';
import { channels, type Channel } from './domain/delivery';
import type { Message } from './domain/message';
import { smsLength, type SmsLength } from './domain/sms-length';
import { audiences, channelsOf, isStep, steps, type Audience } from './domain/steps';
import {
  hasSubject,
  lengths,
  placeholdersOf,
  wordingProblems,
  type Placeholder,
  type TemplateKey,
  type Wording,
  type WordingProblem,
} from './domain/template';
import { TemplateRepository, type StoredTemplate } from './persistence/template.repository';

export interface TemplateView extends TemplateKey, Wording {
  /** 0: the catalogue's wording, never edited. */
  version: number;
  default: Wording;
  placeholders: Placeholder[];
  /** Characters. */
  maximum: { subject: number; body: number };
}

export interface TemplatePreview extends Message {
  /** For short messages only. */
  sms: SmsLength | null;
}

/** As they come in an address: checked here. */
export type GivenKey = { [Part in keyof TemplateKey]: string };

/** The wording of messages: the catalogue's, and what administrators put in its place. */
@Injectable()
export class EditTemplates {
  constructor(
    private readonly clock: Clock,
    private readonly templates: TemplateRepository,
    private readonly compose: Compose,
  ) {}

  /** All there are, by audience, step and channel: as many as the code knows, so the list is bounded by itself. */
  async list(language: 'id' | 'en'): Promise<TemplateView[]> {
    const edited = await this.templates.asOf(this.clock.now());
    return audiences.flatMap((audience) =>
      steps[audience].flatMap((step) =>
        channelsOf(audience).map((channel) => viewOf({ audience, step, channel, language }, edited)),
      ),
    );
  }

  /** @throws AppError `not_found` */
  async get(given: GivenKey): Promise<TemplateView> {
    return viewOf(keyOf(given), await this.templates.asOf(this.clock.now()));
  }

  /** @throws AppError `not_found`, `validation_failed`, `stale_version` */
  async put(given: GivenKey, wording: Wording, seen: number | undefined, by: Principal): Promise<TemplateView> {
    const key = keyOf(given);
    check(key, wording);
    const now = this.clock.now();
    const { version } = viewOf(key, await this.templates.asOf(now));
    if (seen !== undefined && seen !== version) throw new AppError('stale_version');
    const saved = { ...key, ...wording, version: version + 1 };
    if (!(await this.templates.append(saved, by.accountId, now))) throw new AppError('stale_version');
    return viewOf(key, [{ ...saved, createdAt: now }]);
  }

  /** As it would arrive, with sample values. @throws AppError `not_found`, `validation_failed` */
  preview(given: GivenKey, wording: Wording): TemplatePreview {
    const key = keyOf(given);
    check(key, wording);
    const message = this.compose.sample(key, wording);
    return { ...message, sms: key.channel === 'sms' ? smsLength(message.text) : null };
  }
}

function keyOf({ audience, step, channel, language }: GivenKey): TemplateKey {
  const known = audiences.find((one) => one === audience);
  const by = channels.find((one) => one === channel);
  if (!known || !isStep(known, step) || !by || !serves(known, by) || (language !== 'id' && language !== 'en')) {
    throw new AppError('not_found');
  }
  return { audience: known, step, channel: by, language };
}

const serves = (audience: Audience, channel: Channel): boolean => channelsOf(audience).includes(channel);

function viewOf(key: TemplateKey, edited: readonly StoredTemplate[]): TemplateView {
  const found = edited.find(
    ({ audience, step, channel, language }) =>
      audience === key.audience && step === key.step && channel === key.channel && language === key.language,
  );
  const byDefault = defaultWording(key);
  const { subject, body } = found ?? byDefault;
  return {
    ...key,
    subject,
    body,
    version: found?.version ?? 0,
    default: byDefault,
    placeholders: placeholdersOf(key),
    maximum: lengths[key.channel],
  };
}

function check(key: TemplateKey, wording: Wording): void {
  const errors = wordingProblems(key, wording).map((problem): FieldError => ({
    field: problem.field,
    message: messageOf(problem, key),
  }));
  if (errors.length > 0) throw new AppError('validation_failed', { errors });
}

const braces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

function messageOf(problem: WordingProblem, { channel }: TemplateKey): Text {
  const filled = (text: Text, params: Record<string, string | number>): Text => ({
    id: render(text, 'id', params),
    en: render(text, 'en', params),
  });
  switch (problem.problem) {
    case 'unknown_placeholder':
      return filled(notificationTexts.unknownPlaceholder, {
        unknown: braces(problem.unknown),
        known: braces(problem.known),
      });
    case 'too_long':
      return filled(notificationTexts.tooLong, { max: problem.max });
    case 'one_line':
      return notificationTexts.subjectOneLine;
    case 'none':
      return notificationTexts.noSubject;
    case 'needed':
      return problem.field === 'subject' && hasSubject(channel)
        ? notificationTexts.subjectNeeded
        : notificationTexts.bodyNeeded;
  }
}
