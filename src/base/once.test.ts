import { describe, expect, it } from 'vitest';
import { once, oncePer, oncePerKey, oncePerText } from './once.ts';

describe('values made once', () => {
  it('are made on the first call, undefined too', () => {
    let calls = 0;
    const value = once(() => {
      calls++;
      return undefined;
    });
    expect([value(), value(), calls]).toEqual([undefined, undefined, 1]);
  });
  it('are kept per object', () => {
    let calls = 0;
    const size = oncePer((list: readonly string[]) => {
      calls++;
      return list.length === 0 ? undefined : list.length;
    });
    const [none, two] = [[], ['a', 'b']];
    expect([size(none), size(none), size(two), size(two), calls]).toEqual([undefined, undefined, 2, 2, 2]);
  });
  it('are kept per object and key', () => {
    let calls = 0;
    const joined = oncePerKey((list: readonly string[], by: string) => {
      calls++;
      return list.join(by);
    });
    const list = ['a', 'b'];
    expect([joined(list, '-'), joined(list, '+'), joined(list, '-'), joined(['a', 'c'], '-'), calls]).toEqual(
      ['a-b', 'a+b', 'a-b', 'a-c', 3],
    );
  });
  it('are kept per text, and forgotten when there are too many', () => {
    let calls = 0;
    const length = oncePerText((text) => {
      calls++;
      return text === '' ? undefined : text.length;
    }, 2);
    expect([length(''), length(''), length('ab'), length('ab'), calls]).toEqual([
      undefined,
      undefined,
      2,
      2,
      2,
    ]);
    expect([length('abc'), length('ab'), calls]).toEqual([3, 2, 4]);
  });
});
