import type { CellArea } from '../../sheet/cells';
import type { SheetProtection } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag } from './attributes';
import { areasIn } from './listed';
import type { Budget } from './sheet-data';

/** A `<sheetProtection>`. Its attributes say what is locked, so most of them are read the other way round (ECMA-376 18.3.1.85). */
export function readProtection(reader: XmlReader): SheetProtection | undefined {
  if (!flag(reader, 'sheet')) return undefined;
  const locks = (name: string): boolean => flag(reader, name, true);
  const opens = (name: string): boolean => flag(reader, name, false);
  return {
    hasPassword: ['password', 'hashValue'].some((name) => (reader.attribute(name) ?? '') !== ''),
    objects: opens('objects'),
    scenarios: opens('scenarios'),
    allow: {
      formatCells: !locks('formatCells'),
      formatColumns: !locks('formatColumns'),
      formatRows: !locks('formatRows'),
      insertColumns: !locks('insertColumns'),
      insertRows: !locks('insertRows'),
      insertHyperlinks: !locks('insertHyperlinks'),
      deleteColumns: !locks('deleteColumns'),
      deleteRows: !locks('deleteRows'),
      selectLockedCells: !opens('selectLockedCells'),
      selectUnlockedCells: !opens('selectUnlockedCells'),
      sort: !locks('sort'),
      autoFilter: !locks('autoFilter'),
      pivotTables: !locks('pivotTables'),
    },
    openAreas: [],
  };
}

/** A `<protectedRanges>`: the areas that ask for no password. */
export function readOpenAreas(reader: XmlReader, budget: Budget): CellArea[] {
  const areas: CellArea[] = [];
  reader.children((name) => {
    const closed = ['password', 'hashValue', 'securityDescriptor'].some((attribute) => reader.attribute(attribute) !== undefined);
    if (name === 'protectedRange' && !closed) areas.push(...areasIn(reader, budget));
  });
  return areas;
}
