import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
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
  const items: MenuProps['items'] = [
    ...kept.map((one) => ({
      key: one.address,
      label: nameOf(viewOf(new URLSearchParams(one.address))),
      onClick: () => onOpen(viewOf(new URLSearchParams(one.address))),
    })),
    { key: ' ', type: 'divider' },
    isKept
      ? {
          key: ' drop',
          label: t.board.dropView,
          onClick: () => change(kept.filter((one) => one.address !== address)),
        }
      : { key: ' keep', label: t.board.keepView, onClick: () => change([...kept, { address }]) },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [address] }}>
      <Button aria-haspopup="menu" data-testid="saved-views">
        {t.board.views} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
