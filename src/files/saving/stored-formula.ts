/** Formulas as people and programs write them, as the file spells them. */
import { tokensOf } from './formula-tokens';

/**
 * Functions that came after the format: a file calls them `_xlfn.` (some `_xlfn._xlws.`) and the name, or Excel shows `#NAME?`
 * (MS-XLSX 2.2.2, "future functions").
 */
const AFTER_2007 = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS ' +
    'DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE ' +
    'FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT ' +
    'IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST ' +
    'QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE ' +
    'SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS ' +
    'XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const IN_WORKSHEET_SPACE = new Set(['FILTER', 'SORT']);

/** A formula without its `=` as the file has it: later functions under their stored names, `[@Spend]` as `[[#This Row],[Spend]]`. */
export function storedFormula(formula: string): string {
  const tokens = tokensOf(formula);
  return tokens
    .map((token, at) => {
      if (token.kind === 'table') return token.table + storedInner(token.inner);
      if (token.kind !== 'name' || !tokens[at + 1]?.text.startsWith('(')) return token.text;
      return storedName(token.text);
    })
    .join('');
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (IN_WORKSHEET_SPACE.has(upper)) return `_xlfn._xlws.${upper}`;
  return AFTER_2007.has(upper) ? `_xlfn.${upper}` : name;
}

function storedInner(inner: string): string {
  const match = /^\[@(?:\[(.*)\]|(.*))\]$/s.exec(inner);
  if (!match) return inner;
  const column = match[1] ?? match[2] ?? '';
  return column === '' ? '[#This Row]' : `[[#This Row],[${column}]]`;
}
