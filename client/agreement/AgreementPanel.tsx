import { CalendarDays, FileText, Plus, Presentation, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { agreementTable } from '../../shared/model/agreement.ts';
import { newId } from '../../shared/model/ids.ts';
import { addAgreement, changeAgreement } from '../../shared/operations/agreement.ts';
import { whyNotCreate } from '../../shared/permissions/can.ts';
import { isSettled, type ReadAgreement } from '../../shared/queries/agreement.ts';
import { paperPath } from '../access/routes.ts';
import { isReadOnly } from '../actions/selected.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { run } from '../network/mapEdits.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { agreementUiOf } from './agreementUi.ts';
import { Answers, MyAnswers } from './Answers.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { RotaWeeks } from './RotaWeeks.tsx';
import { StartRota } from './StartRota.tsx';
import { StateBanner } from './StateBanner.tsx';
import { Terms } from './TermsForm.tsx';
import { useAgreements } from './useAgreements.ts';

function mayAgree(workspace: Workspace): boolean {
  return !isReadOnly(workspace) && whyNotCreate(workspace.actor(), agreementTable) === null;
}

/** Who comes when: the limit, the slot, the weeks, and what everybody who is asked says to it. */
export default function AgreementPanel() {
  const t = useText();
  const workspace = useWorkspace();
  useRights(workspace.session);
  const all = useAgreements();
  const ui = agreementUiOf(workspace);
  const chosen = useStore(ui, (state) => state.chosen);
  const setChosen = (id: string) => ui.setState({ chosen: id });
  const mayWrite = mayAgree(workspace);
  const read = all.find(({ agreement }) => agreement.id === chosen) ?? all[0];
  const begin = () => {
    const id = newId();
    if (run(workspace, addAgreement({ id }))) setChosen(id);
  };
  if (!read)
    return (
      <div className={panels.stack}>
        <p className={panels.quiet}>{t('agreement.lead')}</p>
        {mayWrite ? (
          <Button look="primary" icon={<CalendarDays aria-hidden />} onClick={begin}>
            {t('agreement.begin')}
          </Button>
        ) : (
          <p>{t('agreement.noneYet')}</p>
        )}
      </div>
    );
  const isEmpty = read.rota.every(({ coming, back }) => coming.length + back.length === 0);
  return (
    <div className={panels.stack}>
      {all.length > 1 && (
        <Select
          label={t('agreement.which')}
          value={read.agreement.id}
          options={all.map(({ agreement }, at) => ({
            value: agreement.id,
            label: agreement.title.trim() || t('agreement.numbered', { number: at + 1 }),
          }))}
          onChange={setChosen}
        />
      )}
      <StateBanner read={read} />
      <Terms key={read.agreement.id} agreement={read.agreement} mayWrite={mayWrite} />
      {isSettled(read.unsettled) && <MyAnswers read={read} />}
      <h3>{t('agreement.rota')}</h3>
      {mayWrite && isEmpty && <StartRota read={read} />}
      <RotaWeeks read={read} mayWrite={mayWrite} />
      {!isSettled(read.unsettled) && <MyAnswers read={read} />}
      <Answers read={read} />
      <TakeAway read={read} />
      {mayWrite && <Others read={read} onBegin={begin} />}
    </div>
  );
}

/** The wall, the page for everybody, and the calendar. */
function TakeAway({ read }: { read: ReadAgreement }) {
  const t = useText();
  const { boardId, participantId, session } = useWorkspace();
  const isFacilitator = useFact(session, ({ viewer }) => viewer.role === 'facilitator');
  const { isShown, show } = useSpotlight();
  const { id } = read.agreement;
  const shown = isShown('agreement', id);
  return (
    <section className={panels.stack}>
      <div className={panels.row}>
        {isFacilitator && (
          <Button
            icon={<Presentation aria-hidden />}
            aria-pressed={shown}
            onClick={() => void show(shown ? null : { kind: 'agreement', id })}
          >
            {t(shown ? 'network.offWall' : 'agreement.onWall')}
          </Button>
        )}
        <LinkButton
          icon={<FileText aria-hidden />}
          href={paperPath(boardId, participantId, 'agreement')}
          target="_blank"
          rel="noopener"
        >
          {t('agreement.page')}
        </LinkButton>
      </div>
      <CalendarLink read={read} />
    </section>
  );
}

function Others({ read: { agreement }, onBegin }: { read: ReadAgreement; onBegin: () => void }) {
  const t = useText();
  const workspace = useWorkspace();
  const bin = () => {
    if (!run(workspace, changeAgreement(agreement.id, { deleted: true }))) return;
    const back = () => void run(workspace, changeAgreement(agreement.id, { deleted: false }));
    showToast(t('agreement.binned'), { action: { label: t('action.undo'), run: back } });
  };
  return (
    <div className={panels.row}>
      <Button look="plain" icon={<Plus aria-hidden />} onClick={onBegin}>
        {t('agreement.another')}
      </Button>
      <Button look="plainDanger" icon={<Trash2 aria-hidden />} onClick={bin}>
        {t('agreement.bin')}
      </Button>
    </div>
  );
}
