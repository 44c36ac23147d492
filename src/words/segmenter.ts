/**
 * jieba behind one interface. nodejs-jieba is an optional native addon; where it was not built,
 * @node-rs/jieba takes over. They cut alike but not the same: only keywords and similarity depend on them.
 */
import { existsSync } from 'node:fs';
import { TRIMMED_DICT, TRIMMED_IDF } from './compiled.js';

export type Engine = 'nodejs-jieba' | '@node-rs/jieba';

export interface Segmenter {
  readonly engine: Engine;
  /** 推进基层治理 → 推进, 基层, 治理. Unknown words are guessed (HMM); digits stay together. */
  cut(text: string): readonly string[];
}

/** `import()`, or a stand-in for a machine on which an engine is missing. */
export type Importer = (specifier: string) => Promise<unknown>;

interface NodejsJieba {
  readonly load: (files: { readonly dict?: string; readonly idfDict?: string }) => void;
  readonly cut: (text: string, hmm: boolean) => string[];
}

interface NodeRsJieba {
  readonly Jieba: {
    readonly withDict: (dict: Uint8Array) => {
      readonly cut: (text: string, hmm: boolean) => string[];
    };
  };
}

const ENGINES: Readonly<Record<Engine, (from: Importer) => Promise<Segmenter['cut']>>> = {
  'nodejs-jieba': async (from) => {
    const jieba = (await from('nodejs-jieba')) as NodejsJieba;
    // A file that is not there would abort the process inside the addon.
    jieba.load({
      ...(existsSync(TRIMMED_DICT) ? { dict: TRIMMED_DICT } : {}),
      ...(existsSync(TRIMMED_IDF) ? { idfDict: TRIMMED_IDF } : {}),
    });
    return (text) => jieba.cut(text, true);
  },
  '@node-rs/jieba': async (from) => {
    const { Jieba } = (await from('@node-rs/jieba')) as NodeRsJieba;
    const { dict } = (await from('@node-rs/jieba/dict.js')) as { readonly dict: Uint8Array };
    const jieba = Jieba.withDict(dict);
    return (text) => jieba.cut(text, true);
  },
};

/** In order of preference. */
const PREFERENCE: readonly Engine[] = ['nodejs-jieba', '@node-rs/jieba'];

/** One engine and no other. Rejects with whatever its loading throws. */
export async function loadEngine(
  engine: Engine,
  from: Importer = (specifier) => import(specifier),
): Promise<Segmenter> {
  return { engine, cut: await ENGINES[engine](from) };
}

/**
 * The first engine that loads; loaded once, for the dictionaries take their time.
 * @throws AggregateError if none does, which only a broken installation brings about.
 */
export function loadSegmenter(from?: Importer): Promise<Segmenter> {
  if (from !== undefined) return firstOf(from);
  loaded ??= firstOf();
  return loaded;
}

let loaded: Promise<Segmenter> | undefined;

async function firstOf(from?: Importer): Promise<Segmenter> {
  const reasons: unknown[] = [];
  for (const engine of PREFERENCE) {
    try {
      return await loadEngine(engine, from);
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw new AggregateError(reasons, `no word segmenter loads: ${reasons.map(String).join('; ')}`);
}
