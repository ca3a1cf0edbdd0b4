import { createRoot } from 'react-dom/client';
import { Pane } from './pane';
import { useOpenReturn } from './use-open-return';

function PaneInExcel() {
  return <Pane opened={useOpenReturn()} />;
}

const place = document.getElementById('pane');
if (place === null) throw new Error('The page has no element for the pane');
createRoot(place).render(<PaneInExcel />);
