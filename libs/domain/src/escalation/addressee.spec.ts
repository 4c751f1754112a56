import { loadDirectory } from '@app/config';
import { requireMayOrder } from './addressee';
import type { DocumentKind } from './case';

const { bodies } = loadDirectory();
const town = bodies.find(({ kind }) => kind === 'town')!;
const DEMANDS: DocumentKind[] = ['supervision-notice', 'rectification-order', 'interview-notification'];

describe('who may be ordered', () => {
  it.each(DEMANDS)('a department cannot sign a %s to a town', (kind) => {
    const sign = () => requireMayOrder({ name: '县科农局', role: 'department' }, kind, town);
    expect(sign).toThrow(
      expect.objectContaining({
        code: 'issuer-not-superior',
        sentence: {
          zh: `“县科农局”不能向“${town.name}”发出该文件：此类文件由县政府或县政府办公室签发，部门不得向镇和其他部门发指令性文件。请提请县政府办公室签发。`,
          en: `"县科农局" cannot send this to "${town.name}": it is signed by the county government or its office; a department does not give orders to a town or another department. Ask the county office to sign it.`,
        },
      }),
    );
  });

  it.each(DEMANDS)('the county office can sign a %s to a town', (kind) => {
    expect(() => requireMayOrder({ name: '县政府办', role: 'county-office' }, kind, town)).not.toThrow();
  });
});
