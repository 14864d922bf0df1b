import { describe, expect, it } from 'vitest';
import { spinalWords, vertebralJoints } from './spinal-levels.ts';

const joints = (text: string) => vertebralJoints(text.split(' ')).map((j) => j.region);

describe('vertebral joints', () => {
  it.each([
    ['l4 l5', ['lumbar']],
    ['l4 5', ['lumbar']],
    ['l5 s1', ['lumbosacral']],
    ['l3 to s1', ['lumbar', 'lumbar', 'lumbosacral']],
    ['c4 c7', ['cervical', 'cervical', 'cervical']],
    ['c7 t1', ['cervicothoracic']],
    ['t12 l1', ['thoracolumbar']],
  ])('%s', (text, regions) => {
    expect(joints(text)).toEqual(regions);
  });
  it('one level alone, or levels that go up, name no joint', () => {
    expect(joints('l4')).toEqual([]);
    expect(joints('l5 l4')).toEqual([]);
  });
  it('levels name their region', () => {
    expect(spinalWords(['l5', 's1'])).toEqual(['lumbar', 'lumbosacral', 'sacral']);
    expect(spinalWords(['t20'])).toEqual([]);
  });
});
