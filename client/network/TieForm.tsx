import { useEffect, useRef } from 'react';
import { TIE_FLOWS, TIE_NOTE_MAX, TIE_STRENGTHS, TIE_STRESSES, type Tie } from '../../shared/model/tie.ts';
import { presetFields, presetOf, TIE_PRESETS } from '../../shared/model/tiePreset.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Select } from '../ui/Select.tsx';
import { isActualOnly } from '../scenario/glass.ts';
import { LiveField } from './LiveField.tsx';
import { binLabel, binPart, mayMap, run } from './mapEdits.ts';
import { letGoOfPart, openPart } from './networkUi.ts';
import { describeTie } from './tieWords.ts';
import { useMapWords } from './useMapWords.ts';

/** What is between two: plain words first, then each property apart. */
export function TieForm({ tie }: { tie: Tie }) {
  const t = useText();
  const workspace = useWorkspace();
  const { nameOf } = useMapWords();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A tie that was just made is waiting to be said.
    root.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  const { actor: actors } = workspace.board.snapshot;
  const name = (id: string | null) => {
    const actor = actors.get(id ?? '');
    return actor ? nameOf(actor) : '';
  };
  const [from, to] = [name(tie.from), name(tie.to)];
  const disabled = !mayMap(workspace);
  const change = (fields: Partial<Omit<Tie, 'id'>>, undoId?: string) =>
    void run(workspace, changeInNetwork('tie', tie.id, fields), undoId);
  const others = [...actors.values()].filter(
    ({ id, deleted }) => !deleted && id !== tie.from && id !== tie.to,
  );
  const people = [...actors.values()].filter(({ deleted }) => !deleted);
  const nobody = { value: '', label: t('map.nobody') };
  const flowWords = {
    none: t('network.flow.none'),
    forward: t('network.flow.says', { from, to }),
    back: t('network.flow.says', { from: to, to: from }),
    both: t('network.flow.saysBoth'),
  };
  return (
    <div ref={root} className={styles.stack}>
      <p className={styles.words}>{describeTie(t, tie, actors, nameOf)}</p>
      <div className={styles.row}>
        {[tie.from, tie.to].map(
          (id) =>
            id !== null && (
              <Button key={id} onClick={() => openPart(workspace, { kind: 'actor', id })}>
                {name(id)}
              </Button>
            ),
        )}
      </div>
      <fieldset disabled={disabled} className={styles.stack}>
        <Chips
          label={t('map.like')}
          value={presetOf(tie)}
          options={TIE_PRESETS.map((one) => ({ value: one, label: t(`network.preset.${one}`) }))}
          onChange={(preset) => change(presetFields(preset))}
        />
        <Chips
          label={t('map.flow')}
          value={tie.flow}
          stacked
          options={TIE_FLOWS.map((one) => ({ value: one, label: flowWords[one] }))}
          onChange={(flow) => change({ flow })}
        />
        <LiveField
          long
          label={t('map.note')}
          value={tie.note}
          max={TIE_NOTE_MAX}
          onCommit={(note, undoId) => change({ note }, undoId)}
        />
        <details className={styles.stack}>
          <summary>{t('map.more')}</summary>
          <div className={styles.stack}>
            <Chips
              label={t('map.strength')}
              value={tie.strength}
              options={TIE_STRENGTHS.toReversed().map((one) => ({
                value: one,
                label: t(`network.strength.${one}`),
              }))}
              onChange={(strength) => change({ strength })}
            />
            <Chips
              label={t('map.stress')}
              value={tie.stress}
              options={TIE_STRESSES.map((one) => ({ value: one, label: t(`network.stress.${one}`) }))}
              onChange={(stress) => change({ stress })}
            />
            <p className={styles.quiet}>{t('map.fieldWords')}</p>
          </div>
        </details>
        <Select
          label={t('map.via')}
          hint={t('map.viaHint')}
          value={tie.via ?? ''}
          options={[nobody, ...others.map((one) => ({ value: one.id, label: nameOf(one) }))]}
          onChange={(via) => change({ via: via === '' ? null : via })}
        />
        {!isActualOnly(workspace, 'tie', tie.id, 'view') && (
          <Select
            label={t('map.view')}
            hint={t('map.viewHint')}
            value={tie.view ?? ''}
            options={[
              { value: '', label: t('map.viewGroup') },
              ...people.map((one) => ({ value: one.id, label: nameOf(one) })),
            ]}
            onChange={(view) => change({ view: view === '' ? null : view })}
          />
        )}
      </fieldset>
      {!disabled && (
        <Button
          look="plainDanger"
          onClick={() => {
            if (binPart(workspace, 'tie', tie.id, t('map.tieOf', { from, to }))) letGoOfPart(workspace);
          }}
        >
          {t(binLabel(workspace))}
        </Button>
      )}
    </div>
  );
}
