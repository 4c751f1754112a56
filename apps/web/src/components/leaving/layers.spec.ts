import { heldBy, lay, type Layer } from './layers';

const back = { history: true, elsewhere: true };
const link = { history: false, elsewhere: true };
const over = (): Layer => ({ kind: 'over', close: () => undefined });
const form = (typed: boolean): Layer => ({ kind: 'form', isTyped: () => typed, ask: () => undefined });

describe('what stands in the way of leaving a page', () => {
  const laid: (() => void)[] = [];
  const open = <Kind extends Layer>(layer: Kind): Kind => {
    laid.push(lay(layer));
    return layer;
  };
  afterEach(() => laid.splice(0).forEach((away) => away()));

  it('is nothing where nothing is open and nothing typed', () => {
    open(form(false));
    expect(heldBy(back)).toBeNull();
    expect(heldBy(link)).toBeNull();
  });

  it('going back: the window opened last, until it is closed, then the one below', () => {
    const below = open(over());
    const above = over();
    const away = lay(above);
    expect(heldBy(back)).toBe(above);
    away();
    away(); // a second time takes nothing else away
    expect(heldBy(back)).toBe(below);
  });

  it('going back: a window also while its own form was opened after it, and within the same page', () => {
    const window = open(over());
    open(form(true));
    expect(heldBy(back)).toBe(window);
    expect(heldBy({ history: true, elsewhere: false })).toBe(window);
  });

  it('a link: no window, but the form in which something is typed', () => {
    const typed = open(form(true));
    open(over());
    open(form(false));
    expect(heldBy(link)).toBe(typed);
    expect(heldBy({ history: false, elsewhere: false })).toBeNull(); // e.g. a filter in the address
  });
});
