import { publicationOf } from './public-matter';

describe('whether what becomes of a report may be published', () => {
  const plain = { confidential: false, anonymous: false, supervisory: false };

  it.each([
    ['of a category that is shown', plain, true, 'open'],
    ['of a category that is never shown', plain, false, 'withheld'],
    ['without a category', plain, null, 'unclassified'],
    ['secret', { ...plain, confidential: true }, true, 'withheld'],
    ['anonymous', { ...plain, anonymous: true }, true, 'withheld'],
    ['supervisory', { ...plain, supervisory: true }, true, 'withheld'],
    ['secret and without a category', { ...plain, confidential: true }, null, 'withheld'],
  ])('%s', (_, report, categoryPublic, answer) => expect(publicationOf(report, categoryPublic)).toBe(answer));
});
