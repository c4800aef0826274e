// What extract-score.mjs looks at within the program.
export {readSource} from "../../src/check/source-text.ts";
export {verifyObservations} from "../../src/check/verify-observations.ts";
export {decodeText} from "../../src/dataset/decode-text.ts";
export {loadDataset} from "../../src/dataset/load-dataset.ts";
export {draftSource} from "../../src/extract/draft-source.ts";
export {knownAreas} from "../../src/extract/known-areas.ts";
