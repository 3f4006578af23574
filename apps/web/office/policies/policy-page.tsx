import { useSearchParams } from 'react-router';
import { NEW } from '../admin/record-page';
import { useSlaPolicies } from '../api/reference-queries';
import type { SlaPolicy } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { Flag } from '../ui/marks';
import { Empty, Failure, Loading } from '../ui/states';
import { NewPolicy } from './new-policy';
import { PolicyForm } from './policy-form';
import { usePolicyWords } from './policy-words';
import { usePolicy } from './queries';
import { RetirePolicy } from './retire-policy';
import { heldBy, isGeneral, scopeFrom, type PolicyScope } from './scope';
import { PolicyVersions } from './versions';

const words = texts.policies;

/** `id`: the kind; what else the limits are made for stands in the address behind it. */
export function EditPolicy({ id }: { id: string }) {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const scope = scopeFrom(id, search);
  if (id === NEW) return <NewPolicy />;
  if (!scope) return <Empty title={t(texts.settings.gone)} hint={t(texts.settings.goneHint)} />;
  return <OfScope key={search.toString()} scope={scope} />;
}

function OfScope({ scope }: { scope: PolicyScope }) {
  const policies = useSlaPolicies();
  const own = usePolicy(scope);
  const error = own.error ?? policies.error;
  if (error) return <Failure error={error} retry={() => void Promise.all([own.refetch(), policies.refetch()])} />;
  if (own.data === undefined || !policies.data) return <Loading />;
  const held = own.data ?? heldBy(policies.data, scope);
  if (!held) return <Loading />;
  return <Page scope={scope} own={own.data} held={held} />;
}

/** `held`: what holds for the scope now, its own or more general limits. */
function Page({ scope, own, held }: { scope: PolicyScope; own: SlaPolicy | null; held: SlaPolicy }) {
  const { t, word } = useLanguage();
  const inWords = usePolicyWords();
  const { role } = useUser();
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="tg-cluster">
        <h3 className="of-subheading">{word('kind', scope.kind)}</h3>
        {scope.supervisory && <Flag flag="supervisory" />}
        <span className="tg-soft">{inWords.place(scope)}</span>
      </div>
      {!own && <p className="tg-soft">{t(words.none)}</p>}
      <PolicyForm scope={scope} version={own?.version ?? null} held={held} />
      {own && !isGeneral(scope) && role === 'admin' && <RetirePolicy scope={scope} version={own.version} />}
      <PolicyVersions scope={scope} />
    </div>
  );
}
