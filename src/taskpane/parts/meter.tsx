interface MeterProps {
  /** What it measures, for somebody who cannot see it. */
  readonly label: string;
  /** 0 to 1; more than 1 draws as full. */
  readonly share: number;
  /** What it says in words: "18.5 of 25.63 credits, 7.13 to go". */
  readonly words: string;
  readonly met: boolean;
}

/** How much of a target is delivered. The words beside it say the same, so that neither length nor colour carries it alone. */
export function Meter({ label, share, words, met }: MeterProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div
      className={met ? 'meter meter-met' : 'meter'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
    >
      <div className="meter-done" style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
