import {
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionWeb,
} from '@univerjs/engine-formula';

const KNOWN: ReadonlySet<string> = new Set<string>(
  [
    functionArray, functionCompatibility, functionCube, functionDatabase, functionDate, functionEngineering, functionFinancial, functionInformation,
    functionLogical, functionLookup, functionMath, functionMeta, functionStatistical, functionText, functionWeb,
  ].flatMap((family) => family.map(([, name]) => String(name))),
);

/** Whether the spreadsheet can work out a formula: it has every function, and the formula asks for nothing outside the workbook. */
export function canCalculate(formula: string): boolean {
  // A number in brackets before a sheet's name is another workbook.
  if (/\[\d+\][^\]]*!/.test(formula)) return false;
  return functionsIn(formula).every((name) => KNOWN.has(name));
}

/** The names of functions in a formula, texts and sheet names left out. */
function functionsIn(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  return [...bare.matchAll(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu)].map((match) => (match[1] ?? '').toUpperCase());
}
