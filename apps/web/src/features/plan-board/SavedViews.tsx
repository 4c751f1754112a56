import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Menu, type MenuGroup } from '../../components/floating/Menu';
import { useWords } from '../../i18n/language';
import { addressOf, viewOf, type BoardView } from './use-board-filter';
import { keepView, keptViews, type KeptView } from './kept-views';

interface Props {
  view: BoardView;
  onOpen: (view: BoardView) => void;
}

/** Views that this browser keeps, by their addresses. */
export function SavedViews({ view, onOpen }: Props) {
  const { t } = useWords();
  const [kept, setKept] = useState<KeptView[]>(keptViews);
  const address = addressOf(view).toString();
  const isKept = kept.some((one) => one.address === address);
  const nameOf = ({ light, stage, body, words, shape }: BoardView) =>
    [
      light && t.light[light],
      stage && t.board.stages[stage],
      body,
      words && `“${words}”`,
      shape === 'gantt' && t.board.shapes.gantt,
    ]
      .filter(Boolean)
      .join(' · ') || t.board.allLights;
  const change = (next: KeptView[]) => setKept(keepView(next));
  const views: MenuGroup = {
    key: 'views',
    items: kept.map((one) => ({
      key: one.address,
      label: nameOf(viewOf(new URLSearchParams(one.address))),
      chosen: one.address === address,
      run: () => onOpen(viewOf(new URLSearchParams(one.address))),
    })),
  };
  const ofThis: MenuGroup = {
    key: 'this',
    items: [
      isKept
        ? {
            key: 'drop',
            label: t.board.dropView,
            run: () => change(kept.filter((one) => one.address !== address)),
          }
        : { key: 'keep', label: t.board.keepView, run: () => change([...kept, { address }]) },
    ],
  };
  return (
    <Menu groups={[views, ofThis]}>
      {(opener) => (
        <Button data-testid="saved-views" {...opener}>
          {t.board.views} <DownOutlined aria-hidden />
        </Button>
      )}
    </Menu>
  );
}
