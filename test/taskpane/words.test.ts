import { reasons } from '../../src/return/reasons';
import { answerWords } from '../../src/taskpane/words/answers';
import { callTextWords, callWords } from '../../src/taskpane/words/call';
import { contractWords } from '../../src/taskpane/words/contract';
import { contractsWords } from '../../src/taskpane/words/contracts';
import { askWords, findingOutWords } from '../../src/taskpane/words/finding-out';
import { emailWords, finishWords } from '../../src/taskpane/words/finish';
import { guideWords } from '../../src/taskpane/words/guide';
import { helpWords, teamsWords } from '../../src/taskpane/words/help';
import { manyWords } from '../../src/taskpane/words/many-contracts';
import { paneWords } from '../../src/taskpane/words/pane';
import { practiceWords } from '../../src/taskpane/words/practice';
import { fieldNames, otherNames, readingWords } from '../../src/taskpane/words/reading';
import { startWords } from '../../src/taskpane/words/start';
import { tourWords } from '../../src/taskpane/words/tour';
import { typedWords } from '../../src/taskpane/words/typed';
import { undoWords } from '../../src/taskpane/words/undo';

/** Every sentence the pane can say, with something in each gap. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [1, 2, '30'].map((gap) => String(Reflect.apply(words, undefined, [gap, gap, gap])));
  return Object.values(words as object).flatMap(sentences);
}

const all = [askWords, findingOutWords, manyWords, contractWords, contractsWords, paneWords, startWords, finishWords, emailWords, answerWords, callWords, callTextWords, guideWords, helpWords, practiceWords, fieldNames, otherNames, readingWords, teamsWords, tourWords, typedWords, undoWords, reasons].flatMap(sentences);

test.each([
  // the-return.md, "On screen avoid"
  /\b(in)?valid\b/i, /\bplease\b/i, /\bsorry\b/i, /\bGood\b/, /\bInadequate\b/, /SV credits/i,
  // GOV.UK Design System, error message
  /\bforbidden\b/i, /\billegal\b/i, /you forgot/i, /\boops\b/i,
  // The glossary's words, and not these
  /\b(submission|project|job(?! title)|customer|buyer|turnover|points|score|quota|KPI|achieved|gap|deficit|variance|excuse|remediation|mitigation|issue|violation)\b/i,
  // A count that does not agree with its noun, and what a gap left undefined shows
  /\b1 (contracts|things|credits|days|cells)\b/, /undefined|NaN/,
  /!/, /\.\.|\s\s/,
])('nothing on screen says %s', (avoided) => {
  expect(all.filter((sentence) => avoided.test(sentence))).toEqual([]);
});

test('every text starts with a capital letter, a figure or the gap it is built round', () => {
  expect(all.filter((sentence) => /^[a-z]/.test(sentence))).toEqual([contractsWords.deliveredOf('1'), contractsWords.deliveredOf('2'), contractsWords.deliveredOf('30')]);
});
