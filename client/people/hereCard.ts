import { createStore } from 'zustand/vanilla';

/** Whether somebody who came late reads where everybody is: nothing opens over that by itself. */
export const hereCard = createStore(() => ({ isShown: false }));
