import * as iconv from 'iconv-lite';
import { decodeHtml } from './html-charset';
import { readHtml } from './read-html';

const lines = (html: string): string[] => readHtml(html).split('\n');

describe('a page', () => {
  it('gives a line for each block and leaves out what is no text', () => {
    expect(
      lines(`<html><head><title>标题</title><style>p{}</style></head><body><nav>首页</nav>
        <h1>某县方案</h1><script>var a = '<p>不读</p>';</script><p>第一段<b>粗</b>
        仍是第一段</p><div>第二段<br>换行</div><p style="display: none">藏</p><!-- 注 --><p hidden>藏</p>&nbsp;</body></html>`),
    ).toEqual(['某县方案', '第一段粗 仍是第一段', '第二段', '换行']);
  });

  it('knows entities and unclosed tags', () => {
    expect(lines('<p>&ldquo;一&rdquo;&mdash;&#x4E8C;&amp;<p>三')).toEqual(['“一”—二&', '三']);
  });

  it('writes the numbers of lists as a browser does', () => {
    expect(
      lines(
        '<ol start=3><li>甲<li value=7><p>乙</p><li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol><ul><li>戊</ul>',
      ),
    ).toEqual(['3.甲', '7.乙', '8.丙', '一、丁', '戊']);
  });

  it('tells a power from the mark of a note', () => {
    expect(lines('<p>用水10<sup>5</sup>吨，覆盖95%<sup><a href="#n1">[1]</a></sup>以上，新建30m<sup>2</sup>')).toEqual([
      '用水10⁵吨，覆盖95%以上，新建30m²',
    ]);
  });

  it('keeps the lines of a cell', () => {
    expect(lines('<table><tr><td>甲<td>县农业局<br>县林业局<tr><td>乙<td><p>河东镇<p>河西镇</table>')).toEqual([
      '甲\t县农业局\v县林业局',
      '乙\t河东镇\v河西镇',
    ]);
  });

  it('says what a cell over several rows says in each of them', () => {
    expect(
      lines(`<table><tr><th>任务<th>单位<th>时限</tr><tr><td>甲<td rowspan=2>水务局<td>年底</tr><tr><td>乙<td>6月</tr>
        <tr><td colspan=2>丙<td>7月</tr></table>`),
    ).toEqual(['任务\t单位\t时限', '甲\t水务局\t年底', '乙\t水务局\t6月', '丙\t\t7月']);
  });

  it('does not take a table that places things on the page for one of rows', () => {
    expect(lines('<table><tr><td>左栏<td><p>正文一<p>正文二<table><tr><td>a<td>b</table></table>')).toEqual([
      '左栏',
      '正文一',
      '正文二',
      'a\tb',
    ]);
  });

  it('may nest deeper than calls can', () => {
    const deep = 3000;
    expect(lines('<div>'.repeat(deep) + '底' + '</div>'.repeat(deep))).toEqual(['底']);
  });
});

describe('the characters of a page', () => {
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>水务局</body></html>`;
  it.each([
    ['GB2312', iconv.encode(page('gb2312'), 'gb18030')],
    [
      'GBK in the older way',
      iconv.encode(
        page('x').replace('<meta charset="x">', '<meta http-equiv="Content-Type" content="text/html; charset=GBK">'),
        'gbk',
      ),
    ],
    ['UTF-8', Buffer.from(page('utf-8'))],
    ['UTF-8 that calls itself GB2312 and has a mark', iconv.encode(page('gb2312'), 'utf8', { addBOM: true })],
    ['a set nobody knows', Buffer.from(page('klingon'))],
    ['none', Buffer.from('<p>水务局</p>')],
  ])('are read from %s', (_, bytes) => {
    expect(readHtml(decodeHtml(bytes)!)).toBe('水务局');
  });
});
