import { notificationTemplates, notificationTexts, type TemplateText, type Text } from '@tanggap/platform';
import type { TemplateKey, Wording } from './domain/template';

/** The catalogue's wording, until an administrator gives another. */
export function defaultWording({ audience, step, channel, language }: TemplateKey): Wording {
  const { title, text } = templateOf(audience, step);
  const reader = audience === 'reporter' ? 'reporter' : 'staff';
  const say = (words: Text): string => words[language];
  const { greeting, link, footer } = notificationTexts;
  switch (channel) {
    case 'in_app':
      return { subject: say(title), body: say(text) };
    case 'email':
      return {
        subject: say(title),
        body: [say(greeting[reader]), say(text), say(link[reader]), say(footer[reader])].join('\n\n'),
      };
    case 'whatsapp':
      return { subject: '', body: `${say(text)}\n\n${say(link[reader])}\n{regency}` };
    case 'sms':
      return { subject: '', body: `{regency}: ${say(text)} {link}` };
  }
}

function templateOf(audience: TemplateKey['audience'], step: string): TemplateText {
  const template = (notificationTemplates[audience] as Record<string, TemplateText>)[step];
  if (!template) throw new Error(`no default template for ${audience}, ${step}`);
  return template;
}
