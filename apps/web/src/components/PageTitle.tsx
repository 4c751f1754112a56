import type { ReactNode } from 'react';

/** The heading of a page, with what can be done on its right. */
export function PageTitle({
  children,
  aside,
  actions,
}: {
  children: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="page-title">
      <h1>{children}</h1>
      {aside && <span className="quiet">{aside}</span>}
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
