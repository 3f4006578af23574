import { foldCase, type CaseEvent } from './case';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));
const event = (type: string, hour: number, data: CaseEvent['data'] = {}): CaseEvent => ({ type, at: at(hour), data });
const filed = event('filed', 1, {
  kind: 'complaint',
  opdCode: 'dpupr',
  categoryCode: 'jalan-jembatan',
  supervisory: false,
});
const breach = (clock: string, hour: number): CaseEvent => event('milestone', hour, { clock, cycle: 1, key: '100' });

describe('the case of a complaint', () => {
  it('is not there before it was filed', () => expect(foldCase([filed], at(0))).toBeNull());

  it('says nothing of limits while they run', () => {
    expect(foldCase([filed], at(2))).toMatchObject({ status: 'submitted', resolutionOnTime: null, breached: false });
  });

  it('answered and resolved in time, then closed with a rating', () => {
    const events = [filed, event('responded', 2), event('resolved', 3), event('confirmed', 4, { rating: 5 })];
    expect(foldCase(events, at(9))).toMatchObject({
      status: 'closed',
      firstResponseAt: at(2),
      firstResponseOnTime: true,
      resolutionOnTime: true,
      rating: 5,
    });
    expect(foldCase(events, at(2))).toMatchObject({ status: 'in_progress', resolvedAt: null, rating: null });
  });

  it('late: the breach stands before the answer', () => {
    const events = [
      filed,
      breach('first_response', 2),
      event('responded', 3),
      breach('resolution', 4),
      event('resolved', 5),
    ];
    expect(foldCase(events, at(9))).toMatchObject({
      firstResponseOnTime: false,
      resolutionOnTime: false,
      breached: true,
    });
  });

  it('reopening keeps the first breach and opens a kept limit again', () => {
    expect(foldCase([filed, event('resolved', 2), event('disputed', 3)], at(9))).toMatchObject({
      resolutionOnTime: null,
      reopenedCount: 1,
    });
    expect(foldCase([filed, breach('resolution', 2), event('resolved', 3), event('disputed', 4)], at(9))).toMatchObject(
      {
        resolutionOnTime: false,
      },
    );
  });

  it('a breach that a calendar takes back no longer counts, and counts again once it comes', () => {
    const back = event('deadline_recalculated', 3, { clock: 'resolution', cycle: 1, withdrawn: '80 100' });
    const taken = [filed, breach('resolution', 2), back];
    expect(foldCase(taken, at(2))).toMatchObject({ breached: true, resolutionOnTime: false });
    expect(foldCase(taken, at(9))).toMatchObject({ breached: false, resolutionOnTime: null });
    expect(foldCase([...taken, breach('resolution', 4)], at(9))).toMatchObject({
      breached: true,
      resolutionOnTime: false,
    });
    expect(foldCase([filed, breach('verification', 1), ...taken.slice(1)], at(9))).toMatchObject({ breached: true });
  });

  it("what another OPD contributes late is not this one's breach", () => {
    const late = foldCase([filed, breach('contribution', 2), event('resolved', 3)], at(9));
    expect(late).toMatchObject({ breached: false, resolutionOnTime: true });
  });

  it('where the citizen let the time pass, nobody was late', () => {
    expect(foldCase([filed, breach('citizen_reply', 2), event('closed', 2)], at(9))).toMatchObject({ breached: false });
  });
});

it('a breach that is recorded late changes no answer of the days between', () => {
  const noted = breach('resolution', 2);
  const late = { ...noted, data: { ...noted.data, recordedAt: at(5).toISOString() } };
  expect(foldCase([filed, late], at(4))).toMatchObject({ breached: false, resolutionOnTime: null });
  expect(foldCase([filed, late], at(5))).toMatchObject({ breached: true, resolutionOnTime: false });
});
