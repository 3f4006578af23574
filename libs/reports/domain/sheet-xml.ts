import { LocalDay, type Cell } from './table';

/** Of Excel: more rows a sheet can't hold, nor a cell more characters. */
export const SHEET_ROWS = 1_048_576;
const CELL_CHARACTERS = 32_767;
const DAY_MS = 86_400_000;
/** 1970-01-01 in Excel's count of days. */
const EPOCH_DAY = 25_569;

/** Styles of `STYLES`, by their place. */
const style = { plain: 0, heading: 1, instant: 2, day: 3 } as const;

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The beginning of a sheet, whose first row stays in sight. */
export const sheetStart = (widths: readonly number[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

export const SHEET_END = '</sheetData></worksheet>';

export const headingRow = (headings: readonly string[]): string =>
  `<row r="1">${headings.map((heading, index) => textCell(`${columnName(index)}1`, heading, style.heading)).join('')}</row>`;

/**
 * @param number of the row, from 1
 * @param offsetMinutes of local time to UTC: a spreadsheet knows no time zones
 */
export const sheetRow = (number: number, cells: readonly Cell[], offsetMinutes: (at: Date) => number): string =>
  `<row r="${number}">${cells.map((cell, index) => cellOf(`${columnName(index)}${number}`, cell, offsetMinutes)).join('')}</row>`;

/** `A` for 0, `AA` for 26. */
const columnName = (index: number): string =>
  `${index < 26 ? '' : columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

function cellOf(at: string, cell: Cell, offsetMinutes: (at: Date) => number): string {
  if (cell === null || cell === '') return '';
  if (cell instanceof Date) {
    const serial = (cell.getTime() + offsetMinutes(cell) * 60_000) / DAY_MS + EPOCH_DAY;
    return `<c r="${at}" s="${style.instant}"><v>${serial}</v></c>`;
  }
  if (cell instanceof LocalDay) {
    return `<c r="${at}" s="${style.day}"><v>${Date.parse(`${cell.iso}T00:00:00Z`) / DAY_MS + EPOCH_DAY}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return textCell(at, cell, style.plain);
}

/** Inline texts are never run as formulas, and need no table of strings that would have to be kept in memory. */
const textCell = (at: string, text: string, styled: number): string =>
  `<c r="${at}" t="inlineStr"${styled === style.plain ? '' : ` s="${styled}"`}><is><t xml:space="preserve">${escaped(text.slice(0, CELL_CHARACTERS))}</t></is></c>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML can't hold: control characters and halves of surrogate pairs. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '')
    // eslint-disable-next-line no-control-regex -- those are what XML forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** Every part of a workbook but its sheets, by path. */
export function workbookParts(names: readonly string[]): Record<string, string> {
  const sheets = sheetNames(names);
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
      .map(
        (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/** As Excel takes them: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${plain.slice(0, 27)} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
