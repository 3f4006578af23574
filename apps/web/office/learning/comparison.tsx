import { Button } from '@mantine/core';
import type { RoutingShadow } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import type { usePromote } from './queries';
import { inPercent } from './shares';

const words = texts.learning;

interface Props {
  comparison: RoutingShadow;
  promote: ReturnType<typeof usePromote>;
}

/** The one decision of this page stands right under the figures that it rests on. */
export function Comparison({ comparison, promote }: Props) {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const { complaints, decided, agreement, shadowVersion } = comparison;
  return (
    <section className="tg-card tg-card--flat tg-stack" aria-labelledby="comparison">
      <h3 className="of-subheading" id="comparison">
        {t(words.comparison)}
      </h3>
      <p>
        {complaints === 0
          ? t(words.notCompared, { version: shadowVersion })
          : `${t(words.compared, { complaints, decided, version: shadowVersion })} ${t(words.agreement)}: ${inPercent(agreement)}.`}
      </p>
      {complaints > 0 && <Figures comparison={comparison} />}
      <p className="tg-soft tg-small">{t(words.flattered)}</p>
      {isAdmin && (
        <div>
          <Button
            variant={complaints === 0 ? 'default' : 'filled'}
            loading={promote.isPending}
            onClick={() => promote.mutate(shadowVersion)}
          >
            {t(words.promote)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Figures({ comparison }: { comparison: RoutingShadow }) {
  const { t } = useLanguage();
  const { serving, shadow } = comparison;
  const rows = [
    { label: t(words.right), serving: inPercent(serving.right), shadow: inPercent(shadow.right) },
    { label: t(words.onlyRight), serving: comparison.onlyServingRight, shadow: comparison.onlyShadowRight },
    { label: t(words.coverage), serving: inPercent(serving.coverage), shadow: inPercent(shadow.coverage) },
  ];
  return (
    <table className="tg-table tg-table--cards">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col" data-number>
            {t(words.serving)}
          </th>
          <th scope="col" data-number>
            {t(words.shadow)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td data-number data-label={t(words.serving)}>
              {row.serving}
            </td>
            <td data-number data-label={t(words.shadow)}>
              {row.shadow}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
