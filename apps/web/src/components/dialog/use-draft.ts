import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft, readDraft, saveDraft, type Typed } from '../../api/drafts';
import type { RequestKeys } from '../request-keys';
import { typedContent } from './typed-content';

/** After so long without a key pressed, what was typed is kept; milliseconds. */
const PAUSE_MS = 1_000;

export interface DraftOf {
  /** Which form, and what it is about, e.g. `report.12`; one per thing a person can write about. */
  of: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the fields of any form
  form: FormInstance<any>;
  command: { requests: RequestKeys };
}

const writtenIn = (form: DraftOf['form']): string => JSON.stringify(typedContent(form.getFieldsValue(true)));

/**
 * Keeps what is typed into a form on the server, and brings it back when the form is opened again. What was typed meanwhile
 * is never overwritten.
 */
export function useDraft({ of, form, command: { requests } }: DraftOf) {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [restored, setRestored] = useState<(Typed & { savedAt: string }) | null>(null);
  const [error, setError] = useState<unknown>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef<string | null>(null);
  const looked = useRef(false);
  const broughtBack = useRef<string | null>(null);
  const given = useRef(false);
  /** What was typed since it was kept last: a page that goes while somebody types takes nothing with it. */
  const unsaved = useRef<Typed | null>(null);
  const values: unknown = Form.useWatch((all) => all, { form, preserve: true });

  const kept = useQuery({
    queryKey: ['draft', of],
    queryFn: () => readDraft(of),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

  /** Whether there is something to lose: a draft that was brought back and left as it was is kept already. */
  const isTyped = useCallback(
    () =>
      !requests.succeeded &&
      form.isFieldsTouched() &&
      (last.current !== broughtBack.current || writtenIn(form) !== broughtBack.current),
    [form, requests],
  );

  /** One request after another, so that an older state never replaces a newer one. */
  const inTurn = useCallback((send: () => Promise<unknown>) => {
    chain.current = chain.current.then(send, send).catch(() => undefined);
    return chain.current;
  }, []);

  const save = useCallback(
    (leaving = false) => {
      clearTimeout(timer.current);
      if (!isTyped() || given.current) return chain.current;
      const typed = typedContent(form.getFieldsValue(true));
      const written = JSON.stringify(typed);
      unsaved.current = null;
      if (written === last.current) return chain.current;
      return inTurn(async () => {
        try {
          const answer = await saveDraft(of, typed, requests.keyOf(), leaving);
          last.current = written;
          setSavedAt(answer.savedAt);
          setError(null);
        } catch (failure) {
          setError(failure);
        }
      });
    },
    [form, inTurn, isTyped, of, requests],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    last.current = null;
    unsaved.current = null;
    setRestored(null);
    setSavedAt(null);
    return inTurn(() => discardDraft(of));
  }, [inTurn, of]);

  useEffect(() => {
    if (!kept.data || looked.current) return;
    looked.current = true;
    const { draft } = kept.data;
    if (!draft || form.isFieldsTouched()) return;
    const typed = draft.content as unknown as Typed;
    form.setFieldsValue(typed.fields);
    broughtBack.current = writtenIn(form);
    requests.adopt(draft.requestKey);
    last.current = broughtBack.current;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the form keeps its own state and is filled in the same step
    setSavedAt(draft.savedAt);
    setRestored({ ...typed, savedAt: draft.savedAt });
  }, [kept.data, form, requests]);

  useEffect(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    if (!isTyped()) return;
    unsaved.current = typedContent(form.getFieldsValue(true));
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }, [values, form, isTyped, save]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!isTyped()) return;
      void save(true);
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTyped, save]);

  // What was sent is no draft any more; what was typed a moment ago becomes one.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (requests.succeeded) return void inTurn(() => discardDraft(of));
      const typed = given.current ? null : unsaved.current;
      if (typed) void inTurn(() => saveDraft(of, typed, requests.keyOf()));
    },
    [inTurn, of, requests],
  );

  return {
    savedAt,
    restored,
    error,
    isTyped,
    /** Keeps what is typed now. */
    save,
    /** Forgets the draft and what the form holds; typing goes on with an empty form. */
    async startOver() {
      await discard();
      form.resetFields();
    },
    /** Forgets it for good, before the form is closed. */
    giveUp() {
      given.current = true;
      return discard();
    },
  };
}
