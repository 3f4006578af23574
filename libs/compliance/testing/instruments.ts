import type { Instrument } from '../domain/instrument';

const label = (text: string) => ({ id: text, en: text });

/** The published bands and weights of 2022–2024, with one indicator a dimension and two measured ones. */
export const of2022: Instrument = {
  code: 'ombudsman-2022',
  name: label('2022–2024'),
  years: { from: 2022, to: 2024 },
  maxScore: 3,
  dimensions: [
    { code: 'input', name: label('Input'), weight: 0.2185, indicators: [{ code: 'input.1', name: label('i') }] },
    { code: 'process', name: label('Proses'), weight: 0.3237, indicators: [{ code: 'process.1', name: label('p') }] },
    { code: 'output', name: label('Output'), weight: 0.2424, indicators: [{ code: 'output.1', name: label('o') }] },
    {
      code: 'complaints',
      name: label('Pengaduan'),
      weight: 0.2154,
      indicators: [
        { code: 'complaints.1', name: label('SK') },
        {
          code: 'complaints.2',
          name: label('Register'),
          measure: {
            parts: [
              { metric: 'answered', weight: 0.5 },
              { metric: 'first_response_on_time', weight: 0.5 },
            ],
            levels: [{ atLeast: 1, score: 3 }],
            continuous: true,
          },
        },
        {
          code: 'complaints.3',
          name: label('Penyelesaian'),
          measure: {
            parts: [
              { metric: 'resolved_on_time', weight: 0.8 },
              { metric: 'satisfaction', weight: 0.2 },
            ],
            levels: [{ atLeast: 1, score: 3 }],
            continuous: true,
          },
        },
      ],
    },
  ],
  bands: [
    { min: 88, max: 100, zone: 'green', category: 'A', opinion: 'highest_quality' },
    { min: 78, max: 87.99, zone: 'green', category: 'B', opinion: 'high_quality' },
    { min: 54, max: 77.99, zone: 'yellow', category: 'C', opinion: 'medium_quality' },
    { min: 32, max: 53.99, zone: 'red', category: 'D', opinion: 'low_quality' },
    { min: 0, max: 31.99, zone: 'red', category: 'E', opinion: 'lowest_quality' },
  ],
};

export const of2021: Instrument = {
  code: 'ombudsman-2021',
  name: label('–2021'),
  years: { to: 2021 },
  maxScore: 3,
  dimensions: [],
  bands: [
    { min: 81, max: 100, zone: 'green', category: null, opinion: 'high_compliance' },
    { min: 51, max: 80.99, zone: 'yellow', category: null, opinion: 'medium_compliance' },
    { min: 0, max: 50.99, zone: 'red', category: null, opinion: 'low_compliance' },
  ],
};
