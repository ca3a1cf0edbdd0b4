/** The target under which a collection's events come. */
export const wholeWorkbook = 'Workbook';

/** Which events an add-in asked for, by event number and target (a sheet's or table's id, or the whole workbook). */
export class Registrations {
  private readonly counts = new Map<string, number>();

  /** Each of office.js's contexts registers for itself, so they are counted. */
  add(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(event: number, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(event: number, target: string): boolean {
    return this.counts.has(`${event} ${target}`);
  }

  clear(): void {
    this.counts.clear();
  }
}
