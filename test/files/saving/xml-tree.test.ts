import fc from 'fast-check';
import { attribute, attributeByLocal, attributeNames, prefixFor, setAttribute } from '../../../src/files/saving/xml-attributes';
import { child, insertInOrder, newElement, parseXml, removeChild, setText, textIn, writeElement, writeXml } from '../../../src/files/saving/xml-tree';

describe('an XML text', () => {
  it.each([
    '<a/>',
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- <a> -->\r\n<x:a  b = "1"  c=\'2"\' >\r\n<b /><![CDATA[<c>]]>&amp;&#65;<?pi <x> ?></x:a >\n<!-- end -->\n',
    '<a b="x > y" c=\'/>\'><d>\t</d></a>',
  ])('is written as it was read: %s', (text) => {
    expect(writeXml(parseXml(text))).toBe(text);
  });

  it.each(['', '<a>', '<a></b>', '<a/><b/>', '<a b="1>', '<a><b></a></b>', '</a>', '<!DOCTYPE a><a/>', '<a><!-- </a>', '< a/>'])('that is not well-formed is not read: %s', (text) => {
    expect(() => parseXml(text)).toThrow(SyntaxError);
  });

  it('law: any tree, whatever its attributes and texts hold', () => {
    const name = fc.constantFrom('a', 'x:b', 'row');
    const { node } = fc.letrec<{ node: string; leaf: string }>((tie) => ({
      leaf: fc.oneof(fc.string().map((text) => text.replace(/[<&\]>]/g, '.')), fc.constant('<!-- > -->'), fc.constant('<e f=">"/>')),
      node: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.tuple(name, fc.string(), fc.array(tie('node'), { maxLength: 4 })).map(([tag, value, inside]) => `<${tag} v="${value.replace(/[<&"]/g, '.')}">${inside.join('')}</${tag}>`),
      ),
    }));
    fc.assert(fc.property(node, (inside) => {
      const text = `<root>${inside}</root>`;
      expect(writeXml(parseXml(text))).toBe(text);
    }));
  });
});

describe('attributes', () => {
  const element = (text: string) => parseXml(text).root;
  it.each<[string, string, string | number | undefined, string]>([
    ['<a b="1" c="2"/>', 'b', 5, '<a b="5" c="2"/>'],
    ["<a  b = '1' />", 'b', '"\'<&\n', "<a  b = '&quot;&apos;&lt;&amp;&#10;' />"],
    ['<a b="1"/>', 'c', 'x', '<a b="1" c="x"/>'],
    ['<a >t</a>', 'c', 'x', '<a c="x" >t</a>'],
    ['<a bb="1" b="2"/>', 'b', 3, '<a bb="1" b="3"/>'],
    ['<a x:b="1" b="2"/>', 'b', undefined, '<a x:b="1"/>'],
    ['<a/>', 'b', undefined, '<a/>'],
  ])('%s: %s set to %s', (text, name, value, expected) => {
    const root = element(text);
    setAttribute(root, name, value);
    expect(writeElement(root)).toBe(expected);
  });

  it('read by full and by local name, references worked out', () => {
    const root = element('<a xmlns:r="u" r:id="rId1" t="&lt;&#x41;&quot;"/>');
    expect(attribute(root, 't')).toBe('<A"');
    expect(attributeByLocal(root, 'id')).toBe('rId1');
    expect(attributeByLocal(root, 'r')).toBeUndefined();
    expect(attributeNames(root)).toEqual(['xmlns:r', 'r:id', 't']);
  });

  it('law: what is set is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, '')), fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, '')), (one, two) => {
      const made = newElement('a', { b: one });
      setAttribute(made, 'b', two);
      setText(made, one);
      const again = element(writeElement(made));
      expect([attribute(again, 'b'), textIn(again)]).toEqual([two, one]);
    }));
  });
});

describe('elements put in and taken out', () => {
  const order = ['a', 'b', 'c', 'd'];
  it.each([
    ['<r><a/><d/></r>', '<r><a/><b/><d/></r>'],
    ['<r><b/><unknown/><c/></r>', '<r><b/><unknown/><b/><c/></r>'],
    ['<r>\n <a/>\n</r>', '<r>\n <a/><b/>\n</r>'],
    ['<r/>', '<r><b/></r>'],
  ])('%s', (text, expected) => {
    const { root } = parseXml(text);
    insertInOrder(root, newElement('b'), order);
    expect(writeElement(root)).toBe(expected);
  });

  it('goes with the blanks before it', () => {
    const { root } = parseXml('<r>\n <a/>\n <b/>\n</r>');
    removeChild(root, child(root, 'b') ?? root);
    expect(writeElement(root)).toBe('<r>\n <a/>\n</r>');
  });

  it('uses the prefix a namespace has, else the wanted one, unless that is taken', () => {
    const prefixed = (text: string): string => {
      const { root } = parseXml(text);
      return `${prefixFor(root, 'urn:n', 'n')} ${root.open}`;
    };
    expect(prefixed('<a xmlns:q="urn:n"/>')).toBe('q: <a xmlns:q="urn:n"/>');
    expect(prefixed('<a/>')).toBe('n: <a xmlns:n="urn:n"/>');
    expect(prefixed('<a xmlns:n="urn:other"/>')).toBe('n1: <a xmlns:n="urn:other" xmlns:n1="urn:n"/>');
  });
});
