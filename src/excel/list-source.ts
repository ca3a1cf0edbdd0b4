/** Where a drop-down takes its list from. */
export type ListSource =
  /** Written out in the rule itself. */
  | { readonly items: readonly string[] }
  | { readonly sheet: string; readonly address: string }
  /** A name, looked for on `sheet` first. */
  | { readonly sheet: string; readonly name: string }
  | { readonly table: string; readonly column: string };

/**
 * The source of a list as Excel tells it (learn.microsoft.com/javascript/api/excel/excel.listdatavalidation): "Yes,No" is the list itself,
 * "=Lists!$A$2:$A$9" where it stands. Undefined for a formula that works its list out (OFFSET and the like).
 * @param sheet the sheet of the cell, which an address without a sheet is on
 */
export function sourceOf(source: string, sheet: string): ListSource | undefined {
  const text = source.trim();
  if (text === '') return undefined;
  return text.startsWith('=') ? formulaSource(text.slice(1).trim(), sheet) : { items: listed(text.split(',')) };
}

const quotedSheet = /^'((?:[^']|'')+)'!(.+)$/;
const plainSheet = /^([^'!"(),]+)!(.+)$/;
const cells = /^\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?$/i;
const columns = /^\$?[a-z]{1,3}:\$?[a-z]{1,3}$/i;
const tableColumn = /^([\p{L}_][\p{L}\p{N}_.]*)\[(?:\[#Data\],)?\[?([^[\]#@]+)\]?\]$/u;
const plainName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function formulaSource(formula: string, sheet: string): ListSource | undefined {
  const indirect = /^INDIRECT\(\s*"([^"]+)"\s*\)$/i.exec(formula);
  if (indirect) return formulaSource(indirect[1] ?? '', sheet);
  const constants = /^\{(.*)\}$/s.exec(formula);
  if (constants) return { items: constantsIn(constants[1] ?? '') };
  const placed = quotedSheet.exec(formula) ?? plainSheet.exec(formula);
  const [on, place] = placed ? [(placed[1] ?? '').replace(/''/g, "'"), placed[2] ?? ''] : [sheet, formula];
  if (cells.test(place) || columns.test(place)) return { sheet: on, address: place.replace(/\$/g, '') };
  const inTable = tableColumn.exec(place);
  if (inTable) return { table: inTable[1] ?? '', column: (inTable[2] ?? '').replace(/'(.)/g, '$1') };
  return plainName.test(place) ? { sheet: on, name: place } : undefined;
}

/** {"Skills","Environment";"Community"}. */
function constantsIn(text: string): readonly string[] {
  const items = text.match(/"(?:[^"]|"")*"|[^",;]+/g) ?? [];
  return listed(items.map((item) => (item.startsWith('"') ? item.slice(1, -1).replace(/""/g, '"') : item)));
}

function listed(items: readonly string[]): readonly string[] {
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
}
