import { explain, type Messages } from './messages.js';

const reasons: Messages['reasons'] = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'no space left on the device',
  EROFS: 'read-only file system',
  ENAMETOOLONG: 'name too long',
  ELOOP: 'links that lead back to themselves',
  'is-an-input': 'is one of the inputs',
  'leads-outside': 'a link there leads out of the folder',
  'not-json': 'not a JSON object',
  'no-text-field': 'no string "text"',
  'not-a-date': 'not a date like 2025-06-30',
  'not-a-count': 'not a whole number from 0 to 10000',
  'not-a-size': 'not a whole number above 0',
  'not-a-minimum':
    'not a type with an F1 from 0 to 1, like targets=0.9 or slogans.numeric.exact=0.8',
  'not-records': 'no file of records; give --format for another ending, or see --tables',
  'not-resumable': 'nothing to go on from; --resume needs -o and records in yaml, json or ndjson',
  'not-a-number-of-jobs': 'not a whole number from 1 to 256',
  'not-seconds': 'not a number of seconds from 0 to 86400',
  'not-one-table': 'several tables; name a folder with -o, or one of them with --table',
  binary: 'not a text; name a file with -o',
  'file-each': 'one file per document; name a folder with -o',
  'not-a-level': 'not a rule with off, info, warning or error, as numbering-gap=off',
  'unknown-rule': 'is no rule',
  'unknown-option': 'is no option of this rule',
  'unknown-key': 'means nothing here',
  'config-too-large': 'larger than 1 MiB',
  exists: 'it is there already; --force replaces it',
  duplicate: 'is there twice',
  'too-many-words': 'holds more than 50000 words; such sections become expressions',
  'nested-too-deep': 'nested too deep',
  'dictionary-too-large': 'is larger than 32 MB',
  traditional: 'is in Traditional script; dictionaries are Simplified',
  'no-annotations': 'holds no annotations',
  'not-an-annotation': 'not an annotation',
  'no-place': 'an annotation without a place in the text',
};

const because = explain(reasons);

const onLine = (line: number | null): string => (line === null ? '' : `, line ${line}`);

/** 四个意识 is there twice · slogans.3.kind: Invalid option */
const about = (subject: string | undefined, reason: string): string => {
  if (subject === undefined || subject === '') return because(reason);
  return because(reason) === reason ? `${subject}: ${reason}` : `${subject} ${because(reason)}`;
};

const orRather = (suggestion: string | null | undefined): string =>
  typeof suggestion === 'string' ? `; did you mean ${suggestion}?` : '';

/** 95 → 1 min 35 s */
const duration = (seconds: number): string =>
  seconds < 60
    ? `${Math.ceil(seconds)} s`
    : `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;

/** What a command wants, where it is not a document. */
const INPUTS: Readonly<Record<string, string>> = {
  recognise: 'give phrases, or --stdin',
  eval: 'name gold files or folders of them',
  shard: 'name folders, patterns or lists of paths',
  merge: 'name the folder of the parts',
  compare: 'name at least two plans',
  report: 'name the plans',
  diff: 'name two plans: the old one and the new one',
  check: 'name the files or folders to check',
  explain: 'name rules (plan-extract rules lists them)',
  'dictionary lookup': 'give terms',
  'dictionary validate': 'name dictionary files',
};

export const en: Messages = {
  errors: {
    'file-not-found': ({ path }) => `file not found: ${path}`,
    'is-directory': ({ path }) => `is a directory, name its files instead: ${path}`,
    'not-readable': ({ path, reason }) => `cannot read ${path}: ${because(reason)}`,
    'not-writable': ({ path, reason }) => `cannot write ${path}: ${because(reason)}`,
    'empty-file': ({ path }) => `file is empty: ${path}`,
    'no-text': ({ path }) => `file holds no text: ${path}`,
    'binary-file': ({ path }) => `not a text file: ${path}`,
    'too-large': ({ path, bytes, limit }) =>
      `file too large: ${path} (${bytes} bytes, limit ${limit}; see --max-bytes)`,
    'unsupported-format': ({ path, format }) => `format ${format} cannot be read: ${path}`,
    'damaged-file': ({ path, format }) =>
      `${path} is no whole ${format} file: it is cut off or damaged`,
    'encrypted-file': ({ path, format }) =>
      `${path} is encrypted (${format}): save it without a password first`,
    'no-text-layer': ({ path, pages }) =>
      `${path} holds pictures only, no text (${pages} ${pages === 1 ? 'page' : 'pages'}): run OCR on it first, for example with ocrmypdf -l chi_sim`,
    'unpacked-too-large': ({ path, limit }) =>
      `${path} unpacks to more than ${limit} bytes (see --max-unpacked)`,
    'missing-column': ({ path, column, columns }) =>
      `${path} has no column ${column}; its columns are ${columns.join(', ')}`,
    'no-text-column': ({ path, columns }) =>
      `${path}: say which column holds the text with --text-column; its columns are ${columns.join(', ')}`,
    'unknown-member': ({ path, member }) => `${path} holds no ${member}`,
    'several-documents': ({ path, count, example }) =>
      `${path} holds ${count} documents; name one, as ${example}`,
    'dangling-link': ({ path }) => `${path} is a link to a file that is not there`,
    'no-documents': ({ path }) => `no documents in ${path}`,
    'no-match': ({ pattern }) => `no file matches ${pattern}`,
    'not-a-list': ({ path, line }) =>
      `${path} is no list of paths, as there is no ${line}; a document is given by its folder`,
    'no-parts': ({ path }) =>
      `${path} holds no parts (part-0.ndjson …); see plan-extract shard --help`,
    'damaged-part': ({ path }) => `${path} is not whole: run this part again`,
    'other-part': ({ path, than }) =>
      `${path} was made from another list, program, dictionary or with other options than ${than}`,
    'missing-parts': ({ path, missing, of }) =>
      `${path} lacks ${missing.length === 1 ? 'part' : 'parts'} ${missing.join(', ')} of ${of}: run ${missing.length === 1 ? 'it' : 'them'} again`,
    'worker-died': ({ path }) =>
      `${path} ended the process that read it, twice; it may be too large for the memory`,
    timeout: ({ path, seconds }) =>
      `${path} took longer than ${seconds} seconds and was given up (see --timeout)`,
    'unknown-encoding': ({ encoding, known }) =>
      `unknown encoding ${encoding}; known are ${known.join(', ')}`,
    'wrong-encoding': ({ path, encoding, offset }) =>
      `${path} is not ${encoding}: byte ${offset} cannot be decoded`,
    'bad-dictionary': ({ path, line, reason, entry }) =>
      `dictionary ${path}${onLine(line)}: ${about(entry, reason)}`,
    'bad-config': ({ path, line, reason, at, suggestion }) =>
      `configuration ${path}${onLine(line)}: ${about(at, reason)}${orRather(suggestion)}`,
    'no-baseline': ({ path }) =>
      `no baseline ${path}; write it with --update-baseline, and today’s findings pass from then on`,
    'bad-cache': ({ path }) =>
      `${path} is no cache of plan-extract; remove it, or name another file`,
    'bad-baseline': ({ path }) =>
      `${path} is no baseline of plan-extract; remove it, or name another file`,
    'unknown-rule': ({ rule, suggestion }) => `no rule ${rule}${orRather(suggestion)}`,
    'bad-option': ({ option, value, reason }) => `${option}: ${value} is ${because(reason)}`,
    'bad-record': ({ path, reason, at }) => `record ${path}: ${about(at, reason)}`,
    'no-record': ({ path, nth }) => `${path}: number ${nth} is no record of plan-extract`,
    'too-few-plans': ({ count }) =>
      `a comparison needs at least two plans; there ${count === 1 ? 'is 1' : `are ${count}`}`,
    'unknown-gold': ({ path }) =>
      `not a gold file: ${path}; known are .yaml, .jsonld, .json, .jsonl and .ann`,
    'bad-gold': ({ path, line, reason, at }) => `gold ${path}${onLine(line)}: ${about(at, reason)}`,
    'gold-document': ({ path, folder }) =>
      `no document for gold ${path} in ${folder}; name its folder with --text`,
    'gold-quote': ({ path, line, quote, nth }) =>
      `gold ${path}${onLine(line)}: the text does not hold “${quote}” (occurrence ${nth})`,
    'gold-span': ({ path, line, start, end }) =>
      `gold ${path}${onLine(line)}: the text has no characters ${start} to ${end}`,
    'gold-text': ({ path, line, annotated, found }) =>
      `gold ${path}${onLine(line)}: annotated is “${annotated}”, but there stands “${found}”`,
    'bad-input-line': ({ line, reason }) => `stdin, line ${line}: ${because(reason)}`,
  },
  usage: {
    'unknown-command': ({ name, suggestion }) =>
      `no file and no command ${name}; did you mean ${suggestion}?`,
    'unknown-subcommand': ({ name, suggestion }) =>
      `no command ${name}${suggestion === null ? '' : `; did you mean ${suggestion}?`}`,
    'unknown-option': ({ option, suggestion }) =>
      suggestion === null
        ? `unknown option ${option}; see plan-extract --help`
        : `unknown option ${option}; did you mean ${suggestion}?`,
    'missing-value': ({ option }) => `option ${option} needs a value`,
    'excess-arguments': ({ command }) =>
      `too many arguments for ${command}; see plan-extract ${command} --help`,
    'missing-option': ({ option }) => `option ${option} is needed`,
    'exclusive-options': ({ options }) => `${options.join(' and ')} cannot be used together`,
    'no-such-part': ({ index, of }) =>
      `there is no part ${index} of ${of}: parts count from 0 to ${of - 1}`,
    'no-input': ({ command }) =>
      `no input: ${INPUTS[command] ?? 'name a file, or - for stdin'}; see plan-extract ${command} --help`,
    other: ({ message }) => message,
  },
  reasons,
  oneOf: (choices) => `not one of ${choices.join(', ')}`,
  ignoredTags: (path, tags) => `${path}: ignored what is tagged ${tags.join(', ')}`,
  progress: ({ done, total, rate, failed, left }) =>
    `${done}/${total} · ${rate.toFixed(1)} documents/s · ${failed} failed${left === null ? '' : ` · ${duration(left)} left`}`,
  summary: ({ done, kept, failed, isStopped, left, list }) =>
    [
      `${isStopped ? 'stopped; ' : ''}${done} ${done === 1 ? 'document' : 'documents'} done${kept > 0 ? ` (${kept} from an earlier run)` : ''}, ${failed} failed`,
      ...(list === null ? [] : [`failures are listed in ${list}`]),
      ...(left === null ? [] : [`the records so far are in ${left}; go on with --resume`]),
    ].join('; '),
  part: ({ index, of, done, kept, failed, path }) =>
    `part ${index} of ${of}: ${done} ${done === 1 ? 'document' : 'documents'} done${kept > 0 ? ` (${kept} from an earlier run)` : ''}, ${failed} failed: ${path}`,
  skipped: (extensions) =>
    `left out what is no document: ${[...extensions].map(([extension, n]) => `${n} ${extension === '' ? 'without extension' : extension}`).join(', ')}`,
  guessedColumns: (path, { text, id, guessed }) =>
    `${path}: took ${guessed.map((role) => (role === 'text' ? `column ${text} as the text` : id === null ? 'row numbers as names' : `column ${id} as the name`)).join(' and ')}; see --text-column and --id-column`,
  allIgnored: (files) =>
    `nothing to check: ${files === 1 ? 'the file is' : `all ${files} files are`} ignored`,
  baselineWritten: (path, findings) =>
    `${findings} ${findings === 1 ? 'finding passes' : 'findings pass'} from now on: ${path}`,
  stale: (path, findings) =>
    `${findings} ${findings === 1 ? 'finding' : 'findings'} of ${path} ${findings === 1 ? 'is' : 'are'} no longer there; --update-baseline drops ${findings === 1 ? 'it' : 'them'}`,
  tooManyWarnings: (warnings, most) =>
    `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than ${most} (--max-warnings)`,
  fixed: (fixes, files) =>
    fixes === 0
      ? 'nothing to fix'
      : `fixed ${fixes} ${fixes === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}`,
  wouldFix: (fixes, files) =>
    fixes === 0
      ? 'nothing to fix'
      : `${fixes} ${fixes === 1 ? 'place' : 'places'} to fix in ${files} ${files === 1 ? 'file' : 'files'}; nothing was written`,
  notFixed: (path, encoding) =>
    `not fixed: ${path} cannot be written back as ${encoding} without loss; convert it to UTF-8 first`,
  notFixable: (documents) =>
    `${documents} more ${documents === 1 ? 'document has' : 'documents have'} places to fix, but only text and Markdown files are fixed`,
  configWritten: (path) => `wrote ${path}`,
  bug: (path) =>
    path === null
      ? 'internal error, please report it:'
      : `internal error at ${path}, please report it:`,
  help: {
    program:
      'Turns Chinese policy plans into records: outline, actions, targets, deadlines and more.',
    extract: 'extract one record from each file (the default command)',
    shard: 'extract one part of a corpus, for schedulers of many machines',
    merge: 'put the parts of a corpus together',
    text: 'print the text layer of a file, to which the spans of a record refer',
    recognise: 'recognise numbers, amounts, times, quoted terms and titles in phrases',
    schema:
      'print the JSON Schema of a record, a comparison, a difference, findings or the configuration',
    compare: 'lay plans side by side: themes, indicators, slogans, actions, shared wording',
    plans:
      'documents, extracted records (YAML, JSON, NDJSON) and folders of them; at least two plans',
    themes:
      'taxonomy of the themes: party, general or one of your dictionary (default: by the words of the plans)',
    table:
      'only this table: overview, themes, targets, slogans, actions, similarity, wording or timeline',
    formatOfComparison:
      'table, yaml, json, csv, markdown, html or xlsx (default: as -o is called, else table)',
    comparisonOutput: 'write to a file; of csv, a folder with one file for each table',
    report: 'lay plans side by side on one HTML page, with charts and their texts',
    plansToReport: 'documents, extracted records (YAML, JSON, NDJSON) and folders of them',
    reportOutput: 'write the page to a file; without it, to stdout',
    diff: 'tell what changed between two versions or two years of one plan',
    oldPlan: 'the old version: a document or an extracted record; - is stdin',
    newPlan: 'the new version',
    tableOfDifference:
      'only this table: document, sections, actions, targets, deadlines, slogans, references, responsible or passages',
    check: 'check documents or records by rules, for continuous integration',
    toCheck: 'files, folders, globs or extracted records to check',
    config: 'configuration (default: the next plan-extract.config.yaml upwards)',
    noConfig: 'use no configuration',
    preset:
      'preset in place of the configured one: recommended, strict or gb-9704; may be repeated',
    rule: 'severity of a rule, as numbering-gap=off; overrules the configuration; may be repeated',
    ignoreFile: 'file with patterns of files to leave out (default: plan-extract.ignore)',
    baseline:
      'let the findings pass that stand in a file (default: plan-extract.baseline.json, where it is)',
    noBaseline: 'let no finding pass',
    updateBaseline: 'write today’s findings into the baseline',
    cache: 'read only documents again that are not as they were',
    cacheLocation: 'file of the cache (default: .plan-extract-cache.ndjson)',
    maxWarnings: 'exit status 1 where there are more warnings',
    quiet: 'show errors only',
    fix: 'mend what can be mended without changing the meaning (text and Markdown files), and report the rest',
    dryRun: 'show what --fix would change, and write nothing',
    init: 'write plan-extract.config.yaml with comments',
    force: 'replace the file that is there',
    formatOfFindings:
      'stylish (with the lines), compact, json, sarif, junit, checkstyle, github, gitlab, markdown or html (default: by the extension of -o, else stylish)',
    findingsOutput: 'write to this file',
    rules: 'list the rules of check',
    explain: 'explain rules: why, wrong and right examples, source, options',
    ruleNames: 'names of rules, as numbering-gap',
    formatOfRules: 'table or json',
    formatOfExplanation: 'text, json or markdown',
    eval: 'compare extracted records with gold annotations: precision, recall, F1',
    dictionary: 'look into the dictionaries',
    lookup: 'show what the dictionaries know of a term, and where it is defined',
    list: 'list the slogans of the dictionaries',
    validate: 'check dictionary files; every mistake with file and line',
    help: 'show help for a command',
    files:
      'files, folders, patterns such as "**/*.docx", tables and archives to read; - is stdin; one document of a table or archive is FILE#NAME',
    file: 'file to read; - is stdin; one document of a table or archive is FILE#NAME',
    phrases: 'phrases to look at',
    schemaName: 'record, comparison, diff, check or config',
    format:
      'yaml, json, ndjson, table, highlight, webanno (W3C), doccano or brat (default: as -o is called, else yaml)',
    formatOfRecognitions: 'table, json or ndjson',
    output:
      'write to a file (of several documents, all of them: .yaml, .json, .ndjson); or, given a directory or a name ending in /, one file per document into it',
    encoding: 'encoding of the files (utf-8, gb18030, big5, utf-16le …) where detection fails',
    keywords: 'list that many keywords',
    dictionaryFile: 'add the entries of a dictionary file; may be repeated',
    golds:
      'gold files or folders of them: NAME.gold.yaml, Web Annotations (.jsonld, .json), Doccano (.jsonl), brat (.ann)',
    textFolder: 'folder of the annotated documents; else they are beside the gold',
    formatOfEvaluation: 'table or json',
    errors:
      'list what was missed (-), invented (+) or wrong (~): a type, document or all; may be repeated',
    minimum:
      'least F1 of a type, as targets=0.9 or targets.exact=0.8; below it the exit status is 1',
    terms: 'terms to look up',
    dictionaryFiles: 'dictionary files',
    formatOfDictionary: 'table or json',
    sloganKind: 'only slogans of a kind: numeric, programme or motto',
    domain: 'only slogans of a domain',
    lang: 'language of messages and tables: zh or en',
    maxUnpacked: 'refuse files that unpack to more bytes (default: 209715200)',
    timeout: 'give up a document after that many seconds; 0: never (default: 120)',
    lists: 'folders and patterns, or files that list paths, one a line; - is such a list on stdin',
    index: 'which part, from 0 (default: as Slurm, Kubernetes or AWS Batch say)',
    of: 'how many parts (default: as Slurm or AWS Batch say)',
    partsFolder: 'folder of the parts',
    partsOutput: 'folder for the part',
    mergeOutput:
      'write the records to a file (NDJSON); without it, and without --tables, to stdout',
    jobs: 'threads to use; by default as many as there are cores and work for',
    resume:
      'keep the results in -o of documents whose bytes, options, program and dictionaries are the same',
    tables: 'write tidy tables into a directory: one file per element type',
    tablesFormat: 'csv or parquet',
    failures:
      'write what failed to a file, one JSON object a line: path, code, message (default: beside the results)',
    textColumn: 'column of a table that holds the text, where it cannot be guessed',
    idColumn: 'column of a table that names its documents',
    maxBytes: 'refuse larger files (default: 104857600)',
    normalised: 'print the text as it is searched: Simplified, noise removed',
    stdin: 'read one JSON object a line, {"text", "reference"}, and print one a line',
    reference: 'date that 今年 and 下月 refer to, as 2025-06-30',
    helpOption: 'show this help',
    versionOption: 'show the version',
  },
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  standard: (value) => `(default: ${value})`,
  examples: {
    program: `
Examples:
  $ plan-extract plan.txt
  $ plan-extract plans/*.txt --format ndjson > plans.ndjson
  $ plan-extract help recognise

Exit status: 0 done; 1 done, but some documents failed; 2 nothing done.
A file that is named like a command: ./text
`,
    extract: `
Examples:
  $ plan-extract plan.txt
  $ plan-extract a.txt b.md --format json --keywords 20 -o records/
  $ plan-extract corpus/ -o records.ndjson --resume
  $ plan-extract corpus.csv --text-column 正文 --id-column 标题 --tables tables/
  $ curl -s https://example.org/plan.txt | plan-extract - --format table
`,
    text: `
Example:
  $ plan-extract text plan.html --normalised
`,
    shard: `
Examples:
  $ plan-extract shard corpus/ --index 0 --of 8 -o parts/
  $ plan-extract shard list.txt -o parts/     # in a job array of Slurm
  $ plan-extract merge parts/ -o all.ndjson

A part is written whole or not at all; run again, it goes on from what it had done.
Every machine must see the same list, and call the documents by the same paths.
`,
    merge: `
Examples:
  $ plan-extract merge parts/ -o all.ndjson
  $ plan-extract merge parts/ --tables tables/ --tables-format parquet

Exit status: 0 done; 1 done, but some documents had failed; 2 parts are missing or not whole.
`,
    compare: `
Examples:
  $ plan-extract compare a.docx b.pdf
  $ plan-extract compare records/*.yaml 2024.ndjson new.txt --format markdown
  $ plan-extract compare plans/ --table targets --format csv > targets.csv

Exit status: 0 done; 1 done, but some documents failed; 2 fewer than two plans.
`,
    report: `
Examples:
  $ plan-extract report plans/ -o report.html
  $ plan-extract report 2024.docx 2025.pdf --lang en -o report.html

The page is Chinese without --lang en. It needs no network and no other file; it can be sent and printed as it is.
Of a record alone it shows the quotes, as it has no text.

Exit status: 0 done; 1 done, but some documents failed; 2 nothing done.
`,
    diff: `
Examples:
  $ plan-extract diff draft.docx final.docx
  $ plan-extract diff 2024.yaml 2025.txt --format markdown -o changes.md
  $ plan-extract diff old.txt new.txt --table targets --format csv > targets.csv

Exit status: 0 no difference; 1 they differ; 2 trouble.
`,
    check: `
Examples:
  $ plan-extract check plans/
  $ plan-extract check work-points.md --format json
  $ plan-extract check --rule numbering-gap=off --max-warnings 0
  $ plan-extract check plans/ --baseline plan-extract.baseline.json --update-baseline
  $ plan-extract check plans/ -o findings.sarif
  $ plan-extract check work-points.md --fix --dry-run

Where nothing is named, the files of the configuration are checked, and without them its folder.

Exit status: 0 no errors; 1 errors, or more warnings than --max-warnings; 2 a file could not be
checked, or the usage or configuration is wrong.
`,
    init: `
Example:
  $ plan-extract init

It means the same as no configuration until it is changed. Comments are Chinese or English by --lang.
`,
    rules: `
Examples:
  $ plan-extract rules
  $ plan-extract rules --format json
`,
    explain: `
Examples:
  $ plan-extract explain duplicate-document
  $ plan-extract explain duplicate-document impossible-percentage --format markdown

Exit status: 0 done; 1 some of the rules do not exist; 2 nothing done.
`,
    recognise: `
Examples:
  $ plan-extract recognise 今年年底前建成不少于10个示范点 --reference 2025-03-01
  $ echo '{"text": "不少于10个"}' | plan-extract recognise --stdin
`,
    schema: `
Example:
  $ plan-extract schema record > plan-extract.schema.json
  $ plan-extract schema comparison
  $ plan-extract schema diff
  $ plan-extract schema config > plan-extract.config.schema.json
  $ plan-extract schema check
`,
    eval: `
Examples:
  $ plan-extract eval gold/ --text plans/
  $ plan-extract eval gold/ --errors targets --min targets=0.9 --min actions.exact=0.8
  $ plan-extract extract plan.txt --format brat -o annotated/ && plan-extract eval annotated/

Exit status: 0 done; 1 some golds failed or a figure is below its minimum; 2 nothing done.
`,
    dictionary: `
Examples:
  $ plan-extract dictionary lookup 四个意识
  $ plan-extract dictionary list --kind numeric --domain rural
  $ plan-extract dictionary validate my.yaml
`,
  },
};
