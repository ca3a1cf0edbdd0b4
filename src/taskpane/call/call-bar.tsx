import { useEffect, useRef } from 'react';
import type { CallMode } from '../guide/use-call-mode';
import type { Where } from '../navigation';
import { Button } from '../parts/button';
import type { ReturnView } from '../return-view';
import { callWords } from '../words/call';
import './call.css';

interface CallBarProps {
  readonly call: CallMode;
  readonly view: ReturnView;
  readonly where: Where;
  /** Selects the contract's cell in the sheet. */
  readonly onShow: (reference: string) => void;
}

/** Above every screen while call mode is on: says so, and is the way out of it. */
export default function CallBar({ call, view, where, onShow }: CallBarProps) {
  useLargerLetters();
  useRowInView(view, where, onShow);
  return (
    <aside className="call-bar" aria-label={callWords.label}>
      <p>{callWords.label}</p>
      <Button size="small" onClick={call.leave}>
        {callWords.leave}
      </Button>
    </aside>
  );
}

function useLargerLetters(): void {
  useEffect(() => {
    document.documentElement.dataset.onCall = '';
    return () => {
      delete document.documentElement.dataset.onCall;
    };
  }, []);
}

/** Where the contract's row moves, as when the sheet is sorted, it is brought into view again. Going to a contract does so itself. */
function useRowInView({ contracts }: ReturnView, where: Where, onShow: (reference: string) => void): void {
  const key = where.screen === 'contract' ? where.key : undefined;
  const contract = key === undefined ? undefined : contracts.get(key);
  const row = contract && `${contract.sheet} ${contract.row}`;
  const reference = contract?.reference.state === 'read' ? contract.reference.value : undefined;
  const before = useRef({ key, row });
  useEffect(() => {
    const moved = before.current.key === key && before.current.row !== row;
    before.current = { key, row };
    if (moved && row !== undefined && reference !== undefined) onShow(reference);
  }, [key, row, reference, onShow]);
}
