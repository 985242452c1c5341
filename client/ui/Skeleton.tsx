import styles from './Skeleton.module.css';

export type SkeletonProps = {
  /** CSS lengths. */
  width?: string;
  height?: string;
};

/** The place of something that is on its way. Say in words beside it what is loading. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  return <span aria-hidden="true" className={styles.bone} style={{ width, height }} />;
}
