import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity';

const FormDraftSchema = defineEntity({
  name: 'FormDraft',
  tableName: 'form_draft',
  properties: {
    account: () => p.manyToOne(Account).primary().deleteRule('cascade'),
    /** Which form, and what it is about, e.g. `report/12`. */
    formKey: p.string().length(120).primary(),
    /** What was typed, by field; files are not kept. */
    content: p.json<Record<string, unknown>>(),
    /** The key under which the form will be sent, so that two tabs with one draft send one request. */
    requestKey: p.string().length(120),
    updatedAt: p.datetime().index(),
  },
});

/** What a person has typed into a form and not sent yet; nobody else is ever shown it. */
export class FormDraft extends FormDraftSchema.class {}
FormDraftSchema.setClass(FormDraft);
