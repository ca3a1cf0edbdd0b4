/**
 * What the Excel at hand can do beyond ExcelApi 1.9, which the manifest requires. A member of a later set is used only
 * where `sets.has('1.13')` was true; test/office-sets.test.ts holds every line of src to that.
 */
export interface OfficeSets {
  has(version: LaterSet): boolean;
}

/** 1.10 row sorted, 1.11 row hidden, 1.13 merged areas, 1.14 protection and who triggered, 1.17 sheet renamed, 1.20 one undo. */
export type LaterSet = '1.10' | '1.11' | '1.13' | '1.14' | '1.17' | '1.20';

/** The sets of the Excel this pane runs in. Only once Office is ready. */
export function setsOfThisExcel(): OfficeSets {
  return { has: (version) => Office.context.requirements.isSetSupported('ExcelApi', version) };
}
