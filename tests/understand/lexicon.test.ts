import { describe, expect, it } from 'vitest';
import { meant } from './meaningMade';

describe('the terms of a lexicon', () => {
  it('are concepts, each with what it is', () => {
    const { concepts } = meant('en', [
      '# Words',
      'Kedger: Sailor that moves a ship by its anchor. Hawser: Thick rope that holds a ship to the quay. Slack: Time in which the tide does not run.',
      'A kedger watches the hawser. The hawser is wet at slack, and slack is short. The kedger sleeps.',
    ]);
    expect(concepts.map(({ name, definitions }) => [name, definitions[0]?.text])).toEqual([
      ['Kedger', 'Kedger: Sailor that moves a ship by its anchor'],
      ['Hawser', 'Hawser: Thick rope that holds a ship to the quay'],
      ['Slack', 'Slack: Time in which the tide does not run'],
    ]);
  });

  it('are not one label alone', () => {
    const { concepts } = meant('en', [
      '# Words',
      'Hawser: Thick rope that holds a ship to the quay. The hawser is wet. The hawser is old.',
    ]);
    expect(concepts).toEqual([]);
  });
});
