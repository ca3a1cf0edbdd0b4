import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Answer } from '../../return/answer';
import type { Contract } from '../../return/contract';
import type { Finding } from '../../return/finding';
import type { Policy } from '../../return/policy';
import type { Day } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import { fieldsOf, type Fields } from '../drafts/fields';
import { bringUp, keepTyped, takeSheet, type, type Kept } from '../drafts/kept';
import { Page } from '../parts/page';
import { Fluent } from '../theme/fluent';
import { contractWords } from '../words/contract';
import { About } from './about-contract';
import './contract.css';
import { ContractForm } from './contract-form';
import { aboutOf } from './facts';
import { labelsOf } from './field-labels';
import { focusField } from './focus-field';
import { Notices } from './notices';
import { useEntryRules, type ReadRules } from './use-entry-rules';
import type { Sent } from './typed-since';
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
  /** Reads what the sheet allows in its other entry cells. */
  readonly readRules: ReadRules;
  readonly onWrite: (reference: string, answer: Answer, onWaiting: () => void) => Promise<SaveResult>;
  /** Told the return as it is now, what the answer was made of, and whether it is still on screen. Whether something was typed meanwhile. */
  readonly onSaved: (after: SupplierReturn, sent: Sent, stillHere: boolean) => boolean;
  /** Told why an answer was not saved, where its contract is on screen no more. */
  readonly onRefusedLater: (message: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
  /** Where `onBack` leads, if not to the list. */
  readonly backTo?: string | undefined;
  /** What else there is to know of the contract before answering. */
  readonly beside?: ReactNode;
  /** A quiet word on what is typed. */
  readonly remark?: (typed: Fields) => ReactNode;
  /** Before what is asked about a shortfall, where the workbook has no place for it. */
  readonly room?: ReactNode;
  /** What else can be done about it. */
  readonly foot?: ReactNode;
}

/** One contract: what it is, what was delivered, and where that falls short, why and what follows. */
export default function ContractScreen(props: ContractScreenProps) {
  const { policy, today, neighbours, findings, kept, takesFocus, selected } = props;
  const contract = useEntryRules(props.contract, props.readRules);
  const { onKeep, onWrite, onSaved, onRefusedLater, onOpen, onBack, backTo, beside, remark, room, foot } = props;
  const sheet = fieldsOf(contract);
  const { kept: current, conflicts } = kept === undefined ? { kept, conflicts: [] } : bringUp(kept, sheet);
  const typed = current?.typed ?? sheet;
  const reference = contract.reference.state === 'read' ? contract.reference.value : undefined;
  /** The button that was pressed is gone with what it was about. */
  const choose = (chosen: Kept | undefined) => {
    flushSync(() => onKeep(chosen));
    focusField([...conflicts, 'delivered'], contract.others);
  };
  const title = contract.title.state === 'read' ? contract.title.value : contractWords.noTitle;
  return (
    <Fluent>
      <Page
        heading={title}
        over={reference ?? contractWords.noReference}
        before={<Way neighbours={neighbours} onBack={onBack} backTo={backTo} onOpen={onOpen} />}
        takesFocus={takesFocus}
      >
        <About about={aboutOf(contract, policy)} />
        {beside}
        <Notices
          findings={findings}
          isTyped={current !== undefined}
          conflicts={conflicts}
          sheet={sheet}
          labels={labelsOf(contract)}
          selected={selected}
          onTakeSheet={() => choose(current && takeSheet(current, conflicts, sheet))}
          onKeepTyped={() => choose(current && keepTyped(current, sheet))}
          onDiscard={() => choose(undefined)}
          onOpen={onOpen}
        />
        {reference === undefined ? (
          <>
            <p>{contractWords.cannotSave}</p>
            {foot}
          </>
        ) : (
          <ContractForm
            contract={contract}
            policy={policy}
            today={today}
            typed={typed}
            isTyped={current !== undefined}
            remark={remark?.(typed)}
            room={room}
            foot={foot}
            onType={(change: Partial<Fields>) => onKeep(type(current, sheet, change))}
            onWrite={(answer, onWaiting) => onWrite(reference, answer, onWaiting)}
            onSaved={(after, stillHere) => onSaved(after, { typed, sheet }, stillHere)}
            onRefusedLater={onRefusedLater}
          />
        )}
      </Page>
    </Fluent>
  );
}
