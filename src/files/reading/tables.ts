import type { Package } from '../package';
import { damaged } from '../refusal';
import type { AutoFilter, FileTable, Relationship, TableColumn, TableStyle } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { decodeEscapes } from '../xml-text';
import { flag, given, whole } from './attributes';
import { readAutoFilter } from './filters';
import { addTo } from './listed';
import { areaOf, LAST_COLUMN } from './references';

/** The Excel table of a table part. */
export function readTable(pkg: Package, { id: relationshipId, target: path }: Relationship): FileTable {
  const reader = new XmlReader(pkg.text(path), path);
  reader.next();
  const area = areaOf(reader.attribute('ref') ?? '');
  if (!area) throw damaged(`the table in ${path} has no place`);
  const said = {
    path,
    relationshipId,
    id: whole(reader, 'id', 0),
    name: reader.attribute('displayName') ?? reader.attribute('name') ?? '',
    hasHeadings: whole(reader, 'headerRowCount', 1) > 0,
    hasTotals: whole(reader, 'totalsRowCount', 0) > 0,
  };
  const columns: TableColumn[] = [];
  let autoFilter: AutoFilter | undefined;
  let style: TableStyle | undefined;
  reader.children((name) => {
    if (name === 'tableColumns') reader.children((child) => (child === 'tableColumn' ? addTo(columns, readColumn(reader), 'columns in one table', LAST_COLUMN + 1) : undefined));
    if (name === 'autoFilter') autoFilter = readAutoFilter(reader);
    if (name === 'tableStyleInfo') style = readStyle(reader);
  });
  return { ...area, ...said, columns, ...given('autoFilter', autoFilter), ...given('style', style) };
}

function readColumn(reader: XmlReader): TableColumn {
  const said = {
    id: whole(reader, 'id', 0),
    name: decodeEscapes(reader.attribute('name') ?? ''),
    ...given('totalsLabel', reader.attribute('totalsRowLabel')),
    ...given('totalsFunction', reader.attribute('totalsRowFunction')),
  };
  const formulas: { calculatedFormula?: string; totalsFormula?: string } = {};
  reader.children((name) => {
    if (name === 'calculatedColumnFormula') formulas.calculatedFormula = reader.innerText();
    if (name === 'totalsRowFormula') formulas.totalsFormula = reader.innerText();
  });
  return { ...said, ...formulas };
}

function readStyle(reader: XmlReader): TableStyle {
  return {
    ...given('name', reader.attribute('name')),
    firstColumn: flag(reader, 'showFirstColumn'),
    lastColumn: flag(reader, 'showLastColumn'),
    rowStripes: flag(reader, 'showRowStripes'),
    columnStripes: flag(reader, 'showColumnStripes'),
  };
}
