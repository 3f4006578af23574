import { compare, type ShadowedComplaint } from './comparison';

const one = (serving: string | null, shadow: string | null, decided: string | null): ShadowedComplaint => ({
  serving: { opdCode: serving, confidence: 0.9 },
  shadow: { opdCode: shadow, confidence: 0.9 },
  decidedOpdCode: decided,
});

describe('the comparison of a version with the one in whose shadow it runs', () => {
  it('says how often both agree, and of what people have decided how often each was right', () => {
    const seen = [one('a', 'a', 'a'), one('a', 'b', 'b'), one('a', 'b', 'b'), one('b', 'a', null), one(null, 'a', 'c')];
    expect(compare(seen)).toMatchObject({
      ...{ complaints: 5, agreement: 0.2, decided: 4, onlyServingRight: 0, onlyShadowRight: 2 },
      ...{ serving: { right: 0.25 }, shadow: { right: 0.75 } },
    });
  });

  it('says nothing of shares where there is nothing to take them of', () => {
    expect(compare([])).toMatchObject({ agreement: null, decided: 0, serving: { right: null, coverage: null } });
  });

  it('may route all by itself where no more than one in twenty would be wrong', () => {
    const seen = Array.from({ length: 200 }, (_, at) => one(at < 80 ? 'b' : 'a', at < 4 ? 'b' : 'a', 'a'));
    expect(compare(seen)).toMatchObject({ serving: { coverage: 0 }, shadow: { coverage: 1 } });
  });
});
