import { deflateSync } from 'node:zlib';
import { requireModestStreams } from './modest-streams';

const MOST = 10_000;
const pdf = (...streams: { dictionary?: string; data: Uint8Array }[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...streams.flatMap(({ dictionary = '/Filter /FlateDecode', data }, nth) => [
      Buffer.from(`${nth + 1} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ]);
const blank = (bytes: number) => deflateSync(Buffer.alloc(bytes, ' '));
const refused = (file: Buffer) => expect(() => requireModestStreams(file, MOST)).toThrow('too-complex');
const taken = (file: Buffer) => expect(() => requireModestStreams(file, MOST)).not.toThrow();

it('a few kilobytes that unpack to more than a plan has are told before they are unpacked, alone or together', () => {
  taken(pdf({ data: blank(MOST - 1) }));
  refused(pdf({ data: blank(MOST + 1) }));
  taken(pdf({ data: blank(MOST / 2) }, { data: blank(MOST / 2 - 1) }));
  refused(pdf({ data: blank(MOST / 2) }, { data: blank(MOST / 2 + 1) }));
  refused(pdf({ dictionary: '/Filter [/Fl]', data: blank(MOST + 1) }));
});

it('whatever a stream that holds objects calls itself, and however its names are written', () => {
  refused(pdf({ dictionary: '/Type /ObjStm /Subtype /Image /Filter /FlateDecode', data: blank(MOST + 1) }));
  refused(pdf({ dictionary: '/Filter /Fl#61te#44ecode', data: blank(MOST + 1) }));
});

it('pictures are not read, and what is not packed or is damaged is left to the reader', () => {
  taken(pdf({ dictionary: '/Subtype /Image /Filter /FlateDecode', data: blank(MOST + 1) }));
  taken(pdf({ dictionary: '', data: Buffer.alloc(MOST + 1, ' ') }));
  taken(pdf({ data: Buffer.from('no stream of zlib') }));
  taken(Buffer.from('%PDF-1.7\nstream'));
});
