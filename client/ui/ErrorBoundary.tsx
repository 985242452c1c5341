import { Component } from 'react';
import type { ReactNode } from 'react';
import { getText } from '../i18n/texts.ts';
import { Button } from './Button.tsx';
import styles from './ErrorBoundary.module.css';

type Props = { children: ReactNode };
type State = { failed: boolean };

/** Shows a calm page when something inside throws while drawing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles.page}>
        <h1>{getText('ui.crash')}</h1>
        <p>{getText('ui.crashText')}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {getText('ui.crashAgain')}
        </Button>
      </main>
    );
  }
}
