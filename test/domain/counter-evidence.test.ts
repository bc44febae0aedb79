import { expect, it } from 'vitest';
import { counterJudgements, silentChannels } from '../../src/domain/counter-evidence.js';

const judgement = (name: string, value: number, threshold?: number) => ({
  name,
  value,
  threshold,
  reason: 'As measured',
});

it('what speaks against a group is what fell short, and what a harmless group shows', () => {
  const judgements = [
    judgement('spread', 0.6, 0.7),
    judgement('kit', 0.9, 0.8),
    judgement('core', 12),
    judgement('onOneDevice', 0.1, 0.5),
    judgement('declaredTogether', 0.2, 0.6),
  ];
  expect(counterJudgements(judgements).map(({ name }) => name)).toEqual(['spread']);
  const declared = judgement('declaredTogether', 0.6, 0.6);
  expect(counterJudgements([declared])).toEqual([declared]);
});

it('a channel is silent that binds the group and says less of the member than a tie does', () => {
  const bits = { payment: 0, network: 2.9, device: 3, prompt: 0 };
  expect(silentChannels(bits, ['network', 'device', 'prompt'])).toEqual(['network', 'prompt']);
});
