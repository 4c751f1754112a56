import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

interface Options<Input, Output> {
  run: (input: Input) => Promise<Output>;
  /** What to say when it is done. */
  done: string | ((output: Output) => string);
  onDone?: (output: Output) => void;
}

/** One command of a person: says that it is done, and lets every screen ask again. */
export function useCommand<Input = void, Output = unknown>({ run, done, onDone }: Options<Input, Output>) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (output) => {
      message.success(typeof done === 'string' ? done : done(output));
      onDone?.(output);
      void queries.invalidateQueries();
    },
  });
}
