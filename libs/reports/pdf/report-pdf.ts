import { localeOf, type Lang } from '@tanggap/platform';
import PDFDocument from 'pdfkit';

/** Colours of docs/design-language.md, for paper. */
export const ink = {
  text: '#17292c',
  soft: '#4b5c5f',
  line: '#ddd2c0',
  primary: '#0b5d64',
  tint: '#dfeeec',
  accent: '#a3461a',
};

const REGULAR = require.resolve('@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf');

/** A4 in points. */
const MARGIN = 48;
const FOOTER = 40;
const ROW_PADDING = 4;
/** Of a letter, in parts of its size, but for a few that never come alone. */
const WIDEST = 0.8;

export interface PdfColumn<Row> {
  heading: string;
  /** Part of the width. */
  share: number;
  right?: boolean;
  value: (row: Row) => string;
}

/** An A4 document in one language with a line at the foot of each page. It is a stream: what is written leaves. */
export class ReportPdf {
  readonly stream: PDFKit.PDFDocument;
  private page = 1;
  private current = '';

  constructor(
    private readonly title: string,
    private readonly foot: string,
    lang: Lang,
  ) {
    this.stream = new PDFDocument({
      ...{ size: 'A4', margins: { top: MARGIN, bottom: MARGIN + FOOTER, left: MARGIN, right: MARGIN } },
      ...{ lang: localeOf(lang), info: { Title: title, Creator: 'Tanggap' }, font: REGULAR },
    });
    this.stream.registerFont('regular', REGULAR).registerFont('bold', BOLD);
    this.footer();
    this.stream.on('pageAdded', () => {
      this.page += 1;
      this.footer();
    });
    this.plain();
  }

  get width(): number {
    return this.stream.page.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.stream.page.height - MARGIN - FOOTER;
  }

  /** The head of the document. */
  head(above: string, below: readonly string[] = []): this {
    this.face('bold').fontSize(9).fillColor(ink.accent).text(printable(above).toUpperCase(), MARGIN, this.stream.y);
    this.stream.fontSize(20).fillColor(ink.text).text(printable(this.title), { width: this.width });
    this.plain();
    for (const text of below) this.stream.fillColor(ink.soft).text(printable(text), { width: this.width });
    this.stream.moveDown(0.6);
    this.rule();
    return this.plain();
  }

  heading(text: string, size = 13): this {
    this.room(60);
    this.stream.moveDown(0.7);
    this.face('bold').fontSize(size).fillColor(ink.primary);
    this.stream.text(printable(text), MARGIN, this.stream.y, { width: this.width });
    this.stream.moveDown(0.2);
    return this.plain();
  }

  text(text: string, options: { soft?: boolean; bold?: boolean; indent?: number } = {}): this {
    const { soft = false, bold = false, indent = 0 } = options;
    this.face(bold ? 'bold' : 'regular')
      .fontSize(9.5)
      .fillColor(soft ? ink.soft : ink.text);
    this.stream.text(printable(text), MARGIN + indent, this.stream.y, { width: this.width - indent, lineGap: 1.5 });
    return this.plain();
  }

  /** A sentence that nobody should miss. */
  notice(text: string): this {
    const inner = this.width - 20;
    this.face('bold').fontSize(9.5);
    const height = this.stream.heightOfString(printable(text), { width: inner }) + 14;
    this.room(height + 6);
    const top = this.stream.y + 4;
    this.stream.roundedRect(MARGIN, top, this.width, height, 4).fill(ink.tint);
    this.stream.fillColor(ink.primary).text(printable(text), MARGIN + 10, top + 7, { width: inner });
    this.stream.y = top + height + 8;
    this.stream.x = MARGIN;
    return this.plain();
  }

  facts(pairs: readonly (readonly [string, string])[]): this {
    const label = 150;
    for (const [name, value] of pairs) {
      this.face('regular').fontSize(9.5);
      const height = this.heightOf(printable(value), this.width - label, 9.5);
      this.room(height + 3);
      const top = this.stream.y;
      this.stream.fillColor(ink.soft).text(printable(name), MARGIN, top, { width: label - 8 });
      const below = this.stream.y;
      this.stream.fillColor(ink.text).text(printable(value), MARGIN + label, top, { width: this.width - label });
      this.stream.y = Math.max(this.stream.y, below) + 2;
    }
    this.stream.x = MARGIN;
    return this.plain();
  }

  /** The heading comes again on each page. */
  table<Row>(columns: readonly PdfColumn<Row>[], rows: readonly Row[]): this {
    const total = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / total) * this.width);
    const cells = (values: readonly string[], bold: boolean): void => {
      this.face(bold ? 'bold' : 'regular').fontSize(8.5);
      const texts = values.map(printable);
      const heights = texts.map((text, index) => this.heightOf(text, (widths[index] ?? 0) - 2 * ROW_PADDING, 8.5));
      const height = Math.max(...heights) + 2 * ROW_PADDING;
      if (this.stream.y + height > this.bottom) {
        this.stream.addPage();
        if (!bold)
          cells(
            columns.map(({ heading }) => heading),
            true,
          );
        this.face(bold ? 'bold' : 'regular').fontSize(8.5);
      }
      const top = this.stream.y;
      if (bold) this.stream.rect(MARGIN, top, this.width, height).fill(ink.tint);
      let left = MARGIN;
      texts.forEach((text, index) => {
        const width = widths[index] ?? 0;
        const align = columns[index]?.right ? 'right' : 'left';
        this.stream.fillColor(bold ? ink.primary : ink.text);
        this.stream.text(text, left + ROW_PADDING, top + ROW_PADDING, { width: width - 2 * ROW_PADDING, align });
        left += width;
      });
      this.stream.y = top + height;
      this.stream
        .moveTo(MARGIN, this.stream.y)
        .lineTo(MARGIN + this.width, this.stream.y)
        .lineWidth(0.5)
        .stroke(ink.line);
    };
    cells(
      columns.map(({ heading }) => heading),
      true,
    );
    for (const row of rows)
      cells(
        columns.map(({ value }) => value(row)),
        false,
      );
    this.stream.x = MARGIN;
    this.stream.moveDown(0.6);
    return this.plain();
  }

  rule(): this {
    this.stream
      .moveTo(MARGIN, this.stream.y)
      .lineTo(MARGIN + this.width, this.stream.y)
      .lineWidth(0.8)
      .stroke(ink.line);
    this.stream.moveDown(0.5);
    return this;
  }

  newPage(): this {
    this.stream.addPage();
    return this.plain();
  }

  /** A new page when less than that is left on this one, in points. */
  room(height: number): this {
    if (this.stream.y + height > this.bottom) this.newPage();
    return this;
  }

  end(): void {
    this.stream.end();
  }

  /** Measuring costs as much as writing, and most texts are a line that obviously fits. */
  private heightOf(text: string, width: number, size: number): number {
    const isShort = text.length * size * WIDEST < width && !text.includes('\n');
    return isShort ? this.stream.currentLineHeight(true) : this.stream.heightOfString(text, { width });
  }

  /** A font is read anew whenever it is asked for, so only a change asks. */
  face(name: 'regular' | 'bold'): PDFKit.PDFDocument {
    if (this.current !== name) this.stream.font(name);
    this.current = name;
    return this.stream;
  }

  private plain(): this {
    this.face('regular').fontSize(9.5).fillColor(ink.text);
    return this;
  }

  /** Written below the margin, where a text would otherwise begin another page. */
  private footer(): void {
    const { page } = this.stream;
    const { bottom } = page.margins;
    page.margins.bottom = 0;
    const top = page.height - MARGIN - 8;
    this.face('regular').fontSize(7.5).fillColor(ink.soft);
    this.stream.text(printable(this.foot), MARGIN, top, { width: this.width - 60, lineBreak: false, ellipsis: true });
    this.stream.text(String(this.page), MARGIN, top, { width: this.width, align: 'right', lineBreak: false });
    page.margins.bottom = bottom;
    this.stream.x = MARGIN;
    this.stream.y = MARGIN;
  }
}

/** Without control characters, and without what the font has no letters for: pictures of emoji and other scripts. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{Sc}\p{Sm}\p{M}°©®™]/gu, '·')
    .normalize('NFC');
