/** The areas pivot tables take their figures from. */
import { areaAddress } from '../../sheet/address';
import { areaFrom } from './a1';
import { sameName } from './formula-rewrite';
import { setIfOther } from './sheet-draft';
import { movedReference, type Shift } from './shift';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, setAttribute } from './xml-attributes';
import { descendants, type XmlElement } from './xml-tree';

function sources(workbook: WorkbookDraft): XmlElement[] {
  return workbook.package.related(workbook.part, 'pivotCacheDefinition').flatMap(({ target }) =>
    [...descendants(workbook.package.root(target))].filter(({ local }) => local === 'worksheetSource' || local === 'rangeSet'),
  );
}

export function shiftPivotSources(workbook: WorkbookDraft, sheet: string, shift: Shift): void {
  for (const source of sources(workbook)) {
    const area = areaFrom(attribute(source, 'ref') ?? '');
    if (!area || !sameName(attribute(source, 'sheet') ?? '', sheet)) continue;
    const moved = movedReference(shift, area);
    if (moved) setIfOther(source, 'ref', areaAddress(moved));
  }
}

export function renamePivotSources(workbook: WorkbookDraft, from: string, to: string): void {
  for (const source of sources(workbook)) {
    if (sameName(attribute(source, 'sheet') ?? '', from)) setAttribute(source, 'sheet', to);
  }
}

export function renamePivotTables(workbook: WorkbookDraft, from: string, to: string): void {
  for (const source of sources(workbook)) {
    if (sameName(attribute(source, 'name') ?? '', from)) setAttribute(source, 'name', to);
  }
}
