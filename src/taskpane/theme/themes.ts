import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { Appearance } from './appearance-context';

/** The product's teal, from near black to near white: the colour of its icon. Steps as Fluent UI wants them. */
const teal: BrandVariants = {
  10: '#001414',
  20: '#002120',
  30: '#002d2c',
  40: '#003a38',
  50: '#004543',
  60: '#00504e',
  70: '#005d5a',
  80: '#006b68',
  90: '#208581',
  100: '#5caba7',
  110: '#71b8b4',
  120: '#87c5c1',
  130: '#9dd2ce',
  140: '#b3dedb',
  150: '#cbebe8',
  160: '#e0f5f4',
};

export const themes: Readonly<Record<Appearance, Theme>> = {
  light: createLightTheme(teal),
  dark: createDarkTheme(teal),
};
