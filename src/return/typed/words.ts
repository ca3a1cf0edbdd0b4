import { readFigure } from './figure';

const units = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Words of doubt around a figure: "about 12", "c. 12", "at least 12", "12?", "12+", "~12". */
const doubtBefore = /^(about|approx(imately)?\.?|around|circa|ca?\.|roughly|nearly|almost|over|under|at least|up to|est(imated)?\.?|[~<>≈=]+)\s?/i;
const doubtAfter = /\s?(approx(imately)?\.?|or so|ish|est(imated)?\.?|[?+*~!]+)$/i;

/**
 * The figure a text may mean, in hundredths: one with words of doubt around it, or one in words ("twelve"). Only for
 * offering. Undefined where there is no such figure.
 */
export function hedgedFigure(plain: string): number | undefined {
  const bare = plain.replace(doubtBefore, '').replace(doubtAfter, '');
  const figure = readFigure(bare);
  if (figure.kind === 'certain') return figure.hundredths;
  const whole = numberInWords(bare.toLowerCase());
  return whole === undefined ? undefined : whole * 100;
}

/** "twelve", "twenty-five", "one hundred and five", "two thousand": whole numbers up to 999,999. "Five ten" is none: it may be five to ten. */
function numberInWords(words: string): number | undefined {
  let total = 0;
  let group = 0;
  const parts = words.split(/[ -]+/).filter((part) => part !== 'and');
  if (parts.length === 0) return undefined;
  for (const part of parts) {
    const figure = valueOf(part);
    if (figure !== undefined && follows(figure, group % 100)) group += figure;
    else if (part === 'hundred') group = Math.max(group, 1) * 100;
    else if (part === 'thousand') [total, group] = [Math.max(group, 1) * 1000, 0];
    else return undefined;
  }
  return total + group;
}

/** Units follow tens; tens and units follow hundreds. */
function follows(figure: number, before: number): boolean {
  return before === 0 || (before >= 20 && before % 10 === 0 && figure > 0 && figure < 10);
}

function valueOf(word: string): number | undefined {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : undefined;
}
