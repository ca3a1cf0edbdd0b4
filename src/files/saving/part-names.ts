/** Names of parts: how they are compared, and how one part names another. */

/** Part names are the same whatever their case; a leading slash does not count. */
export function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`; `_rels/.rels` of the package. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

/**
 * The part a relationship's target names, from the part that is related: relative to its folder, never above the package's root.
 * Where there is no part of that name, but one that it is an escaped form of ("sheet%201.xml"), it is that one.
 */
export function resolved(from: string, target: string, has: (name: string) => boolean): string {
  const path = target.replace(/#.*$/s, '');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const name = steps.join('/');
  return name.includes('%') && !has(name) && has(unescaped(name)) ? unescaped(name) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A part's name as a relationship of another writes it. */
export function relative(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
