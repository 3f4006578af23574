import { bodyOf, valuesOf } from './rule-values';

const rule = {
  id: 'a',
  code: 'pungli-parkir',
  name: 'Pungli parkir',
  position: 25,
  conditions: { kinds: ['complaint' as const], words: ['pungli', 'uang pelicin'], supervisory: true },
  target: { opdCode: 'inspektorat', supervisory: true },
  confidence: 0.95,
  active: true,
  source: 'pack' as const,
  version: 3,
  updatedAt: '2026-11-20T16:00:00+07:00',
};

it('a rule that was only looked at is sent as it came', () => {
  const { code, name, conditions, target, confidence, active } = rule;
  expect(bodyOf(valuesOf(rule), 25)).toEqual({ code, name, position: 25, conditions, target, confidence, active });
});

it('what is empty is not asked', () => {
  const body = bodyOf({ ...valuesOf(null), code: ' a ', 'target.districtOpd': true }, undefined);
  expect(body).toEqual({
    code: 'a',
    name: '',
    conditions: {},
    target: { districtOpd: true },
    confidence: 0.9,
    active: true,
  });
});
