import { loadBoardTexts } from '../../client/i18n/texts.ts';

// Every test has all texts, as a page with a board has.
await loadBoardTexts();
