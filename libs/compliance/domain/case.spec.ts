import { countCases, foldCase, type CaseEvent, type HandlingCase } from './case';
import { noCases } from './metric';

const day = (n: number, hour = 9): Date => new Date(Date.UTC(2026, 8, n, hour));
const END = day(30);

type Told = [type: string, at: Date, data?: Record<string, unknown>];

const timeline = (...told: Told[]): CaseEvent[] =>
  told.map(([type, at, data = {}], index) => ({ sequence: index + 1, type, at, data }));

const filed: Told = [
  'filed',
  day(1),
  { kind: 'complaint', opdCode: 'works', categoryCode: 'road', areaCode: '10.01', supervisory: false },
];
const verified: Told = ['verified', day(2), { opdCode: 'works', categoryCode: 'road' }];
const breach = (clock: string, at: Date, opdCode: string | null = 'works', key = '100'): Told => [
  'milestone',
  at,
  { clock, cycle: 1, key, dueAt: at.toISOString(), opdCode },
];

const fold = (events: CaseEvent[], until = END): HandlingCase => {
  const folded = foldCase('c', events, until);
  if (!folded) throw new Error('nothing was filed');
  return folded;
};

describe('a case folded from its events', () => {
  const table: [string, Told[], Partial<HandlingCase>][] = [
    [
      'filed',
      [filed],
      { status: 'submitted', opdCode: 'works', areaCode: '10.01', eventCount: 1, firstResponseOnTime: null },
    ],
    [
      'verified to another OPD',
      [filed, ['verified', day(2), { opdCode: 'water', categoryCode: 'pipe' }]],
      { status: 'assigned', opdCode: 'water', categoryCode: 'pipe' },
    ],
    [
      'answered in time',
      [filed, verified, ['responded', day(3)]],
      {
        status: 'in_progress',
        firstResponseAt: day(3),
        firstResponseOnTime: true,
        resolutionOnTime: null,
        breached: false,
      },
    ],
    [
      'the first answer counts, not the second',
      [filed, verified, ['responded', day(3)], ['responded', day(5)]],
      { firstResponseAt: day(3) },
    ],
    [
      'answered after the limit',
      [filed, verified, breach('first_response', day(8)), ['responded', day(9)]],
      { firstResponseOnTime: false, breached: true },
    ],
    [
      'not answered, and the limit has passed',
      [filed, verified, breach('first_response', day(8))],
      { firstResponseAt: null, firstResponseOnTime: false },
    ],
    [
      'a reminder at 80 % is no breach',
      [filed, verified, breach('first_response', day(7), 'works', '80'), ['responded', day(7, 10)]],
      { firstResponseOnTime: true, breached: false },
    ],
    [
      'answered at the very moment of the limit',
      [filed, verified, ['responded', day(8)], breach('first_response', day(8))],
      { firstResponseOnTime: true },
    ],
    [
      'resolving answers as well',
      [filed, verified, ['resolved', day(4)]],
      {
        status: 'resolved',
        firstResponseAt: day(4),
        firstResponseOnTime: true,
        resolutionOnTime: true,
        resolvedAt: day(4),
      },
    ],
    [
      'a breach noticed late stands at its due time',
      [filed, verified, ['resolved', day(20)], breach('resolution', day(18))],
      { resolutionOnTime: false },
    ],
    [
      "the citizen's own clocks are no breach",
      [
        filed,
        verified,
        ['resolved', day(4)],
        breach('citizen_reply', day(18)),
        ['closed', day(18), { reason: 'no_reply' }],
      ],
      { status: 'closed', breached: false, resolutionOnTime: true },
    ],
    [
      'confirmed with a rating',
      [filed, verified, ['resolved', day(4)], ['confirmed', day(5), { rating: 5 }]],
      { status: 'closed', closedAt: day(5), rating: 5 },
    ],
    [
      'reopened: not resolved, and undecided again',
      [filed, verified, ['resolved', day(4)], ['disputed', day(5), { rating: 1 }]],
      { status: 'in_progress', resolvedAt: null, resolutionOnTime: null, reopenedCount: 1, rating: 1 },
    ],
    [
      'resolved again, confirmed without a rating',
      [
        filed,
        verified,
        ['resolved', day(4)],
        ['disputed', day(5), { rating: 1 }],
        ['resolved', day(6)],
        ['confirmed', day(7), { rating: null }],
      ],
      { resolvedAt: day(6), reopenedCount: 1, rating: 1, resolutionOnTime: true },
    ],
    [
      'returned: of no OPD',
      [filed, verified, ['returned', day(3), { fromOpdCode: 'works' }]],
      { status: 'submitted', opdCode: null },
    ],
    [
      'an OPD answers for its own delay only',
      [
        filed,
        verified,
        breach('first_response', day(8), 'works'),
        ['assigned', day(9), { opdCode: 'water', categoryCode: 'road' }],
        ['responded', day(10)],
      ],
      { opdCode: 'water', firstResponseOnTime: true, breached: true },
    ],
    [
      'waiting for the citizen, then as before',
      [filed, verified, ['information_requested', day(3)], ['information_supplied', day(4)]],
      { status: 'assigned' },
    ],
    ['waiting for the citizen', [filed, ['information_requested', day(3)]], { status: 'awaiting_information' }],
    ['rejected', [filed, ['rejected', day(2), { reason: 'not_authorised' }]], { status: 'rejected', closedAt: day(2) }],
    ['merged', [filed, ['merged', day(2), { into: 'X-1' }]], { status: 'merged' }],
    [
      'notes change nothing but the count',
      [filed, ['noted', day(2)], ['escalated', day(3), { level: 1 }]],
      { status: 'submitted', eventCount: 3, lastEventAt: day(3) },
    ],
  ];

  it.each(table)('%s', (_what, told, expected) => {
    expect(fold(timeline(...told))).toMatchObject(expected);
  });

  it('is none before it was filed', () => {
    expect(foldCase('c', timeline(filed), new Date(day(1).getTime() - 1))).toBeNull();
  });

  it('gives a past day the same result whatever has happened since', () => {
    const events = timeline(
      filed,
      verified,
      ['responded', day(3)],
      ['resolved', day(9)],
      ['confirmed', day(12), { rating: 4 }],
    );
    const then = fold(events.slice(0, 3), day(5));
    expect(fold(events, day(5))).toEqual(then);
    expect(then).toMatchObject({ status: 'in_progress', resolvedAt: null, rating: null, lastEventAt: day(3) });
  });

  it('does not depend on the order in which the events are given', () => {
    const events = timeline(filed, verified, ['resolved', day(4)], ['disputed', day(5)]);
    expect(fold([...events].reverse())).toEqual(fold(events));
  });
});

describe('counting cases', () => {
  it('counts what was decided, and leaves out the rejected and merged', () => {
    const cases = [
      timeline(filed, verified, ['responded', day(3)], ['resolved', day(4)], ['confirmed', day(5), { rating: 4 }]),
      timeline(filed, verified, breach('first_response', day(8)), breach('resolution', day(20))),
      timeline(filed, verified, ['resolved', day(4)], ['disputed', day(5), { rating: 1 }]),
      timeline(filed),
      timeline(filed, ['rejected', day(2)]),
      timeline(filed, ['merged', day(2)]),
    ].map((events) => fold(events));
    expect(countCases(cases)).toEqual({
      cases: 4,
      firstResponseDecided: 3,
      answered: 2,
      answeredOnTime: 2,
      resolutionDecided: 2,
      resolved: 1,
      resolvedOnTime: 1,
      everResolved: 2,
      reopened: 1,
      ratings: 2,
      ratingSum: 5,
    });
  });

  it('counts nothing of nothing', () => expect(countCases([])).toEqual(noCases));
});
