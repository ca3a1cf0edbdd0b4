import { memo, type ButtonHTMLAttributes } from 'react';
import { contractsWords } from '../words/contracts';
import type { ContractLine } from './overview';
import { StatusTag } from './status-tag';

interface ContractButtonProps extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'onFocus' | 'onKeyDown'> {
  readonly line: ContractLine;
  readonly typed: boolean;
  /** It takes focus in place of the contract that one comes back from, which is no longer shown. */
  readonly instead?: boolean;
  readonly onOpen: (key: string) => void;
}

/** One contract in the list: the whole row is the button, and its name begins with the reference. */
export const ContractButton = memo(function ContractButton({ line, typed, instead = false, onOpen, ...events }: ContractButtonProps) {
  const { key, reference, title, client, standing, amounts } = line;
  return (
    <button {...events} type="button" className="contract-row" data-contract={key} data-instead={instead || undefined} onClick={() => onOpen(key)}>
      <span className="contract-what">
        <span className="contract-reference">{reference || contractsWords.noReference}</span>{' '}
        <span className="contract-title">{title || contractsWords.noTitle}</span>{' '}
        {client !== '' && <span className="contract-client">{client}</span>}{' '}
      </span>
      <span className="contract-how">
        <StatusTag standing={standing} /> {amounts !== undefined && <span className="contract-amounts">{amounts}</span>}{' '}
        {typed && <span className="contract-typed">{contractsWords.typedNotSaved}</span>}
      </span>
    </button>
  );
});
