import { useText } from '../i18n/useText.ts';
import { Select } from './Select.tsx';
import { chooseTheme, THEME_CHOICES } from './themes.ts';
import type { ThemeChoice } from './themes.ts';
import { useThemeChoice } from './useTheme.ts';
import type { TextKey } from '../i18n/texts.ts';

const NAMES: Record<ThemeChoice, TextKey> = {
  system: 'app.appearanceSystem',
  light: 'app.appearanceLight',
  dark: 'app.appearanceDark',
  contrast: 'app.appearanceContrast',
};

/** Light, dark, high contrast, or as the device is set. */
export function AppearanceSelect() {
  const t = useText();
  const options = THEME_CHOICES.map((value) => ({ value, label: t(NAMES[value]) }));
  return (
    <Select
      quiet
      label={t('app.appearance')}
      options={options}
      value={useThemeChoice()}
      onChange={chooseTheme}
    />
  );
}
