import { useSyncExternalStore } from 'react';
import { currentRoute, currentSecret, onNavigation } from './navigation.ts';
import type { Route } from './routes.ts';

export function useRoute(): Route {
  return useSyncExternalStore(onNavigation, currentRoute);
}

/** The secret that the page was opened with; changes when another link is opened on the same page. */
export function useSecret(): string | null {
  return useSyncExternalStore(onNavigation, currentSecret);
}
