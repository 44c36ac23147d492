/** 计划 · 计划-2 · 计划-3: names of members are unique in their file. */
export function uniqueNames(): (stem: string, ending?: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (stem, ending = '') => {
    const whole = stem + ending;
    let name = whole;
    let count = counts.get(whole) ?? 1;
    while (taken.has(name)) name = `${stem}-${++count}${ending}`;
    counts.set(whole, count);
    taken.add(name);
    return name;
  };
}
