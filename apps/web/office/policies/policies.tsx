import { Link } from 'react-router';
import { Rows } from '../ui/rows';
import { NEW } from '../admin/record-page';
import { useSlaPolicies } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { Flag } from '../ui/marks';
import { Fetching } from '../ui/states';
import { usePolicyWords } from './policy-words';
import { pathOf } from './scope';

const words = texts.policies;

/** The limits in force, the general ones of each kind before those of a category or an OPD. */
export function Policies() {
  const { t, word } = useLanguage();
  const inWords = usePolicyWords();
  const isAdmin = useUser().role === 'admin';
  const policies = useSlaPolicies();
  return (
    <>
      <p className="tg-soft">{t(words.hint)}</p>
      <Fetching query={policies} />
      {policies.data && (
        <Rows
          rows={policies.data}
          id={pathOf}
          heading={t(words.kind)}
          name={(policy) => (
            <span className="of-policy-name">
              <Link to={pathOf(policy)}>{word('kind', policy.kind)}</Link>
              {policy.supervisory && <Flag flag="supervisory" />}
            </span>
          )}
          columns={[
            { label: t(words.scope), cell: inWords.place },
            {
              label: t(words.limits),
              cell: ({ clocks }) => (
                <ul className="of-plain-list">
                  {clocks.map((limit) => (
                    <li key={limit.clock}>{inWords.limit(limit)}</li>
                  ))}
                </ul>
              ),
            },
            { label: t(words.version), cell: ({ version }) => version },
          ]}
        />
      )}
      {isAdmin && (
        <div>
          <Link to={`/pengaturan/batas-waktu/${NEW}`} className="tg-button tg-button--secondary">
            {t(words.newOne)}
          </Link>
        </div>
      )}
    </>
  );
}
