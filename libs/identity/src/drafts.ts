import { DubanError } from '@app/domain/errors';
import { FormDraft, type EntityManager } from '@app/persistence';

/** The text of a plan has up to 300,000 characters, three bytes each; bytes of JSON. */
export const LARGEST_DRAFT = 960_000;
export const MOST_DRAFTS = 100;
/** All drafts of one person together: five of the largest. */
export const LARGEST_DRAFTS = 5 * LARGEST_DRAFT;
export const DRAFTS_KEPT_DAYS = 30;

export interface Draft {
  content: Record<string, unknown>;
  requestKey: string;
  savedAt: Date;
}

/** What this account has typed into a form and not sent; null where there is nothing. Nobody can ask for another's. */
export async function readDraft(em: EntityManager, accountId: number, formKey: string): Promise<Draft | null> {
  const found = await em.findOne(FormDraft, { account: accountId, formKey });
  return found && { content: found.content, requestKey: found.requestKey, savedAt: found.updatedAt };
}

/**
 * Keeps what is typed in the place of what was kept before.
 *
 * @throws DubanError `draft-too-large`, `drafts-full`
 */
export async function saveDraft(
  em: EntityManager,
  accountId: number,
  formKey: string,
  { content, requestKey }: Omit<Draft, 'savedAt'>,
  now: Date,
): Promise<void> {
  const written = JSON.stringify(content);
  const bytes = Buffer.byteLength(written);
  if (bytes > LARGEST_DRAFT) throw draftTooLarge();
  const kept = await em.transactional(async (tx) => {
    // One form of a person after the other, or many saved at once would become more than there may be.
    await tx.execute('select 1 from account where id = ? for no key update', [accountId]);
    return tx.execute<object[]>(
      `insert into form_draft (account_id, form_key, content, request_key, updated_at)
        select ?, ?, ?::jsonb, ?, ?
          from (select count(*) as others, coalesce(sum(octet_length(content::text)), 0) as bytes
                  from form_draft where account_id = ? and form_key <> ?) had
         where had.others < ? and had.bytes + ? <= ?
        on conflict (account_id, form_key) do update
          set content = excluded.content, request_key = excluded.request_key, updated_at = excluded.updated_at
        returning 1`,
      [accountId, formKey, written, requestKey, now, accountId, formKey, MOST_DRAFTS, bytes, LARGEST_DRAFTS],
    );
  });
  if (kept.length === 0) throw draftsFull();
}

/** Forgets a draft; one that is not there is no error. */
export async function discardDraft(em: EntityManager, accountId: number, formKey: string): Promise<void> {
  await em.nativeDelete(FormDraft, { account: accountId, formKey });
}

const draftTooLarge = () =>
  new DubanError('draft-too-large', {
    zh: '内容过长，无法自动保存草稿。请先提交或精简，离开页面会丢失未提交的内容。',
    en: 'This is too long to be kept as a draft. Send or shorten it; it is lost when you leave the page.',
  });

const megabytes = LARGEST_DRAFTS / 1_000_000;

const draftsFull = () =>
  new DubanError('drafts-full', {
    zh: `您的草稿已满（至多${MOST_DRAFTS}份，共${megabytes} MB），此份未保存。请先提交或丢弃一些草稿。`,
    en: `Your drafts are full (${MOST_DRAFTS} at most, ${megabytes} MB together); this one was not saved. Send or discard some.`,
  });
