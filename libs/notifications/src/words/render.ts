import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { repoRoot } from '@app/config';
import type { MessageLine } from '@app/persistence';
import type { Message } from '../channel';
import { oneLine } from './fit-text';

const FOLDER = join(repoRoot, 'libs/notifications/templates');

interface Words {
  subject: string;
  name: string;
  /** The subject in English. */
  english: string;
  /** Why the reader has this, in each language. */
  reasons: string[];
  lines: { title: string; en: string; url: string | null }[];
  /** What waits for the reader, apart from the news. */
  waiting: { title: string; en: string; url: string | null }[];
  more: number;
  home: string | null;
  account: string | null;
  kind: { digest: boolean; immediate: boolean; test: boolean };
}

const compiled = new Map<string, HandlebarsTemplateDelegate<Words>>();

/** Compiled when first used. HTML is escaped by Handlebars; plain text is not. */
function template(name: 'message.html.hbs' | 'message.txt.hbs'): HandlebarsTemplateDelegate<Words> {
  let found = compiled.get(name);
  if (!found) {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    found = Handlebars.create().compile<Words>(source, { noEscape: name.endsWith('.txt.hbs'), strict: true });
    compiled.set(name, found);
  }
  return found;
}

/** The address of a page; null where nobody has said under which address the app is reached. */
export const pageAddress = (publicUrl: string | null, path: string | null): string | null =>
  publicUrl === null || path === null ? null : new URL(path, publicUrl).href;

/** What a message is, and how much stands in it, in English; the subject is in Chinese. */
export function inEnglish({ kind, lines, more, on }: Pick<Message, 'kind' | 'lines' | 'more' | 'on'>): string {
  if (kind === 'test') return 'Test message of Duban';
  const shown = lines.filter((line) => line.waiting);
  const waiting = shown[0]?.ofWaiting ?? shown.length;
  const news = lines.length + more - waiting;
  const said = [
    ...(news > 0 ? [`${news} ${news === 1 ? 'item' : 'items'}`] : []),
    ...(waiting > 0 ? [`${waiting} waiting for you`] : []),
  ].join(', ');
  return kind === 'immediate' ? `Duban, at once: ${said}` : `Duban, reminders of ${on}: ${said}`;
}

/** A message as text and as HTML, in Chinese with English beside it. */
export function renderMessage(message: Message, publicUrl: string | null): { text: string; html: string } {
  const { subject, name, reason, lines, more, kind } = message;
  const said = ({ title, path, en = '' }: MessageLine) => ({
    ...{ title: oneLine(title), en: oneLine(en) },
    url: pageAddress(publicUrl, path),
  });
  const words: Words = {
    subject: oneLine(subject),
    name: oneLine(name),
    english: inEnglish(message),
    reasons: oneLine(reason).split(' / '),
    lines: lines.filter((line) => !line.waiting).map(said),
    waiting: lines.filter((line) => line.waiting).map(said),
    more,
    home: pageAddress(publicUrl, '/inbox'),
    account: kind === 'digest' ? pageAddress(publicUrl, '/account') : null,
    kind: { digest: kind === 'digest', immediate: kind === 'immediate', test: kind === 'test' },
  };
  return { text: template('message.txt.hbs')(words), html: template('message.html.hbs')(words) };
}
