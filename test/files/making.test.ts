import { openPackage } from '../../src/files/gate';
import { makeWorkbook } from '../../src/files/making/make-workbook';
import { readWorkbookFile } from '../../src/files/workbook-file';

test("what is printed of a sheet names it as Excel does, in quotes where its name needs them", async () => {
  const sheet = (name: string) => ({ name, rows: [], columnWidths: [10], print: { headingRow: 6, area: { top: 0, left: 0, bottom: 9, right: 3 } } });
  const opened = openPackage(await makeWorkbook({ title: 'T', author: 'A', madeOn: new Date(Date.UTC(2024, 4, 1)), sheets: [sheet('Returns'), sheet("Didn't return")] }));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const names = readWorkbookFile(opened.package).names.map(({ name, formula }) => [name, formula]);
  expect(names).toEqual([
    ['_xlnm.Print_Area', 'Returns!$A$1:$D$10'],
    ['_xlnm.Print_Titles', 'Returns!$7:$7'],
    ['_xlnm.Print_Area', "'Didn''t return'!$A$1:$D$10"],
    ['_xlnm.Print_Titles', "'Didn''t return'!$7:$7"],
  ]);
});
