import { Link } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { dayShort, localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { Failure, Loading } from '../ui/states';
import { useCompleteness, type Choice, type Completeness as Answer } from './queries';

type Unit = Answer['units'][number];
type Proof = Unit['proofs'][number];

const words = texts.score;
/** What ends within so many days is said: a decree takes its time. */
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** What each unit can show and what it lacks: whoever lacks most first, and from each gap to its form. */
export function Completeness({ choice, indicator }: { choice: Choice; indicator: string }) {
  const { t } = useLanguage();
  const found = useCompleteness(choice);
  const units = (found.data?.units ?? []).filter(({ code }) => choice.unit === '' || code === choice.unit);
  const proofs = (units[0]?.proofs ?? []).filter((proof) => indicator === '' || proof.indicatorCode === indicator);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (units.length === 0 || proofs.length === 0) return null;
  const lacking = units.reduce((sum, { missing }) => sum + missing, 0);
  return (
    <section className="tg-card" aria-labelledby="completeness">
      <div className="tg-cluster tg-cluster--between">
        <div>
          <h2 className="of-heading" id="completeness">
            {t(words.completeness)}
          </h2>
          <p className="tg-soft">{lacking === 0 ? t(words.allComplete) : t(words.lacking, { count: lacking })}</p>
        </div>
        <DownloadButton
          list="completeness"
          of={t(words.completeness)}
          filter={{ period: choice.period, instrument: choice.instrument }}
        />
      </div>
      <ProofTable units={units} proofs={proofs} />
    </section>
  );
}

/** A row for each unit, a column for each kind of proof. */
function ProofTable({ units, proofs }: { units: Unit[]; proofs: Proof[] }) {
  const { t } = useLanguage();
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards of-completeness">
        <thead>
          <tr>
            <th scope="col">{t(words.unit)}</th>
            {proofs.map(({ kind, name }) => (
              <th key={kind} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t(words.self)}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              {proofs.map(({ kind, name }) => {
                const proof = unit.proofs.find((one) => one.kind === kind);
                const complete = proof !== undefined && proof.count >= proof.least;
                return (
                  <td key={kind} data-label={name} data-complete={complete}>
                    <Cell unit={unit} proof={proof} />
                  </td>
                );
              })}
              <td data-label={t(words.self)}>
                <Assessed unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ unit, proof }: { unit: Unit; proof: Proof | undefined }) {
  const { t, lang } = useLanguage();
  const { role } = useUser();
  const now = useNow();
  if (!proof) return '–';
  const lacking = proof.least - proof.count;
  if (lacking > 0) {
    const gap = t(words.gap, { count: lacking });
    const to = new URLSearchParams({ unit: unit.code, indikator: proof.indicatorCode, dokumen: proof.kind });
    return role === 'auditor' ? (
      <span className="of-gap">{gap}</span>
    ) : (
      <Link
        className="of-gap"
        to={`/kepatuhan/bukti?${to.toString()}`}
        aria-label={`${gap}: ${proof.name}, ${unit.name}`}
      >
        {gap}
      </Link>
    );
  }
  const soon = localDay(new Date(now.getTime() + SOON_DAYS * DAY_MS));
  return (
    <>
      <span className="of-there" role="img" aria-label={t(words.complete)}>
        ✓
      </span>
      {proof.lastDay !== null && proof.lastDay <= soon && (
        <span className="of-cell__n">
          {t(words.until, { day: dayShort(new Date(`${proof.lastDay}T12:00:00+07:00`), lang) })}
        </span>
      )}
    </>
  );
}

/** How much of the self-assessment has a value that counts, and whether somebody waits for its review. */
export function Assessed({ unit }: { unit: Unit }) {
  const { t } = useLanguage();
  return (
    <>
      <Link
        className={unit.assessed < unit.toAssess ? 'of-gap' : undefined}
        to={`/kepatuhan/penilaian?${new URLSearchParams({ unit: unit.code }).toString()}`}
        aria-label={`${t(words.self)}, ${unit.name}: ${unit.assessed}/${unit.toAssess}`}
      >
        {unit.assessed}/{unit.toAssess}
      </Link>
      {unit.waitingForReview > 0 && (
        <span className="of-cell__n">{t(words.waitsForReview, { count: unit.waitingForReview })}</span>
      )}
    </>
  );
}
