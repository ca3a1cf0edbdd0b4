import { tinted } from '../../../src/files/reading/tint';
import { readMade } from '../opened';

/** What Excel shows for the tints its palette offers, of the themes of Office 2007 and 2013. */
test.each([
  ['#4F81BD', -0.249977111117893, '#366092'],
  ['#4F81BD', -0.499984740745262, '#244062'],
  ['#4F81BD', 0.5999938962981048, '#B8CCE4'],
  ['#4F81BD', 0.7999816888943144, '#DCE6F1'],
  ['#4F81BD', 0.3999755851924192, '#95B3D7'],
  ['#1F497D', 0.7999816888943144, '#C5D9F1'],
  ['#1F497D', 0.3999755851924192, '#538DD5'],
  ['#C0504D', 0.5999938962981048, '#E6B8B7'],
  ['#C0504D', -0.249977111117893, '#963634'],
  ['#FFFFFF', -0.149998474074526, '#D9D9D9'],
  ['#FFFFFF', -0.0499893185216834, '#F2F2F2'],
  ['#000000', 0.499984740745262, '#808080'],
  ['#4472C4', 0.7999816888943144, '#D9E1F2'],
  ['#4472C4', -0.249977111117893, '#305496'],
  ['#70AD47', 0.5999938962981048, '#C6E0B4'],
  ['#ED7D31', 0.3999755851924192, '#F4B084'],
  ['#ED7D31', 0, '#ED7D31'],
  ['#ED7D31', 1, '#FFFFFF'],
  ['#ED7D31', -1, '#000000'],
] as const)('%s with a tint of %d is %s', (colour, tint, shows) => {
  expect(tinted(colour, tint)).toBe(shows);
});

/** Colours without a theme part are those of Office. */
test.each([
  ['rgb="FFC00000"', '#C00000'],
  ['rgb="c00000"', '#C00000'],
  ['theme="0"', '#FFFFFF'],
  ['theme="1"', '#000000'],
  ['theme="2"', '#E7E6E6'],
  ['theme="3"', '#44546A'],
  ['theme="4"', '#4472C4'],
  ['indexed="2"', '#FF0000'],
  ['indexed="10"', '#FF0000'],
  ['indexed="22"', '#C0C0C0'],
  ['indexed="63"', '#333333'],
  ['indexed="64"', undefined],
  ['auto="1"', undefined],
  ['theme="99"', undefined],
  ['rgb="nonsense"', undefined],
])('<color %s/> is %s', (attributes, shows) => {
  const file = readMade({ styles: `<fonts><font><color ${attributes}/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>` });
  expect(file.styles[0]?.font.colour).toBe(shows);
});

test("a workbook's own palette goes before the usual one, though it stands behind the styles", () => {
  const palette = `<colors><indexedColors>${'<rgbColor rgb="FF112233"/>'.repeat(64)}</indexedColors></colors>`;
  const file = readMade({ styles: `<fonts><font><color indexed="10"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>${palette}` });
  expect(file.styles[0]?.font.colour).toBe('#112233');
});
