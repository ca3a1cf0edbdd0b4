/**
 * Requirement sets. A member says the set it came with: "1.9" means ExcelApi 1.9, other sets are written out
 * ("ExcelApiOnline 1.1"); 'internal' are members that office.js itself sends and no add-in names.
 */
export type Since = `${number}.${number}` | `${string} ${number}.${number}` | 'internal';

/** The sets a host declares, with the highest version of each: { ExcelApi: '1.14' }. */
export type DeclaredSets = Readonly<Record<string, string>>;

/** What the stand-in declares: no dialogs, no ribbon, no shared runtime, for it has none. */
export function declaredSets(excelApi: string): DeclaredSets {
  return { ExcelApi: excelApi, RichApiRuntime: '1.2', Settings: '1.1', DocumentEvents: '1.1' };
}

/** The highest ExcelApi this stand-in declares unless it is told otherwise: what Excel of Microsoft 365 declares. */
export const highestExcelApi = '1.20';

export function fullName(since: Since): string {
  return since.includes(' ') ? since : `ExcelApi ${since}`;
}

/** Asked of every member that is used, often for each of many cells: the answers are remembered. */
const remembered = new WeakMap<DeclaredSets, Map<Since, boolean>>();

export function isDeclared(since: Since, declared: DeclaredSets): boolean {
  const known = remembered.get(declared) ?? new Map<Since, boolean>();
  remembered.set(declared, known);
  const answer = known.get(since) ?? reckoned(since, declared);
  known.set(since, answer);
  return answer;
}

function reckoned(since: Since, declared: DeclaredSets): boolean {
  if (since === 'internal') return true;
  const [set = '', version = ''] = fullName(since).split(' ');
  const offered = declared[set];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

/** 1.9 is before 1.14: versions are counted, not decimal. */
export function compareVersions(one: string, other: string): number {
  const [oneMajor = 0, oneMinor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return oneMajor - otherMajor || oneMinor - otherMinor;
}
