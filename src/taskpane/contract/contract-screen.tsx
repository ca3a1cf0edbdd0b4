import type { Answer } from '../../return/answer';
import type { Contract } from '../../return/contract';
import type { Finding } from '../../return/finding';
import type { Policy } from '../../return/policy';
import type { Day } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import { recoveryQuestion } from '../../return/recovery';
import { fieldsOf, type FieldName, type Fields } from '../drafts/fields';
import { bringUp, keepTyped, takeSheet, type, type Kept } from '../drafts/kept';
import { Button } from '../parts/button';
import { Findings } from '../parts/findings';
import { Notice } from '../parts/notice';
import { Page } from '../parts/page';
import { Fluent } from '../theme/fluent';
import { contractWords } from '../words/contract';
import { About } from './about-contract';
import { ChangedInSheet } from './changed-in-sheet';
import './contract.css';
import { ContractForm } from './contract-form';
import { aboutOf } from './facts';
import type { SaveResult } from './use-saving';
import { Way, type Neighbours } from './way';

export interface ContractScreenProps {
  readonly contract: Contract;
  readonly policy: Policy;
  readonly today: Day;
  readonly neighbours: Neighbours;
  /** What the checks found on this contract beside answers still to come. */
  readonly findings: readonly Finding[];
  /** What is typed and not saved. */
  readonly kept: Kept | undefined;
  readonly takesFocus: boolean;
  /** Another contract, selected in the sheet while something here is typed and not saved. */
  readonly selected: string | undefined;
  readonly onKeep: (kept: Kept | undefined) => void;
  readonly onWrite: (reference: string, answer: Answer, onWaiting: () => void) => Promise<SaveResult>;
  readonly onSaved: (after: SupplierReturn) => void;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

/** One contract: what it is, what was delivered, and where that falls short, why and what follows. */
export default function ContractScreen(props: ContractScreenProps) {
  const { contract, policy, today, neighbours, findings, kept, takesFocus, selected } = props;
  const { onKeep, onWrite, onSaved, onOpen, onBack } = props;
  const sheet = fieldsOf(contract);
  const { kept: current, conflicts } = kept === undefined ? { kept, conflicts: [] } : bringUp(kept, sheet);
  const reference = contract.reference.state === 'read' ? contract.reference.value : undefined;
  const title = contract.title.state === 'read' ? contract.title.value : contractWords.noTitle;
  return (
    <Fluent>
    <Page
      heading={title}
      over={reference ?? contractWords.noReference}
      before={<Way neighbours={neighbours} onBack={onBack} onOpen={onOpen} />}
      takesFocus={takesFocus}
    >
      <About about={aboutOf(contract, policy)} />
      <div className="notices">
        {selected !== undefined && (
          <Notice tone="quiet">
            <p>{contractWords.selected(selected)}</p>
            <div className="actions">
              <Button size="small" onClick={() => onOpen(selected)}>
                {contractWords.goTo(selected)}
              </Button>
            </div>
          </Notice>
        )}
        {findings.length > 0 && (
          <Notice tone="attention">
            <Findings findings={findings} />
          </Notice>
        )}
        {current !== undefined && conflicts.length > 0 && (
          <ChangedInSheet
            conflicts={conflicts}
            sheet={sheet}
            labels={labels(contract)}
            onTakeSheet={() => onKeep(takeSheet(current, conflicts, sheet))}
            onKeepTyped={() => onKeep(keepTyped(current, sheet))}
          />
        )}
      </div>
      {reference === undefined ? (
        <p>{contractWords.cannotSave}</p>
      ) : (
        <ContractForm
          contract={contract}
          policy={policy}
          today={today}
          typed={current?.typed ?? sheet}
          onType={(change: Partial<Fields>) => onKeep(type(current, sheet, change))}
          onWrite={(answer, onWaiting) => onWrite(reference, answer, onWaiting)}
          onSaved={onSaved}
        />
      )}
    </Page>
    </Fluent>
  );
}

function labels(contract: Contract): Readonly<Record<FieldName, string>> {
  const { delivered, why, how, by, whyNot, raised } = contractWords;
  return { delivered, parts: delivered, reason: why, recoverable: recoveryQuestion(contract), how, by, whyNot, raised };
}
