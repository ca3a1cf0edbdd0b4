import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button';
import { Strip } from '../parts/strip';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead } from './instead';

interface BoundaryProps {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** The one place that faults of the pane itself reach. What was typed is in the drafts, which outlive a reload. */
export class Boundary extends Component<BoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const { heading, why, what } = startWords.crashed;
    return (
      <div className="pane">
        <Strip />
        <Instead heading={heading} takesFocus>
          <p>{why}</p>
          <p>{what}</p>
          <div className="actions">
            <Button look="main" onClick={this.props.onReload}>
              {paneWords.reload}
            </Button>
          </div>
        </Instead>
      </div>
    );
  }
}
