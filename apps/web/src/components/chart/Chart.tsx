import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/language';
import { usePrinting } from '../use-printing';
import type { ChartOption, Drawn } from './draw';
import './chart.css';

interface Props {
  option: ChartOption;
  /** The same numbers as a table, for whoever does not see the picture and whoever wants the figures. */
  table: ReactNode;
  height?: number;
}

/** As wide as the words on a sheet of A4. */
const PAPER = 640;

/** A picture of numbers, drawn once the page is there, and the numbers as a table below it. */
export function Chart({ option, table, height = 260 }: Props) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Drawn | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    let drawn: Drawn | null = null;
    const watch = new ResizeObserver(() => drawn?.resize());
    void import('./draw').then(({ draw }) => {
      if (gone) return;
      drawn = draw(element);
      watch.observe(element);
      setChart(drawn);
    });
    return () => {
      gone = true;
      watch.disconnect();
      drawn?.dispose();
    };
  }, []);
  useEffect(() => {
    chart?.setOption(option, true);
  }, [chart, option]);
  const printing = usePrinting();
  useLayoutEffect(() => {
    chart?.resize(printing ? { width: PAPER } : undefined);
    chart?.getZr().flush(); // paper does not wait for the next frame
  }, [chart, printing]);
  return (
    <>
      <div
        ref={place}
        className="chart-place"
        style={{ height }}
        aria-hidden="true"
        data-testid="chart"
        data-drawn={chart !== null}
      />
      <details className="chart-table">
        <summary>{t.statistics.table}</summary>
        {table}
      </details>
    </>
  );
}
