import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';

/** As much as the API takes. */
const LONGEST = 300_000;

export function PasteTab({ onText }: { onText: (text: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <Flex vertical gap="small" align="flex-start">
      <Input.TextArea
        rows={10}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => setText(target.value)}
        placeholder={t.plan.importPasteHint}
        aria-label={t.plan.importPasteHint}
        data-testid="import-text"
      />
      <Button type="primary" disabled={text.trim() === ''} onClick={() => onText(text)} data-testid="import-read">
        {t.plan.importRead}
      </Button>
    </Flex>
  );
}
