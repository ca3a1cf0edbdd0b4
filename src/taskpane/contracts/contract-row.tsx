import { memo } from 'react';
import { contractsWords } from '../words/contracts';
import type { ContractLine } from './overview';
import { StatusTag } from './status-tag';

interface ContractRowProps {
  readonly line: ContractLine;
  readonly typed: boolean;
  readonly onOpen: (key: string) => void;
}

/** One contract in the list: the whole row is the button, and its name begins with the reference. */
export const ContractRow = memo(function ContractRow({ line, typed, onOpen }: ContractRowProps) {
  const { key, reference, title, client, standing, amounts } = line;
  return (
    <li>
      <button type="button" className="contract-row" data-contract={key} onClick={() => onOpen(key)}>
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
    </li>
  );
});
