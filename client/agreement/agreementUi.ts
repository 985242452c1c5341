import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../board/workspace.ts';

/** Which agreement this screen looks at; nothing of it is shared. Null = the first. */
export type AgreementUiStore = StoreApi<{ readonly chosen: string | null }>;

const stores = new WeakMap<Workspace['ui'], AgreementUiStore>();

export function agreementUiOf({ ui }: Pick<Workspace, 'ui'>): AgreementUiStore {
  const known = stores.get(ui);
  if (known) return known;
  const store: AgreementUiStore = createStore(() => ({ chosen: null }));
  stores.set(ui, store);
  return store;
}

/** Opens the panel at one of them. */
export function openAgreement(workspace: Workspace, id: string): void {
  agreementUiOf(workspace).setState({ chosen: id });
  workspace.ui.setState({ panel: 'agreement' });
}
