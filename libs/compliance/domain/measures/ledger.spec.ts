import { catalogue, keptMeasures } from './catalogue';
import { figuresOf } from './figures';
import { formulaInWords } from './formula';
import type { JourneyEvent } from './journey';
import { ledgerOf, type LedgerEntry } from './ledger';
import { addTo, Tally } from './tally';

const at = (day: number, hour = 3): Date => new Date(Date.UTC(2026, 10, day, hour));
const event = (type: string, on: Date, data: JourneyEvent['data'] = {}, actorOpdCode: string | null = null) =>
  ({ type, at: on, data, actorOpdCode }) satisfies JourneyEvent;
const filed = event('filed', at(2), {
  ...{ kind: 'complaint', channel: 'web', supervisory: false },
  ...{ opdCode: 'dpupr', categoryCode: 'jalan-jembatan', areaCode: '33.25.11.2001' },
});
const breach = (clock: string, on: Date, recordedAt = on): JourneyEvent =>
  event('milestone', on, { clock, cycle: 1, key: '100', recordedAt: recordedAt.toISOString() });

const context = {
  // Eight working hours a calendar day: enough to tell working from calendar time.
  workBetween: (a: Date, b: Date) => Math.max(b.getTime() - a.getTime(), 0) / 3,
  dayOf: (instant: Date) => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
  districtOf: (area: string) => area.slice(0, 8),
};
const ledger = (...events: JourneyEvent[]) => ledgerOf(events, context);

function figures(entries: readonly LedgerEntry[], asOf = '9999-12-31', opd?: string) {
  const sum = new Map<number, number>();
  for (const entry of entries) {
    if (entry.postedOn <= asOf && (opd === undefined || entry.opd === opd)) addTo(sum, entry.amounts);
  }
  return figuresOf(sum);
}

const values = (entries: readonly LedgerEntry[], codes: string[], asOf?: string, opd?: string) => {
  const all = figures(entries, asOf, opd);
  return codes.map((code) => all.get(code)?.value);
};

describe("a complaint's share in the numbers", () => {
  const whole = ledger(
    filed,
    event('verified', at(3), { opdCode: 'dpupr', categoryCode: 'jalan-jembatan' }),
    event('responded', at(5)),
    event('resolved', at(9)),
    event('confirmed', at(10), { rating: 4 }),
  );

  it('is booked on the day of filing, and known on the day of each event', () => {
    expect(new Set(whole.map(({ day }) => day))).toEqual(new Set(['2026-11-02']));
    expect([...new Set(whole.map(({ postedOn }) => postedOn))]).toEqual([
      ...['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-09', '2026-11-10'],
    ]);
    expect(whole[0]).toMatchObject({ opd: 'dpupr', category: 'jalan-jembatan', area: '33.25.11', kind: 'complaint' });
  });

  it('counts every step, each kept limit and the times', () => {
    expect(
      values(whole, [
        'received',
        'open',
        'resolved',
        'closed',
        'verified_in_time',
        'answered_in_time',
        'resolved_late',
      ]),
    ).toEqual([1, 0, 1, 1, 1, 1, 0]);
    const all = figures(whole);
    expect(all.get('verification_time')).toMatchObject({ n: 1, mean: 24 });
    expect(all.get('verification_time_working')).toMatchObject({ n: 1, mean: 8 });
    expect(all.get('first_response_time')).toMatchObject({ n: 1, mean: 48 });
    expect(all.get('answer_time')).toMatchObject({ n: 1, mean: 72 });
    expect(all.get('resolution_time')).toMatchObject({ n: 1, mean: 168 });
    expect(all.get('satisfaction')).toMatchObject({ value: 4, n: 1 });
    expect(all.get('received_by_channel')?.classes?.[0]).toEqual({ class: 'web', count: 1 });
    expect(all.get('resolved_in_time_share')).toMatchObject({ value: 1, n: 1 });
  });

  it('publication: of what may be shown, by what the timeline said when it was filed and classified', () => {
    const codes = ['published', 'unpublished', 'published_share'];
    const asked = { ...filed, data: { ...filed.data, publication: 'unclassified' } };
    const verified = (publication: string) => event('verified', at(3), { opdCode: 'dpupr', publication });
    const answered = event('responded', at(5));
    expect(values(ledger(asked, verified('open'), answered), codes)).toEqual([1, 0, 1]);
    expect(values(ledger(asked, verified('unclassified'), answered), codes)).toEqual([0, 1, 0]);
    expect(values(ledger(asked, verified('withheld'), answered), codes)).toEqual([0, 0, null]);
    expect(values(ledger(asked, verified('open')), codes)).toEqual([0, 0, null]);
    expect(values(ledger(asked, verified('open'), breach('first_response', at(6))), codes)).toEqual([0, 1, 0]);
    // What an older program had filed says nothing of it.
    expect(values(ledger(filed, answered), codes)).toEqual([0, 0, null]);
  });

  it('stands as it stood on any day before', () => {
    const codes = ['received', 'open', 'resolved', 'closed'];
    expect(values(whole, codes, '2026-11-01')).toEqual([0, 0, 0, 0]);
    expect(values(whole, codes, '2026-11-08')).toEqual([1, 1, 0, 0]);
    expect(values(whole, codes, '2026-11-09')).toEqual([1, 0, 1, 0]);
  });

  it('moves with the complaint to another OPD; who sent it back keeps the return', () => {
    const moved = ledger(
      filed,
      event('verified', at(3), { opdCode: 'dpupr' }),
      event('returned', at(4), { fromOpdCode: 'dpupr' }, 'dpupr'),
      event('assigned', at(5), { opdCode: 'dlh' }),
    );
    expect(values(moved, ['received', 'returned'], undefined, 'dpupr')).toEqual([0, 1]);
    expect(values(moved, ['received', 'returned'], undefined, 'dlh')).toEqual([1, 0]);
    expect(values(moved, ['received'], '2026-11-03', 'dpupr')).toEqual([1]);
    expect(values(moved, ['received'], '2026-11-04', '')).toEqual([1]);
  });

  it('takes a breach that was noted days later for known only then', () => {
    const late = ledger(filed, breach('verification', at(5), at(12)), event('noted', at(8)));
    expect(values(late, ['verified_late', 'breached_open'], '2026-11-11')).toEqual([0, 0]);
    expect(values(late, ['verified_late', 'breached_open'], '2026-11-12')).toEqual([1, 1]);
  });

  it('measures how long a limit had been passed, once what was owed is done', () => {
    const late = ledger(filed, breach('verification', at(5)), event('verified', at(7), { opdCode: 'dpupr' }));
    expect(values(late, ['verified_late', 'verified_in_time', 'breached', 'breached_open'])).toEqual([1, 0, 1, 0]);
    expect(figures(late).get('late_time')).toMatchObject({ n: 1, mean: 48 });
    expect(figures(late).get('late_time_working')).toMatchObject({ n: 1, mean: 16 });
  });

  it('forgets a breach that another calendar has withdrawn', () => {
    const withdrawn = event('deadline_recalculated', at(6), { clock: 'resolution', cycle: 1, withdrawn: '80 100' });
    const codes = ['breached', 'resolved_late'];
    expect(values(ledger(filed, breach('resolution', at(5))), codes)).toEqual([1, 1]);
    expect(values(ledger(filed, breach('resolution', at(5)), withdrawn), codes)).toEqual([0, 0]);
  });

  it('a dispute takes the resolution back, and the reopening stays', () => {
    const disputed = ledger(filed, event('resolved', at(4)), event('disputed', at(6), { rating: 1 }));
    expect(values(disputed, ['resolved', 'open', 'reopened'])).toEqual([0, 1, 1]);
    expect(values(disputed, ['resolved', 'open', 'reopened'], '2026-11-05')).toEqual([1, 0, 0]);
  });

  it('counts escalations and how soon somebody answered, pauses, later dates and questions', () => {
    const beside = ledger(
      filed,
      event('escalation_raised', at(4), { escalationId: 'a', recordedAt: at(4).toISOString() }),
      event('escalation_climbed', at(5), { escalationId: 'b', recordedAt: at(5).toISOString() }),
      event('escalation_acknowledged', at(6), { escalationId: 'b' }),
      event('paused', at(7)),
      event('resumed', at(9)),
      event('deadline_extended', at(9)),
      event('information_requested', at(10)),
    );
    expect(
      values(beside, ['escalations', 'escalations_acknowledged_share', 'pauses', 'extensions', 'information_requests']),
    ).toEqual([2, 0.5, 1, 1, 1]);
    expect(figures(beside).get('acknowledgement_time')).toMatchObject({ n: 1, mean: 24 });
    expect(figures(beside).get('pause_time')).toMatchObject({ n: 1, mean: 48 });
  });

  it('leaves out what another OPD contributes late, and what is escalated of it', () => {
    const clock = { clock: 'contribution', escalationId: 'a' };
    const beside = ledger(
      filed,
      event('contribution_requested', at(3), { opdCode: 'dlh' }),
      breach('contribution', at(5)),
      event('escalation_raised', at(5), clock),
      event('escalation_acknowledged', at(6), clock),
    );
    expect(values(beside, ['breached', 'breaches', 'breached_open', 'escalations'])).toEqual([0, 0, 0, 0]);
  });

  it('books a contribution under the OPD that was asked: in time, late, or neither where it became moot', () => {
    const codes = ['contributions_asked', 'contributions_in_time', 'contributions_late', 'contributions_in_time_share'];
    const asked = (id: string, opdCode: string) =>
      event('contribution_requested', at(3), { contributionId: id, opdCode });
    const helped = ledger(
      filed,
      event('verified', at(2), { opdCode: 'dpupr' }),
      ...[asked('a', 'dlh'), asked('b', 'dishub'), asked('c', 'bpbd')],
      event('contribution_completed', at(4), { contributionId: 'a', opdCode: 'dlh' }),
      event('milestone', at(5), { clock: 'contribution', key: '100', cycle: 2, opdCode: 'dishub' }),
      event('contribution_completed', at(6), { contributionId: 'b', opdCode: 'dishub' }),
      event('contribution_ended', at(6), { contributionId: 'c', opdCode: 'bpbd', cause: 'merge' }),
    );
    expect(values(helped, codes)).toEqual([3, 1, 1, 0.5]);
    const under = (opd: string) => values(helped, codes, '9999-12-31', opd);
    expect(figures(helped, '9999-12-31', 'dlh').get('contribution_time_working')).toMatchObject({ n: 1, mean: 8 });
    expect([under('dlh'), under('dishub'), under('bpbd'), under('dpupr')]).toEqual([
      ...[
        [1, 1, 0, 1],
        [1, 0, 1, 0],
        [1, 0, 0, null],
        [0, 0, 0, null],
      ],
    ]);
  });

  it('names duplicates, whether merged or rejected as one', () => {
    expect(values(ledger(filed, event('merged', at(3))), ['duplicates', 'rejected', 'open'])).toEqual([1, 0, 0]);
    const rejected = ledger(filed, event('rejected', at(3), { reason: 'duplicate' }));
    expect(values(rejected, ['duplicates', 'rejected', 'verified_in_time'])).toEqual([1, 1, 1]);
  });

  it('leaves a merged report out of what is counted by the matter, and takes it in again when it is separated', () => {
    const codes = ['received', 'merged', 'answered_late', 'breached_open', 'verified_in_time', 'open'];
    const events = [
      filed,
      event('verified', at(3), { opdCode: 'dpupr' }),
      breach('first_response', at(5)),
      event('merged', at(6), { into: 'BTG-2026-000007' }),
      event('unmerged', at(9), { from: 'BTG-2026-000007', status: 'assigned' }),
    ];
    expect(values(ledger(...events), codes, '2026-11-05')).toEqual([1, 0, 1, 1, 1, 1]);
    expect(values(ledger(...events), codes, '2026-11-06')).toEqual([1, 1, 0, 0, 1, 0]);
    expect(values(ledger(...events), codes)).toEqual([1, 0, 1, 1, 1, 1]);
  });

  it('owes the verification again when what was merged unseen is separated', () => {
    const codes = ['verified_in_time', 'duplicates', 'open'];
    const events = [filed, event('merged', at(3)), event('unmerged', at(4), { status: 'submitted' })];
    expect(values(ledger(...events), codes, '2026-11-03')).toEqual([1, 1, 0]);
    expect(values(ledger(...events), codes)).toEqual([0, 0, 1]);
  });

  it('knows a part of a split report from the day on which it was taken apart', () => {
    const part = { ...filed, data: { ...filed.data, splitFrom: 'BTG-2026-000007' } };
    const entries = ledger(part, event('split_off', at(6), { from: 'BTG-2026-000007' }));
    expect(values(entries, ['received'], '2026-11-05')).toEqual([0]);
    expect(entries.map(({ day, postedOn }) => [day, postedOn])).toEqual([['2026-11-02', '2026-11-06']]);
  });

  it('takes a breach back that another calendar has undone, in all that follows from it', () => {
    const codes = ['resolved_late', 'resolved_in_time', 'breaches', 'late_time'];
    const events = [
      filed,
      breach('resolution', at(9)),
      event('deadline_recalculated', at(10), { clock: 'resolution', cycle: 1, withdrawn: '80 100' }),
      event('resolved', at(11)),
    ];
    expect(values(ledger(...events), codes, '2026-11-09')).toEqual([1, 0, 1, null]);
    expect(values(ledger(...events), codes)).toEqual([0, 1, 0, null]);
  });

  it('adds up to the same in the rows of every grain', () => {
    const tally = new Tally();
    whole.forEach((entry) => tally.add(entry));
    const rows = tally.take();
    for (const by of ['', 'o', 'c', 'a', 'k', 'oc', 'oa', 'ok', 'ca', 'ck', 'ak', 'ocak']) {
      for (const span of ['day', 'month', 'quarter', 'year'] as const) {
        const sum = new Map<number, number>();
        rows.filter((row) => row.by === by && row.span === span).forEach(({ amounts }) => addTo(sum, amounts));
        expect(figuresOf(sum)).toEqual(figures(whole));
      }
    }
  });

  it.each([
    ['asof', '2026-11-05', ['2026-11-02', '2026-11-03', '2026-11-05']],
    ['asof-month-third', '2026-11-10', ['2026-11-01']],
    ['asof-year-third', '2026-11-10', ['2026-11-01']],
    ['asof-month-month', '2026-11-30', ['2026-11-01']],
    ['asof-year-month', '2026-11-30', ['2026-11-01']],
    ['asof-year-quarter', '2026-12-31', ['2026-10-01']],
  ])('adds up in %s to what was known by %s', (span, asOf, posts) => {
    const tally = new Tally();
    whole.forEach((entry) => tally.add(entry));
    const rows = tally.take().filter((row) => row.span === span && row.by === 'o' && row.postedOn <= asOf);
    const sum = new Map<number, number>();
    rows.forEach(({ amounts }) => addTo(sum, amounts));
    expect(figuresOf(sum)).toEqual(figures(whole, asOf));
    expect([...new Set(rows.map(({ postedOn }) => postedOn))]).toEqual(posts);
  });
});

describe('the catalogue', () => {
  it('writes each formula in words of both languages', () => {
    const words = (code: string) => {
      const measure = catalogue.find((one) => one.code === code);
      return measure && [formulaInWords(measure, 'id'), formulaInWords(measure, 'en')];
    };
    expect(words('received')).toEqual(['Σ laporan (1 untuk setiap laporan)', 'Σ reports (1 for every report)']);
    expect(words('reopened_share')?.[1]).toBe('Reopened ÷ (Reopened + Resolved for good)');
    expect(words('answer_time_working')?.[0]).toBe('median, p90 (tanggapan pertama − masuk), dalam jam kerja');
  });

  it('has every code and every key once', () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
    expect(new Set(keptMeasures.map(({ id }) => id)).size).toBe(keptMeasures.length);
  });

  it('says each in one sentence of both languages', () => {
    for (const { definition, name } of catalogue) {
      for (const lang of ['id', 'en'] as const) {
        expect(definition[lang]).toMatch(/^[^.]+(\d\.\d[^.]*)*\.$/);
        expect(name[lang]).not.toBe('');
      }
    }
  });
});
