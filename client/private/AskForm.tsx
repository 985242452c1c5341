import { useState } from 'react';
import type { Naming } from '../../shared/session/privateFacts.ts';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { NONE } from '../panels/laneOptions.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useParts } from './usePrivateRounds.ts';

/** Asks a question, and says before the first word who will read the answers. */
export function AskForm() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const step = useCurrentStep();
  // In its step the agenda has the question already.
  const [title, setTitle] = useState(step?.kind === 'writePrivately' ? step.prompt.slice(0, 200) : '');
  const [readers, setReaders] = useState(t('private.readersDefault'));
  const [naming, setNaming] = useState<Naming>('anonymous');
  const [lane, setLane] = useState<string>(NONE);
  const lanes = useParts();
  const ask = () =>
    command('openPrivateRound', {
      ...{ boardId, title: title.trim(), readers: readers.trim(), naming },
      lane: lane === NONE ? null : lane,
    });
  return (
    <>
      <TextArea
        label={t('private.question')}
        rows={2}
        value={title}
        maxLength={200}
        dir="auto"
        onChange={(event) => setTitle(event.target.value)}
      />
      {lanes.length > 0 && (
        <Select
          label={t('private.into')}
          value={lane}
          onChange={setLane}
          options={[
            { value: NONE, label: t('private.intoChosen') },
            ...lanes.map((one) => ({
              value: one.id,
              label: one.prompt ? `${one.title} · ${one.prompt}` : one.title,
            })),
          ]}
        />
      )}
      <Chips
        label={t('private.naming')}
        stacked
        value={naming}
        onChange={setNaming}
        options={[
          {
            value: 'anonymous',
            label: t('private.naming.anonymous'),
            note: t('private.naming.anonymousNote'),
          },
          { value: 'named', label: t('private.naming.named'), note: t('private.naming.namedNote') },
        ]}
      />
      <Field
        label={t('private.readers')}
        hint={t('private.readersHint')}
        value={readers}
        maxLength={400}
        onChange={(event) => setReaders(event.target.value)}
      />
      <OthersSee>{t('private.askSeen')}</OthersSee>
      <Button look="primary" busy={busy} disabled={title.trim() === ''} onClick={() => start(ask)}>
        {t('private.ask')}
      </Button>
    </>
  );
}
