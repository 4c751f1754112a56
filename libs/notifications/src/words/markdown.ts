import type { Message } from '../channel';
import { fitLines, plainForMarkdown } from './fit-text';
import { pageAddress } from './render';

/** A message for a robot of a group: who is meant, what it is about, and links, in so many bytes. */
export function asMarkdown(
  { subject, name, lines, more, kind }: Message,
  publicUrl: string | null,
  bytes: number,
): string {
  const said = lines.map(({ title, path }) => {
    const [words, url] = [plainForMarkdown(title), pageAddress(publicUrl, path)];
    return url === null ? `- ${words}` : `- [${words}](${url})`;
  });
  const rest = (left: number) => `- … 另有 ${left + more} 项`;
  const all = [
    `**${plainForMarkdown(subject)}**`,
    plainForMarkdown(name),
    ...(kind === 'test' ? ['测试消息，收到即表示渠道可用。'] : said),
    ...(more > 0 ? [rest(0)] : []),
  ];
  return fitLines(all, bytes, rest);
}
