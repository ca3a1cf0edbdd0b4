import { ProgressBar } from '@fluentui/react-components';

interface MeterProps {
  /** What it measures, for somebody who cannot see it. */
  readonly label: string;
  /** 0 to 1; more than 1 draws as full. */
  readonly share: number;
  /** What it says in words: "18.5 of 25.63 credits, 7.13 to go". */
  readonly words: string;
  readonly met: boolean;
}

/** How much of a target is delivered. The words beside it say the same, so that colour never carries it alone. */
export function Meter({ label, share, words, met }: MeterProps) {
  return (
    <ProgressBar
      className="meter"
      thickness="large"
      value={Math.min(1, Math.max(0, share))}
      color={met ? 'success' : 'brand'}
      aria-label={label}
      aria-valuetext={words}
    />
  );
}
