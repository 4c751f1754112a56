import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { HtmlWalk } from './html-walk';

type Node = DefaultTreeAdapterMap['node'];

/** The text of a page, one block or row of a table a line, as a browser would show it without its navigation. */
export function readHtml(page: string): string {
  const walk = new HtmlWalk();
  // Not by recursion: a page may nest deeper than the stack of calls.
  const left: ({ enter: Node } | { leave: Node })[] = [{ enter: parse(page) }];
  for (let step = left.pop(); step; step = left.pop()) {
    if ('leave' in step) {
      walk.leave(step.leave);
      continue;
    }
    const node = step.enter;
    if (node.nodeName === '#text') walk.text((node as DefaultTreeAdapterMap['textNode']).value);
    if (!('childNodes' in node) || !walk.enter(node)) continue;
    left.push({ leave: node });
    for (let i = node.childNodes.length - 1; i >= 0; i--) left.push({ enter: node.childNodes[i] });
  }
  return walk.finish();
}
