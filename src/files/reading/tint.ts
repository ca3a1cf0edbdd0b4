import type { Colour } from '../workbook-file-types';

/**
 * Excel makes a theme colour lighter or darker by its luminance (ECMA-376 18.8.19), and counts hue, luminance and saturation in
 * whole 240ths, as Windows' ColorRGBToHLS does. Exact arithmetic comes out one off in most colours; this is what Excel shows.
 */
const FULL = 240;

interface Hls {
  readonly hue: number;
  readonly luminance: number;
  readonly saturation: number;
}

/** A colour made lighter (tint above 0, up to 1) or darker (below 0, down to -1). */
export function tinted(colour: Colour, tint: number): Colour {
  if (tint === 0) return colour;
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  const before = hlsOf(channels);
  const amount = Math.min(1, Math.max(-1, tint));
  const moved = amount < 0 ? before.luminance * (1 + amount) : before.luminance + (FULL - before.luminance) * amount;
  // Files write 0.6 as 0.5999938962981048: a hair below what it should come to.
  const after = rgbOf({ ...before, luminance: Math.floor(moved + 0.05) });
  return `#${after.map((channel) => channel.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}

function hlsOf([red, green, blue]: readonly [number, number, number]): Hls {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const [sum, spread] = [most + least, most - least];
  const luminance = Math.floor((sum * FULL + 255) / 510);
  if (spread === 0) return { hue: 0, luminance, saturation: 0 };
  const room = luminance <= FULL / 2 ? sum : 510 - sum;
  const saturation = Math.floor((spread * FULL + Math.floor(room / 2)) / room);
  const away = (channel: number): number => Math.floor(((most - channel) * (FULL / 6) + spread / 2) / spread);
  if (red === most) return { hue: away(blue) - away(green), luminance, saturation };
  if (green === most) return { hue: FULL / 3 + away(red) - away(blue), luminance, saturation };
  return { hue: (2 * FULL) / 3 + away(green) - away(red), luminance, saturation };
}

function rgbOf({ hue, luminance, saturation }: Hls): number[] {
  if (saturation === 0) return new Array<number>(3).fill(to255(luminance));
  const high =
    luminance <= FULL / 2
      ? Math.floor((luminance * (FULL + saturation) + FULL / 2) / FULL)
      : luminance + saturation - Math.floor((luminance * saturation + FULL / 2) / FULL);
  const low = 2 * luminance - high;
  return [hue + FULL / 3, hue, hue - FULL / 3].map((turned) => to255(channelAt(low, high, (turned + FULL) % FULL)));
}

function to255(value: number): number {
  return Math.min(255, Math.max(0, Math.floor((value * 255 + FULL / 2) / FULL)));
}

function channelAt(low: number, high: number, hue: number): number {
  const sixth = FULL / 6;
  const part = (of: number): number => low + Math.floor(((high - low) * of + sixth / 2) / sixth);
  if (hue < sixth) return part(hue);
  if (hue < FULL / 2) return high;
  return hue < (FULL * 2) / 3 ? part((FULL * 2) / 3 - hue) : low;
}
