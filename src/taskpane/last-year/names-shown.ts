import type { Names } from '../../return/last-year/names';
import { lastYearWords } from '../words/last-year';

/** "F21-0041 Roof renewal". */
export function nameShown({ reference, title }: Names): string {
  const name = [reference, title].filter((part) => part !== undefined).join(' ');
  return name === '' ? lastYearWords.noName : name;
}
