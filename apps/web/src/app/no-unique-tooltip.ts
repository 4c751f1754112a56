import type { ReactNode } from 'react';

/** In the place of antd's provider of one tooltip for all, which takes the whole of its popups along (`slim-antd.mts`). */
export default function NoUniqueTooltip({ children }: { children: ReactNode }) {
  return children;
}
