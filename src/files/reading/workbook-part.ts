import type { Package } from '../package';
import { damaged } from '../refusal';
import type { DefinedName, Relationship } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { flag, given, oneOf, whole } from './attributes';
import { withoutPrefixes } from './formulas';
import { addTo } from './listed';
import type { SheetEntry } from './sheet';

/** What the workbook's own part says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly activeSheet: number;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly fullCalcOnLoad: boolean;
}

export function readWorkbookPart(pkg: Package, path: string, relationships: readonly Relationship[]): WorkbookPart {
  const links = new Map(relationships.map((one) => [one.id, one]));
  const reader = new XmlReader(pkg.text(path), path);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  const said = { activeSheet: 0, date1904: false, structureProtected: false, fullCalcOnLoad: false };
  reader.next();
  if (reader.name !== 'workbook') throw damaged(`${path} is no workbook`);
  reader.children((name) => {
    if (name === 'workbookPr') said.date1904 = flag(reader, 'date1904');
    if (name === 'workbookProtection') said.structureProtected = flag(reader, 'lockStructure');
    if (name === 'calcPr') said.fullCalcOnLoad = flag(reader, 'fullCalcOnLoad');
    if (name === 'bookViews') reader.children(() => (said.activeSheet ||= whole(reader, 'activeTab', 0)));
    if (name === 'sheets') reader.children((child) => (child === 'sheet' ? addTo(sheets, readEntry(reader, links, pkg), 'sheets') : undefined));
    if (name === 'definedNames') reader.children((child) => (child === 'definedName' ? addTo(names, readName(reader), 'names') : undefined));
  });
  refuseRepeats(sheets);
  if (sheets.length === 0) throw damaged('it has no sheets');
  const known = names.filter((name) => name.sheet === undefined || name.sheet < sheets.length);
  return { ...said, activeSheet: said.activeSheet < sheets.length ? said.activeSheet : 0, sheets, names: known };
}

function readEntry(reader: XmlReader, links: ReadonlyMap<string, Relationship>, pkg: Package): SheetEntry {
  const name = reader.attribute('name') ?? '';
  const relationshipId = reader.prefixedAttribute('id') ?? '';
  const link = links.get(relationshipId);
  const said = {
    name,
    sheetId: whole(reader, 'sheetId', 0),
    relationshipId,
    visibility: ({ visible: 'visible', hidden: 'hidden', veryHidden: 'very-hidden' } as const)[oneOf(reader, 'state', ['visible', 'hidden', 'veryHidden'])],
  };
  // Modules of macros once were sheets; what is left of one is a name that leads nowhere.
  if (relationshipId === '') return { ...said, kind: 'other', path: '' };
  if (!link || link.external || !pkg.has(link.target)) throw damaged(`the sheet "${name.slice(0, 31)}" is missing`);
  return { ...said, kind: link.type === 'worksheet' ? 'cells' : 'other', path: link.target };
}

function readName(reader: XmlReader): DefinedName {
  const said = {
    name: reader.attribute('name') ?? '',
    ...given('sheet', reader.attribute('localSheetId') === undefined ? undefined : whole(reader, 'localSheetId', Number.MAX_SAFE_INTEGER)),
    hidden: flag(reader, 'hidden'),
    ...given('comment', reader.attribute('comment')),
  };
  return { ...said, formula: withoutPrefixes(reader.innerText()) };
}

/** Sheets are known by their names, which are the same whatever their case, and by their numbers. */
function refuseRepeats(sheets: readonly SheetEntry[]): void {
  const names = new Set<string>();
  const ids = new Set<number>();
  for (const { name, sheetId } of sheets) {
    if (names.has(name.toLowerCase()) || ids.has(sheetId)) throw damaged(`the sheet "${name.slice(0, 31)}" stands there twice`);
    names.add(name.toLowerCase());
    ids.add(sheetId);
  }
}
