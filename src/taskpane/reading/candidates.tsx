import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type AriaAttributes } from 'react';
import type { CellPlace } from '../../return/place';
import { Button } from '../parts/button';
import { readingWords } from '../words/reading';

/** A column (or sheet) that can be chosen. */
export interface Choosable {
  readonly key: string;
  readonly heading: string;
  /** "E"; "" where it is a sheet. */
  readonly letters: string;
  readonly place: CellPlace;
  /** The first few values, as shown. */
  readonly samples: readonly string[];
  /** Why it was thought to be the one; absent where it was not. */
  readonly why?: string;
}

interface CandidatesProps extends Pick<AriaAttributes, 'aria-labelledby' | 'aria-describedby'> {
  /** The radios' ids begin with it. */
  readonly id: string;
  readonly value: string;
  readonly candidates: readonly Choosable[];
  /** Further ones, shown on demand. */
  readonly others: readonly Choosable[];
  /** Answers that name no column: "None of these". */
  readonly last: readonly { readonly key: string; readonly label: string; readonly why?: string }[];
  readonly onChoose: (key: string) => void;
  /** Shows a column's heading in the sheet. */
  readonly onShow: (place: CellPlace) => void;
}

/** The columns to choose from, each by its heading, letters and first values. */
export function Candidates({ id, value, candidates, others, last, onChoose, onShow, ...wiring }: CandidatesProps) {
  const [all, setAll] = useState(false);
  // A choice made among the others stays in sight.
  const shown = [...candidates, ...others.filter(({ key }) => all || key === value)];
  return (
    <>
      <RadioGroup
        {...wiring}
        value={value}
        onChange={(_event, chosen) => {
          onChoose(chosen.value);
          const place = shown.find(({ key }) => key === chosen.value)?.place;
          if (place !== undefined) onShow(place);
        }}
      >
        {shown.map((one, index) => (
          <Radio key={one.key} id={`${id}-${index}`} value={one.key} label={<CandidateLabel candidate={one} />} />
        ))}
        {last.map(({ key, label, why }, index) => (
          <Radio key={key} id={`${id}-last-${index}`} value={key} label={<Labelled what={label} why={why} />} />
        ))}
      </RadioGroup>
      {others.length > 0 && (
        <div>
          <Button look="bare" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? readingWords.fewer : readingWords.allColumns(candidates.length + others.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function CandidateLabel({ candidate: { heading, letters, samples, why } }: { readonly candidate: Choosable }) {
  return (
    <Labelled what={heading} why={why}>
      {letters !== '' && <span className="candidate-where">{readingWords.column(letters)}</span>}
      <span className="candidate-samples">{samples.length === 0 ? readingWords.blank : samples.join(', ')}</span>
    </Labelled>
  );
}

function Labelled({ what, why, children }: { readonly what: string; readonly why?: string | undefined; readonly children?: React.ReactNode }) {
  return (
    <span className="candidate">
      <span className="candidate-heading">{what}</span>
      {children}
      {why !== undefined && <span className="candidate-why">{why}</span>}
    </span>
  );
}
