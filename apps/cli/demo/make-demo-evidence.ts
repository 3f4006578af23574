import type { INestApplicationContext } from '@nestjs/common';
import {
  ComplianceScores,
  ListEvidence,
  ListInstruments,
  ReviewSelfAssessment,
  StoreEvidence,
  SubmitSelfAssessment,
  type ScoredUnit,
  type SelfAssessmentInput,
  type StoredInstrument,
} from '@tanggap/compliance';
import { Staff, type Principal } from '@tanggap/identity';
import { AppConfig, Clock, localDay } from '@tanggap/platform';
import { sampleDocument } from '@tanggap/reports';

/** How much of what an assessor asks for each unit has, in turn: so that what is missing is seen as well. */
const SHARES = [0.6, 0.7, 0.45, 1, 0.9, 0.55, 0.2];
/** What becomes of each unit's self-assessment, in turn. */
const FATES = ['approved', 'approved', 'returned', 'approved', 'approved', 'waiting', null] as const;

const DAY_MS = 86_400_000;
/** The demonstration plays the last twelve months: what its units had before stands from here on, in days before now. */
const BEFORE_DAYS = 395;
/** Of each unit's documents so many are there from the beginning, the most important ones; the others follow within the year. */
const FIRST_SHARE = 0.75;

interface Needed {
  indicatorCode: string;
  kind: string | null;
  title: string;
  nth: number;
}

interface Maker {
  app: INestApplicationContext;
  instrument: StoredInstrument;
  now: Date;
  year: number;
  supervisor: Principal;
}

/**
 * Small made-up documents and reviewed self-assessments for the units of this year's instrument, once: where there is any evidence
 * already it does nothing. Without demo accounts, or where DEMO is off, neither. They are dated before and within the year that the
 * demonstration plays, so that its past months have what they are scored by. Returns how many documents it made.
 */
export async function makeDemoEvidence(app: INestApplicationContext): Promise<number> {
  const supervisor = await app.get(Staff).principalNamed('supervisor');
  if (!app.get(AppConfig).DEMO || !supervisor) return 0;
  for (const withdrawn of [false, true]) {
    const { items } = await app.get(ListEvidence).execute({ withdrawn, limit: 1 }, supervisor);
    if (items.length > 0) return 0;
  }
  const now = app.get(Clock).now();
  const year = Number(localDay(now).slice(0, 4));
  const score = await app.get(ComplianceScores).ofRegion({ period: String(year) });
  const instrument = (await app.get(ListInstruments).execute()).find(({ code }) => code === score.instrument);
  if (!instrument) return 0;
  const maker = { app, instrument, now, year, supervisor };
  let made = 0;
  for (const [place, unit] of score.units.entries()) {
    const head = await app.get(Staff).principalNamed(`head.${unit.opdCode}`);
    if (!head) continue;
    const documents = chosen(instrument, SHARES[place % SHARES.length] ?? 0);
    for (const [nth, needed] of documents.entries()) {
      await store(maker, unit, needed, head, daysAgo(now, cameBefore(nth / documents.length)));
      made += 1;
    }
    const fate = FATES[place % FATES.length];
    if (fate) made += await assess(maker, unit, fate, head);
  }
  return made;
}

const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** In days before now. @param place 0..1 among the unit's documents, by importance */
function cameBefore(place: number): number {
  if (place < FIRST_SHARE) return BEFORE_DAYS;
  return Math.round(BEFORE_DAYS - 30 - ((place - FIRST_SHARE) / (1 - FIRST_SHARE)) * 270);
}

/** What counts most comes first. */
function chosen({ dimensions }: StoredInstrument, share: number): Needed[] {
  const all = dimensions.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, proofs = [] }) =>
      proofs.flatMap(({ kind, name, points, least }) =>
        Array.from({ length: least }, (_, nth) => ({
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
  { indicatorCode, kind, title, nth }: Needed,
  head: Principal,
  at: Date,
): Promise<string> {
  const documentDate = localDay(daysAgo(at, 10 - nth));
  const documentNumber = `${unit.opdCode.toUpperCase()}/${indicatorCode}/${nth}/${documentDate.slice(0, 4)}`;
  const bytes = await sampleDocument(title, {
    above: unit.name,
    facts: [
      ['Nomor', documentNumber],
      ['Tanggal', documentDate],
      ['Indikator', indicatorCode],
    ],
    lines: [`${title} ${unit.name}, dibuat untuk mencoba halaman bukti dan skor.`],
  });
  const { id } = await app.get(StoreEvidence).execute(
    {
      ...{ unitCode: unit.code, indicatorCode, kind, instrument: instrument.code, title, documentNumber, documentDate },
      ...{ validFrom: null, validUntil: `${year}-12-31` },
    },
    { fileName: `${kind ?? indicatorCode}-${nth}.pdf`, bytes },
    head,
    at,
  );
  return id;
}

type Fate = NonNullable<(typeof FATES)[number]>;

/**
 * The first dimension that people assess, answered by the head; somebody else reviews it. The year before was approved where this year's
 * is. Returns how many documents go with it.
 */
async function assess(maker: Maker, unit: ScoredUnit, fate: Fate, head: Principal): Promise<number> {
  const { instrument, now, year } = maker;
  const isAssessed = ({ measure, proofs }: { measure?: unknown; proofs?: unknown }) => !measure && !proofs;
  const dimension = instrument.dimensions.find(({ indicators }) => indicators.every(isAssessed));
  const [first] = dimension?.indicators ?? [];
  if (!dimension || !first) return 0;
  const proof = { indicatorCode: first.code, kind: null, title: `Bukti: ${first.name.id}`, nth: 1 };
  const evidenceId = await store(maker, unit, proof, head, daysAgo(now, BEFORE_DAYS));
  const answer = async (ofYear: number, weakEvery: number, what: Fate, at: Date): Promise<void> => {
    const answers = dimension.indicators.map(({ code }, nth) => ({
      indicatorCode: code,
      // Mostly good, and something left to do.
      value: nth % weakEvery === weakEvery - 1 ? instrument.maxScore - 1 : instrument.maxScore,
      ...{ note: null, evidenceIds: code === first.code ? [evidenceId] : [] },
    }));
    await submit(maker, { unitCode: unit.code, year: ofYear, dimensionCode: dimension.code, answers }, what, head, at);
  };
  if (fate === 'approved') {
    await answer(year - 1, 3, fate, daysAgo(now, BEFORE_DAYS - 5));
    // The year's own in February, or lately where it has hardly begun.
    const inFebruary = new Date(`${year}-02-10T10:00:00+07:00`);
    await answer(year, 5, fate, inFebruary < daysAgo(now, 20) ? inFebruary : daysAgo(now, 20));
  } else {
    await answer(year, 5, fate, daysAgo(now, fate === 'waiting' ? 2 : 20));
  }
  return 1;
}

type Answers = Pick<SelfAssessmentInput, 'unitCode' | 'year' | 'dimensionCode' | 'answers'>;

async function submit(
  { app, instrument, supervisor }: Maker,
  given: Answers,
  fate: Fate,
  head: Principal,
  at: Date,
): Promise<void> {
  const whole = { ...given, instrument: instrument.code, note: 'Contoh untuk peragaan' };
  const { id } = await app.get(SubmitSelfAssessment).execute(whole, head, at);
  if (fate === 'waiting') return;
  const decision = { decision: fate, note: fate === 'returned' ? 'Lampirkan bukti untuk setiap indikator.' : null };
  await app.get(ReviewSelfAssessment).execute(id, decision, supervisor, new Date(at.getTime() + 5 * DAY_MS));
}
