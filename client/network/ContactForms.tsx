import { useId } from 'react';
import { WHANAU_KINDS, type Actor } from '../../shared/model/actor.ts';
import { CONTACT_PERIODS, CONTACT_WISHES, MOST_VISITS, type Contact } from '../../shared/model/contact.ts';
import { newId } from '../../shared/model/ids.ts';
import { liveContacts } from '../../shared/queries/network.ts';
import { addToNetwork, changeInNetwork } from '../../shared/operations/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { LiveField } from './LiveField.tsx';
import { useMapWords } from './useMapWords.ts';
import { binPart, mayMap, run } from './mapEdits.ts';

/** Whether visits of somebody of this kind ask for a slot of the whānau's time: family and friends do not. */
function countsByKind({ actorKind }: Actor): boolean {
  return !WHANAU_KINDS.has(actorKind) && actorKind !== 'supportPerson';
}

/** How often somebody meets the whānau; a field of numbers, words and wishes each. */
export function ContactForms({ actor }: { actor: Actor }) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const contacts = liveContacts(workspace.board.snapshot).filter((one) => one.actor === actor.id);
  const { nameOf } = useMapWords();
  const disabled = !mayMap(workspace);
  const add = () =>
    void run(
      workspace,
      addToNetwork('contact', [{ id: newId(), actor: actor.id, counted: countsByKind(actor) }]),
    );
  return (
    <section className={styles.stack} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('contact.heading')}</h3>
      {contacts.map((contact) => (
        <ContactForm key={contact.id} contact={contact} name={nameOf(actor)} disabled={disabled} />
      ))}
      {!disabled && <Button onClick={add}>{t('contact.add')}</Button>}
    </section>
  );
}

interface ContactFormProps {
  readonly contact: Contact;
  /** Who visits. */
  readonly name: string;
  readonly disabled: boolean;
}

function ContactForm({ contact, name, disabled }: ContactFormProps) {
  const t = useText();
  const workspace = useWorkspace();
  const change = (fields: Partial<Omit<Contact, 'id'>>, undoId?: string) =>
    void run(workspace, changeInNetwork('contact', contact.id, fields), undoId);
  return (
    <fieldset disabled={disabled} className={styles.card}>
      <div className={styles.row}>
        <Field
          label={t('contact.visits')}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_VISITS}
          value={contact.visits}
          onChange={({ target }) => {
            const visits = target.valueAsNumber;
            if (visits >= 0 && visits <= MOST_VISITS) change({ visits });
          }}
        />
        <Select
          label={t('contact.per')}
          value={contact.per}
          options={CONTACT_PERIODS.map((one) => ({ value: one, label: t(`contact.per.${one}`) }))}
          onChange={(per) => change({ per })}
        />
      </div>
      <Chips
        label={t('contact.wish')}
        value={contact.wish}
        options={CONTACT_WISHES.map((one) => ({ value: one, label: t(`contact.wish.${one}`) }))}
        onChange={(wish) => change({ wish })}
      />
      <Switch
        label={t('contact.counted')}
        hint={t('contact.countedHint')}
        on={contact.counted}
        disabled={disabled}
        onChange={(counted) => change({ counted })}
      />
      <LiveField
        label={t('contact.where')}
        value={contact.where}
        max={80}
        onCommit={(where, undoId) => change({ where }, undoId)}
      />
      <LiveField
        label={t('contact.purpose')}
        value={contact.purpose}
        max={200}
        onCommit={(purpose, undoId) => change({ purpose }, undoId)}
      />
      <LiveField
        label={t('contact.status')}
        hint={t('contact.statusHint')}
        value={contact.status}
        max={80}
        onCommit={(status, undoId) => change({ status }, undoId)}
      />
      <LiveField
        long
        label={t('contact.note')}
        value={contact.note}
        max={300}
        onCommit={(note, undoId) => change({ note }, undoId)}
      />
      <Button
        look="plainDanger"
        onClick={() => void binPart(workspace, 'contact', contact.id, t('contact.one', { name }))}
      >
        {t('contact.remove')}
      </Button>
    </fieldset>
  );
}
