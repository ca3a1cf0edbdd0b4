import { createRoot } from 'react-dom/client';
import { keepOwnTabOrder } from './own-tab-order';
import { Pane } from './pane';
import { useOpenReturn } from './use-open-return';

function PaneInExcel() {
  return <Pane opened={useOpenReturn()} />;
}

const place = document.getElementById('pane');
if (place === null) throw new Error('The page has no element for the pane');
keepOwnTabOrder();
createRoot(place).render(<PaneInExcel />);
