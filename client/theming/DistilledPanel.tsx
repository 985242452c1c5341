import { STEMS, type DistilledFact } from '../../shared/session/themingFacts.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { describeLinks } from '../i18n/describeLinks.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { Fold } from './Fold.tsx';
import { goToRecord } from './goTo.ts';
import distilStyles from './distil.module.css';
import resultStyles from './result.module.css';
import styles from './theming.module.css';
import panelStyles from '../panels/panels.module.css';
import { ofStem, useDistilled } from './useDistilled.ts';

/** For everybody: what the themes come to, as it was offered, and what each sentence was drawn from. */
export default function DistilledPanel() {
  const t = useText();
  const { board } = useWorkspace();
  useListVersion(board);
  const offered = useDistilled().filter(({ state }) => state === 'offered');
  if (offered.length === 0) return <p className={styles.quiet}>{t('distilled.none')}</p>;
  return (
    <div className={distilStyles.distil} data-wide-panel>
      <p className={styles.quiet}>{t('distilled.intro')}</p>
      <div className={distilStyles.stems}>
        {STEMS.map((stem) => (
          <section key={stem} className={distilStyles.stem} aria-label={t(`distilled.${stem}`)}>
            <h3>{t(`distilled.${stem}`)}</h3>
            <ol className={distilStyles.statements}>
              {ofStem(offered, stem).map((one) => (
                <Statement key={one.id} statement={one} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

function Statement({ statement }: { statement: DistilledFact }) {
  const t = useText();
  const { board } = useWorkspace();
  const { text, themes, notes, evidence, wordings } = statement;
  const links = [
    ...themes.flatMap((id) => {
      const theme = board.snapshot.theme.get(id);
      return theme && !theme.deleted ? [{ id, words: themeName(theme.title), isTheme: true }] : [];
    }),
    ...notes.flatMap((id) => {
      const note = board.snapshot.postIt.get(id);
      return note && !note.deleted
        ? [{ id, words: wordsSaid(t, note).trim() || t('bin.blank'), isTheme: false }]
        : [];
    }),
  ];
  return (
    <li className={panelStyles.card}>
      <p className={distilStyles.statementText} dir="auto">
        {text}
      </p>
      {links.length > 0 && (
        <Fold title={describeLinks(t, themes.length, notes.length)}>
          <Links links={links} />
        </Fold>
      )}
      {evidence !== '' && (
        <Fold title={t('theming.evidence')}>
          <p className={panelStyles.words} dir="auto">
            {evidence}
          </p>
        </Fold>
      )}
      {wordings.length > 0 && (
        <Fold title={t('distilled.earlier', { count: wordings.length })}>
          <ul className={resultStyles.said}>
            {wordings.map((words, index) => (
              <li key={index} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}

interface LinksProps {
  readonly links: readonly { readonly id: string; readonly words: string; readonly isTheme: boolean }[];
}

/** Down to where it comes from: a press shows it on the board. */
function Links({ links }: LinksProps) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <ul className={panelStyles.list}>
      {links.map(({ id, words, isTheme }) => (
        <li key={id}>
          <button
            type="button"
            className={panelStyles.found}
            dir="auto"
            onClick={() => goToRecord(workspace, id)}
          >
            {isTheme ? t('distilled.themeNamed', { theme: words }) : words}
          </button>
        </li>
      ))}
    </ul>
  );
}
