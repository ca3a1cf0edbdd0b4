import { openPackage } from '../../../src/files/gate';
import { saveWorkbook } from '../../../src/files/save';
import { readWorkbookFile } from '../../../src/files/workbook-file';
import { madeWorkbook } from '../../files/made-workbook';
import { formulas, read } from '../../files/opened';
import { opened } from './opened';

const made = () => {
  const found = openPackage(madeWorkbook({ sheets: [{ data: '<row r="1"><c r="A1"><f>$B$2+$A$9+SUM(D1:D9)</f><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>' }] }));
  if (!found.ok) throw new Error(found.refusal.message);
  return found.package;
};

test.each([
  ['right', { top: 1, bottom: 1, left: 0, right: 1 }],
  ['down', { top: 1, bottom: 2, left: 0, right: 0 }],
] as const)('cells moved %s into what lies beyond the last: nothing else moves in the saved copy, and undone nothing is left', async (shift, area) => {
  const original = made();
  const engine = opened(readWorkbookFile(original));
  const sheet = engine.sheets()[0]?.id ?? '';
  await engine.insert(sheet, area, shift);
  await engine.recalculated();
  const saved = read(saveWorkbook(original, engine.changes(), engine.formulaResults()));
  expect(formulas(saved.sheets[0])).toEqual({ A1: engine.formulas(sheet, { top: 0, left: 0, bottom: 0, right: 0 })[0]?.[0] });
  expect(engine.changes().map(({ kind }) => kind)).not.toContain(shift === 'right' ? 'columns-inserted' : 'rows-inserted');
  await engine.undo();
  expect(engine.changes()).toEqual([]);
  await engine.redo();
  expect(engine.changes().map(({ kind }) => kind)).not.toContain(shift === 'right' ? 'columns-inserted' : 'rows-inserted');
  engine.close();
});
