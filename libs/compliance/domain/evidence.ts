/** 5 MB, as everywhere. */
export const EVIDENCE_MAX_BYTES = 5 * 1024 * 1024;
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Whether the bytes are an XLSX workbook: a ZIP archive whose names, which stand in it uncompressed, are those of a workbook
 * and not of another Office document. Macros make it something else, which isn't taken.
 */
export function isSpreadsheet(bytes: Buffer): boolean {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  const has = (name: string): boolean => bytes.includes(name, 0, 'latin1');
  return isZip && has('[Content_Types].xml') && has('xl/workbook.xml') && !has('vbaProject.bin');
}
