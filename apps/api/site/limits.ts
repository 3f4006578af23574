import { siteTexts, type Lang, render } from '@tanggap/platform';
import type { ClockName, Duration, PolicyKind, SlaPolicy } from '@tanggap/sla';
import type { KindLimits, SiteLimits } from './reference';

const texts = siteTexts;

/** "3 hari kerja". */
function durationInWords({ amount, unit }: Duration, lang: Lang): string {
  return render(texts.units[unit], lang, { amount });
}

/** The promises of the policies in force, in words; a change of a policy changes the pages. */
export function limitsInWords(
  policyFor: (kind: PolicyKind, supervisory: boolean) => SlaPolicy,
  lang: Lang,
): SiteLimits {
  const policies = {
    complaint: policyFor('complaint', false),
    supervisory: policyFor('complaint', true),
    aspiration: policyFor('aspiration', false),
    information_request: policyFor('information_request', false),
  };
  const words = (policy: SlaPolicy, clock: ClockName): string | undefined => {
    const found = policy.clocks.find((candidate) => candidate.clock === clock);
    return found && durationInWords(found.duration, lang);
  };
  const kind = (policy: SlaPolicy): KindLimits => ({
    verification: words(policy, 'verification') ?? '–',
    first_response: words(policy, 'first_response') ?? '–',
    resolution: words(policy, 'resolution') ?? '–',
  });
  const { complaint, supervisory, aspiration, information_request } = policies;
  const promised: [string, string | undefined][] = [
    [texts.clocks.verification[lang], words(complaint, 'verification')],
    [texts.clocks.first_response[lang], words(complaint, 'first_response')],
    ...[
      [texts.kinds.complaint, complaint] as const,
      [texts.about.supervisory, supervisory] as const,
      [texts.kinds.aspiration, aspiration] as const,
      [texts.kinds.information_request, information_request] as const,
    ].map(([name, policy]): [string, string | undefined] => [
      `${texts.clocks.resolution[lang]}: ${name[lang]}`,
      words(policy, 'resolution'),
    ]),
    [texts.clocks.statutory[lang], words(complaint, 'statutory')],
    [texts.clocks.information[lang], words(complaint, 'information')],
    [texts.clocks.citizen_reply[lang], words(complaint, 'citizen_reply')],
  ];
  return {
    complaint: kind(complaint),
    information_request: kind(information_request),
    rows: promised.flatMap(([what, limit]) => (limit === undefined ? [] : [{ what, limit }])),
  };
}
