import path from 'node:path';

/** The path of a file that comes with the program, in `assets/`: two folders up, from here and from the built program alike. */
export function shippedFile(name: string): string {
  return path.join(__dirname, '..', '..', 'assets', name);
}
