import { strToU8, zipSync } from 'fflate';

const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
const row = (values: readonly (string | number)[]): string => `<row>${values.map(cell).join('')}</row>`;

const headings = ['Contract ref', 'Contract title', 'Client', 'Spend in the year (£)', 'Target credits', 'Credits delivered', 'Reason for shortfall'];

/** A filled-in return of 2023-24 with so many contracts, as plain as a workbook can be. */
export function aLargeReturn(contracts: number): Uint8Array {
  const rows = [
    row(['Supplier', 'Harper and Lowe Roofing Ltd']),
    row(['Year', '1 April 2023 to 31 March 2024']),
    row(headings),
    ...Array.from({ length: contracts }, (_none, index) => row([`L-${100000 + index}`, `Works at ${index} Mill Lane`, 'Anytown Homes', 200000, 20, index % 30, 'Works started late'])),
  ];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Return" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
}
