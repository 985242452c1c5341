import { useId } from 'react';
import {
  ACTOR_KINDS,
  ACTOR_LABEL_MAX,
  FIGURE_SIZES,
  WHEREABOUTS,
  type Actor,
} from '../../shared/model/actor.ts';
import { liveTies } from '../../shared/queries/network.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Select } from '../ui/Select.tsx';
import { kindName } from '../grid/gridWords.ts';
import { isActualOnly } from '../scenario/glass.ts';
import { StepBack } from '../scenario/StepBack.tsx';
import { ContactForms } from './ContactForms.tsx';
import { LiveField } from './LiveField.tsx';
import { binLabel, binPart, mayMap, run } from './mapEdits.ts';
import { finishTie } from './mapGestures.ts';
import { letGoOfPart, openPart } from './networkUi.ts';
import { describeTie } from './tieWords.ts';
import { useAliases, useMapWords } from './useMapWords.ts';

/** Who somebody is, how often they come, and their ties. Renamed here, renamed everywhere. */
export function ActorForm({ actor }: { actor: Actor }) {
  const t = useText();
  const workspace = useWorkspace();
  const { nameOf } = useMapWords();
  const aliases = useAliases();
  const disabled = !mayMap(workspace);
  const isFixed = isActualOnly(workspace, 'actor', actor.id, 'label');
  const change = (fields: Partial<Omit<Actor, 'id'>>, undoId?: string) =>
    void run(workspace, changeInNetwork('actor', actor.id, fields), undoId);
  return (
    <div className={styles.stack}>
      {isFixed && (
        <p>
          <strong dir="auto">{nameOf(actor)}</strong>{' '}
          <span className={styles.quiet}>{t('scenario.whoActual')}</span>
        </p>
      )}
      {!aliases && !isFixed && (
        <LiveField
          label={t('map.nameOrRole')}
          value={actor.label}
          max={ACTOR_LABEL_MAX}
          disabled={disabled}
          onCommit={(label, undoId) => change({ label }, undoId)}
        />
      )}
      {!isFixed && (
        <>
          <Select
            label={t('map.kind')}
            value={actor.actorKind}
            options={ACTOR_KINDS.map((one) => ({ value: one, label: kindName(t, one) }))}
            onChange={(actorKind) => change({ actorKind })}
          />
          <LiveField
            label={t('map.agency')}
            value={actor.agency}
            max={ACTOR_LABEL_MAX}
            disabled={disabled}
            onCommit={(agency, undoId) => change({ agency }, undoId)}
          />
        </>
      )}
      <StepBack actor={actor} />
      <Ties actor={actor} disabled={disabled} />
      <ContactForms actor={actor} />
      <details>
        <summary>{t('map.moreOfThem')}</summary>
        <div className={styles.stack}>
          {!isFixed && (
            <LiveField
              label={t('map.alias')}
              hint={t('map.aliasHint')}
              value={actor.alias}
              max={ACTOR_LABEL_MAX}
              disabled={disabled}
              onCommit={(alias, undoId) => change({ alias }, undoId)}
            />
          )}
          <Chips
            label={t('map.size')}
            value={actor.size}
            options={FIGURE_SIZES.map((one) => ({ value: one, label: t(`map.size.${one}`) }))}
            onChange={(size) => change({ size })}
          />
          <Select
            label={t('map.presence')}
            value={actor.presence}
            options={WHEREABOUTS.map((one) => ({ value: one, label: t(`network.presence.${one}`) }))}
            onChange={(presence) => change({ presence })}
          />
        </div>
      </details>
      {!disabled && (
        <Button
          look="plainDanger"
          onClick={() => {
            if (binPart(workspace, 'actor', actor.id, nameOf(actor))) letGoOfPart(workspace);
          }}
        >
          {t(binLabel(workspace))}
        </Button>
      )}
    </div>
  );
}

/** Somebody's ties, and a new one by choosing to whom. */
function Ties({ actor, disabled }: { actor: Actor; disabled: boolean }) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const { snapshot } = workspace.board;
  const { nameOf } = useMapWords();
  const ties = liveTies(snapshot).filter(({ from, to }) => from === actor.id || to === actor.id);
  const others = [...snapshot.actor.values()].filter(({ id, deleted }) => !deleted && id !== actor.id);
  return (
    <section className={styles.stack} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('map.tiesOf')}</h3>
      {ties.length > 0 && (
        <ul className={styles.list}>
          {ties.map((tie) => (
            <li key={tie.id}>
              <button
                type="button"
                className={styles.found}
                onClick={() => openPart(workspace, { kind: 'tie', id: tie.id })}
              >
                {describeTie(t, tie, snapshot.actor, nameOf)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!disabled && others.length > 0 && (
        <Select
          label={t('map.tieTo')}
          value=""
          options={[
            { value: '', label: t('map.choose') },
            ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onChange={(id) => id !== '' && finishTie(workspace, actor.id, id)}
        />
      )}
    </section>
  );
}
