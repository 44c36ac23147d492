/** What `init` writes: it means the same as no configuration, and shows what may be changed. */
import type { Language } from '../model/diagnostic.js';

export const CONFIG_TEMPLATES: Readonly<Record<Language, string>> = {
  zh: `# plan-extract check 的配置。由当前目录向上查找；路径都相对于本文件所在的目录。
# 编辑器中的补全和说明：plan-extract schema config > plan-extract.config.schema.json，再去掉下一行的一个 #
## yaml-language-server: $schema=plan-extract.config.schema.json

# 预设：recommended（推荐）、strict（从严）、gb-9704（另加公文格式）；几个同时使用写成 [strict, gb-9704]
extends: recommended

# 命令行没有指明文件时检查什么：文件、目录或通配符
files: [.]

# 规则的级别：off、info、warning、error；有选项的写成 {severity: …, 选项: …}
# plan-extract rules 列出全部规则，plan-extract explain 规则 说明一条
rules:
  # duplicate-document: error
  # impossible-percentage: {severity: warning}

# 某些文件的规则；后面的优先。不含 / 的通配符适用于各级目录
overrides:
  # - files: [archive/**, "*.html"]
  #   rules:
  #     duplicate-document: off

# 自己的词典，提取和检查时都使用
dictionaries: []

# 不检查的文件，写法同 .gitignore；也可以写在 plan-extract.ignore 中
ignore: []

# 基线文件：其中的问题不再报告。用 plan-extract check --update-baseline 写入
# baseline: plan-extract.baseline.json

# 警告多于此数时退出状态为 1
# maxWarnings: 0
`,
  en: `# Configuration of plan-extract check. Found upwards from where it runs; paths are relative to this file.
# For editors: plan-extract schema config > plan-extract.config.schema.json, then take one # off the next line
## yaml-language-server: $schema=plan-extract.config.schema.json

# Presets: recommended, strict, gb-9704 (and the form of official documents); several as [strict, gb-9704]
extends: recommended

# What is checked where the command line names nothing: files, folders, patterns
files: [.]

# Severities of rules: off, info, warning, error; with options {severity: …, option: …}
# plan-extract rules lists all of them, plan-extract explain RULE tells of one
rules:
  # duplicate-document: error
  # impossible-percentage: {severity: warning}

# Rules for some of the files; later ones win. Patterns without / hold in every folder
overrides:
  # - files: [archive/**, "*.html"]
  #   rules:
  #     duplicate-document: off

# Dictionaries of your own, for extraction and checks
dictionaries: []

# Files that are not checked, written as in .gitignore; plan-extract.ignore may list them too
ignore: []

# Findings that stand in it pass; written by plan-extract check --update-baseline
# baseline: plan-extract.baseline.json

# Exit status 1 with more warnings
# maxWarnings: 0
`,
};
