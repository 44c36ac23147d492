import type { Difference, ResponsiblePlace } from '../../model/difference.js';
import type { Responsible } from '../../model/record.js';
import { groupBy } from '../group.js';
import { bare } from './likeness.js';
import type { Groups } from './within.js';

type ResponsibleChange = Difference['responsible'][number];

const placeOf = ({ id, role, bodies, action, quote, span }: Responsible): ResponsiblePlace => ({
  id,
  role,
  bodies: [...bodies],
  action,
  text: quote,
  span: { ...span },
});

const bodiesOf = (own: readonly Responsible[]): ReadonlySet<string> =>
  new Set(own.flatMap(({ bodies }) => bodies.map(bare)));

/** Of each action and role: who is new to it, who is gone. Their order says nothing here. */
export function responsibleChanges(
  old: readonly Responsible[],
  now: readonly Responsible[],
  groups: Groups,
): ResponsibleChange[] {
  const before = groupBy(old, ({ action, role }) => `${role} ${groups.old(action)}`);
  const after = groupBy(now, ({ action, role }) => `${role} ${groups.new(action)}`);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ResponsibleChange[] => {
    const [a, b] = [before.get(key) ?? [], after.get(key) ?? []];
    const [gone, come] = [bodiesOf(a), bodiesOf(b)];
    if (gone.size === come.size && [...gone].every((body) => come.has(body))) return [];
    return [
      {
        changes: [a.length === 0 ? 'added' : b.length === 0 ? 'removed' : 'bodies'],
        old: a.map(placeOf),
        new: b.map(placeOf),
        words: [],
      },
    ];
  });
}
