import fc from 'fast-check';
import { openWorkbook } from '../../src/files/workbook-file';
import { cellsOf } from '../../src/files/workbook-cells';
import { fixture } from './opened';
import { partsOf } from './made-workbook';
import { zipOf } from './zip-of';
import { openPackage, type RefusalName } from '../../src/files/gate';

const known: readonly (RefusalName | 'read')[] = ['read', 'empty', 'encrypted', 'old-xls', 'not-zip', 'truncated', 'not-xlsx', 'too-large', 'damaged', 'dangerous'];

/** Whatever is done to a file, it is read or refused by name; anything else throws out of here. */
function fate(bytes: Uint8Array): RefusalName | 'read' {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened.refusal.name;
  cellsOf(opened.file);
  return 'read';
}

const fixtures = ['rich.xlsxwriter.xlsx', 'rich.openpyxl.xlsx', 'titled.libreoffice.xlsx', 'old.xls', 'password.xlsx'];

test.each(fixtures)('%s with bytes changed', (name) => {
  const whole = fixture(name);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(known).toContain(fate(bytes));
    }),
    { numRuns: 150 },
  );
});

test.each(fixtures)('%s with a piece cut out', (name) => {
  const whole = fixture(name);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(400), (from, length) => {
      const bytes = new Uint8Array([...whole.subarray(0, from), ...whole.subarray(from + length)]);
      expect(known).toContain(fate(bytes));
    }),
    { numRuns: 60 },
  );
});

/** Changes inside a part, packed anew so that its CRC is right: these reach the reader, which bytes changed in a zip seldom do. */
test.each(fixtures.slice(0, 3))('%s with the XML of a part changed', (name) => {
  const opened = openPackage(fixture(name));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const parts = opened.package.entries.map((entry) => ({ name: entry.name, content: opened.package.part(entry.name) }));
  const piece = fc.constantFrom('', '<', '>', '"', '&', '/', '-1', '99999999999', '</c>', '<c>', 'r="XFD1048576"', 't="s"', ' s="', '<!--', '__proto__', '\0', '=', 'xml:space="preserve"', '<f t="shared" si="0"/>');
  fc.assert(
    fc.property(fc.nat(parts.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece, (index, where, length, inserted) => {
      const changed = parts.map((part, at) => {
        if (at !== index) return part;
        const text = new TextDecoder().decode(part.content);
        const from = Math.floor(where * text.length);
        return { ...part, content: text.slice(0, from) + inserted + text.slice(from + length) };
      });
      expect(known).toContain(fate(zipOf(changed)));
    }),
    { numRuns: 150 },
  );
});

test('a zip of any parts', () => {
  const name = fc.constantFrom(...partsOf({}).map((part) => part.name));
  const content = fc.oneof(fc.constantFrom(...partsOf({}).map((part) => String(part.content))), fc.string());
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ name, content }), { selector: (part) => part.name }), (parts) => {
      expect(known).toContain(fate(zipOf(parts)));
    }),
  );
});
