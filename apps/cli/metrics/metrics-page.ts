import { catalogue, formulaInWords, formulaOf } from '@tanggap/compliance';

const words = {
  flow: 'Alur laporan (flow)',
  deadlines: 'Batas waktu (deadlines)',
  time: 'Lama setiap langkah (time)',
  quality: 'Mutu (quality)',
  supervision: 'Pengawasan (supervision)',
} as const;

const HEAD = `# Measures

Written by \`npm run metrics:docs\` from \`libs/compliance/domain/measures/\`; a test fails when it is out of date. Every number is about
the complaints **filed** in the period asked for (local days, WIB), as they were known at the end of the day \`asOf\` (default: now; the score means
the same by it), and leads to those complaints: \`GET /api/v1/complaints?measure=CODE&from=…&to=…\`.

How they are kept, how exact they are and what an instant means: [metrics-design.md](metrics-design.md). A number of complaints, a share or a
mean is exact. Medians and p90 come from bins: a quarter of an hour wide up to 8 hours, above that within 3.2 %.

† A matter that several people reported counts once: reports that are merged into another one are left out.
`;

/** docs/metrics.md. */
export function metricsPage(): string {
  const groups = Object.entries(words).map(([group, title]) => {
    const rows = catalogue.filter((measure) => measure.group === group).map(row);
    return [
      `## ${title}`,
      '',
      '| code | name | definition | unit | formula | v |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[HEAD, ...groups].join('\n')}\n`.replace(/\n## /g, '\n\n## ').replace(/\n{3,}/g, '\n\n');
}

function row(measure: (typeof catalogue)[number]): string {
  const { code, name, definition, unit, version } = measure;
  const formula =
    `${formulaInWords(measure, 'id')} / ${formulaInWords(measure, 'en')}: \`${formulaOf(measure)}\``.replaceAll(
      '|',
      '\\|',
    );
  const mark = 'perMatter' in measure ? ' †' : '';
  return `| \`${code}\`${mark} | ${name.id} / ${name.en} | ${definition.id} / ${definition.en} | ${unit} | ${formula} | ${version} |`;
}
