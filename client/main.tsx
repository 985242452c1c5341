import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startNavigation } from './access/navigation.ts';
import { App } from './App.tsx';
import { startTexts } from './i18n/texts.ts';
import { startOffline } from './offline/startOffline.ts';
import './ui/base.css';
import { fontsReady } from './ui/fontsReady.ts';
import { startTrustedTypes } from './trustedTypes.ts';
import { startThemes } from './ui/themes.ts';
import './ui/tokens.css';

async function start(root: HTMLElement): Promise<void> {
  startTrustedTypes();
  startNavigation();
  startThemes();
  void fontsReady();
  await startTexts();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  startOffline();
}

const root = document.getElementById('root');
if (root) void start(root);
