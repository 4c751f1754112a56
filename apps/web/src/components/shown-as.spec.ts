import { shownAs } from './shown-as';

describe('what may be shown inside the page', () => {
  it('is pictures and PDF', () => {
    expect(['现场.JPG', '附件.pdf', 'a.b.webp'].map(shownAs)).toEqual(['image/jpeg', 'application/pdf', 'image/webp']);
  });

  it('is nothing that could run, and nothing without a name of its kind', () => {
    expect(['a.svg', 'a.html', 'pdf', 'a.pdf.exe', 'a.docx'].map(shownAs)).toEqual([null, null, null, null, null]);
  });
});
