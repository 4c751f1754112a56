import { readHeader } from './header';
import { readWrittenDate } from './written-date';

describe('reading the header', () => {
  it('reads title, number, issuer, date and way of publication', () => {
    const text = [
      '某县人民政府办公室文件',
      '某府办〔2021〕7号',
      '某县人民政府办公室关于印发某县清河行动方案的通知',
      '各镇人民政府：',
      '现将《某县清河行动方案》发给你们。',
      '某县人民政府办公室',
      '二〇二一年三月十五日',
      '某县清河行动方案',
      '一、总则',
      '公开方式：主动公开',
    ].join('\n');
    expect(readHeader(text)).toEqual({
      title: '某县清河行动方案',
      documentNumber: '某府办〔2021〕7号',
      issuer: '某县人民政府办公室',
      issuedOn: '2021-03-15',
      publicity: '主动公开',
      addressees: ['各镇人民政府'],
      bodyFrom: text.indexOf('一、') - 1,
    });
  });

  it('takes the title from the notice and the issuer from the letterhead when nothing better stands there', () => {
    const header = readHeader('某县人民政府文件\n某府[2021]7号\n关于印发《某县清河行动方案》的通知\n一、总则');
    expect(header).toMatchObject({
      title: '某县清河行动方案',
      documentNumber: '某府〔2021〕7号',
      issuer: '某县人民政府',
      issuedOn: null,
    });
  });

  it('finds the signature at the end where none stands in front', () => {
    const header = readHeader(
      '各区人民政府，市政府有关部门、单位：现就清河提出如下意见。\n一、总则\n（一）甲事。\n某市人民政府办公厅\n2020年7月15日\n（此件公开发布）',
    );
    expect(header).toMatchObject({ issuer: '某市人民政府办公厅', issuedOn: '2020-07-15' });
    expect(header.addressees).toEqual(['各区人民政府', '市政府有关部门、单位']);
  });

  it('leaves open what is not there', () => {
    expect(readHeader('（一）甲事。')).toEqual({
      title: null,
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      publicity: null,
      addressees: [],
      bodyFrom: 0,
    });
  });
});

describe('reading a written date', () => {
  it.each([
    ['2017年6月29日', '2017-06-29'],
    ['二〇一七年十二月三十一日', '2017-12-31'],
    ['二○二○年二月十日', '2020-02-10'],
    ['2017年2月29日', null],
    ['2017年13月1日', null],
    ['于2017年6月29日', null],
  ])('reads %s', (line, date) => expect(readWrittenDate(line)).toBe(date));
});
