import { typedContent } from './typed-content';

describe('what of a form is kept', () => {
  it('is every field, however deep, and of files the names', () => {
    const evidence = [new File(['x'], '照片.jpg'), new File(['y'], '台账.xlsx')];
    const values = {
      text: '已清淤',
      measured: [{ value: 3 }],
      kept: { 7: '是' },
      open: false,
      none: undefined,
      evidence,
    };
    expect(typedContent(values)).toEqual({
      fields: { text: '已清淤', measured: [{ value: 3 }], kept: { 7: '是' }, open: false },
      files: ['照片.jpg', '台账.xlsx'],
    });
  });
});
