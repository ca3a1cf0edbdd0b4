/** Sizes: Univer counts in pixels, office.js in points, the file in points (rows) and characters of the default font (columns). */

const PIXELS_PER_POINT = 96 / 72;
/** The widest digit of Calibri 11, in pixels, which a column's width in characters is counted in (ECMA-376 18.3.1.13). */
const DIGIT_PIXELS = 7;

export function pixelsOfPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function pointsOfPixels(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function pixelsOfCharacters(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** To two decimals, as Excel writes it. */
export function charactersOfPixels(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 100) / 100;
}

/** Excel's own: 8.43 characters and their padding. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
