import { ScenarioBar } from './ScenarioBar.tsx';

/** Says above the canvas that it shows an imagined grid, and which; comes when one is shown. */
export default function CanvasScenario() {
  return <ScenarioBar />;
}
