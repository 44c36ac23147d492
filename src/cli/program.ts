/** The commands and options as commander has them; what they do stands in commands/. */
import { readFileSync } from 'node:fs';
import { Command, type CommanderError, type Option } from 'commander';
import { PRESETS } from '../check/presets.js';
import type { OpenExtractor } from '../corpus/extractor.js';
import { DIFFERENCE_SHEETS } from '../model/difference-sheets.js';
import { DOMAINS } from '../model/domains.js';
import { ELEMENT_TYPES } from '../model/elements.js';
import { COMPARISON_FORMAT_NAMES, SHEET_NAMES } from '../output/comparison/index.js';
import { FINDING_FORMAT_NAMES } from '../output/findings/index.js';
import { FORMAT_NAMES } from '../output/index.js';
import { TABLE_FORMAT_NAMES } from '../output/tables/index.js';
import type { CheckFlags } from './commands/check.js';
import type { CompareFlags } from './commands/compare.js';
import type { ListFlags, LookupFlags } from './commands/dictionary.js';
import type { DiffFlags } from './commands/diff.js';
import type { EvalFlags } from './commands/eval.js';
import type { ExtractFlags } from './commands/extract.js';
import type { MergeFlags } from './commands/merge.js';
import type { RecogniseFlags } from './commands/recognise.js';
import type { ReportFlags } from './commands/report.js';
import { SCHEMA_NAMES, type SchemaName } from './commands/schema.js';
import type { ShardFlags } from './commands/shard.js';
import type { TextFlags } from './commands/text.js';
import { columnsOf } from './io.js';
import { LANGUAGES } from './language.js';
import type { CommandName, Messages, TitleKey } from './messages/index.js';
import {
  count,
  date,
  EXPLANATION_FORMATS,
  type ExplanationFormat,
  jobs,
  minimum,
  oneOf,
  RECOGNITION_FORMATS,
  repeated,
  seconds,
  size,
  someOf,
  TABLE_FORMATS,
  type TableFormat,
} from './options.js';
import type { ExitStatus, Session } from './session.js';
import { UsageError } from './usage-error.js';

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return String((manifest as { readonly version: unknown }).version);
}

export interface Program {
  readonly command: Command;
  /** What commander wants shown: help and the version. */
  readonly shown: () => string;
  /** Of the command that ran. */
  readonly status: () => ExitStatus;
}

export interface ProgramOptions {
  readonly session: Session;
  readonly implicit: boolean;
  /** Stands in for the real one; tests need no documents. */
  readonly openExtractor: OpenExtractor | undefined;
}

export function buildProgram({ session, implicit, openExtractor }: ProgramOptions): Program {
  const { io, messages } = session;
  const { help, examples, titles } = messages;
  let shown = '';
  let status: ExitStatus = 0;
  const show = (text: string): void => {
    shown += text;
  };
  const runs =
    <A extends readonly unknown[]>(action: (...args: A) => Promise<ExitStatus>) =>
    async (...args: A): Promise<void> => {
      status = await action(...args);
    };

  const program = new Command('plan-extract')
    .exitOverride()
    .configureOutput({
      writeOut: show,
      // Errors are worded by report(); help that is shown for want of arguments is collected alike.
      writeErr: show,
      outputError: () => undefined,
      getOutHelpWidth: () => columnsOf(io),
      getErrHelpWidth: () => columnsOf(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => titles[title as TitleKey] ?? title,
      optionDescription: (option) => describe(option, messages),
      subcommandTerm: (command) =>
        `${command.name()} ${command.usage()}`.replace(/^help .*/u, 'help [command]'),
    })
    .usage('[command] [options] [FILE...]')
    .description(help.program)
    .version(version(), '-V, --version', help.versionOption)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand('help [command]', help.help)
    .addHelpText('after', examples.program);
  withLanguage(program, messages);

  const described = (parent: Command, name: CommandName | DictionaryCommand): Command =>
    withLanguage(
      parent.command(name).description(help[name]).helpOption('-h, --help', help.helpOption),
      messages,
    );
  const command = (name: CommandName): Command =>
    described(program, name).addHelpText('after', examples[name]);

  /** How a file is read; of every command that reads documents. */
  const withReading = (reads: Command): Command =>
    reads
      .option('--encoding <name>', help.encoding)
      .option('--text-column <name>', help.textColumn)
      .option('--id-column <name>', help.idColumn)
      .option('--max-bytes <n>', help.maxBytes, size('--max-bytes'))
      .option('--max-unpacked <n>', help.maxUnpacked, size('--max-unpacked'));
  /** Of every command that makes records of documents. */
  const withWork = (works: Command): Command =>
    withReading(
      works
        .option('--dictionary <file>', help.dictionaryFile, repeated, [])
        .option('--jobs <n>', help.jobs, jobs('--jobs')),
    ).option('--timeout <seconds>', help.timeout, seconds('--timeout'));
  const withExtraction = (extracts: Command): Command =>
    withWork(extracts.option('--keywords <n>', help.keywords, count('--keywords'), 0));
  const withTables = (writes: Command): Command =>
    writes
      .option('--tables <dir>', help.tables)
      .option(
        '--tables-format <name>',
        help.tablesFormat,
        oneOf('--tables-format', TABLE_FORMAT_NAMES, messages),
        'csv',
      )
      .option('--failures <file>', help.failures);

  withExtraction(
    withTables(
      command('extract')
        .argument('[FILE...]', help.files)
        .option('-f, --format <name>', help.format, oneOf('--format', FORMAT_NAMES, messages))
        .option('-o, --output <path>', help.output)
        .option('--resume', help.resume, false),
    ),
  ).action(
    runs(async (files: readonly string[], flags: ExtractFlags) => {
      const { runExtract } = await import('./commands/extract.js');
      return runExtract({ files, flags, implicit }, session, openExtractor);
    }),
  );

  withExtraction(
    command('shard')
      .argument('[LIST|DIR...]', help.lists)
      .option('-o, --output <dir>', help.partsOutput)
      .option('--index <k>', help.index, count('--index'))
      .option('--of <n>', help.of, count('--of', 1)),
  ).action(
    runs(async (lists: readonly string[], flags: ShardFlags) => {
      const { runShard } = await import('./commands/shard.js');
      return runShard(lists, flags, session, openExtractor);
    }),
  );

  withTables(
    command('merge')
      .argument('[DIR]', help.partsFolder)
      .option('-o, --output <file>', help.mergeOutput),
  ).action(
    runs(async (folder: string | undefined, flags: MergeFlags) => {
      const { runMerge } = await import('./commands/merge.js');
      return runMerge(folder, flags, session);
    }),
  );

  withWork(
    command('compare')
      .argument('[PLAN...]', help.plans)
      .option(
        '-f, --format <name>',
        help.formatOfComparison,
        oneOf('--format', COMPARISON_FORMAT_NAMES, messages),
      )
      .option('-o, --output <path>', help.comparisonOutput)
      .option('--table <name>', help.table, oneOf('--table', SHEET_NAMES, messages))
      .option('--themes <name>', help.themes),
  ).action(
    runs(async (named: readonly string[], flags: CompareFlags) => {
      const { runCompare } = await import('./commands/compare.js');
      return runCompare(named, flags, session, openExtractor);
    }),
  );

  withWork(
    command('report')
      .argument('[PLAN...]', help.plansToReport)
      .option('-o, --output <file>', help.reportOutput)
      .option('--themes <name>', help.themes),
  ).action(
    runs(async (named: readonly string[], flags: ReportFlags, { parent }: Command) => {
      const { runReport } = await import('./commands/report.js');
      return runReport(named, { ...parent?.opts(), ...flags }, session, openExtractor);
    }),
  );

  withWork(
    command('diff')
      .argument('[OLD]', help.oldPlan)
      .argument('[NEW]', help.newPlan)
      .option(
        '-f, --format <name>',
        help.formatOfComparison,
        oneOf('--format', COMPARISON_FORMAT_NAMES, messages),
      )
      .option('-o, --output <path>', help.comparisonOutput)
      .option(
        '--table <name>',
        help.tableOfDifference,
        oneOf('--table', DIFFERENCE_SHEETS, messages),
      ),
  ).action(
    runs(async (old: string | undefined, now: string | undefined, flags: DiffFlags) => {
      const { runDiff } = await import('./commands/diff.js');
      const named = [old, now].filter((name) => name !== undefined);
      return runDiff(named, flags, session, openExtractor);
    }),
  );

  withWork(
    command('check')
      .argument('[FILE|DIR...]', help.toCheck)
      .option(
        '-f, --format <name>',
        help.formatOfFindings,
        oneOf('--format', FINDING_FORMAT_NAMES, messages),
      )
      .option('-o, --output <file>', help.findingsOutput)
      .option('--config <file>', help.config)
      .option('--no-config', help.noConfig)
      .option('--preset <name>', help.preset, someOf('--preset', PRESETS, messages), [])
      .option('--rule <id=severity>', help.rule, repeated, [])
      .option('--ignore-file <file>', help.ignoreFile)
      .option('--baseline <file>', help.baseline)
      .option('--no-baseline', help.noBaseline)
      .option('--update-baseline', help.updateBaseline, false)
      .option('--cache', help.cache, false)
      .option('--cache-location <file>', help.cacheLocation)
      .option('--max-warnings <n>', help.maxWarnings, count('--max-warnings'))
      .option('--quiet', help.quiet, false)
      .option('--fix', help.fix, false)
      .option('--dry-run', help.dryRun, false),
  ).action(
    runs(async (named: readonly string[], flags: CheckFlags) => {
      const { runCheck } = await import('./commands/check.js');
      return runCheck(named, flags, session, openExtractor);
    }),
  );

  command('init')
    .option('--force', help.force, false)
    .action(
      runs(async ({ force }: { readonly force: boolean }) => {
        const { runInit } = await import('./commands/init.js');
        return runInit(force, session);
      }),
    );

  command('rules')
    .option(
      '-f, --format <name>',
      help.formatOfRules,
      oneOf('--format', TABLE_FORMATS, messages),
      'table',
    )
    .action(
      runs(async ({ format }: { readonly format: TableFormat }) => {
        const { runRules } = await import('./commands/rules.js');
        return runRules(format, session);
      }),
    );

  command('explain')
    .argument('[RULE...]', help.ruleNames)
    .option(
      '-f, --format <name>',
      help.formatOfExplanation,
      oneOf('--format', EXPLANATION_FORMATS, messages),
      'text',
    )
    .action(
      runs(async (named: readonly string[], { format }: { readonly format: ExplanationFormat }) => {
        const { runExplain } = await import('./commands/explain.js');
        return runExplain(named, format, session);
      }),
    );

  withReading(
    command('text').argument('[FILE]', help.file).option('--normalised', help.normalised, false),
  ).action(
    runs(async (file: string | undefined, flags: TextFlags) => {
      if (file === undefined) throw new UsageError('no-input', { command: 'text' });
      const { runText } = await import('./commands/text.js');
      return runText(file, flags, session);
    }),
  );

  command('recognise')
    .argument('[TEXT...]', help.phrases)
    .option('--stdin', help.stdin, false)
    .option('--reference <date>', help.reference, date('--reference'))
    .option(
      '-f, --format <name>',
      help.formatOfRecognitions,
      oneOf('--format', RECOGNITION_FORMATS, messages),
      'table',
    )
    .action(
      runs(async (phrases: readonly string[], flags: RecogniseFlags) => {
        const { runRecognise } = await import('./commands/recognise.js');
        return runRecognise(phrases, flags, session);
      }),
    );

  command('schema')
    .argument('[name]', help.schemaName, oneOf('schema', SCHEMA_NAMES, messages), 'record')
    .action(
      runs(async (name: SchemaName) => {
        const { runSchema } = await import('./commands/schema.js');
        return runSchema(name, session);
      }),
    );

  command('eval')
    .argument('[GOLD...]', help.golds)
    .option('--text <dir>', help.textFolder)
    .option(
      '-f, --format <name>',
      help.formatOfEvaluation,
      oneOf('--format', TABLE_FORMATS, messages),
      'table',
    )
    .option('--errors <type>', help.errors, someOf('--errors', ERROR_TYPES, messages), [])
    .option('--min <type=f1>', help.minimum, minimum('--min'), [])
    .option('--encoding <name>', help.encoding)
    .option('--dictionary <file>', help.dictionaryFile, repeated, [])
    .action(
      runs(async (golds: readonly string[], flags: EvalFlags) => {
        const { runEval } = await import('./commands/eval.js');
        return runEval(golds, flags, session, openExtractor);
      }),
    );

  const dictionary = command('dictionary').helpCommand('help [command]', help.help);
  const inDictionary = (name: DictionaryCommand): Command =>
    described(dictionary, name).option(
      '-f, --format <name>',
      help.formatOfDictionary,
      oneOf('--format', TABLE_FORMATS, messages),
      'table',
    );

  inDictionary('lookup')
    .argument('[TERM...]', help.terms)
    .option('--dictionary <file>', help.dictionaryFile, repeated, [])
    .action(
      runs(async (terms: readonly string[], flags: LookupFlags) => {
        const { runLookup } = await import('./commands/dictionary.js');
        return runLookup(terms, flags, session);
      }),
    );

  inDictionary('list')
    .option('--kind <name>', help.sloganKind, oneOf('--kind', SLOGAN_KINDS, messages))
    .option('--domain <name>', help.domain, oneOf('--domain', DOMAINS, messages))
    .option('--dictionary <file>', help.dictionaryFile, repeated, [])
    .action(
      runs(async (flags: ListFlags) => {
        const { runList } = await import('./commands/dictionary.js');
        return runList(flags, session);
      }),
    );

  inDictionary('validate')
    .argument('[FILE...]', help.dictionaryFiles)
    .action(
      runs(async (files: readonly string[], flags: { readonly format: TableFormat }) => {
        const { runValidate } = await import('./commands/dictionary.js');
        return runValidate(files, flags, session);
      }),
    );

  return { command: program, shown: () => shown, status: () => status };
}

const DICTIONARY_COMMANDS = ['lookup', 'list', 'validate'] as const;
type DictionaryCommand = (typeof DICTIONARY_COMMANDS)[number];

const ERROR_TYPES = [...ELEMENT_TYPES, 'document', 'all'] as const;

const SLOGAN_KINDS = ['numeric', 'programme', 'motto'] as const;

const withLanguage = (command: Command, messages: Messages): Command =>
  command.option('--lang <language>', messages.help.lang, oneOf('--lang', LANGUAGES, messages));

/** commander would add `(default: [])` and `(default: false)`. */
function describe(option: Option, { standard }: Messages): string {
  const { defaultValue } = option;
  const isWorthSaying = typeof defaultValue === 'string' && defaultValue !== '';
  return isWorthSaying ? `${option.description} ${standard(defaultValue)}` : option.description;
}

/** commander's own words hold what is needed to say it in ours: error: unknown option '--formt'\n(Did you mean --format?) */
export function asUsageError(error: CommanderError): UsageError {
  const { code, message } = error;
  const subject = /'(?<subject>[^']*)'/u.exec(message)?.groups?.['subject'] ?? '';
  const suggestion =
    /\(Did you mean (?:one of )?(?<suggestion>[^?()]*)\?\)/u.exec(message)?.groups?.[
      'suggestion'
    ] ?? null;
  if (code === 'commander.unknownOption')
    return new UsageError('unknown-option', { option: subject, suggestion });
  if (code === 'commander.unknownCommand')
    return new UsageError('unknown-subcommand', { name: subject, suggestion });
  if (code === 'commander.optionMissingArgument')
    return new UsageError('missing-value', {
      option: /--[\w-]+/u.exec(subject)?.[0] ?? subject,
    });
  if (code === 'commander.excessArguments')
    return new UsageError('excess-arguments', {
      command: DICTIONARY_COMMANDS.some((name) => name === subject)
        ? `dictionary ${subject}`
        : subject,
    });
  return new UsageError('other', { message: message.replace(/^error: /u, '') });
}
