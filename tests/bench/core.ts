/** What of the core is timed beyond the scan: one module, so that it can be bundled as the extension's is. */
export { openReaderOf } from '../../lib/core/annotate.ts';
export { readClaims } from '../../lib/core/claims/read-claims.ts';
export { decodeDataset } from '../../lib/core/dataset/records.ts';
export { compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
export { findMentions } from '../../lib/core/gazetteer/find-mentions.ts';
export { openGazetteer } from '../../lib/core/gazetteer/open.ts';
export { createScanner } from '../../lib/core/gazetteer/scan.ts';
export { createKnowledge } from '../../lib/core/knowledge.ts';
export { sentences } from '../../lib/core/text/sentences.ts';
