import { explain, type Messages } from './messages.js';

const reasons: Messages['reasons'] = {
  ENOENT: '文件或目录不存在',
  EACCES: '没有权限',
  EPERM: '不允许此操作',
  EISDIR: '是目录',
  ENOTDIR: '不是目录',
  EEXIST: '已有同名文件',
  ENOSPC: '磁盘空间不足',
  EROFS: '文件系统只读',
  ENAMETOOLONG: '文件名过长',
  ELOOP: '链接循环',
  'is-an-input': '它是输入文件',
  'leads-outside': '其中的链接通向目录之外',
  'not-json': '不是 JSON 对象',
  'no-text-field': '缺少字符串字段 "text"',
  'not-a-date': '不是 2025-06-30 这样的日期',
  'not-a-count': '不是 0 至 10000 的整数',
  'not-a-size': '不是大于 0 的整数',
  'not-a-minimum': '不是类型和 0 至 1 的 F1，如 targets=0.9 或 slogans.numeric.exact=0.8',
  'not-records': '不是记录文件；扩展名不同时请用 --format 指明格式，或改用 --tables',
  'not-resumable': '不能接着处理的；--resume 需要 -o，且格式为 yaml、json 或 ndjson',
  'not-a-number-of-jobs': '不是 1 至 256 的整数',
  'not-seconds': '不是 0 至 86400 的秒数',
  'not-one-table': '含多个表，请用 -o 指明目录，或用 --table 指明其中一个',
  binary: '不是文本，请用 -o 指明文件',
  'file-each': '每份文件需单独一个文件，请用 -o 指明目录',
  'not-a-level': '不是规则加 off、info、warning 或 error，如 numbering-gap=off',
  'unknown-rule': '不是规则',
  'unknown-option': '不是这条规则的选项',
  'unknown-key': '在此处没有意义',
  'config-too-large': '大于 1 MiB',
  exists: '已经存在；--force 可覆盖',
  duplicate: '重复出现',
  'too-many-words': '超过 50000 个词；这类词表要编成表达式',
  'nested-too-deep': '嵌套过深',
  'dictionary-too-large': '超过 32 MB',
  traditional: '是繁体；词典应为简体',
  'no-annotations': '其中没有标注',
  'not-an-annotation': '不是标注',
  'no-place': '有标注缺少位置',
};

const because = explain(reasons);

const onLine = (line: number | null): string => (line === null ? '' : `第 ${line} 行`);

const orRather = (suggestion: string | null | undefined): string =>
  typeof suggestion === 'string' ? `；您是不是要用 ${suggestion}？` : '';

/** 95 → 1 分 35 秒 */
const duration = (seconds: number): string =>
  seconds < 60
    ? ` ${Math.ceil(seconds)} 秒`
    : ` ${Math.floor(seconds / 60)} 分 ${Math.ceil(seconds % 60)} 秒`;

/** 四个意识 重复出现 · slogans.3.kind：…… */
const about = (subject: string | undefined, reason: string): string => {
  if (subject === undefined || subject === '') return because(reason);
  return because(reason) === reason ? `${subject}：${reason}` : `${subject} ${because(reason)}`;
};

/** What a command wants, where it is not a document. */
const INPUTS: Readonly<Record<string, string>> = {
  recognise: '请给出短语，或用 --stdin',
  eval: '请指明标注文件或其目录',
  shard: '请指明目录、通配符或路径清单',
  merge: '请指明分片所在的目录',
  compare: '请指明至少两份计划',
  report: '请指明计划',
  diff: '请指明两份计划：先旧后新',
  check: '请指明要检查的文件或目录',
  explain: '请给出规则的名称（可用 plan-extract rules 列出）',
  'dictionary lookup': '请给出词语',
  'dictionary validate': '请指明词典文件',
};

export const zh: Messages = {
  errors: {
    'file-not-found': ({ path }) => `文件不存在：${path}`,
    'is-directory': ({ path }) => `这是目录，请指明其中的文件：${path}`,
    'not-readable': ({ path, reason }) => `无法读取 ${path}：${because(reason)}`,
    'not-writable': ({ path, reason }) => `无法写入 ${path}：${because(reason)}`,
    'empty-file': ({ path }) => `文件为空：${path}`,
    'no-text': ({ path }) => `文件中没有文字：${path}`,
    'binary-file': ({ path }) => `不是文本文件：${path}`,
    'too-large': ({ path, bytes, limit }) =>
      `文件过大：${path}（${bytes} 字节，上限 ${limit} 字节，见 --max-bytes）`,
    'unsupported-format': ({ path, format }) => `不支持 ${format} 格式：${path}`,
    'damaged-file': ({ path, format }) => `${format} 文件不完整或已损坏：${path}`,
    'encrypted-file': ({ path, format }) => `${format} 文件已加密，请先另存为无密码的文件：${path}`,
    'no-text-layer': ({ path, pages }) =>
      `只有图片、没有文字（共 ${pages} 页），请先做文字识别（OCR），如 ocrmypdf -l chi_sim：${path}`,
    'unpacked-too-large': ({ path, limit }) =>
      `解压后超过 ${limit} 字节（可用 --max-unpacked 调整）：${path}`,
    'missing-column': ({ path, column, columns }) =>
      `没有“${column}”这一列，现有${columns.map((name) => `“${name}”`).join('、')}：${path}`,
    'no-text-column': ({ path, columns }) =>
      `请用 --text-column 指明正文所在的列，现有${columns.map((name) => `“${name}”`).join('、')}：${path}`,
    'unknown-member': ({ path, member }) => `${path} 中没有“${member}”`,
    'several-documents': ({ path, count, example }) =>
      `${path} 含 ${count} 篇文件，请指明一篇，如 ${example}`,
    'dangling-link': ({ path }) => `链接所指的文件不存在：${path}`,
    'no-documents': ({ path }) => `目录中没有文档：${path}`,
    'no-match': ({ pattern }) => `没有与 ${pattern} 相符的文件`,
    'not-a-list': ({ path, line }) =>
      `${path} 不是路径清单，因为没有 ${line}；文档请以所在目录给出`,
    'no-parts': ({ path }) =>
      `${path} 中没有分片（part-0.ndjson 等），请看 plan-extract shard --help`,
    'damaged-part': ({ path }) => `分片不完整，请重新处理：${path}`,
    'other-part': ({ path, than }) => `${path} 与 ${than} 所用的清单、程序、词典或选项不同`,
    'missing-parts': ({ path, missing, of }) =>
      `${path} 缺少分片 ${missing.join('、')}（共 ${of} 片），请重新处理`,
    'worker-died': ({ path }) => `两次处理都使进程中止，可能超出内存：${path}`,
    timeout: ({ path, seconds }) =>
      `超过 ${seconds} 秒仍未处理完，已放弃（可用 --timeout 调整）：${path}`,
    'unknown-encoding': ({ encoding, known }) =>
      `未知编码 ${encoding}；可用的有 ${known.join('、')}`,
    'wrong-encoding': ({ path, encoding, offset }) =>
      `${path} 不是 ${encoding} 编码：第 ${offset} 字节无法解码`,
    'bad-dictionary': ({ path, line, reason, entry }) =>
      `词典 ${path} ${onLine(line)}有误：${about(entry, reason)}`,
    'bad-config': ({ path, line, reason, at, suggestion }) =>
      `配置 ${path} ${onLine(line)}有误：${about(at, reason)}${orRather(suggestion)}`,
    'no-baseline': ({ path }) =>
      `没有基线文件 ${path}；可用 --update-baseline 写入，现有的问题以后就不再报告`,
    'bad-cache': ({ path }) => `${path} 不是 plan-extract 的缓存文件；请删去，或指明别的文件`,
    'bad-baseline': ({ path }) => `${path} 不是 plan-extract 的基线文件；请删去，或指明别的文件`,
    'unknown-rule': ({ rule, suggestion }) => `没有规则 ${rule}${orRather(suggestion)}`,
    'bad-option': ({ option, value, reason }) => `选项 ${option} 的值 ${value} ${because(reason)}`,
    'bad-record': ({ path, reason, at }) => `记录 ${path} 有误：${about(at, reason)}`,
    'no-record': ({ path, nth }) => `${path} 中第 ${nth} 项不是 plan-extract 的记录`,
    'too-few-plans': ({ count }) => `至少要有两份计划才能比较，现有 ${count} 份`,
    'unknown-gold': ({ path }) =>
      `不是标注文件：${path}；可用的有 .yaml、.jsonld、.json、.jsonl 和 .ann`,
    'bad-gold': ({ path, line, reason, at }) =>
      `标注 ${path} ${onLine(line)}有误：${about(at, reason)}`,
    'gold-document': ({ path, folder }) =>
      `${folder} 中没有标注 ${path} 对应的文件；请用 --text 指明其目录`,
    'gold-quote': ({ path, line, quote, nth }) =>
      `标注 ${path} ${onLine(line)}有误：文中没有“${quote}”（第 ${nth} 处）`,
    'gold-span': ({ path, line, start, end }) =>
      `标注 ${path} ${onLine(line)}有误：文中没有第 ${start} 至 ${end} 个字符`,
    'gold-text': ({ path, line, annotated, found }) =>
      `标注 ${path} ${onLine(line)}有误：标注的是“${annotated}”，该处却是“${found}”`,
    'bad-input-line': ({ line, reason }) => `标准输入第 ${line} 行：${because(reason)}`,
  },
  usage: {
    'unknown-command': ({ name, suggestion }) =>
      `没有名为 ${name} 的文件或命令；您是不是要用 ${suggestion}？`,
    'unknown-subcommand': ({ name, suggestion }) =>
      `没有命令 ${name}${suggestion === null ? '' : `；您是不是要用 ${suggestion}？`}`,
    'unknown-option': ({ option, suggestion }) =>
      suggestion === null
        ? `未知选项 ${option}；请看 plan-extract --help`
        : `未知选项 ${option}；您是不是要用 ${suggestion}？`,
    'missing-value': ({ option }) => `选项 ${option} 需要一个值`,
    'excess-arguments': ({ command }) =>
      `${command} 的参数过多；请看 plan-extract ${command} --help`,
    'missing-option': ({ option }) => `缺少选项 ${option}`,
    'exclusive-options': ({ options }) => `${options.join(' 与 ')} 不能同时使用`,
    'no-such-part': ({ index, of }) => `共 ${of} 片，编号从 0 至 ${of - 1}，没有第 ${index} 片`,
    'no-input': ({ command }) =>
      `没有输入：${INPUTS[command] ?? '请指明文件，或用 - 表示标准输入'}；请看 plan-extract ${command} --help`,
    other: ({ message }) => message,
  },
  reasons,
  oneOf: (choices) => `不在可选范围内：${choices.join('、')}`,
  ignoredTags: (path, tags) => `${path}：忽略了这些标签的标注：${tags.join('、')}`,
  progress: ({ done, total, rate, failed, left }) =>
    `${done}/${total} · 每秒 ${rate.toFixed(1)} 篇 · 失败 ${failed} 篇${left === null ? '' : ` · 还需${duration(left)}`}`,
  summary: ({ done, kept, failed, isStopped, left, list }) =>
    [
      `${isStopped ? '已中止，' : ''}完成 ${done} 篇${kept > 0 ? `（其中 ${kept} 篇沿用上次的结果）` : ''}，失败 ${failed} 篇`,
      ...(list === null ? [] : [`失败清单见 ${list}`]),
      ...(left === null ? [] : [`已完成的记录在 ${left}，可用 --resume 接着处理`]),
    ].join('；'),
  part: ({ index, of, done, kept, failed, path }) =>
    `第 ${index} 片（共 ${of} 片）：完成 ${done} 篇${kept > 0 ? `（其中 ${kept} 篇沿用上次的结果）` : ''}，失败 ${failed} 篇：${path}`,
  skipped: (extensions) =>
    `略过不是文档的文件：${[...extensions].map(([extension, n]) => `${extension === '' ? '无扩展名' : extension} ${n} 个`).join('、')}`,
  guessedColumns: (path, { text, id, guessed }) =>
    `${path}：${guessed.map((role) => (role === 'text' ? `以“${text}”列为正文` : id === null ? '以行号为名称' : `以“${id}”列为名称`)).join('，')}；如需更改，请用 --text-column 和 --id-column`,
  allIgnored: (files) => `没有要检查的：${files} 个文件都已忽略`,
  baselineWritten: (path, findings) => `${findings} 个问题以后不再报告：${path}`,
  stale: (path, findings) => `${path} 中有 ${findings} 个问题已不存在，可用 --update-baseline 除去`,
  tooManyWarnings: (warnings, most) => `警告 ${warnings} 个，多于 ${most} 个（--max-warnings）`,
  fixed: (fixes, files) =>
    fixes === 0 ? '没有要修正的' : `修正了 ${files} 个文件中的 ${fixes} 处`,
  wouldFix: (fixes, files) =>
    fixes === 0 ? '没有要修正的' : `可修正 ${files} 个文件中的 ${fixes} 处，没有写入`,
  notFixed: (path, encoding) =>
    `没有修正 ${path}：不能按 ${encoding} 编码原样写回，请先转存为 UTF-8`,
  notFixable: (documents) => `另有 ${documents} 份文件有可修正之处，但只能修正文本和 Markdown 文件`,
  configWritten: (path) => `已写入 ${path}`,
  bug: (path) => (path === null ? '内部错误，请报告：' : `处理 ${path} 时发生内部错误，请报告：`),
  help: {
    program: '从中文政策计划中提取大纲、任务、指标、时限、提法等，每份文件成为一条记录。',
    extract: '从每份文件中提取一条记录（默认命令）',
    shard: '提取语料的一片，供多台机器的调度程序使用',
    merge: '把各片合为一个结果',
    text: '输出文件的文本层，记录中的位置以此为准',
    recognise: '识别短语中的数字、数量、时间、引号词语和文件名称',
    schema: '输出记录、比较结果、差别、检查结果或配置的 JSON Schema',
    compare: '将多份计划并列比较：主题、指标、提法、任务、相同文字',
    plans: '文件、已提取的记录（YAML、JSON、NDJSON）或其目录；至少两份计划',
    themes: '主题分类：party（党建）、general（政府工作）或您词典中的分类（默认按计划用词判断）',
    table:
      '只输出这个表：overview、themes、targets、slogans、actions、similarity、wording 或 timeline',
    formatOfComparison:
      'table（表格）、yaml、json、csv、markdown、html 或 xlsx（默认：依 -o 的扩展名，否则为 table）',
    comparisonOutput: '写入文件；csv 则写入目录，每个表一个文件',
    report: '把各份计划并列在一个 HTML 网页上，含统计图和原文',
    plansToReport: '文件、已提取的记录（YAML、JSON、NDJSON）及其目录',
    reportOutput: '写入文件；不指明则输出到标准输出',
    diff: '说明一份计划的两个版本或两个年度之间有何变化',
    oldPlan: '旧版：文件或已提取的记录；- 表示标准输入',
    newPlan: '新版',
    tableOfDifference:
      '只输出这个表：document、sections、actions、targets、deadlines、slogans、references、responsible 或 passages',
    check: '按规则检查文件或记录，用于持续集成',
    toCheck: '要检查的文件、目录、通配符或已提取的记录',
    config: '配置文件（默认：由当前目录向上找到的 plan-extract.config.yaml）',
    noConfig: '不用配置文件',
    preset: '代替配置中的预设：recommended、strict 或 gb-9704；可重复使用',
    rule: '规则的级别，如 numbering-gap=off，优先于配置；可重复使用',
    ignoreFile: '列有忽略哪些文件的文件（默认：plan-extract.ignore）',
    baseline: '不再报告此文件中已有的问题（默认：plan-extract.baseline.json，如果有）',
    noBaseline: '不用基线文件',
    updateBaseline: '把现有的问题写入基线文件',
    cache: '只重新读取有变化的文件',
    cacheLocation: '缓存文件（默认：.plan-extract-cache.ndjson）',
    maxWarnings: '警告多于此数时退出状态为 1',
    quiet: '只显示错误',
    fix: '修正不改变意思的问题（文本和 Markdown 文件），然后报告余下的',
    dryRun: '显示 --fix 会作的修改，不写入',
    init: '写一份带注释的 plan-extract.config.yaml',
    force: '覆盖已有的文件',
    formatOfFindings:
      'stylish（带原文）、compact、json、sarif、junit、checkstyle、github、gitlab、markdown 或 html（默认：依 -o 的扩展名，否则为 stylish）',
    findingsOutput: '写入文件',
    rules: '列出检查的规则',
    explain: '说明规则：理由、正误例子、依据、选项',
    ruleNames: '规则的名称，如 numbering-gap',
    formatOfRules: 'table（表格）或 json',
    formatOfExplanation: 'text（文字）、json 或 markdown',
    eval: '将提取的记录与人工标注比较：准确率、召回率、F1',
    dictionary: '查看词典',
    lookup: '显示词典中某个词语的内容及其定义之处',
    list: '列出词典中的提法',
    validate: '检查词典文件；每处错误都给出文件和行号',
    help: '显示某个命令的帮助',
    files:
      '要读取的文件、目录、通配符（如 "**/*.docx"）、表格或压缩包；- 表示标准输入；表格或压缩包中的一篇写作 文件#名称',
    file: '要读取的文件；- 表示标准输入；表格或压缩包中的一篇写作 文件#名称',
    phrases: '要识别的短语',
    schemaName:
      'record（记录）、comparison（比较结果）、diff（差别）、check（检查结果）或 config（配置）',
    format:
      'yaml、json、ndjson、table（表格）、highlight（着色原文）、webanno（W3C 网页标注）、doccano 或 brat（默认：依 -o 的扩展名，否则为 yaml）',
    formatOfRecognitions: 'table（表格）、json 或 ndjson',
    output:
      '写入文件（多篇时全部写入一个 .yaml、.json 或 .ndjson 文件）；如果是目录或以 / 结尾，则每篇各写一个文件',
    encoding: '自动识别编码有误时指定编码（utf-8、gb18030、big5、utf-16le 等）',
    keywords: '列出多少个关键词',
    dictionaryFile: '加入词典文件中的条目；可重复使用',
    golds:
      '标注文件或其目录：名称.gold.yaml、W3C 网页标注（.jsonld、.json）、Doccano（.jsonl）、brat（.ann）',
    textFolder: '被标注文件所在的目录；不指明时在标注文件旁边寻找',
    formatOfEvaluation: 'table（表格）或 json',
    errors: '列出漏（-）、多（+）、错（~）的要素：某个类型、document 或 all；可重复使用',
    minimum: '某个类型 F1 的下限，如 targets=0.9 或 targets.exact=0.8；低于下限时退出状态为 1',
    terms: '要查的词语',
    dictionaryFiles: '词典文件',
    formatOfDictionary: 'table（表格）或 json',
    sloganKind: '只列某一类提法：numeric、programme 或 motto',
    domain: '只列某一领域的提法',
    lang: '消息和表格的语言：zh 或 en',
    maxUnpacked: '拒绝解压后超过此字节数的文件（默认 209715200）',
    timeout: '每篇超过此秒数即放弃；0 表示不限（默认 120）',
    lists: '目录、通配符，或列有路径的文件（每行一个）；- 表示从标准输入读取这样的清单',
    index: '第几片，从 0 起（默认按 Slurm、Kubernetes 或 AWS Batch 的设定）',
    of: '共几片（默认按 Slurm 或 AWS Batch 的设定）',
    partsFolder: '分片所在的目录',
    partsOutput: '分片写入的目录',
    mergeOutput: '把记录写入文件（NDJSON）；没有此项也没有 --tables 时输出到标准输出',
    jobs: '线程数；默认按处理器核数和文件多少而定',
    resume: '文件、选项、程序和词典都没有变化的，沿用 -o 中已有的结果',
    tables: '在目录中写入整洁表格，每类要素一个文件',
    tablesFormat: 'csv 或 parquet',
    failures: '把失败的文件写入清单，每行一个 JSON 对象：path、code、message（默认放在结果旁边）',
    textColumn: '表格中正文所在的列（无法判断时）',
    idColumn: '表格中用作文件名称的列',
    maxBytes: '拒绝更大的文件（字节，默认 104857600）',
    normalised: '输出供检索的文本：简体，去除噪声',
    stdin: '每行读取一个 JSON 对象 {"text", "reference"}，每行输出一个结果',
    reference: '“今年”“下月”所参照的日期，如 2025-06-30',
    helpOption: '显示帮助',
    versionOption: '显示版本',
  },
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  },
  standard: (value) => `（默认：${value}）`,
  examples: {
    program: `
示例：
  $ plan-extract 工作要点.txt
  $ plan-extract plans/*.txt --format ndjson > plans.ndjson
  $ plan-extract help recognise

退出状态：0 完成；1 完成，但有文件失败；2 未做任何事。
文件与命令同名时请写 ./text
`,
    extract: `
示例：
  $ plan-extract 工作要点.txt
  $ plan-extract 甲.txt 乙.md --format json --keywords 20 -o records/
  $ plan-extract corpus/ -o records.ndjson --resume
  $ plan-extract corpus.csv --text-column 正文 --id-column 标题 --tables tables/
  $ curl -s https://example.org/plan.txt | plan-extract - --format table
`,
    text: `
示例：
  $ plan-extract text 实施方案.html --normalised
`,
    shard: `
示例：
  $ plan-extract shard corpus/ --index 0 --of 8 -o parts/
  $ plan-extract shard list.txt -o parts/     # 在 Slurm 作业数组中
  $ plan-extract merge parts/ -o all.ndjson

分片要么完整写入，要么不写入；重新运行时接着已完成的部分处理。
各台机器须看到同样的清单，并以同样的路径称呼文件。
`,
    merge: `
示例：
  $ plan-extract merge parts/ -o all.ndjson
  $ plan-extract merge parts/ --tables tables/ --tables-format parquet

退出码：0 完成；1 完成，但有文件失败；2 缺少分片或分片不完整。
`,
    compare: `
示例：
  $ plan-extract compare 甲.docx 乙.pdf
  $ plan-extract compare records/*.yaml 2024.ndjson 新.txt --format markdown
  $ plan-extract compare plans/ --table targets --format csv > targets.csv

退出状态：0 完成；1 完成，但有文件失败；2 不足两份计划。
`,
    report: `
示例：
  $ plan-extract report plans/ -o report.html
  $ plan-extract report 2024.docx 2025.pdf --lang en -o report.html

网页为中文，英文请用 --lang en。网页不联网，也不需要其他文件，可直接转发和打印。
只有记录而没有原文的，显示记录中的引文。

退出状态：0 完成；1 完成，但有文件失败；2 未做任何事。
`,
    diff: `
示例：
  $ plan-extract diff 草案.docx 定稿.docx
  $ plan-extract diff 2024.yaml 2025.txt --format markdown -o 变化.md
  $ plan-extract diff 旧.txt 新.txt --table targets --format csv > targets.csv

退出状态：0 没有差别；1 有差别；2 有误。
`,
    check: `
示例：
  $ plan-extract check plans/
  $ plan-extract check 工作要点.md --format json
  $ plan-extract check --rule numbering-gap=off --max-warnings 0
  $ plan-extract check plans/ --baseline plan-extract.baseline.json --update-baseline
  $ plan-extract check plans/ -o 结果.sarif
  $ plan-extract check 工作要点.md --fix --dry-run

没有指明文件时，检查配置中的 files；没有这一项则检查配置所在的目录。

退出状态：0 没有错误；1 有错误，或警告多于 --max-warnings；2 有文件无法检查，或用法、配置有误。
`,
    init: `
示例：
  $ plan-extract init

未经修改时，与没有配置文件一样。注释的语言由 --lang 指定。
`,
    rules: `
示例：
  $ plan-extract rules
  $ plan-extract rules --format json
`,
    explain: `
示例：
  $ plan-extract explain duplicate-document
  $ plan-extract explain duplicate-document impossible-percentage --format markdown

退出状态：0 完成；1 有的规则不存在；2 未做任何事。
`,
    recognise: `
示例：
  $ plan-extract recognise 今年年底前建成不少于10个示范点 --reference 2025-03-01
  $ echo '{"text": "不少于10个"}' | plan-extract recognise --stdin
`,
    schema: `
示例：
  $ plan-extract schema record > plan-extract.schema.json
  $ plan-extract schema comparison
  $ plan-extract schema diff
  $ plan-extract schema config > plan-extract.config.schema.json
  $ plan-extract schema check
`,
    eval: `
示例：
  $ plan-extract eval gold/ --text plans/
  $ plan-extract eval gold/ --errors targets --min targets=0.9 --min actions.exact=0.8
  $ plan-extract extract 工作要点.txt --format brat -o 标注/ && plan-extract eval 标注/

退出状态：0 完成；1 有标注文件失败，或有数值低于下限；2 未做任何事。
`,
    dictionary: `
示例：
  $ plan-extract dictionary lookup 四个意识
  $ plan-extract dictionary list --kind numeric --domain rural
  $ plan-extract dictionary validate 我的词典.yaml
`,
  },
};
