/** A made workbook saved after some changes, and its parts as text. */
import type { FormulaResults, WorkbookChange } from '../../src/files/changes';
import { openPackage, type Package } from '../../src/files/gate';
import { saveWorkbook } from '../../src/files/save';
import { madeWorkbook, type Made } from './made-workbook';

export function opened(bytes: Uint8Array): Package {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.package;
}

export function savedFrom(made: Made, changes: readonly WorkbookChange[], results?: FormulaResults): Package {
  return opened(saveWorkbook(opened(madeWorkbook(made)), changes, results));
}

/** What stands within `<worksheet …>` of the first sheet. */
export function sheetAfter(xml: string, changes: readonly WorkbookChange[], results?: FormulaResults): string {
  return inside(savedFrom({ sheets: [{ xml }] }, changes, results).text('xl/worksheets/sheet1.xml'));
}

/** What stands within `<sheetData>` of the first sheet. */
export function dataAfter(data: string, changes: readonly WorkbookChange[], results?: FormulaResults): string {
  const text = savedFrom({ sheets: [{ data }] }, changes, results).text('xl/worksheets/sheet1.xml');
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)?.[1] ?? '';
}

function inside(text: string): string {
  return text.slice(text.indexOf('>', text.indexOf('<worksheet')) + 1, text.lastIndexOf('<'));
}
