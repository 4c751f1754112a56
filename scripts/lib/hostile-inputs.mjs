import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
const JSON_TYPE = { 'content-type': 'application/json' };

/** A zip file of these parts, small as it is. */
function zip(parts) {
  const [files, directory] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const workbook = (sheet, strings) =>
  zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
  });
const word = (body) =>
  zip({
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const cell = (address, text) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const keys = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));

/**
 * What is meant to hurt: each with a name and how it is sent; the answer is its status.
 *
 * @param house `url`, the cookie and the password of somebody who runs plans, and a plan
 */
export function hostileInputs({ url, cookie, password, planId }) {
  const send = (path, body, headers = {}, method = 'POST') =>
    fetch(`${url}/api/${path}`, { method, headers: { 'x-duban': '1', cookie, ...headers }, body }).then(
      async (response) => {
        const { length } = await response.text();
        return `${response.status}${length > 100_000 ? ` ${Math.round(length / 1000)} kB` : ''}`;
      },
      () => 'cut off',
    );
  const get = (path, headers = { cookie }) =>
    fetch(`${url}/api/${path}`, { headers }).then(async (response) => {
      await response.text();
      return String(response.status);
    });
  const file = (path, bytes, name) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    return send(path, form);
  };
  const form = (fill) => () => {
    const body = new FormData();
    fill(body);
    return send('plans', body);
  };
  const sheet = (bytes) => () => file(`plans/${planId}/ledger`, bytes, 'a.xlsx');
  const plan =
    (bytes, name = 'a.txt') =>
    () =>
      file('plans', bytes, name);
  const text = (unit, length = 299_000) => Buffer.from(unit.repeat(Math.floor(length / unit.length)));
  const raw = (path, body) => () => send(path, body, JSON_TYPE);
  const unknown = { cookie: '' };
  const many = (count, one) => () =>
    Promise.all(Array.from({ length: count }, one)).then((all) => [...new Set(all)].join(' '));
  const bomb = workbook('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  return [
    ['a sheet with one cell in its far corner', sheet(bomb)],
    ['eight of these at once', many(8, sheet(bomb))],
    [
      'a sheet with a text of 39 MB',
      sheet(workbook(`<sheetData><row r="1">${cell('A1', 'a'.repeat(39_000_000))}</row></sheetData>`)),
    ],
    [
      'a sheet with a shared text of 39 MB',
      sheet(workbook('<sheetData/>', `<si><t>${'a'.repeat(39_000_000)}</t></si>`)),
    ],
    [
      'a sheet of 190,000 cells',
      sheet(
        workbook(
          `<sheetData>${Array.from({ length: 19_000 }, (_, i) => `<row r="${i + 1}">${Array.from('ABCDEFGHIJ', (c) => cell(c + (i + 1), 'x')).join('')}</row>`).join('')}</sheetData>`,
        ),
      ),
    ],
    [
      'a sheet of merges over merges',
      sheet(
        workbook(
          `<sheetData><row r="1">${cell('A1', 'x')}</row><row r="20000">${cell('A20000', 'x')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:A20000"/>'.repeat(15_000)}</mergeCells>`,
        ),
      ),
    ],
    [
      'a name and 110,000 keys before signing in',
      () => send('session', JSON.stringify(keys(110_000)), { ...JSON_TYPE, ...unknown }),
    ],
    ['110,000 keys', raw('plans/text', JSON.stringify(keys(80_000)))],
    [
      '300,000 members',
      raw('plans/1/amendment', JSON.stringify({ decisions: Array.from({ length: 300_000 }, () => ({})) })),
    ],
    [
      '5,000 broken members',
      raw('plans/1/amendment', JSON.stringify({ decisions: Array.from({ length: 5_000 }, () => ({})) })),
    ],
    [
      '5,000 members of which the last is broken',
      raw(
        'plans/1/amendment',
        JSON.stringify({
          decisions: Array.from({ length: 5_000 }, (_, i) => ({
            change: `new-${i}`,
            decision: i < 4_999 ? 'leave' : '',
          })),
        }),
      ),
    ],
    [
      'ten drafts of 19,000 values at once',
      many(10, () =>
        send(
          'drafts/report',
          JSON.stringify({
            requestKey: 'hostile-draft',
            content: { lists: Array.from({ length: 19 }, () => Array.from({ length: 999 }, () => 1)) },
          }),
          JSON_TYPE,
          'PUT',
        ),
      ),
    ],
    [
      '16 MB of zeros in 16 kB, before signing in',
      () =>
        send('session', gzipSync(JSON.stringify({ username: '0'.repeat(16 * MEGABYTE) })), {
          ...{ ...JSON_TYPE, ...unknown },
          'content-encoding': 'gzip',
        }),
    ],
    [
      'one key a hundred thousand times',
      raw('plans/text', `{${Array.from({ length: 100_000 }, () => '"text":1').join()}}`),
    ],
    [
      'an address of one question asked a thousand times',
      () =>
        get(
          `plans/1/forecast?${Array.from({ length: 1_000 }, (_, i) => `rest=2018-01-01&r=${i}`)
            .join('&')
            .slice(0, 14_000)}`,
        ),
    ],
    ['a cookie of ten thousand brackets', () => get('plans', { cookie: `duban_session=j:${'['.repeat(10_000)}` })],
    [
      'passwords of signs that stand for letters, ten times at once',
      many(10, () =>
        send(
          'account/password',
          JSON.stringify({ present: password, next: '4@8({[</369&#!1/|0$5+7%2'.repeat(5) }),
          JSON_TYPE,
          'PUT',
        ),
      ),
    ],
    [
      'a form of fields in fields in fields',
      form((body) => {
        for (let i = 0; i < 10; i++) body.append(`a${'[b]'.repeat(32)}${i}`, 'x');
        body.append('a[999999999]', 'x');
      }),
    ],
    [
      'a form of 20,000 fields',
      form((body) => {
        for (let i = 0; i < 20_000; i++) body.append('text', 'x');
      }),
    ],
    [
      'a form of 20,000 small files',
      form((body) => {
        for (let i = 0; i < 20_000; i++) body.append('file', new Blob(['x']), `${i}.txt`);
      }),
    ],
    [
      'a file with a name of 7,000 accents',
      form((body) => body.append('file', new Blob(['x']), `a${'\u0301\u0323'.repeat(3_500)}.txt`)),
    ],
    [
      'a form of ten fields of a megabyte of brackets',
      form((body) => {
        for (let i = 0; i < 9; i++) body.append('measured', '['.repeat(MEGABYTE - 1));
      }),
    ],
    [
      'ten megabytes that nearly end the part',
      form((body) => body.append('file', new Blob(['\r\n------'.repeat(1_200_000)]), 'a.txt')),
    ],
    ['150,000 levels', raw('plans/text', `{"text":${'['.repeat(150_000)}${']'.repeat(150_000)}}`)],
    ['U+0000 in a text', raw('plans/text', '{"text":"a\\u0000"}')],
    ['half a character in a text', raw('plans/text', '{"text":"a\\ud83d"}')],
    ['U+0000 in an address', () => get('plans/1/board?q=%00')],
    ['a plan of brackets with bodies', plan(text('（县科农局牵头）'))],
    ['a plan of clauses', plan(text('（一）修缮旧井。2018年6月底前完成。（县水利局负责）\n'))],
    ['a plan of recurrences', plan(text('每年\n'))],
    [
      'a plan of recurrences in one clause',
      plan(Buffer.concat([Buffer.from('（一）修缮。'), text('每月5日前报送，')])),
    ],
    ['four plans at once', many(4, plan(text('（县科农局牵头）')))],
    ['a text of 10 MB', plan(text('每年\n', 3_400_000))],
    ['a document with 200,000 tables in tables', plan(word('<w:tbl><w:tr><w:tc>'.repeat(200_000)), 'a.docx')],
    ['a document of 39 MB', plan(word(`<w:p><w:r><w:t>${'a'.repeat(39_000_000)}</w:t></w:r></w:p>`), 'a.docx')],
    ['a page of open letters in bold', plan(Buffer.from(`<html>${'<b><p>'.repeat(100_000)}`), 'a.html')],
    [
      'six files of 20 MB for nothing',
      () => {
        const form = new FormData();
        for (let i = 0; i < 6; i++) form.append('evidence', new Blob([Buffer.alloc(20 * MEGABYTE)]), `${i}.jpg`);
        form.append('text', 'a');
        return send('obligations/1/reports', form);
      },
    ],
    [
      'files of 100 MB, four times at once',
      many(4, () => {
        const form = new FormData();
        form.append('text', 'a');
        for (let i = 0; i < 5; i++) form.append('evidence', new Blob([Buffer.alloc(20 * MEGABYTE - 1)]), `${i}.jpg`);
        return send('obligations/1/reports', form);
      }),
    ],
  ].map(([name, act]) => ({ name, send: act }));
}
