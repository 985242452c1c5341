import { ZONE_SHAPES, type Zone } from '../../shared/model/zone.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { ColourPicker } from '../ui/ColourPicker.tsx';
import { isActualOnly } from '../scenario/glass.ts';
import { LiveField } from './LiveField.tsx';
import { binLabel, binPart, mayMap, run } from './mapEdits.ts';
import { letGoOfPart } from './networkUi.ts';

/** Steps in which a zone grows and moves by buttons, world units. */
const STEP = 80;
const LEAST = 160;

/** A zone's name, shape and colour, and how large it is: by buttons too, for who does not drag. */
export function ZoneForm({ zone }: { zone: Zone }) {
  const t = useText();
  const workspace = useWorkspace();
  const disabled = !mayMap(workspace);
  const change = (fields: Partial<Omit<Zone, 'id'>>, undoId?: string) =>
    void run(workspace, changeInNetwork('zone', zone.id, fields), undoId);
  const [, x, y] = zone.place as readonly ['board', number, number, string];
  const move = (dx: number, dy: number) => change({ place: ['board', x + dx || 1, y + dy, 'a0'] });
  const size = (width: number, height: number) =>
    change({ width: Math.max(LEAST, zone.width + width), height: Math.max(LEAST, zone.height + height) });
  return (
    <div className={styles.stack}>
      <LiveField
        label={t('map.zoneName')}
        value={zone.title}
        max={80}
        disabled={disabled}
        onCommit={(title, undoId) => change({ title }, undoId)}
      />
      <fieldset disabled={disabled} className={styles.stack}>
        {!isActualOnly(workspace, 'zone', zone.id, 'shape') && (
          <>
            <Chips
              label={t('map.shape')}
              value={zone.shape}
              options={ZONE_SHAPES.map((one) => ({ value: one, label: t(`map.shape.${one}`) }))}
              onChange={(shape) => change({ shape })}
            />
            <ColourPicker value={zone.color} onChange={(color) => change({ color })} />
          </>
        )}
        <div className={styles.row} role="group" aria-label={t('map.zoneSize')}>
          <Button onClick={() => size(STEP, 0)}>{t('map.wider')}</Button>
          <Button onClick={() => size(-STEP, 0)}>{t('map.narrower')}</Button>
          <Button onClick={() => size(0, STEP)}>{t('map.higher')}</Button>
          <Button onClick={() => size(0, -STEP)}>{t('map.lower')}</Button>
        </div>
        <div className={styles.row} role="group" aria-label={t('map.zoneMove')}>
          <Button onClick={() => move(-STEP, 0)}>{t('map.left')}</Button>
          <Button onClick={() => move(STEP, 0)}>{t('map.right')}</Button>
          <Button onClick={() => move(0, -STEP)}>{t('map.up')}</Button>
          <Button onClick={() => move(0, STEP)}>{t('map.down')}</Button>
        </div>
      </fieldset>
      {!disabled && (
        <Button
          look="plainDanger"
          onClick={() => {
            if (binPart(workspace, 'zone', zone.id, zone.title)) letGoOfPart(workspace);
          }}
        >
          {t(binLabel(workspace))}
        </Button>
      )}
    </div>
  );
}
