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

/** The part a relationship's target names, from the part that is related. */
export function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part's name as a relationship of another writes it. */
export function relative(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
