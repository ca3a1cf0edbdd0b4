import { zipOf, type MadePart } from './zip-of';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a test wants to say of a workbook; the rest is as small as a workbook can be. */
export interface Made {
  /** What stands in each sheet's `<worksheet>`; `data` stands in its `<sheetData>`. */
  readonly sheets?: readonly { readonly name?: string; readonly xml?: string; readonly data?: string; readonly rels?: string; readonly root?: string }[];
  /** `<si>` items. */
  readonly sharedStrings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<workbook>` before and after its sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** `<sheet>` elements before those of `sheets`. */
  readonly sheetsBefore?: string;
  readonly parts?: readonly MadePart[];
  readonly workbookRels?: string;
  readonly rootRels?: string;
  readonly types?: string;
  readonly mainType?: string;
}

/** The parts of a workbook, by name and content. */
export function partsOf(made: Made): MadePart[] {
  const sheets = made.sheets ?? [{}];
  const workbookRels =
    sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
    relationship('rIdStyles', 'styles', 'styles.xml') + relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml') + (made.workbookRels ?? '');
  const entries = sheets.map((sheet, index) => `<sheet name="${sheet.name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return [
    { name: '[Content_Types].xml', content: contentTypes(made, sheets.length) },
    { name: '_rels/.rels', content: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml') + (made.rootRels ?? '')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${made.beforeSheets ?? ''}<sheets>${made.sheetsBefore ?? ''}${entries.join('')}</sheets>${made.afterSheets ?? ''}</workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(workbookRels) },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${made.styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${made.sharedStrings ?? ''}</sst>` },
    ...sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1)),
    ...(made.parts ?? []),
  ];
}

export function madeWorkbook(made: Made): Uint8Array {
  return zipOf(partsOf(made));
}

function sheetParts(sheet: NonNullable<Made['sheets']>[number], number: number): MadePart[] {
  const data = sheet.root ?? `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.xml ?? `<sheetData>${sheet.data ?? ''}</sheetData>`}</worksheet>`;
  const part = { name: `xl/worksheets/sheet${number}.xml`, content: data };
  return sheet.rels === undefined ? [part] : [part, { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relationships(sheet.rels) }];
}

export function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;
}

export function relationships(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

function contentTypes(made: Made, sheets: number): string {
  const ss = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const main = made.mainType ?? `${ss}.sheet.main+xml`;
  const sheetTypes = Array.from({ length: sheets }, (_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${ss}.worksheet+xml`));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    override('xl/workbook.xml', main) + sheetTypes.join('') + (made.types ?? '') + '</Types>'
  );
}
