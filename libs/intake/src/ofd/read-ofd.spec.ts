import { Archive } from '../container/unzip';
import { makeOfd, ofdText } from '../testing/make-ofd';
import { makeZip, type ZipPart } from '../testing/make-zip';
import { readOfd } from './read-ofd';

const read = async (bytes: Buffer): Promise<string[]> => (await readOfd(await Archive.open(bytes))).split('\n');
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

describe('an OFD document', () => {
  it('is read by where its words stand, whatever order they come in, without page numbers and watermarks', async () => {
    const page = [
      ofdText('（县水务局牵头）', 67, 40, 5),
      ofdText('（一）加高围堤。', 27, 40, 5),
      ofdText('一、任务', 27, 30, 5),
      ofdText('内部资料', 60, 150, 20, ' CTM="0.7 0.7 -0.7 0.7 0 0"'),
      ofdText('— 1 —', 100, 285, 5),
    ];
    expect(await read(makeOfd([page]))).toEqual(['一、任务', '（一）加高围堤。（县水务局牵头）']);
  });

  it('writes out advances that are said at once (g n v), and parts what stands far apart', async () => {
    const text = (delta: string): string =>
      `<ofd:TextObject ID="1" Boundary="27 30 100 6" Font="2" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="${delta}">甲乙丙丁</ofd:TextCode></ofd:TextObject>`;
    expect(await read(makeOfd([[text('g 3 5')]]))).toEqual(['甲乙丙丁']);
    expect(await read(makeOfd([[text('5 40 5')]]))).toEqual(['甲乙\t丙丁']);
  });

  it('finds its parts where they are said to be, also from the beginning of the package', async () => {
    const parts: ZipPart[] = [
      {
        name: 'OFD.xml',
        content: `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocRoot>/D/Doc.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      },
      {
        name: 'D/Doc.xml',
        content: `<ofd:Document ${NS}><ofd:CommonData><ofd:TemplatePage ID="3" BaseLoc="T/C.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="/P/1.xml"/></ofd:Pages></ofd:Document>`,
      },
      { name: 'D/T/C.xml', content: `<ofd:Page ${NS}>${ofdText('某县文件', 27, 30, 5)}</ofd:Page>` },
      {
        name: 'P/1.xml',
        content: `<ofd:Page ${NS}><ofd:Template TemplateID="3"/>${ofdText('一、任务', 27, 40, 5)}${ofdText('加高围堤。'.repeat(6), 27, 50, 5)}</ofd:Page>`,
      },
    ];
    expect(await read(makeZip(parts))).toEqual(['某县文件', '一、任务', '加高围堤。'.repeat(6)]);
  });

  it.each([
    [
      'a page that is not there',
      [
        { name: 'OFD.xml', content: `<OFD><DocRoot>D.xml</DocRoot></OFD>` },
        { name: 'D.xml', content: '<D><Page BaseLoc="P.xml"/></D>' },
      ],
      'broken',
    ],
    [
      'more pages than anybody reads',
      [
        { name: 'OFD.xml', content: `<OFD><DocRoot>D.xml</DocRoot></OFD>` },
        { name: 'D.xml', content: `<D>${'<Page BaseLoc="P.xml"/>'.repeat(1001)}</D>` },
      ],
      'too-complex',
    ],
  ])('is refused for %s', async (_, parts, reason) => {
    await expect(read(makeZip(parts))).rejects.toMatchObject({ reason });
  });
});
