import { Button } from 'antd';
import { useState, type ReactElement } from 'react';

interface Props {
  items: readonly ReactElement[];
  /** As many are there at first. */
  most: number;
  /** What the button says that unfolds the others. */
  others: (count: number) => string;
  className?: string;
  'data-testid'?: string;
}

/** The first of many, and the others when they are asked for. */
export function FirstOf({ items, most, others, className = 'plain-list', 'data-testid': testId }: Props) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : items.length - most;
  return (
    <>
      <ul className={className} data-testid={testId}>
        {hidden > 0 ? items.slice(0, most) : items}
      </ul>
      {hidden > 0 && (
        <Button type="link" size="small" onClick={() => setAll(true)} data-testid="others">
          {others(hidden)}
        </Button>
      )}
    </>
  );
}
