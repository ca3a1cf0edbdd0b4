import { asTyped } from '../../src/excel/typed-text';

describe('a string handed to Excel stays the text it is', () => {
  test.each([
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['+44 20 7946 0000', "'+44 20 7946 0000"],
    ['-', "'-"],
    ['@home', "'@home"],
    ["'quoted' by the client", "''quoted' by the client"],
    ['#N/A', "'#N/A"],
    ['12', "'12"],
    ['12.50', "'12.50"],
    ['1,000', "'1,000"],
    ['£5', "'£5"],
    ['5%', "'5%"],
    ['(3)', "'(3)"],
    ['1e5', "'1e5"],
    ['1/2', "'1/2"],
    ['30 June 2024', "'30 June 2024"],
    ['June 30, 2024', "'June 30, 2024"],
    ['Jan-24', "'Jan-24"],
    ['10:30 pm', "'10:30 pm"],
    ['TRUE', "'TRUE"],
    ['false', "'false"],
    ['1'.repeat(60), `'${'1'.repeat(60)}`],
  ])('%j is written as %j', (text, typed) => expect(asTyped(text)).toBe(typed));

  test.each([
    [''],
    ['Yes'],
    ['The programme started late.'],
    ['Two apprentices start in June, and a third in September 2024, with the college’s agreement.'],
    ['Line one\nline two'],
    ['🌱 planted'],
  ])('%j is written as it is', (text) => expect(asTyped(text)).toBe(text));

  test.each([
    ['12', '12'],
    ['=1+1', '=1+1'],
    ["'quoted'", "''quoted'"],
  ])('in a cell formatted as text %j is written as %j', (text, typed) => expect(asTyped(text, '@')).toBe(typed));
});
