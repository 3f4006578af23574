import { texts, useLanguage } from '../text/language';
import { momentInWords } from '../time/jakarta';
import { NextPage } from '../ui/more';
import { Fetching } from '../ui/states';
import { usePolicyWords } from './policy-words';
import { usePolicyVersions, type PolicyVersion } from './queries';
import type { PolicyScope } from './scope';

const words = texts.policies;

/** Every version of these limits: who made it, when and why, and what it changed. */
export function PolicyVersions({ scope }: { scope: PolicyScope }) {
  const { t } = useLanguage();
  const versions = usePolicyVersions(scope);
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tg-stack" aria-labelledby="versions">
      <h3 className="of-subheading" id="versions">
        {t(words.history)}
      </h3>
      <Fetching query={versions} />
      {versions.data && items.length === 0 && <p className="tg-soft">{t(words.noHistory)}</p>}
      <ol className="tg-timeline">
        {items.map((version, index) => (
          <Version key={version.version} version={version} before={items[index + 1]} />
        ))}
      </ol>
      <NextPage query={versions} />
    </section>
  );
}

function Version({ version, before }: { version: PolicyVersion; before: PolicyVersion | undefined }) {
  const { t, lang } = useLanguage();
  const inWords = usePolicyWords();
  const changes = useChanges(version, before);
  const { createdAt, createdBy, reason, retired, appliesToOpen } = version;
  const at = momentInWords(new Date(createdAt), lang);
  const number = { version: version.version };
  return (
    <li className="tg-timeline__item" data-visibility="public">
      <p className="tg-timeline__title">
        {t(retired ? words.retiredVersion : words.versionNumber, number)}
        {appliesToOpen && <span className="tg-soft"> · {t(words.forOpenToo)}</span>}
      </p>
      <p className="tg-timeline__meta">
        {createdBy ? t(words.by, { name: createdBy.name, at }) : t(words.byPack, { at })}
      </p>
      {reason && <p>{reason}</p>}
      {!retired && (
        <ul className="of-plain-list tg-soft tg-small">
          {(before && !before.retired ? changes : version.clocks.map(inWords.limit)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function useChanges({ clocks }: PolicyVersion, before: PolicyVersion | undefined): string[] {
  const { t, word } = useLanguage();
  const inWords = usePolicyWords();
  return clocks.flatMap((limit) => {
    const known = before?.clocks.find(({ clock }) => clock === limit.clock);
    if (!known) return [inWords.limit(limit)];
    const [was, is] = [inWords.duration(known.duration), inWords.duration(limit.duration)];
    const clock = word('clock', limit.clock);
    if (was !== is) return [t(words.limitChanged, { clock, before: was, after: is })];
    const others = ({ milestones, pauseCap }: typeof limit) => JSON.stringify([milestones, pauseCap]);
    return others(known) === others(limit) ? [] : [t(words.othersChanged, { clock })];
  });
}
