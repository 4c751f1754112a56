import { useMutation, useQueryClient, type MutateOptions, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { underKey } from '../api/send';
import { RequestKeys, wordsOf } from './request-keys';
import { useSaying } from './saying';

interface Options<Input, Output> {
  run: (input: Input) => Promise<Output>;
  /** What to say when it is done; null where the page that follows says it. */
  done: string | null | ((output: Output) => string);
  onDone?: (output: Output) => void;
  /** What it is done to, where one command serves several things, e.g. the rows of a list. */
  target?: (input: Input) => string;
}

export type Command<Input, Output> = UseMutationResult<Output, Error, Input> & { requests: RequestKeys };

/**
 * One command of a person: begins once however often it is clicked, is told from others by its key when it is sent again,
 * says that it is done, and lets every screen ask again.
 */
export function useCommand<Input = void, Output = unknown>({
  run,
  done,
  onDone,
  target = () => '',
}: Options<Input, Output>): Command<Input, Output> {
  const saying = useSaying();
  const queries = useQueryClient();
  const [requests] = useState(() => new RequestKeys());
  const mutation = useMutation({
    mutationFn: (input: Input) => underKey(requests.keyOf(target(input)), () => run(input)),
    onSuccess: (output, input) => {
      requests.end(target(input), true);
      const said = typeof done === 'function' ? done(output) : done;
      if (said !== null) saying.success(said);
      onDone?.(output);
      void queries.invalidateQueries();
    },
    onError: (_, input) => requests.end(target(input), false),
  });
  const mutate = (input: Input, options?: MutateOptions<Output, Error, Input>) => {
    if (requests.begin(target(input), wordsOf(input))) mutation.mutate(input, options);
  };
  /** A second call while the first is under way waits for ever: whoever made the first hears of it. */
  const mutateAsync = (input: Input, options?: MutateOptions<Output, Error, Input>): Promise<Output> =>
    requests.begin(target(input), wordsOf(input))
      ? mutation.mutateAsync(input, options)
      : new Promise<Output>(() => undefined);
  return { ...mutation, mutate, mutateAsync, requests } as Command<Input, Output>;
}
