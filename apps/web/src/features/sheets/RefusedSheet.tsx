import { Window } from '../../components/leaving/Window';
import { useWords } from '../../i18n/language';
import { SheetFaults } from './SheetFaults';

interface Props {
  error: unknown;
  onClose: () => void;
}

/** A sheet that was refused, with every fault by its cell. */
export function RefusedSheet({ error, onClose }: Props) {
  const { t } = useWords();
  return (
    <Window
      title={t.sheets.refused}
      onClose={onClose}
      onOk={onClose}
      okText={t.app.close}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <SheetFaults error={error} />
    </Window>
  );
}
