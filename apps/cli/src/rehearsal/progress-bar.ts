const BAR = 30;
/** Without a terminal, a line for every tenth of the way. */
const LINES = 10;

/** Shows the virtual date and how far it is, on stderr. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): (today: string, share: number) => void {
  let last = '';
  return (today, share) => {
    const done = Math.min(1, Math.max(0, share));
    const line = `${'█'.repeat(Math.round(done * BAR)).padEnd(BAR, '░')} ${today} ${Math.floor(done * 100)}%`;
    const mark = stream.isTTY ? line : String(Math.floor(done * LINES));
    if (mark === last) return;
    last = mark;
    stream.write(stream.isTTY ? `\r\x1b[K${line}${done === 1 ? '\n' : ''}` : `${line}\n`);
  };
}
