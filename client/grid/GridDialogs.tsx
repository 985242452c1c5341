import ColumnDialog from './ColumnDialog.tsx';

/** What is asked about the grid, one thing at a time. */
export default function GridDialogs() {
  return <ColumnDialog />;
}
