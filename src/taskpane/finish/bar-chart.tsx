import { forwardRef } from 'react';
import { finishWords } from '../words/finish';
import type { Bars } from './picture-bars';

interface BarChartProps {
  readonly bars: Bars;
  /** Under the title: whose return, for which year. */
  readonly caption: string;
}

/** In the units of the drawing, which is as wide as a narrow pane, so that its letters are readable there. */
const width = 340;
const top = 48;
const rowHeight = 38;
const barHeight = 10;
/** What fits beside the amounts, in letters. */
const nameLetters = 34;

const label = { fontSize: 12, fill: 'var(--ink)' } as const;
const quiet = { fontSize: 11, fill: 'var(--ink-2)' } as const;

/**
 * Delivered against target, a bar for each contract. All looks are in the drawing itself and its colours are the pane's own
 * names for them, so that a copy of it can be drawn elsewhere in other colours.
 */
export const BarChart = forwardRef<SVGSVGElement, BarChartProps>(function BarChart({ bars: { shown, all, met }, caption }, ref) {
  const legend = top + shown.length * rowHeight;
  return (
    <svg ref={ref} className="picture" viewBox={`0 0 ${width} ${legend + 34}`} role="img" aria-labelledby="picture-title" aria-describedby="picture-about">
      <title id="picture-title">{finishWords.pictureTitle}</title>
      <desc id="picture-about">{finishWords.pictureAbout(all, met)}</desc>
      <rect width="100%" height="100%" style={{ fill: 'var(--ground)' }} />
      <text y="16" style={{ ...label, fontSize: 14, fontWeight: 600 }}>{finishWords.pictureTitle}</text>
      <text y="33" style={quiet}>{shortened(caption, 58)}</text>
      {shown.map(({ key, name, amounts, delivered, target, met: isMet }, index) => (
        <g key={key} transform={`translate(0 ${top + index * rowHeight})`}>
          <text y="11" style={label}>{shortened(name, nameLetters)}</text>
          <text x={width} y="11" textAnchor="end" style={quiet}>{amounts}</text>
          <rect y="16" width={target * width} height={barHeight} style={{ fill: 'var(--track)', stroke: 'var(--track-line, none)' }} />
          <rect y="16" width={delivered * width} height={barHeight} style={{ fill: isMet ? 'var(--good)' : 'var(--brand)' }} />
          <rect x={Math.min(width - 2, Math.max(0, target * width - 1))} y="13" width="2" height={barHeight + 6} style={{ fill: 'var(--ink)' }} />
        </g>
      ))}
      <Legend y={legend + 18} />
    </svg>
  );
});

function Legend({ y }: { readonly y: number }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <rect y="-9" width="14" height="9" style={{ fill: 'var(--brand)' }} />
      <text x="20" style={quiet}>{finishWords.legendDelivered}</text>
      <rect x="90" y="-9" width="14" height="9" style={{ fill: 'var(--good)' }} />
      <text x="110" style={quiet}>{finishWords.legendMet}</text>
      <rect x="250" y="-11" width="2" height="13" style={{ fill: 'var(--ink)' }} />
      <text x="258" style={quiet}>{finishWords.legendTarget}</text>
    </g>
  );
}

function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
