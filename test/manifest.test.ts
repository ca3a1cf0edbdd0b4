/** The manifest held against Office's rules, offline: order, lengths, https, pictures, resource ids. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { OfficeAddinManifest } from 'office-addin-manifest';

const project = path.resolve(__dirname, '..');
const file = path.join(project, 'manifest.xml');
const root = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml').documentElement!;

type Element = typeof root;
const isElement = (node: unknown): node is Element => (node as { nodeType: number }).nodeType === 1;
const children = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);
const all = (name: string): Element[] => Array.from(root.getElementsByTagName(name));
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const resources = (kind: string): Map<string, string> => new Map(all(kind).map((element) => [attribute(element, 'id'), attribute(element, 'DefaultValue')]));

/** https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering */
const order: Record<string, readonly string[]> = {
  OfficeApp: ['Id', 'AlternateID', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Width and height of a PNG, from its first chunk. */
function sizeOfPicture(name: string): [number, number] {
  const bytes = readFileSync(path.join(project, 'assets', name));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const pictureAt = (url: string): string => path.basename(new URL(url).pathname);

describe('manifest', () => {
  test('is read by office-addin-manifest as a task pane for Excel of this version', async () => {
    const read = await OfficeAddinManifest.readManifestFile(file);
    const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
    expect(read.version).toBe(version);
    expect(read.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(read.officeAppType).toBe('TaskPaneApp');
    expect(read.hosts).toEqual(['Workbook']);
    expect(read.permissions).toBe('ReadWriteDocument');
    expect(read.displayName).toBe('Social value return');
  });

  test.each(Object.keys(order))('%s has its elements in the order Office demands', (name) => {
    const elements = name === 'OfficeApp' ? [root] : all(name);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const names = children(element).map((child) => child.tagName);
      const places = names.map((child) => order[name]!.indexOf(child));
      expect({ element: name, unknown: names.filter((_, i) => places[i] === -1) }).toEqual({ element: name, unknown: [] });
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('asks for ExcelApi 1.9 and nothing more', () => {
    expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', '1.9']]);
  });

  test('every address is https, at most 2,048 characters, and on one origin', () => {
    const addresses = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'].flatMap(all).map((element) => attribute(element, 'DefaultValue')).filter(Boolean);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\/.{1,2000}$/);
  });

  test.each([
    ['DisplayName', 125],
    ['Description', 250],
    ['bt:String', 250],
  ])('%s is at most %i characters', (name, most) => {
    const texts = all(name).map((element) => attribute(element, 'DefaultValue')).filter(Boolean);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(most);
  });

  test('short strings are at most 125 characters, ids at most 32 and used once', () => {
    const short = children(all('bt:ShortStrings')[0]!);
    for (const text of short) expect(attribute(text, 'DefaultValue').length).toBeLessThanOrEqual(125);
    const ids = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((kind) => all(kind)).map((element) => attribute(element, 'id')).filter(Boolean);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every resid names a resource of its kind, and every resource is used', () => {
    const used = Array.from(root.getElementsByTagName('*')).filter((element) => element.hasAttribute('resid'));
    const known = new Map([...resources('bt:Image'), ...resources('bt:Url'), ...resources('bt:String')].filter(([id]) => id));
    for (const element of used) expect([...known.keys()]).toContain(attribute(element, 'resid'));
    expect(new Set(used.map((element) => attribute(element, 'resid')))).toEqual(new Set(known.keys()));
  });

  test('the pane is opened by a button that may also open it with the document', () => {
    expect(all('Control').map((control) => attribute(control, 'xsi:type'))).toEqual(['Button']);
    expect(all('TaskpaneId').map((element) => element.textContent)).toEqual(['Office.AutoShowTaskpaneWithDocument']);
    expect(all('OfficeTab').map((tab) => attribute(tab, 'id'))).toEqual(['TabHome']);
  });

  test('the pictures are there in the sizes the manifest says', () => {
    expect(sizeOfPicture(pictureAt(attribute(all('IconUrl')[0]!, 'DefaultValue')))).toEqual([32, 32]);
    expect(sizeOfPicture(pictureAt(attribute(all('HighResolutionIconUrl')[0]!, 'DefaultValue')))).toEqual([64, 64]);
    const images = resources('bt:Image');
    const uses = all('bt:Image').filter((element) => element.hasAttribute('size'));
    for (const required of ['16', '32', '80']) expect(uses.map((use) => attribute(use, 'size'))).toContain(required);
    for (const use of uses) {
      const size = Number(attribute(use, 'size'));
      expect(sizeOfPicture(pictureAt(images.get(attribute(use, 'resid')) ?? ''))).toEqual([size, size]);
    }
  });
});
