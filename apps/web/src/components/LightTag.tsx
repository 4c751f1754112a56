import type { ReactNode } from 'react';
import type { Light } from '../api/types';
import { useWords } from '../i18n/language';
import './light.css';

/** Colour is never alone: each light has its own shape as well. */
const SHAPES: Record<Light, ReactNode> = {
  red: (
    <>
      <rect x="1" y="1" width="12" height="12" />
      <path d="M7 3.4v4.4M7 9.4v1.5" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  yellow: <path d="M7 .8 13.6 13H.4z" />,
  blue: <path d="M7 .2 13.8 7 7 13.8.2 7z" />,
  green: <circle cx="7" cy="7" r="6" />,
  grey: (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m4.4 7.2 1.9 1.9 3.4-3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

export function LightShape({ light }: { light: Light }) {
  return (
    <svg className={`light-shape light-${light}`} viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
      {SHAPES[light]}
    </svg>
  );
}

/** A light as colour, shape and word. */
export function LightTag({ light }: { light: Light }) {
  const { t } = useWords();
  return (
    <span className="light-tag" title={`${t.lightName[light]}${t.app.colon}${t.lightMeaning[light]}`}>
      <LightShape light={light} />
      <span className={`light-word light-word-${light}`}>{t.light[light]}</span>
    </span>
  );
}
