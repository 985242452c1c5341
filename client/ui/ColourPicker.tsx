import { useId } from 'react';
import { POST_IT_COLORS } from '../../shared/model/postIt.ts';
import type { PostItColor } from '../../shared/model/postIt.ts';
import { useText } from '../i18n/useText.ts';
import styles from './ColourPicker.module.css';

export type ColourPickerProps = {
  value: PostItColor | null;
  onChange: (color: PostItColor) => void;
};

/** The six colours of notes, each with its name (for screen readers, in the tooltip, and in high contrast by its corner mark). */
export function ColourPicker({ value, onChange }: ColourPickerProps) {
  const name = useId();
  const t = useText();
  return (
    <div role="radiogroup" aria-label={t('ui.colour')} className={styles.group}>
      {POST_IT_COLORS.map((color) => (
        <label key={color} className={styles.swatch} data-color={color} title={t(`ui.colour.${color}`)}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            aria-label={t(`ui.colour.${color}`)}
            checked={color === value}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </div>
  );
}
