import { readFileSync } from 'node:fs';
import path from 'node:path';
import { membersUsed, programOf, unsecuredUses } from './excel/office-members';

const root = path.join(__dirname, '..');

/** ExcelApi's version in the manifest: what every Excel that loads the pane has. */
const required = /<Set Name="ExcelApi" MinVersion="(\d+\.\d+)"/.exec(readFileSync(path.join(root, 'manifest.xml'), 'utf8'))?.[1] ?? '';

jest.setTimeout(180_000);

describe('Office members used in src', () => {
  const program = programOf(root);

  test('the manifest says which ExcelApi it requires', () => expect(required).toBe('1.9'));

  test('are looked up in the notes of Office’s types', () => {
    const members = membersUsed(program);
    for (const member of ['getRangeByIndexes', 'onChanged', 'mergeUndoGroup', 'getMergedAreasOrNullObject', 'triggerSource']) expect(members).toContain(member);
  });

  test('belong to that set, or stand where sets.has(...) was true', () => {
    expect(unsecuredUses(program, root, required)).toEqual([]);
  });
});

describe('the check itself', () => {
  const header = `import type { OfficeSets } from './sets';\nexport async function planted(range: Excel.Range, sets: OfficeSets): Promise<void> {\n`;
  const cases: readonly (readonly [name: string, body: string, found: readonly string[]])[] = [
    ['a member of a required set', 'range.load("values"); await range.context.sync();', []],
    ['a later member', 'range.getMergedAreasOrNullObject();', ['getMergedAreasOrNullObject ExcelApi 1.13']],
    ['a later member behind its set', "if (sets.has('1.13')) range.getMergedAreasOrNullObject();", []],
    ['a later member behind a later set', "if (sets.has('1.14')) range.getMergedAreasOrNullObject();", []],
    ['a later member behind an earlier set', "if (sets.has('1.11')) range.getMergedAreasOrNullObject();", ['getMergedAreasOrNullObject ExcelApi 1.13']],
    ['a later member where the set is missing', "if (sets.has('1.13')) return; else range.getMergedAreasOrNullObject();", ['getMergedAreasOrNullObject ExcelApi 1.13']],
    ['behind something else that is called has', "if (new Set(['1.13']).has('1.13')) range.getMergedAreasOrNullObject();", ['getMergedAreasOrNullObject ExcelApi 1.13']],
    ['in a conditional expression', "void (sets.has('1.13') ? range.getMergedAreasOrNullObject() : undefined);", []],
    ['after &&', "void (sets.has('1.13') && range.getMergedAreasOrNullObject());", []],
    ['before &&', "void (range.getMergedAreasOrNullObject() && sets.has('1.13'));", ['getMergedAreasOrNullObject ExcelApi 1.13']],
    ['an option', 'await Excel.run({ mergeUndoGroup: true }, async () => undefined);', ['mergeUndoGroup ExcelApi 1.20']],
    ['an option behind its set', "await Excel.run({ ...(sets.has('1.20') && { mergeUndoGroup: true }) }, async () => undefined);", []],
    ['taken out of an object', 'const { hasSpill } = range; void hasSpill;', ['hasSpill ExcelApi 1.12']],
    ['of a set that only Excel on the web has', 'range.worksheet.protection.canPauseProtection;', ['canPauseProtection ExcelApiOnline 1.1']],
  ];
  const planted = Object.fromEntries(cases.map(([, body], index) => [`src/excel/planted-${index}.ts`, `${header}${body}\n}\n`]));
  const uses = unsecuredUses(programOf(root, planted), root, '1.9');

  test.each(cases.map(([name, , found], index) => [name, found, `src/excel/planted-${index}.ts:3`] as const))('%s', (_, found, place) => {
    expect(uses.filter((use) => use.place === place).map(({ member, set }) => `${member} ${set}`)).toEqual(found);
  });
});
