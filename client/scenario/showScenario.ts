import type { Scenario } from '../../shared/model/scenario.ts';
import { getText } from '../i18n/texts.ts';
import { networkUiOf } from '../network/networkUi.ts';
import type { GlassWorkspace } from './glass.ts';
import { scenarioName } from './scenarioName.ts';

const NAMELESS: Pick<Scenario, 'title' | 'premise'> = { title: '', premise: '' };

/** Shows the network as a scenario imagines it, or with null as it is; says so. */
export function showScenario(glass: GlassWorkspace, id: string | null): void {
  // Who is chosen may not be there, or be another one, in the other network.
  networkUiOf(glass).setState({ chosen: null, tying: null, adding: null });
  glass.board.show(id);
  const scenario = id === null ? undefined : glass.board.actual.snapshot.scenario.get(id);
  glass.announce(
    id === null
      ? getText('scenario.nowActual')
      : getText('scenario.nowImagined', { title: scenarioName(getText, scenario ?? NAMELESS) }),
  );
}
