import ColumnDialog from './ColumnDialog.tsx';
import { RowView } from './RowView.tsx';
import { StandingDialog } from './StandingDialog.tsx';

/** What is asked about the grid, one thing at a time. */
export default function GridDialogs() {
  return (
    <>
      <ColumnDialog />
      <StandingDialog />
      <RowView />
    </>
  );
}
