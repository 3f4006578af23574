import { emptyPart, missingInParts, partsOf } from './parts';

describe('the further matters of a report', () => {
  it('begin with one that is empty', () => {
    expect(partsOf('')).toEqual([emptyPart]);
    expect(partsOf('[]')).toEqual([emptyPart]);
  });

  it('each need a subject and a text, and nothing else', () => {
    const kept = JSON.stringify([
      { ...emptyPart, subject: 'Lampu padam', description: 'Tiga malam gelap.' },
      { ...emptyPart, description: 'Sampah menumpuk.', categoryCode: 'sampah' },
    ]);
    expect(missingInParts(kept)).toEqual(['parts.1.subject']);
    expect(missingInParts('')).toEqual(['parts.0.subject', 'parts.0.description']);
  });
});
