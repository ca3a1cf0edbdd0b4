import { openPackage } from '../../files/gate';
import { readWorkbookFile } from '../../files/workbook-file';
import { openEngine } from '../engine/engine';
import { NoFile, type ChosenFile } from './choose-workbook';
import { element } from './elements';
import { startGrid } from './grid';
import { coverSheet } from './messages';

export function openWorkbook({ name, bytes }: ChosenFile): void {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new NoFile(opened.refusal.message);
  const file = readWorkbookFile(opened.package);
  const univer = startGrid(element('grid', HTMLElement));
  const engine = openEngine(univer, file, { name, addIn: { id: 'x', version: '1', store: 'developer', storeType: 'Registry' } });
  element('workbook-name', HTMLElement).textContent = name;
  coverSheet(undefined);
  void engine;
}
