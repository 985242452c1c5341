import { useSyncExternalStore } from 'react';
import { isMaoriOffered } from '../i18n/languages.ts';
import type { Language } from '../i18n/languages.ts';
import { chooseLanguage, onLanguageChange } from '../i18n/texts.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Select } from '../ui/Select.tsx';

/** The choice of language, once a host has let this device show the draft catalogue. */
export function LanguageSelect() {
  const t = useText();
  const language = useLanguage();
  const offered = useSyncExternalStore(onLanguageChange, isMaoriOffered, () => false);
  if (!offered) return null;
  const options: { value: Language; label: string }[] = [
    { value: 'en-NZ', label: t('app.languageEnglish') },
    { value: 'mi', label: t('app.languageMaori') },
  ];
  return (
    <Select
      quiet
      label={t('app.language')}
      options={options}
      value={language}
      onChange={(chosen) => void chooseLanguage(chosen)}
    />
  );
}
