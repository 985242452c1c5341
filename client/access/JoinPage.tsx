import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { WorkshopLook } from './api.ts';
import { AskForPassword } from './AskForPassword.tsx';
import { CodeForm } from './CodeForm.tsx';
import { readJoinCode } from './joinCode.ts';
import type { Membership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { NewcomerForm } from './NewcomerForm.tsx';
import { openDoor } from './openDoor.ts';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import type { RequestProblem } from './problem.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { TrustLines } from './TrustLines.tsx';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';

type ReturningProps = { membership: Membership; look: WorkshopLook | null; onOther: () => void };

function ReturningPanel({ membership, look, onOther }: ReturningProps) {
  const t = useText();
  const { boardId, participantId, name } = membership;
  return (
    <Panel raised>
      <h1>{look?.title ?? membership.title}</h1>
      <p>{t('join.welcomeBack')}</p>
      {look && <TrustLines look={look} />}
      <Button look="primary" large wide onClick={() => navigate(boardPath(boardId, participantId))}>
        {name ? t('join.again', { name }) : t('join.againUnnamed')}
      </Button>
      {look && (
        <Button wide onClick={onOther}>
          {t('join.as')}
        </Button>
      )}
    </Panel>
  );
}

function AskForCode({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <PageFrame title={t('join.needCode')}>
      <Panel raised>
        <h1>{t('join.needCode')}</h1>
        {children}
        <CodeForm />
      </Panel>
    </PageFrame>
  );
}

const ASKS_PASSWORD = ['password-needed', 'wrong-password'];

function JoinWithCode({ code }: { code: string }) {
  const t = useText();
  const [password, setPassword] = useState<string | null>(null);
  const open = useCallback(() => openDoor(code, password), [code, password]);
  const [loaded, again] = useLoaded(open);
  const [asOther, setAsOther] = useState(false);
  if (loaded.state === 'loading' && password === null) return <PageSkeleton label={t('join.looking')} />;
  if (loaded.state === 'loading' || (loaded.state === 'failed' && asksPassword(loaded.problem))) {
    const problem = loaded.state === 'failed' ? loaded.problem : null;
    const wrong = problem?.kind === 'wrong-password' ? problem : null;
    // The same word once more is a try of its own.
    const onPassword = (typed: string) => (typed === password ? again() : setPassword(typed));
    return <AskForPassword busy={loaded.state === 'loading'} wrong={wrong} onPassword={onPassword} />;
  }
  if (loaded.state === 'failed') {
    return (
      <AskForCode>
        <ProblemBanner
          problem={loaded.problem}
          {...(loaded.problem.kind !== 'wrong-code' && { onAgain: again })}
        />
      </AskForCode>
    );
  }
  const { look, membership } = loaded.value;
  return (
    <PageFrame title={t('join.title', { title: look?.title ?? membership?.title ?? '' })}>
      {membership && (!asOther || look === null) ? (
        <ReturningPanel membership={membership} look={look} onOther={() => setAsOther(true)} />
      ) : (
        look && <NewcomerForm code={code} password={password} look={look} />
      )}
    </PageFrame>
  );
}

function asksPassword({ kind }: RequestProblem): boolean {
  return ASKS_PASSWORD.includes(kind);
}

/** The door for everybody with a code: read who can read, say a name or none, and in. */
export function JoinPage() {
  const t = useText();
  const given = useSecret();
  const code = given === null ? null : readJoinCode(given);
  if (code === null) return <AskForCode>{t('join.needCodeText')}</AskForCode>;
  return <JoinWithCode key={code} code={code} />;
}
