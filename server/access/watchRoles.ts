import type { Role } from '../../shared/permissions/can.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';

/** Tells whose role has changed; somebody new has not. */
export function watchRoles(
  registry: WorkshopRegistry,
  onChanged: (participantId: string) => void,
): () => void {
  const roles = new Map<string, Role>();
  for (const { participants } of registry.list())
    for (const { id, role } of participants.values()) roles.set(id, role);
  return registry.onChange((_workshopId, changes) => {
    for (const change of changes ?? []) {
      if (!('put' in change) || change.put !== 'participant') continue;
      const { id, role } = change.value;
      const before = roles.get(id);
      roles.set(id, role);
      if (before !== undefined && before !== role) onChanged(id);
    }
  });
}
