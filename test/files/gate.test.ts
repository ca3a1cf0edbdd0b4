import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, type RefusalName } from '../../src/files/gate';
import { compoundFile } from './compound-file';
import { madeWorkbook, partsOf } from './made-workbook';
import { joined, zipOf, type MadePart } from './zip-of';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', name)));
const parts = partsOf({});
const also = (...more: MadePart[]): Uint8Array => zipOf([...parts, ...more]);
const packageOf = (mainType: string): Uint8Array => madeWorkbook({ mainType });

function refusalOf(bytes: Uint8Array): { name: RefusalName | 'opened'; message: string } {
  const opened = openPackage(bytes);
  return opened.ok ? { name: 'opened', message: '' } : opened.refusal;
}

describe('files that are something else are refused by name', () => {
  test.each<[what: string, file: Uint8Array, name: RefusalName, says: RegExp]>([
    ['nothing', new Uint8Array(0), 'empty', /empty/],
    ['a text', text('Contract,Credits\nF21-1,25\n'), 'not-zip', /CSV.*Save As/],
    ['a text in UTF-16', joined([Uint8Array.from([0xff, 0xfe]), Uint8Array.from([...'a\tb'].flatMap((letter) => [letter.charCodeAt(0), 0]))]), 'not-zip', /CSV/],
    ['a PDF', text('%PDF-1.7\n%âãÏÓ'), 'not-zip', /PDF/],
    ['a web page', text('\n<!DOCTYPE html><html><body>Sign in</body>'), 'not-zip', /web page/],
    ['a table called .xls', text('<table><tr><td>1</td></tr></table>'), 'not-zip', /web page/],
    ['an XML spreadsheet', text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'not-zip', /Save As/],
    ['some bytes', Uint8Array.from([1, 2, 3, 4, 5]), 'not-zip', /not an Excel workbook/],
    ['an .xls', compoundFile(['Workbook']), 'old-xls', /File, Save As, and pick Excel Workbook \(\.xlsx\)\.$/],
    ['an .xls of Excel 95', compoundFile(['Book']), 'old-xls', /Save As/],
    ['an .xls of Excel 4, without a container', Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00]), 'old-xls', /Save As/],
    ['a workbook with a password', compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted', /needs a password/],
    ['a Word document of old', compoundFile(['WordDocument', '1Table']), 'not-xlsx', /Word/],
    ['a compound file of something', compoundFile(['Contents']), 'not-xlsx', /not an Excel workbook/],
    ['an empty zip', zipOf([]), 'not-xlsx', /empty zip/],
    ['a zip of photographs', zipOf([{ name: 'one.jpg', content: 'x' }]), 'not-xlsx', /not an Excel workbook/],
    ['a zip with a workbook in it', zipOf([{ name: 'Return.xlsx', content: 'x' }]), 'not-xlsx', /Unzip it first/],
    ['a Word document', packageOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'not-xlsx', /Word/],
    ['a presentation', packageOf('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), 'not-xlsx', /PowerPoint/],
    ['an .xlsb', packageOf('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'not-xlsx', /\.xlsb.*Save As/],
    ['an .xlam', packageOf('application/vnd.ms-excel.addin.macroEnabled.main+xml'), 'not-xlsx', /add-in/],
    ['an .ods', zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]), 'not-xlsx', /\.ods.*Save As/],
  ])('%s', (_, file, name, says) => {
    const refusal = refusalOf(file);
    expect(refusal.name).toBe(name);
    expect(refusal.message).toMatch(says);
  });

  test.each([['old.xls', 'old-xls'], ['password.xlsx', 'encrypted']] as const)('%s, as a program wrote it', (file, name) => {
    expect(refusalOf(fixture(file)).name).toBe(name);
  });
});

describe('zips that are wrong, or made to mislead', () => {
  const one = { name: 'xl/media/a.bin', content: 'some bytes that are here' };
  test.each<[what: string, file: Uint8Array, name: RefusalName, says: RegExp]>([
    ['a size that is more than there is', also({ ...one, size: 400, localSize: 400 }), 'damaged', /shorter than it says/],
    ['a size that is less than there is', also({ ...one, size: 4, localSize: 4 }), 'dangerous', /longer than it says/],
    ['a stored part of another size', also({ ...one, stored: true, size: 5, localSize: 5 }), 'dangerous', /not as long as it says/],
    ['a CRC that is wrong', also({ ...one, crc: 1, localCrc: 1 }), 'damaged', /has changed/],
    ['two sizes', also({ ...one, localSize: 7 }), 'dangerous', /two different things/],
    ['two CRCs', also({ ...one, localCrc: 7 }), 'dangerous', /two different things/],
    ['two names', also({ ...one, localName: 'xl/media/b.bin' }), 'dangerous', /two different things/],
    ['a name twice', also(one, one), 'dangerous', /twice/],
    ['a name twice in other letters', also(one, { ...one, name: 'XL/Media/A.bin' }), 'dangerous', /twice/],
    [
      'parts over each other',
      also({ name: 'xl/media/b.bin', content: zipOf([{ ...one, stored: true }]), stored: true }, { ...one, stored: true, insidePrevious: true }),
      'dangerous',
      /over each other/,
    ],
    ['a name that leads out', also({ ...one, name: 'xl/../../evil.bin' }), 'dangerous', /outside/],
    ['an absolute name', also({ ...one, name: '/etc/passwd' }), 'dangerous', /outside/],
    ['a drive', also({ ...one, name: 'C:evil.bin' }), 'dangerous', /outside/],
    ['a name that leads out as on Windows', also({ ...one, name: 'xl\\..\\evil.bin' }), 'dangerous', /outside/],
    ['an encrypted part', also({ ...one, flags: 1 }), 'encrypted', /password/],
    ['an unknown method', also({ ...one, method: 99 }), 'damaged', /packed/],
    ['too many parts', zipOf(Array.from({ length: 2001 }, (_, index) => ({ name: `p${index}`, content: '', stored: true }))), 'too-large', /2,000 parts/],
    ['a part too large', also({ ...one, size: 21 * 1024 * 1024, localSize: 21 * 1024 * 1024 }), 'too-large', /20 MB/],
    [
      'parts too large together',
      also(...Array.from({ length: 7 }, (_, index) => ({ name: `xl/media/${index}.bin`, content: 'x', size: 19 * 1024 * 1024, localSize: 19 * 1024 * 1024 }))),
      'too-large',
      /80 MB/,
    ],
    ['a file too large', joined([madeWorkbook({}), new Uint8Array(25 * 1024 * 1024)]), 'too-large', /25 MB/],
    ['something behind the end', joined([madeWorkbook({}), text('-- \nSent by mail')]), 'damaged', /behind its end/],
    ['a program in front', zipOf(parts, { prefix: text('MZ and so on') }), 'not-zip', /not an Excel workbook|text file/],
    ['a list longer than it is', zipOf(parts, { count: parts.length + 1 }), 'damaged', /list of parts/],
    ['a list shorter than it is', zipOf(parts, { count: parts.length - 1 }), 'damaged', /longer than it says/],
    ['a DOCTYPE in the workbook', also({ name: 'xl/extra.xml', content: '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'dangerous', /definitions/],
    ['a DOCTYPE in UTF-16', also({ name: 'xl/extra.xml', content: utf16('<!DOCTYPE a><a/>') }), 'dangerous', /definitions/],
    ['a DOCTYPE far down', also({ name: 'xl/extra.xml', content: `<!--${'x'.repeat(9000)}--><!DOCTYPE a><a/>` }), 'dangerous', /definitions/],
  ])('%s', (_, file, name, says) => {
    const refusal = refusalOf(file);
    expect([refusal.name, refusal.message]).toEqual([name, expect.stringMatching(says)]);
  });

  test('a workbook cut anywhere is refused, and most often as cut', () => {
    const whole = fixture('titled.xlsx');
    const names = new Set<string>();
    for (let length = 1; length < whole.length; length += 97) names.add(refusalOf(whole.subarray(0, length)).name);
    names.add(refusalOf(whole.subarray(0, whole.length - 1)).name);
    expect([...names].sort()).toEqual(['not-zip', 'truncated']);
  });
});

describe('zips that are unusual and right are opened', () => {
  const withOne = (part: Partial<MadePart>): Uint8Array => zipOf(parts.map((each) => (each.name === 'xl/workbook.xml' ? { ...each, ...part } : each)));
  test.each<[what: string, file: Uint8Array]>([
    ['stored parts', withOne({ stored: true })],
    ['data descriptors', withOne({ descriptor: true })],
    ['zip64 sizes', withOne({ zip64: true })],
    ['a zip64 end', zipOf(parts, { zip64: true })],
    ['folders as on Windows', zipOf(parts.map((part) => ({ ...part, name: part.name.replace(/\//g, '\\') })))],
    ['names in small letters', zipOf(parts.map((part) => ({ ...part, name: part.name.toLowerCase() })))],
    ['folders', also({ name: 'xl/media/', content: '', stored: true })],
    ['a template', packageOf('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml')],
    ['a workbook with macros', packageOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    ['a part in UTF-16', withOne({ content: utf16(String(parts[2]?.content)) })],
    ['a comment that speaks of DOCTYPE', also({ name: 'xl/extra.xml', content: '<!-- <!DOCTYPE html> --><a/>' })],
  ])('%s', (_, file) => {
    expect(refusalOf(file)).toEqual({ name: 'opened', message: '' });
  });

  test('a part reads the same however it is packed', () => {
    for (const file of [withOne({ stored: true }), withOne({ descriptor: true }), withOne({ zip64: true })]) {
      const opened = openPackage(file);
      if (!opened.ok) throw new Error(opened.refusal.message);
      expect(opened.package.text('/XL/Workbook.xml')).toBe(parts[2]?.content);
      expect(opened.package.has('xl/nothing.xml')).toBe(false);
    }
  });
});

function utf16(words: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
}
