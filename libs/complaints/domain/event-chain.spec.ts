import { canonicalJson, chainEvent, chainProblems, GENESIS, type ChainedEvent } from './event-chain';

function chain(): ChainedEvent[] {
  const content = (sequence: number, type: string) => ({
    complaintId: '0197a000-0000-7000-8000-000000000001',
    sequence,
    type,
    at: new Date(Date.UTC(2026, 10, 23, sequence)),
    actorKind: 'staff' as const,
    actorId: null,
    actorRole: 'officer',
    actorOpdCode: 'dpupr',
    public: true,
    text: 'Sudah ditinjau.',
    data: { b: 1, a: { d: 2, c: [3] } },
  });
  const first = chainEvent(GENESIS, content(1, 'filed'));
  const second = chainEvent(first.hash, content(2, 'verified'));
  return [first, second, chainEvent(second.hash, content(3, 'responded'))];
}

describe('the chain of events', () => {
  it('is whole as it was written', () => expect(chainProblems(chain())).toEqual([]));

  it('shows a changed text', () => {
    const [first, second, third] = chain();
    const changed = { ...second, text: 'Tidak pernah ditinjau.' } as ChainedEvent;
    expect(chainProblems([first, changed, third] as ChainedEvent[])).toEqual(['event 2 was changed']);
  });

  it('shows a removed event', () => {
    const [first, , third] = chain();
    expect(chainProblems([first, third] as ChainedEvent[])).toHaveLength(2);
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: [3] } })).toBe(canonicalJson({ a: { c: [3], d: 2 }, b: 1 }));
  });
});
