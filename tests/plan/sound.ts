/** What holds of every record, for fixtures, spliced texts and hostile ones alike. */
import { expect } from 'vitest';
import { type PlanRecord, recordSchema } from '../../src/model/record.js';

interface Placed {
  readonly span: { readonly start: number; readonly end: number };
  readonly quote: string;
}

/** Everything that a record must keep, whatever the text. */
export function expectSound(text: string, record: PlanRecord): void {
  expect(recordSchema.safeParse(record).error).toBeUndefined();
  const characters = [...text];
  expect(record.source.characters).toBe(characters.length);
  const slice = ({ start, end }: Placed['span']): string => characters.slice(start, end).join('');
  const placed: readonly Placed[] = [
    ...record.sections,
    ...record.actions,
    ...record.targets,
    ...record.declared,
    ...record.deadlines,
    ...record.responsible,
    ...record.milestones,
    ...[...record.slogans, ...record.references].map(({ spans, quote }) => ({
      span: spans[0] ?? { start: -1, end: -1 },
      quote,
    })),
  ];
  for (const { span, quote } of placed) {
    expect(span.end).toBeGreaterThan(span.start);
    expect(quote).toBe(slice(span));
  }
  for (const { spans } of [...record.slogans, ...record.references])
    for (const [i, span] of spans.entries()) {
      expect(span.end).toBeLessThanOrEqual(characters.length);
      expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    }
  for (const { span } of record.diagnostics)
    if (span) expect(span.end).toBeLessThanOrEqual(characters.length);

  const ids = [
    ...record.sections,
    ...record.actions,
    ...record.targets,
    ...record.declared,
    ...record.deadlines,
    ...record.responsible,
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);

  const section = new Map(record.sections.map((one) => [one.id, one]));
  for (const one of record.sections) {
    const above = one.parent === null ? undefined : section.get(one.parent);
    expect(one.parent === null).toBe(above === undefined);
    expect(one.level).toBe((above?.level ?? 0) + 1);
  }
  const action = new Map(record.actions.map((one) => [one.id, one]));
  for (const one of record.actions) {
    expect(one.section).toBe(
      one.sectionId === null ? null : (section.get(one.sectionId)?.title ?? 'missing'),
    );
    expect((one.marker === null) === (one.ordinal === null)).toBe(true);
    const owned = (list: readonly { readonly id: string; readonly action: string | null }[]) =>
      list.filter((element) => element.action === one.id).map(({ id }) => id);
    expect(one.targets).toEqual(owned(record.targets));
    expect(one.deadlines).toEqual(owned(record.deadlines));
    expect(one.responsible).toEqual(owned(record.responsible));
    const slogans = new Set(record.slogans.map((slogan) => slogan.text));
    for (const slogan of one.slogans) expect(slogans).toContain(slogan);
  }
  for (const one of [...record.targets, ...record.deadlines, ...record.responsible])
    if (one.action !== null) {
      const owner = action.get(one.action);
      expect(owner?.span.start).toBeLessThanOrEqual(one.span.start);
      expect(owner?.span.end).toBeGreaterThanOrEqual(one.span.end);
    }
  for (const { kind, start, end, frequency } of record.deadlines) {
    expect(kind === 'every').toBe(frequency !== null);
    if (kind === 'by') expect(start).toBeNull();
    if (kind === 'every') expect(start ?? end).toBeNull();
    if (start !== null && end !== null) expect(start <= end).toBe(true);
  }
  for (const { comparator, value, valueMax, status, deadline } of record.targets) {
    expect(comparator === 'range').toBe(valueMax !== null);
    if (valueMax !== null) expect(valueMax).toBeGreaterThan(value);
    if (deadline !== null) expect(status).toBe('planned');
  }
  const texts = record.slogans.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  const titles = record.references.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { count, spans } of [...record.slogans, ...record.references])
    expect(count).toBe(spans.length);
  for (const { kind, number, items } of record.slogans)
    if (kind !== 'numeric') expect([number, items]).toEqual([null, []]);
}
