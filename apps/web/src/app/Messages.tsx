import { message } from 'antd';
import { useEffect, useRef } from 'react';
import type { Saying } from '../components/saying';

export interface Said {
  how: keyof Saying;
  text: string;
}

/** Shows each thing that is said for a few seconds, once. */
export function Messages({ said }: { said: readonly Said[] }) {
  const [shown, holder] = message.useMessage();
  const count = useRef(0);
  useEffect(() => {
    for (const { how, text } of said.slice(count.current)) shown[how](text);
    count.current = said.length;
  }, [said, shown]);
  return holder;
}
