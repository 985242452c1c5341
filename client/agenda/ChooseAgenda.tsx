import { useStore } from 'zustand';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { agendas, type AgendaName } from '../../shared/templates/agendas.ts';
import { offeredAgendas, type LookedAt } from '../../shared/templates/offeredAgendas.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useFact } from '../session/useFact.ts';
import { useText } from '../i18n/useText.ts';
import { useBusy } from '../theming/useBusy.ts';
import styles from './agenda.module.css';
import panels from '../panels/panels.module.css';

/** Ready-made agendas to begin with; every step can be changed afterwards. */
export function ChooseAgenda() {
  const t = useText();
  const { session } = useWorkspace();
  const offered = offeredAgendas(useLookedAt());
  const planned = useFact(session, ({ items }) => Object.values(items.workshop)[0]?.minutes ?? null);
  const command = useCommand();
  const [busy, start] = useBusy();
  const use = (name: AgendaName) =>
    command('useAgenda', { steps: agendas[name].map((step) => ({ ...step, allows: [...step.allows] })) });
  return (
    <section className={panels.stack}>
      <p>{t('agenda.choose')}</p>
      {planned !== null && <p>{t('agenda.plannedFor', { time: duration(t, planned) })}</p>}
      <ul className={styles.choices}>
        {offered.map((name) => {
          const minutes = agendas[name].reduce((sum, step) => sum + step.minutes, 0);
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.choice}
                disabled={busy}
                onClick={() => start(() => use(name))}
              >
                <strong>{t(`agenda.ready.${name}`)}</strong>
                <span className={styles.quietLine}>
                  {t('agenda.stepsAndTime', { count: agendas[name].length, time: duration(t, minutes) })}
                </span>
                <span>{t(`agenda.readyHint.${name}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useLookedAt(): LookedAt {
  const { board, ui } = useWorkspace();
  const onMap = useStore(ui, ({ view }) => view === 'map');
  return useBoardValue(board, ({ snapshot }) => {
    if (!isNetworkBoard(snapshot)) return 'notes';
    return onMap || gridOf(snapshot) === null ? 'map' : 'grid';
  });
}

/** "2 h 30 min". */
export function duration(t: ReturnType<typeof useText>, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('agenda.min', { count: rest });
  return rest === 0 ? t('agenda.hours', { count: hours }) : t('agenda.hoursMin', { hours, minutes: rest });
}
