import fc from 'fast-check';
import { FileRefused } from '../../src/files/refusal';
import { XmlReader } from '../../src/files/xml';
import { decodeEscapes, decodeReferences, encodeEscapes, escapeAttribute, escapeText } from '../../src/files/xml-text';

function walk(text: string): string[] {
  const reader = new XmlReader(text, 'part');
  const seen: string[] = [];
  while (reader.next()) seen.push(reader.kind === 'text' ? `"${reader.content}"` : `${reader.kind === 'open' ? '+' : '-'}${reader.prefix}${reader.name}@${reader.depth}`);
  return seen;
}

function refusal(text: string): string {
  try {
    walk(text);
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.name;
    throw error;
  }
}

test.each<[text: string, tokens: readonly string[]]>([
  ['<a/>', ['+a@1', '-a@1']],
  ['<a></a >', ['+a@1', '-a@1']],
  ['\ufeff<?xml version="1.0"?>\n<!-- x --><a>b</a>\n', ['+a@1', '"b"', '-a@1']],
  ['<x:a xmlns:x="u"><x:b/></x:a>', ['+x:a@1', '+x:b@2', '-x:b@2', '-x:a@1']],
  ['<a>b<!-- c -->d<?e f?>g</a>', ['+a@1', '"b"', '"d"', '"g"', '-a@1']],
  ['<a>1 &lt; 2<![CDATA[ <b> & ]]></a>', ['+a@1', '"1 < 2"', '" <b> & "', '-a@1']],
  ["<a b='>' c = \"/>\">x</a>", ['+a@1', '"x"', '-a@1']],
])('%s', (text, tokens) => {
  expect(walk(text.replace('\ufeff', ''))).toEqual(tokens);
});

test.each<[text: string, name: string]>([
  ['', 'damaged'],
  ['text', 'damaged'],
  ['<a>', 'damaged'],
  ['<a></b>', 'damaged'],
  ['<a><b></a></b>', 'damaged'],
  ['<a/><b/>', 'damaged'],
  ['</a>', 'damaged'],
  ['<a b></a>', 'damaged'],
  ['<a b=c/>', 'damaged'],
  ['<a b="c"d="e"/>', 'damaged'],
  ['<a b="c', 'damaged'],
  ['<a><!-- ', 'damaged'],
  ['<a><![CDATA[ </a>', 'damaged'],
  ['< a/>', 'damaged'],
  ['<a>&nbsp;</a>', 'damaged'],
  ['<a>& </a>', 'damaged'],
  ['<a>&#x110000;</a>', 'damaged'],
  ['<a/ >', 'damaged'],
  ['<!DOCTYPE a><a/>', 'dangerous'],
  ['<a><!DOCTYPE b></a>', 'dangerous'],
  ['<a><!ENTITY b "c"></a>', 'dangerous'],
  ['<a>'.repeat(200), 'dangerous'],
  [`<a ${Array.from({ length: 300 }, (_, index) => `b${index}=""`).join(' ')}/>`, 'dangerous'],
])('%s is %s', (text, name) => {
  expect(refusal(text)).toBe(name);
});

describe('attributes', () => {
  const reader = new XmlReader('<c r="A1" x:id="7" id=\'a &amp;\n "b"\'/>', 'part');
  reader.next();

  test('are had by name, with and without a prefix', () => {
    expect([reader.attribute('r'), reader.attribute('id'), reader.prefixedAttribute('id'), reader.attribute('x'), reader.attribute('missing')]).toEqual(['A1', 'a &  "b"', '7', undefined, undefined]);
  });

  test('say where they stand', () => {
    for (const { name, value, start, end, valueStart, valueEnd } of reader.attributes()) {
      expect(reader.text.slice(start, start + name.length)).toBe(name);
      expect(reader.text.slice(valueStart - 1, end)).toMatch(/^(["'])[^]*\1$/);
      expect(decodeReferences(reader.text.slice(valueStart, valueEnd), 'part').replace('\n', ' ')).toBe(value);
    }
    expect(reader.attributes().map((one) => one.name)).toEqual(['r', 'x:id', 'id']);
  });
});

test('children are visited once, walked through or not, and of a choice the older branch', () => {
  const reader = new XmlReader('<a><b><b/></b>t<mc:AlternateContent><mc:Choice><no/></mc:Choice><mc:Fallback><c/></mc:Fallback></mc:AlternateContent><d>x<e>y</e></d></a>', 'part');
  reader.next();
  const seen: string[] = [];
  reader.children((name) => seen.push(name === 'd' ? `d:${reader.innerText()}` : name));
  expect(seen).toEqual(['b', 'c', 'd:xy']);
  expect(reader.next()).toBe(false);
});

const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...'<>&"\'_x000D\r\n\t '), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 40 });
const writable = anyText.filter((text) => !/\p{Surrogate}/u.test(text));

test('what is escaped reads as it was', () => {
  fc.assert(
    fc.property(writable, (text) => {
      const stored = encodeEscapes(text);
      const reader = new XmlReader(`<a b="${escapeAttribute(stored)}">${escapeText(stored)}</a>`, 'part');
      reader.next();
      expect(decodeEscapes(reader.attribute('b') ?? '')).toBe(text);
      expect(decodeEscapes(reader.innerText())).toBe(text);
    }),
  );
});

test('tokens lie side by side and cover the text', () => {
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      writable.map((text) => escapeText(encodeEscapes(text))),
      fc.tuple(fc.constantFrom('a', 'x:b', 'row'), fc.array(tie('node'), { maxLength: 4 })).map(([name, inside]) => (inside.length === 0 ? `<${name} r='1'/>` : `<${name}>${inside.join('')}</${name}>`)),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (inside) => {
      const text = `<root>${inside}</root>`;
      const reader = new XmlReader(text, 'part');
      let at = 0;
      while (reader.next()) {
        if (reader.kind === 'close' && reader.selfClosing) continue;
        expect(reader.start).toBe(at);
        at = reader.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});
