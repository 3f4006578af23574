import type { INestApplicationContext } from '@nestjs/common';
import {
  ComplianceScores,
  ListEvidence,
  ListInstruments,
  ReviewSelfAssessment,
  StoreEvidence,
  SubmitSelfAssessment,
  type ScoredUnit,
  type StoredInstrument,
} from '@tanggap/compliance';
import { Staff, type Principal } from '@tanggap/identity';
import { AppConfig, Clock, localDay } from '@tanggap/platform';
import { sampleDocument } from '@tanggap/reports';

/** How much of what an assessor asks for each unit has, in turn: so that what is missing is seen as well. */
const SHARES = [0.6, 0.7, 0.45, 1, 0.9, 0.55, 0.2];
/** What becomes of each unit's self-assessment, in turn. */
const FATES = ['approved', 'approved', 'returned', 'approved', 'approved', 'waiting', null] as const;

interface Needed {
  indicatorCode: string;
  kind: string;
  title: string;
  points: number;
  nth: number;
}

interface Maker {
  app: INestApplicationContext;
  instrument: StoredInstrument;
  year: number;
  supervisor: Principal;
}

/**
 * Small made-up documents and reviewed self-assessments for the units of this year's instrument, once: where there is any evidence
 * already it does nothing. Without demo accounts, or where DEMO is off, neither. Returns how many documents it made.
 */
export async function makeDemoEvidence(app: INestApplicationContext): Promise<number> {
  const supervisor = await app.get(Staff).principalNamed('supervisor');
  if (!app.get(AppConfig).DEMO || !supervisor) return 0;
  for (const withdrawn of [false, true]) {
    const { items } = await app.get(ListEvidence).execute({ withdrawn, limit: 1 }, supervisor);
    if (items.length > 0) return 0;
  }
  const year = Number(localDay(app.get(Clock).now()).slice(0, 4));
  const score = await app.get(ComplianceScores).ofRegion({ period: String(year) });
  const instrument = (await app.get(ListInstruments).execute()).find(({ code }) => code === score.instrument);
  if (!instrument) return 0;
  const maker = { app, instrument, year, supervisor };
  let made = 0;
  for (const [place, unit] of score.units.entries()) {
    const head = await app.get(Staff).principalNamed(`head.${unit.opdCode}`);
    if (!head) continue;
    for (const needed of chosen(instrument, SHARES[place % SHARES.length] ?? 0)) {
      await store(maker, unit, needed, head);
      made += 1;
    }
    const fate = FATES[place % FATES.length];
    if (fate) made += await assess(maker, unit, fate, head);
  }
  return made;
}

/** What counts most comes first. */
function chosen({ dimensions }: StoredInstrument, share: number): Needed[] {
  const all = dimensions.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, proofs = [] }) =>
      proofs.flatMap(({ kind, name, points, least }) =>
        Array.from({ length: least }, (_, nth): Needed => ({
          ...{ indicatorCode: code, kind, points: points / least, nth: nth + 1 },
          title: least > 1 ? `${name.id} (${nth + 1})` : name.id,
        })),
      ),
    ),
  );
  return all.sort((a, b) => b.points - a.points || a.nth - b.nth).slice(0, Math.ceil(all.length * share));
}

async function store(
  { app, instrument, year }: Maker,
  unit: ScoredUnit,
  { indicatorCode, kind, title, nth }: Omit<Needed, 'kind' | 'points'> & { kind: string | null },
  head: Principal,
): Promise<string> {
  const documentDate = `${year}-01-${String(4 + nth).padStart(2, '0')}`;
  const documentNumber = `${unit.opdCode.toUpperCase()}/${indicatorCode}/${nth}/${year}`;
  const bytes = await sampleDocument(title, {
    above: unit.name,
    facts: [
      ['Nomor', documentNumber],
      ['Tanggal', documentDate],
      ['Indikator', indicatorCode],
    ],
    lines: [`${title} ${unit.name} tahun ${year}, dibuat untuk mencoba halaman bukti dan skor.`],
  });
  const { id } = await app.get(StoreEvidence).execute(
    {
      ...{ unitCode: unit.code, indicatorCode, kind, instrument: instrument.code, title, documentNumber, documentDate },
      ...{ validFrom: null, validUntil: `${year}-12-31` },
    },
    { fileName: `${kind ?? indicatorCode}-${nth}.pdf`, bytes },
    head,
  );
  return id;
}

/** The first dimension that people assess, answered by the head; somebody else reviews it. Returns how many documents go with it. */
async function assess(
  maker: Maker,
  unit: ScoredUnit,
  fate: NonNullable<(typeof FATES)[number]>,
  head: Principal,
): Promise<number> {
  const { app, instrument, year, supervisor } = maker;
  const isAssessed = ({ measure, proofs }: { measure?: unknown; proofs?: unknown }) => !measure && !proofs;
  const dimension = instrument.dimensions.find(({ indicators }) => indicators.every(isAssessed));
  const [first] = dimension?.indicators ?? [];
  if (!dimension || !first) return 0;
  const proof = { indicatorCode: first.code, kind: null, title: `Bukti: ${first.name.id}`, nth: 1 };
  const evidenceId = await store(maker, unit, proof, head);
  const answers = dimension.indicators.map(({ code }, nth) => ({
    indicatorCode: code,
    // Mostly good, and something left to do.
    value: nth % 5 === 4 ? instrument.maxScore - 1 : instrument.maxScore,
    ...{ note: null, evidenceIds: code === first.code ? [evidenceId] : [] },
  }));
  const note = 'Contoh untuk peragaan';
  const submitted = await app
    .get(SubmitSelfAssessment)
    .execute(
      { unitCode: unit.code, year, instrument: instrument.code, dimensionCode: dimension.code, answers, note },
      head,
    );
  if (fate === 'waiting') return 1;
  const decision = { decision: fate, note: fate === 'returned' ? 'Lampirkan bukti untuk setiap indikator.' : null };
  await app.get(ReviewSelfAssessment).execute(submitted.id, decision, supervisor);
  return 1;
}
