import listStyles from './list.module.css';
import styles from './theming.module.css';

export interface PickListProps {
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly hint?: string | undefined;
  }[];
  readonly picked: ReadonlySet<string>;
  onPick(id: string, on: boolean): void;
}

/** Any of several, ticked one by one. */
export function PickList({ label, options, picked, onPick }: PickListProps) {
  return (
    <ul className={listStyles.picks} aria-label={label}>
      {options.map(({ id, title, hint }) => (
        <li key={id}>
          <label className={listStyles.pick}>
            <input
              type="checkbox"
              checked={picked.has(id)}
              onChange={(event) => onPick(id, event.target.checked)}
            />
            <span>
              <span dir="auto">{title}</span>
              {hint && <span className={styles.quiet}> {hint}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
