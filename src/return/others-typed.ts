import type { Contract } from './contract';
import type { Draft } from './draft';
import type { OtherAnswer } from './other-entries';
import { entryAsTyped } from './typed/entry-as-typed';
import { readEntry } from './typed/other-entry';
import { quoted } from './wording';

/** What is typed for what else the sheet asks for: what changes, and what stands in the way of it. */
export interface OthersTyped {
  readonly answers: readonly OtherAnswer[];
  readonly problems: readonly { readonly field: 'others'; readonly part: number; readonly message: string }[];
  readonly confirm: readonly { readonly field: 'others'; readonly message: string; readonly yes: string }[];
}

/** Only what was changed counts: a field that says what its cell says leaves the cell alone, whatever is in it. */
export function othersTyped(draft: Draft, { others = [] }: Contract): OthersTyped {
  const answers: OtherAnswer[] = [];
  const problems: OthersTyped['problems'][number][] = [];
  const confirm: OthersTyped['confirm'][number][] = [];
  others.forEach((entry, part) => {
    const { key, heading, held, takes } = entry;
    const typed = draft.others && Object.hasOwn(draft.others, key) ? draft.others[key] : undefined;
    if (typed === undefined || typed === entryAsTyped(held, takes)) return;
    const reading = readEntry(typed, entry);
    if ('message' in reading) problems.push({ field: 'others', part, message: reading.message });
    else if (reading.value !== held) answers.push({ key, heading, value: reading.value });
    if (!('readAs' in reading) || reading.readAs === undefined) return;
    confirm.push({ field: 'others', message: `${quoted(typed)} under “${heading}” is read as ${reading.readAs}. Is that right?`, yes: `Yes, ${reading.readAs} is right` });
  });
  return { answers, problems, confirm };
}
