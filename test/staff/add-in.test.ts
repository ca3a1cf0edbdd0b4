import { readFileSync } from 'node:fs';
import { addInFrom, version } from '../../src/staff/add-in';

test('the workbooks we send name the add-in as its manifest does', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  expect(manifest).toContain(`<Id>${addInFrom('organisation').id}</Id>`);
  expect(manifest).toContain(`<Version>${version}</Version>`);
  expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(version);
});

test.each([
  ['organisation', { store: 'EXCatalog', storeType: 'EXCatalog' }],
  ['developer', { store: 'developer', storeType: 'Registry' }],
  ['\\\\server\\addins', { store: '\\\\server\\addins', storeType: 'FileSystem' }],
] as const)('an add-in from %s', (source, expected) => {
  expect(addInFrom(source)).toMatchObject(expected);
});
