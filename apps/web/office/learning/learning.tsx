import { Button } from '@mantine/core';
import type { RoutingLearning, RoutingModel } from '../api/types';
import { Rows, type Column } from '../ui/rows';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentInWords } from '../time/jakarta';
import { Moment } from '../ui/marks';
import { Said } from '../ui/said';
import { Failure, Loading, ProblemNotice } from '../ui/states';
import { Comparison } from './comparison';
import { useModels, usePromote, useShadow, useTrain, useTraining } from './queries';
import { inPercent } from './shares';

const words = texts.learning;

/** What routing learned from decisions: the training, the version in the shadow against the one in use, and all versions there were. */
export function Learning() {
  const { t } = useLanguage();
  const models = useModels();
  const shadow = useShadow();
  const training = useTraining();
  const promote = usePromote();
  for (const query of [models, shadow, training]) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!models.data || shadow.data === undefined || !training.data) return <Loading />;
  return (
    <div className="tg-stack">
      <p className="tg-soft">{t(words.lead)}</p>
      <Training training={training.data} />
      <Said text={promote.isSuccess ? t(words.sure, { version: promote.variables }) : ''} />
      {promote.error && <ProblemNotice error={promote.error} />}
      {shadow.data ? (
        <Comparison comparison={shadow.data} promote={promote} />
      ) : (
        <p className="tg-soft">{t(words.noShadow)}</p>
      )}
      <Versions models={models.data} promote={promote} />
      <History changes={training.data.changes} />
    </div>
  );
}

function Training({ training }: { training: RoutingLearning }) {
  const { t, lang } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const train = useTrain();
  const { state, outcome, finishedAt, version } = training;
  const last =
    outcome && finishedAt
      ? t(words.outcome[outcome], { at: momentInWords(new Date(finishedAt), lang), version: version ?? '' })
      : t(words.never);
  return (
    <div className="tg-stack tg-stack--tight">
      <p role="status">{state === 'idle' ? last : t(words[state])}</p>
      {train.error && <ProblemNotice error={train.error} />}
      {isAdmin && (
        <div>
          <Button variant="default" loading={train.isPending || state !== 'idle'} onClick={() => train.mutate()}>
            {t(words.train)}
          </Button>
        </div>
      )}
    </div>
  );
}

function Versions({ models, promote }: { models: RoutingModel[]; promote: ReturnType<typeof usePromote> }) {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const columns: Column<RoutingModel>[] = [
    { label: t(words.made), cell: ({ createdAt }) => <Moment at={createdAt} short /> },
    {
      label: t(words.from),
      cell: ({ source, examples }) =>
        source === 'pack' ? t(words.fromPack) : t(words.fromExamples, { count: examples }),
    },
    { label: t(words.judged), cell: (model) => <Judged model={model} /> },
    {
      label: t(texts.admin.state),
      cell: ({ state, available }) => t(available ? words.state[state] : words.state.gone),
    },
  ];
  const controls: Column<RoutingModel> = {
    label: t(words.change),
    cell: ({ state, available, version }) =>
      state === 'kept' && available ? (
        <Button variant="subtle" disabled={promote.isPending} onClick={() => promote.mutate(version)}>
          {t(words.rollBack)}
        </Button>
      ) : null,
  };
  return (
    <section className="tg-stack tg-stack--tight" aria-labelledby="versions">
      <h3 className="of-subheading" id="versions">
        {t(words.versions)}
      </h3>
      <Rows
        rows={models}
        id={({ version }) => version}
        name={({ version }) => version}
        heading={t(words.versions)}
        columns={isAdmin ? [...columns, controls] : columns}
      />
    </section>
  );
}

function Judged({ model: { evaluation, source } }: { model: RoutingModel }) {
  const { t } = useLanguage();
  if (source === 'pack') return '–';
  if (!evaluation?.candidate) return t(words.notJudged);
  const { candidate, serving, heldOut } = evaluation;
  return t(words.judgedAs, {
    right: inPercent(candidate.right),
    than: serving ? inPercent(serving.right) : '–',
    count: heldOut,
  });
}

function History({ changes }: { changes: RoutingLearning['changes'] }) {
  const { t, lang } = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section className="tg-stack tg-stack--tight" aria-labelledby="history">
      <h3 className="of-subheading" id="history">
        {t(words.history)}
      </h3>
      <ul className="of-reasons">
        {changes.map(({ version, change, at, by }) => (
          <li key={`${at}${version}`}>
            {t(words.changed[change])}: {version},{' '}
            {t(words.by, { at: momentInWords(new Date(at), lang), name: by ?? t(words.schedule) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
