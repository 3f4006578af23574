import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { ink } from './report-pdf';

const NOTICE = 'CONTOH UNTUK PERAGAAN. Bukan dokumen resmi.';

/** One page such as an office files it, and said to be an example: for demonstrations. In a font that every reader has, so that it is small. */
export async function sampleDocument(
  title: string,
  { above, facts, lines }: { above: string; facts: [string, string][]; lines: string[] },
): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 64, lang: 'id-ID', info: { Title: title, Creator: 'Tanggap' } });
  pdf.font('Helvetica-Bold').fontSize(10).fillColor(ink.accent).text(above.toUpperCase());
  pdf.fontSize(20).fillColor(ink.text).text(title).moveDown(0.5);
  pdf.fontSize(12).fillColor(ink.primary).text(NOTICE).moveDown();
  pdf.font('Helvetica').fontSize(11).fillColor(ink.text);
  for (const [name, value] of facts) pdf.text(`${name}: ${value}`);
  pdf.moveDown();
  for (const line of lines) pdf.text(line);
  pdf.end();
  return buffer(pdf);
}
