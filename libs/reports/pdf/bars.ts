import { ink, type ReportPdf } from './report-pdf';

interface BarSeries {
  name: string;
  colour: string;
  /** As many as there are labels. */
  values: readonly number[];
}

const HEIGHT = 130;
const LEGEND = 18;
const LABELS = 16;

/** Bars side by side for each label, drawn as vectors; each bar carries its number, so that nothing hangs on colour alone. */
export function drawBars(
  pdf: ReportPdf,
  labels: readonly string[],
  series: readonly BarSeries[],
  number: (value: number) => string,
): void {
  pdf.room(HEIGHT + LEGEND + LABELS + 12);
  const { stream } = pdf;
  const left = stream.page.margins.left;
  const top = stream.y + LEGEND + 10;
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  drawLegend(pdf, series, left);
  const group = pdf.width / Math.max(labels.length, 1);
  const bar = Math.min(34, (group - 12) / series.length);
  labels.forEach((label, at) => {
    const middle = left + group * at + group / 2;
    series.forEach(({ colour, values }, nth) => {
      const value = values[at] ?? 0;
      const height = (value / most) * (HEIGHT - 14);
      const from = middle - (bar * series.length) / 2 + bar * nth;
      if (height > 0) stream.rect(from + 1, top + HEIGHT - height, bar - 2, height).fill(colour);
      pdf.face('regular').fontSize(7.5).fillColor(ink.text);
      stream.text(number(value), from - 6, top + HEIGHT - height - 10, {
        width: bar + 12,
        align: 'center',
        lineBreak: false,
      });
    });
    stream.fontSize(8).fillColor(ink.soft);
    stream.text(label, middle - group / 2, top + HEIGHT + 5, { width: group, align: 'center', lineBreak: false });
  });
  stream
    .moveTo(left, top + HEIGHT)
    .lineTo(left + pdf.width, top + HEIGHT)
    .lineWidth(0.8)
    .stroke(ink.line);
  stream.x = left;
  stream.y = top + HEIGHT + LABELS + 8;
}

function drawLegend(pdf: ReportPdf, series: readonly BarSeries[], left: number): void {
  const { stream } = pdf;
  let at = left;
  const top = stream.y;
  for (const { name, colour } of series) {
    stream.rect(at, top + 2, 8, 8).fill(colour);
    pdf.face('regular').fontSize(8.5).fillColor(ink.text);
    stream.text(name, at + 12, top, { lineBreak: false });
    at += 12 + stream.widthOfString(name) + 18;
  }
}
