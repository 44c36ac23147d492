import { defaultLexicon } from '../../src/lexicon/default.js';
import { makeDerived } from './setup.js';

import.meta.glob('../recognise/**/*.test.ts', { eager: true });
makeDerived(defaultLexicon());
