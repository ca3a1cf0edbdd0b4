import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fetchSettings, noSettings, settingsFrom, type StaffSettings } from '../../src/taskpane/staff-settings';

const nobody = noSettings.contact;
const told = (name: string, why: StaffSettings['leftOut'][number]['why']): StaffSettings => ({ ...noSettings, leftOut: [{ name, why }] });

test.each<[string, unknown, StaffSettings]>([
  ['all of them', { name: ' Team ', email: 'returns@example.org', phone: '+44 (0)151 123 4567', video: 'https://example.org/video?v=1', framework: 'https://example.org/framework.pdf' }, {
    contact: { name: 'Team', email: 'returns@example.org', phone: '+44 (0)151 123 4567' },
    video: 'https://example.org/video?v=1',
    framework: 'https://example.org/framework.pdf',
    leftOut: [],
  }],
  ['none', { name: '', email: '', phone: ' ', video: '', framework: '' }, noSettings],
  ['nothing at all', {}, noSettings],
  ['a remark', { '//': 'Whatever', '// email': 3 }, noSettings],
  ['an address that is none', { name: 'Team', email: 'returns at example' }, { ...told('email', 'email'), contact: { ...nobody, name: 'Team' } }],
  ['a name before the address', { email: 'Team <a@example.org>' }, told('email', 'email')],
  ['two addresses', { email: 'a@example.org,b@example.org' }, told('email', 'email')],
  ['a name that is no text', { name: 3, email: 'a@example.org' }, { ...told('name', 'name'), contact: { ...nobody, email: 'a@example.org' } }],
  ['words for a telephone number', { phone: 'ask reception' }, told('phone', 'phone')],
  ['an http link', { video: 'http://example.org/video' }, told('video', 'link')],
  ['a script for a link', { framework: 'javascript:alert(1)' }, told('framework', 'link')],
  ['a link without its beginning', { video: 'example.org/video' }, told('video', 'link')],
  ['a link that shows one place and leads to another', { video: 'https://example.org@elsewhere.test/video' }, told('video', 'link')],
  ['a link that a browser reads otherwise', { video: 'https://example.org\\@elsewhere.test' }, told('video', 'link')],
  ['a link that is not text', { video: ['https://example.org'] }, told('video', 'link')],
  ['a name typed wrongly', { vidoe: 'https://example.org/video' }, told('vidoe', 'unknown')],
  ['a name that every object has', { constructor: 'https://example.org/video' }, told('constructor', 'unknown')],
  ['a list', ['x'], told('', 'no-list')],
  ['null', null, told('', 'no-list')],
])('settings with %s', (_what, json, settings) => {
  expect(settingsFrom(JSON.stringify(json))).toEqual(settings);
});

test('a file with a comma too many is told apart from one that is not there', () => {
  expect(settingsFrom('{"name": "Team",}')).toEqual(told('', 'no-json'));
  expect(settingsFrom('\uFEFF{"name": "Team"}').contact.name).toBe('Team');
});

test('our own file can be read, and holds every setting there is', () => {
  const text = readFileSync(path.resolve(__dirname, '../../assets/settings.json'), 'utf8');
  expect(settingsFrom(text)).toEqual(noSettings);
  expect(Object.keys(JSON.parse(text))).toEqual(['//', 'name', 'email', 'phone', 'video', 'framework']);
});

test.each<[string, () => Promise<Response>, StaffSettings]>([
  ['is there', () => Promise.resolve(new Response('{"name": "Team"}')), { ...noSettings, contact: { ...nobody, name: 'Team' } }],
  ['is not there', () => Promise.resolve(new Response('Not here', { status: 404 })), told('', 'no-file')],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), told('', 'no-file')],
])('a file that %s, asked for anew each time', async (_what, answer, settings) => {
  const asked = jest.spyOn(globalThis, 'fetch').mockImplementation(answer);
  expect(await fetchSettings()).toEqual(settings);
  expect(asked).toHaveBeenCalledWith('../assets/settings.json', expect.objectContaining({ cache: 'no-cache' }));
  asked.mockRestore();
});
