/** Who is to do what: the notes of responsibility by the action they stand in. */
import type { PlanRecord, Responsible } from '../model/record.js';

/** All notes of one action; a note outside of any action is one of its own. */
export function assignmentsOf(record: PlanRecord): readonly (readonly Responsible[])[] {
  const byAction = new Map<string, Responsible[]>();
  for (const note of record.responsible) {
    const key = note.action ?? note.id;
    const notes = byAction.get(key);
    if (notes === undefined) byAction.set(key, [note]);
    else notes.push(note);
  }
  return [...byAction.values()];
}
