import type { ToolName } from '../../board/boardUi.ts';
import type { BeginGesture } from './gesture.ts';
import { beginLasso } from './lassoTool.ts';
import { beginNote } from './noteTool.ts';
import { beginPan } from './panGesture.ts';
import { beginSelect } from './selectTool.ts';

/** What a pointer down begins with each tool. */
export const TOOL_GESTURES: Readonly<Record<ToolName, BeginGesture>> = {
  select: beginSelect,
  note: beginNote,
  lasso: beginLasso,
  hand: beginPan,
};
